#!/usr/bin/env python3
"""Works out headline figures of a period from the inputs a second time, by other code than the program's.

usage: Scripts/recompute-figures.py [--period fy2023-24] [--inputs inputs] [--compare reports/data/figures.csv]

Prints `figure_id,value` for London (`all`) and each of the 33 authorities: money in pounds to the penny, hours and
shares to six decimals. With --compare it prints nothing but differences from that file and fails when there are any.

Nothing here is translated from the Swift. The plain forms are loaded into SQLite as text and the figures are queries.
It reads the plain forms alone, as `Scripts/make-sample-inputs` writes them: UTF-8, commas, ISO days.

Rules, as the method report states them:
- Fee: the annual fee × days of membership in the period ÷ days of that financial year, rounded to the penny half away from
  nought. A fee that authorities share by `membership_id` is divided equally, what is left of a penny going to the first.
- A person is an address whatever its case, or else a key; once an event, attended before no-show before registered before
  cancelled. Staff are left out.
- A body is settled by alias, then name, then email domain; what none of these settles belongs to no authority.
"""

import argparse
import csv
import datetime
import pathlib
import re
import sqlite3
import sys
import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

AUTHORITIES = """
City of London: cityoflondon.gov.uk | col, corporation of london, city corporation, city of london corporation
Barking and Dagenham: lbbd.gov.uk barking-dagenham.gov.uk | lbbd, barking
Barnet: barnet.gov.uk |
Bexley: bexley.gov.uk |
Brent: brent.gov.uk |
Bromley: bromley.gov.uk |
Camden: camden.gov.uk |
Croydon: croydon.gov.uk |
Ealing: ealing.gov.uk |
Enfield: enfield.gov.uk |
Greenwich: royalgreenwich.gov.uk greenwich.gov.uk | rbg, royal greenwich
Hackney: hackney.gov.uk |
Hammersmith and Fulham: lbhf.gov.uk | lbhf, h and f, hammersmith
Haringey: haringey.gov.uk |
Harrow: harrow.gov.uk |
Havering: havering.gov.uk |
Hillingdon: hillingdon.gov.uk |
Hounslow: hounslow.gov.uk |
Islington: islington.gov.uk | lbi
Kensington and Chelsea: rbkc.gov.uk | rbkc, k and c, kensington
Kingston upon Thames: kingston.gov.uk | rbk, kingston
Lambeth: lambeth.gov.uk |
Lewisham: lewisham.gov.uk |
Merton: merton.gov.uk | lbm
Newham: newham.gov.uk | lbn
Redbridge: redbridge.gov.uk |
Richmond upon Thames: richmond.gov.uk | lbrut, richmond
Southwark: southwark.gov.uk |
Sutton: sutton.gov.uk |
Tower Hamlets: towerhamlets.gov.uk | lbth
Waltham Forest: walthamforest.gov.uk | lbwf
Wandsworth: wandsworth.gov.uk |
Westminster: westminster.gov.uk | wcc
"""

NOT_BOROUGHS = "college university school academy limited ltd plc nhs hospital charity trust".split()
AROUND = re.compile(
    r"^(?:(?:the )?(?:london|royal) borough (?:of )?|lbc? (?:of )?|rb (?:of )?|(?:the )?city of )"
    r"|(?: (?:london borough|city|borough))? council$")


class Bodies:
    """Whose a text or an address is: an authority's slug, "none", or None where nothing is settled."""

    def __init__(self, aliases):
        self.names, self.domains = {}, {}
        for line in AUTHORITIES.strip().split("\n"):
            name, rest = line.split(":")
            domains, others = rest.split("|")
            slug = self.key(name).replace(" ", "-")
            self.names[self.key(name)] = slug
            self.names.update({other.strip(): slug for other in others.split(",") if other.strip()})
            self.domains.update({domain: slug for domain in domains.split()})
        self.domains |= {domain: "none" for domain in (
            "richmondandwandsworth.gov.uk", "london.gov.uk", "londoncouncils.gov.uk", "loti.london")}
        self.slugs = list(dict.fromkeys(self.names.values()))
        self.aliases = {
            alias["text"].strip().lower(): self.names.get(self.key(alias["means"]), "none") for alias in aliases}

    @staticmethod
    def key(text):
        plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
        return " ".join(re.sub(r"[^a-z0-9&]", " ", plain).replace("&", " and ").split())

    def by_name(self, text):
        folded = " ".join(text.lower().split())
        if folded in self.aliases:
            return self.aliases[folded]
        key = self.key(folded)
        if key in ("gla", "greater london authority", "london councils", "loti"):
            return "none"
        if key in self.names:
            return self.names[key]
        core = AROUND.sub("", key)
        for candidate in (AROUND.sub("", core), core):
            if candidate in self.names:
                return self.names[candidate]
        parts = [part for part in re.split(r" and |[,;/+]", folded.replace("&", " and ")) if part.strip()]
        if len(parts) > 1 and all(self.key(part) in self.names for part in parts):
            return "none"
        return "none" if any(word in key.split() for word in NOT_BOROUGHS) else None

    def by_domain(self, address):
        labels = address.lower().rpartition("@")[2].split(".")
        for start in range(len(labels)):
            domain = ".".join(labels[start:])
            found = self.aliases.get(domain) or self.domains.get(domain)
            if found:
                return found
        return None

    def of(self, organisation, email):
        named = self.by_name(organisation) if organisation.strip() else None
        return named or (self.by_domain(email) if email.strip() else None) or "none"


