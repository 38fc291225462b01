"""Funding: the public record, and a few illustrative rows of the other kinds."""

from .tables import csv_text

COLUMNS = (
    "funding_id date funder kind status amount vat project_id challenge_area function restricted starts_on"
    " ends_on source title note illustrative")

_EVALUATION = "GLA evaluation page, January 2024 (london.gov.uk)"
_DAY = "The day is the first of the period; the record gives no day."
_PAID = "An award is proved, a payment is not."


def _row(funding_id, date, funder, kind, amount, **more):
    return {
        "funding_id": funding_id, "date": date, "funder": funder, "kind": kind, "status": "awarded",
        "amount": amount, "vat": "excluded", "illustrative": "no",
    } | more


def _core_grants():
    rows = [_row(
        "F-001", "2018-04-01", "Greater London Authority", "core-grant", "30000", title="Set-up of LOTI",
        starts_on="2018-04-01", ends_on="2019-03-31", source="MD2373",
        note=f"Approved as \"up to £30,000\" for 2018-19. {_DAY} {_PAID}")]
    for index, year in enumerate(range(2019, 2024)):
        fy = f"{year}-{(year + 1) % 100:02}"
        days = {"starts_on": f"{year}-04-01", "ends_on": f"{year + 1}-03-31"}
        gla, source = (
            (f"Approved as \"up to £100,000\" for {fy}.", "MD2373") if year < 2022 else
            ("Published in January 2024 as £100,000 a year, without naming years.", _EVALUATION))
        spent = (
            " The GLA's published spending shows £100,000 paid to London Councils, the host, on 6 April 2020, but"
            " not what for.") if year == 2020 else ""
        rows.append(_row(
            f"F-{10 + index:03}", f"{year}-04-01", "Greater London Authority", "core-grant", "100000",
            title=f"Core grant {fy}", source=source, note=f"{gla} {_DAY} {_PAID}{spent}", **days))
        rows.append(_row(
            f"F-{20 + index:03}", f"{year}-04-01", "London Councils", "core-grant", "100000",
            title=f"Core grant {fy}", source=_EVALUATION,
            note=f"Published in January 2024 as £100,000 a year, without naming years. {_DAY} {_PAID}", **days))
    return rows


def _project_grants():
    digital = {"challenge_area": "", "function": "run-projects", "restricted": "yes"}
    return [
        _row(
            "F-030", "2020-10-01", "Covid Innovation Fund", "project-grant", "75000", project_id="P-007",
            title="First of two awards", source="techUK", **digital,
            note=f"Two awards of £75,000 are published. The day is illustrative. {_PAID}"),
        _row(
            "F-031", "2020-10-01", "Covid Innovation Fund", "project-grant", "75000", project_id="P-008",
            title="Second of two awards", source="techUK", **digital,
            note=f"Two awards of £75,000 are published. The day is illustrative. {_PAID}"),
        _row(
            "F-040", "2021-04-01", "Greater London Authority", "project-grant", "1362000", project_id="P-009",
            title="Digital Inclusion Innovation Programme", starts_on="2021-04-01", ends_on="2023-03-31",
            source="MD2809", **digital,
            note=f"Approved as \"up to £1,362,000\", 2021 to 2023. {_DAY} {_PAID} Counted whole on its day, however"
            " long it runs."),
        _row(
            "F-050", "2022-06-01", "Greater London Authority", "project-grant", "545000", project_id="P-001",
            title="Get Online London: pilot", starts_on="2022-06-01", source="UKAuthority, June 2022", **digital,
            note="Published as £545,000 for the pilot in June 2022. That the whole came from the GLA is taken from"
            f" the later grants. The record gives the month alone. {_PAID}"),
        _row(
            "F-051", "2023-04-01", "Greater London Authority", "project-grant", "623000", project_id="P-001",
            title="Get Online London 2023-24", starts_on="2023-04-01", ends_on="2024-03-31", source="MD3077",
            note="£623,000 and £577,000 make £1,200,000 (MD3077); the press printed £1.3m (cities-today, 30 May"
            f" 2023). {_DAY} {_PAID}", **digital),
        _row(
            "F-052", "2024-04-01", "Greater London Authority", "project-grant", "577000", project_id="P-001",
            title="Get Online London 2024-25", starts_on="2024-04-01", ends_on="2025-03-31", source="MD3077",
            note="£623,000 and £577,000 make £1,200,000 (MD3077); the press printed £1.3m (cities-today, 30 May"
            f" 2023). {_DAY} {_PAID}", **digital),
    ]


def _illustrative():
    said = {"illustrative": "yes", "source": "Illustrative"}
    return [
        _row(
            "F-101", "2021-10-15", "Example Systems Limited", "sponsorship", "3600", vat="included",
            status="received", function="share-knowledge", title="Sponsorship of a conference",
            note="£3,000 and VAT", **said),
        _row(
            "F-102", "2022-10-14", "Example Systems Limited", "sponsorship", "4800", vat="included",
            status="received", function="share-knowledge", title="Sponsorship of a conference",
            note="£4,000 and VAT", **said),
        _row(
            "F-103", "2023-10-13", "Example Systems Limited", "sponsorship", "6000", vat="included",
            status="received", function="share-knowledge", title="Sponsorship of a conference",
            note="£5,000 and VAT", **said),
        _row(
            "F-104", "2022-11-01", "Example University", "in-kind", "18000", status="received",
            project_id="P-014", restricted="yes", title="A researcher for half a year",
            note="valued at the pay that the university bore", **said),
        _row(
            "F-105", "2023-09-04", "Example Foundation", "project-grant", "40000", status="received",
            project_id="P-012", restricted="yes", title="Rough sleeping: evaluation", note="paid in one sum", **said),
        _row(
            "F-106", "2024-02-12", "Example Foundation", "project-grant", "150000", status="bid",
            challenge_area="net-zero", restricted="yes", title="Warm homes bid", starts_on="2024-06-03",
            ends_on="2026-05-29", note="asked for, not decided; in no total of money awarded", **said),
    ]


def files():
    return {
        "funding/public-record.csv": csv_text(COLUMNS, _core_grants() + _project_grants()),
        "funding/illustrative.csv": csv_text(COLUMNS, _illustrative()),
    }
