"""Attendance and downloads, drawn from one seed."""

import datetime

from . import events, guides
from .bodies import YEARS, everyone, weights_on
from .drawing import Draws
from .people import crowd
from .tables import csv_text

ATTENDANCE = "event_id organisation email person status minutes role satisfaction first_time illustrative"
DOWNLOADS = "downloaded_at guide_id guide_title organisation email count illustrative"

_DOWNLOADS_A_YEAR = {2021: 5_700, 2022: 6_700, 2023: 7_600}
_STAFF = [f"staff{number}@loti.london" for number in range(1, 9)]


def files():
    held = events.events()
    people = crowd()
    made = events.files(held) | guides.files()
    for year in YEARS:
        name = f"fy{year}-{(year + 1) % 100:02}"
        rows = [row for event in held if event.year == year for row in _attendance(event, people)]
        made[f"events/illustrative-attendance-{name}.csv"] = csv_text(ATTENDANCE, rows)
        made[f"downloads/illustrative-downloads-{name}.csv"] = csv_text(DOWNLOADS, _downloads(year, people))
    return made


def _attendance(event, people):
    draws = Draws(f"attendance {event.event_id}")
    weights = weights_on(everyone(), event.day.isoformat(), event.year)
    size = event.size * draws.between(85, 122) // 100 + (event.year - 2021) * event.size // 20
    chosen = {}
    for _ in range(size * 3):
        if len(chosen) == size:
            break
        body = draws.by_weight(weights)
        person = draws.one_of(people[body.name])
        chosen.setdefault(person.key, person)
    rows = []
    for person in draws.shuffled(chosen.values()):
        row = _place(event, person, draws)
        if row["status"] == "attended" and draws.chance(0.4):
            # Some book first and sign in later: two rows about one person at one event.
            rows.append(row | {"status": "registered", "minutes": "", "satisfaction": "", "first_time": ""})
        rows.append(row)
    for address in draws.shuffled(_STAFF)[: 2 if event.size < 100 else 6]:
        rows.append({
            "event_id": event.event_id, "organisation": "LOTI", "email": address, "status": "attended",
            "minutes": str(event.minutes), "role": "staff", "illustrative": "yes"})
    return rows


def _place(event, person, draws):
    """One person's place at an event, and what became of it."""
    organisation, email, key = person.cells(draws)
    missing = {"webinar": 30, "conference": 24, "forum": 9, "community": 19}.get(event.kind, 17)
    status = draws.by_weight([
        ("attended", 100 - missing - 8), ("no-show", missing), ("cancelled", 6), ("registered", 2)])
    row = {
        "event_id": event.event_id, "organisation": organisation, "email": email, "person": key, "status": status,
        "role": "participant", "illustrative": "yes"}
    if status == "attended":
        stayed = 100 if draws.chance(55) else draws.between(45, 99)
        if draws.chance(88):
            row["minutes"] = str(event.minutes * stayed // 100)
        if draws.chance(38):
            better = 1 if event.kind in ("training", "workshop") else 0
            score = draws.by_weight([(3, 1), (5, 3), (6, 7), (7, 18), (8, 31), (9, 24), (10, 14)])
            row["satisfaction"] = str(min(10, score + better))
        if draws.chance(90):
            row["first_time"] = "no" if person.has_come else "yes"
        person.has_come = True
    return row


def _downloads(year, people):
    draws = Draws(f"downloads {year}")
    first = datetime.date(year, 4, 1)
    days = (datetime.date(year + 1, 4, 1) - first).days
    register = guides.guides()
    bodies = [body for body in everyone() if body.name not in ("Misspelt", "Team")]
    made = []
    for _ in range(_DOWNLOADS_A_YEAR[year]):
        day = first + datetime.timedelta(days=draws.below(days))
        if day.weekday() > 4 and draws.chance(85):
            day -= datetime.timedelta(days=2)
            day = max(day, first)
        if day.weekday() > 4 or draws.chance(8):
            moment = datetime.time(draws.between(7, 23), draws.below(60), draws.below(60))
        else:
            moment = datetime.time(draws.between(8, 18), draws.below(60), draws.below(60))
        row = {"downloaded_at": f"{day.isoformat()}T{moment.isoformat()}", "illustrative": "yes"}
        row |= _guide(day, register, draws) | _body(day, year, bodies, people, draws)
        row["count"] = draws.by_weight([("", 90), ("1", 8), ("2", 1), ("3", 1)])
        made.append(row)
    return sorted(made, key=lambda row: (row["downloaded_at"], row.get("guide_id", ""), row.get("email", "")))


def _guide(day, register, draws):
    """A guide that is out by then: a new one more often, one that is replaced seldom."""
    weighted = []
    for index, guide in enumerate(register):
        age = (day - datetime.date.fromisoformat(guide["published_on"])).days
        if age < 0:
            continue
        liked = 3 + (index * 7919) % 11
        weighted.append((guide, liked * (6 if age < 60 else 3 if age < 365 else 2) // (4 if guide["superseded_by"] else 1)))
    if day.year == 2021 and draws.chance(0.4):
        return {"guide_title": "Video calls for councils"}
    guide = draws.by_weight([(guide, max(1, weight)) for guide, weight in weighted])
    return {"guide_title": guide["title"]} if draws.chance(12) else {"guide_id": guide["guide_id"]}


_WEIGHTS = {}


def _body(day, year, bodies, people, draws):
    if draws.chance(21):
        return {}
    month = (day.year, day.month)
    if month not in _WEIGHTS:
        # Downloads are spread more evenly than attendance: each body of some size has a small weight besides.
        _WEIGHTS[month] = [
            (body, weight + (45 if weight > 60 else 0))
            for body, weight in weights_on(bodies, day.replace(day=28).isoformat(), year)]
    person = draws.one_of(people[draws.by_weight(_WEIGHTS[month]).name])
    organisation, email, _ = person.cells(draws)
    return {"organisation": organisation, "email": email}