def load(inputs):
    """Every plain form as a table of text, and the body of each row of activity as `body`."""
    base = sqlite3.connect(":memory:")
    bodies = Bodies(list(records(inputs, "registers/aliases.csv")))
    for table, pattern in {
        "members": "registers/members.csv", "events": "registers/events.csv", "guides": "registers/guides.csv",
        "projects": "registers/projects.csv", "attendance": "events/*.csv", "downloads": "downloads/*.csv",
        "funding": "funding/*.csv",
    }.items():
        rows = list(records(inputs, pattern))
        names = list(rows[0])
        if table in ("attendance", "downloads"):
            names.append("body")
            for row in rows:
                row["body"] = bodies.of(row["organisation"], row["email"])
        if table in ("members", "projects"):
            names.append("body")
            for row in rows:
                texts = [row.get("authority") or row.get("lead")] + row.get("participants", "").split(";")
                found = {bodies.by_name(text) for text in texts if text.strip()}
                row["body"] = ";" + ";".join(sorted(slug for slug in found if slug and slug != "none")) + ";"
        columns = ", ".join(f'"{name}" TEXT' for name in names)
        base.execute(f"CREATE TABLE {table} ({columns})")
        marks = ", ".join("?" * len(names))
        base.executemany(f"INSERT INTO {table} VALUES ({marks})", [[row[name] for name in names] for row in rows])
    # Each person once an event: what is the most that any of their rows says.
    base.execute("""
        CREATE TABLE present AS
        SELECT event_id, CASE WHEN trim(person) <> '' THEN lower(trim(person)) ELSE lower(trim(email)) END AS who,
               max(CASE status WHEN 'attended' THEN 3 WHEN 'no-show' THEN 2 WHEN 'registered' THEN 1 ELSE 0 END) AS became,
               max(CASE WHEN attendance.minutes <> '' THEN CAST(attendance.minutes AS INTEGER) END) AS minutes,
               max(role = 'staff' OR lower(email) LIKE '%@loti.london') AS staff,
               coalesce(max(CASE WHEN body <> 'none' THEN body END), 'none') AS body, starts_on AS day
        FROM attendance JOIN events USING (event_id)
        GROUP BY event_id, who""")
    return base, bodies.slugs


def records(inputs, pattern):
    for path in sorted(pathlib.Path(inputs).glob(pattern)):
        with open(path, encoding="utf-8-sig", newline="") as file:
            yield from csv.DictReader(file)


def fees(base, first, last):
    """Pence accrued by each row of the register of members, with its authority."""
    by_row, shared = [], {}
    days_of_year = (last - first).days + 1
    for row, body, joined, left, fee, membership in base.execute(
            "SELECT rowid, trim(body, ';'), joined_on, left_on, annual_fee, membership_id FROM members"):
        start = max(first, datetime.date.fromisoformat(joined))
        end = min(last, datetime.date.fromisoformat(left)) if left else last
        days = max(0, (end - start).days + 1)
        exact = Fraction(Decimal(fee)) * 100 * days / days_of_year
        pence = int((Decimal(exact.numerator) / exact.denominator).quantize(Decimal(1), ROUND_HALF_UP))
        if membership:
            shared.setdefault(membership, []).append((body, pence))
        else:
            by_row.append((body, pence))
    for sharers in shared.values():
        whole = sharers[0][1]
        for index, (body, _) in enumerate(sharers):
            by_row.append((body, whole // len(sharers) + (1 if index < whole % len(sharers) else 0)))
    return by_row


def figures(base, slugs, period):
    year = int(period[2:6])
    first, last = datetime.date(year, 4, 1), datetime.date(year + 1, 3, 31)
    span = {"first": first.isoformat(), "last": last.isoformat()}

    def one(query, **more):
        return base.execute(query, span | more).fetchone()

    paid = fees(base, first, last)
    for scope, body in [("all", "%")] + [(f"borough:{slug}", slug) for slug in slugs]:
        def figure(metric, value):
            return f"{metric}/{scope}/{period}", value

        held = one(
            "SELECT count(*) FROM members WHERE joined_on <= :last AND (left_on = '' OR left_on >= :first)"
            " AND trim(body, ';') LIKE :body", body=body)[0]
        yield figure("fee-accrued", money(sum(p for b, p in paid if body in ("%", b))) if held else "")
        registered, attended, people, minutes, timed, events = one(
            "SELECT count(*), sum(became = 3), count(DISTINCT CASE WHEN became = 3 THEN who END),"
            " sum(CASE WHEN became = 3 THEN minutes END), count(CASE WHEN became = 3 THEN minutes END),"
            " count(DISTINCT CASE WHEN became = 3 THEN event_id END)"
            " FROM present WHERE NOT staff AND became > 0 AND day BETWEEN :first AND :last AND body LIKE :body",
            body=body)
        yield figure("attendances", attended or 0)
        yield figure("attendance-rate", six(Fraction(attended, registered)) if registered else "")
        yield figure("people", people)
        yield figure("attended-hours", six(Fraction(minutes or 0, 60)))
        yield figure("events-attended", events)
        yield figure("downloads", one(
            "SELECT coalesce(sum(CASE WHEN count = '' THEN 1 ELSE CAST(count AS INTEGER) END), 0) FROM downloads"
            " WHERE substr(downloaded_at, 1, 10) BETWEEN :first AND :last AND body LIKE :body", body=body)[0])
        yield figure("projects", one(
            "SELECT count(*) FROM projects WHERE starts_on <= :last AND (ends_on = '' OR ends_on >= :first)"
            " AND (:body = '%' OR body LIKE '%;' || :body || ';%')", body=body)[0])
    yield from whole(one, period)


def whole(one, period):
    """Figures that only London as a whole has."""
    def figure(metric, value):
        return f"{metric}/all/{period}", value

    yield figure("members", one(
        "SELECT count(DISTINCT authority) FROM members WHERE joined_on <= :last AND (left_on = '' OR left_on >= :last)")[0])
    yield figure("events", one("SELECT count(*) FROM events WHERE starts_on BETWEEN :first AND :last")[0])
    yield figure("boroughs-at-events", one(
        "SELECT count(DISTINCT body) FROM present WHERE became = 3 AND NOT staff AND body <> 'none'"
        " AND day BETWEEN :first AND :last")[0])
    yield figure("guides-in-use", one(
        "SELECT count(*) FROM guides AS guide WHERE published_on <= :last AND NOT EXISTS"
        " (SELECT 1 FROM guides AS newer WHERE newer.guide_id = guide.superseded_by AND newer.published_on <= :last)")[0])
    pence = (
        "SELECT coalesce(sum(CASE vat WHEN 'included' THEN amount * 100 * 5 / 6 ELSE amount * 100 END), 0)"
        " FROM funding WHERE date BETWEEN :first AND :last AND ")
    for metric, which in {
        "funding": "kind <> 'fee' AND status <> 'bid'", "funding-received": "kind <> 'fee' AND status = 'received'",
        "funding-bid": "status = 'bid'", "funding-core-grant": "kind = 'core-grant' AND status <> 'bid'",
        "funding-project-grant": "kind = 'project-grant' AND status <> 'bid'",
        "funding-sponsorship": "kind = 'sponsorship' AND status <> 'bid'",
        "funding-in-kind": "kind = 'in-kind' AND status <> 'bid'",
        "external-funding": "kind NOT IN ('fee', 'core-grant') AND status <> 'bid'",
    }.items():
        yield figure(metric, money(int(one(pence + which)[0])))


def money(pence):
    return f"{pence // 100}.{pence % 100:02}"


def six(value):
    return str((Decimal(value.numerator) / value.denominator).quantize(Decimal("0.000001"), ROUND_HALF_UP))


def differences(found, path):
    """Figures that the file gives another value, or does not give."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        given = {row["figure_id"]: row["value"] for row in csv.DictReader(file)}
    for name, value in found:
        if name not in given:
            yield f"{name}: {value or 'no value'} here, not in {path}"
        elif (Decimal(given[name]) if given[name] else None) != (Decimal(str(value)) if value != "" else None):
            yield f"{name}: {value or 'no value'} here, {given[name] or 'no value'} in {path}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--period", default="fy2023-24", help="a financial year")
    parser.add_argument("--inputs", default=pathlib.Path(__file__).resolve().parent.parent / "inputs")
    parser.add_argument("--compare", help="a figures.csv to compare with")
    options = parser.parse_args()
    if not re.fullmatch(r"fy\d{4}-\d{2}", options.period):
        parser.error("--period must be a financial year, such as fy2023-24")
    base, slugs = load(options.inputs)
    found = list(figures(base, slugs, options.period))
    if options.compare:
        wrong = list(differences(found, options.compare))
        print("\n".join(wrong), end="\n" if wrong else "")
        print(f"{len(found) - len(wrong)} of {len(found)} figures agree", file=sys.stderr)
        sys.exit(1 if wrong else 0)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["figure_id", "value"])
    writer.writerows(found)


if __name__ == "__main__":
    main()
