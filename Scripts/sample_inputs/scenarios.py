"""Two what-ifs over three years for `lotireport scenario`; a build does not read them."""

from .members import memberships
from .tables import csv_text

COLUMNS = (
    "change_id kind starts_on ends_on subject fee_low fee fee_high cost_low cost cost_high value_low value"
    " value_high members challenge_area assumption optimism_bias source note illustrative")

_SAID = {"source": "Illustrative", "illustrative": "yes"}
_YEARS = {"starts_on": "2024-04-01", "ends_on": "2027-03-31"}

_JOINING = [
    ("Merton", "2024-07-01"), ("Enfield", "2024-07-01"), ("Barking and Dagenham", "2024-10-01"),
    ("Harrow", "2025-04-01"), ("Hillingdon", "2025-07-01"), ("Kensington and Chelsea", "2025-07-01"),
    ("Havering", "2026-04-01"), ("Bromley", "2026-07-01"), ("City of London", "2026-07-01"),
]


def _nine_join():
    known = {row["authority"] for row in memberships()}
    rows = []
    for index, (authority, day) in enumerate(_JOINING):
        if authority in known:
            raise SystemExit(f"{authority} is a member already")
        rows.append({
            "change_id": f"J-{index + 1}", "kind": "members-join", "starts_on": day, "ends_on": "2027-03-31",
            "subject": authority, "fee_low": "30000", "fee": "30000", "fee_high": "30000", "cost_low": "6000",
            "cost": "9000", "cost_high": "14000", "value_low": "12000", "value": "30000", "value_high": "55000",
            "members": authority, "assumption": "new-member-value",
            "note": "a year's fee, what serving one more member costs and what it is worth to that member"} | _SAID)
    rows.append({
        "change_id": "J-10", "kind": "capability", "subject": "One more member of staff for a larger network",
        "cost_low": "48000", "cost": "56000", "cost_high": "64000", "challenge_area": "foundations-people",
        "value_low": "0", "value": "0", "value_high": "0",
        "starts_on": "2025-07-01", "ends_on": "2027-03-31", "optimism_bias": "added-capability",
        "note": "needed once five of the nine have joined; its worth is in the rows above"} | _SAID)
    return rows


def _partner_programme():
    return [
        {
            "change_id": "T-1", "kind": "capability", "subject": "Service designers and analysts for housing",
            "cost_low": "210000", "cost": "240000", "cost_high": "290000", "value_low": "90000",
            "value": "260000", "value_high": "520000", "challenge_area": "housing", "assumption": "partner-value",
            "optimism_bias": "added-capability",
            "note": "a team of four for three years; the worth of the first year is less than the range says"} | _YEARS | _SAID,
        {
            "change_id": "T-2", "kind": "capability", "subject": "Behavioural insights",
            "cost_low": "45000", "cost": "55000", "cost_high": "70000", "value_low": "0", "value": "70000",
            "value_high": "160000", "challenge_area": "housing", "optimism_bias": "added-capability",
            "note": "a row of the stack that is empty today",
        } | _YEARS | _SAID | {"starts_on": "2025-04-01"},
        {
            "change_id": "T-3", "kind": "fee-change", "subject": "A fee that follows prices",
            "fee_low": "30600", "fee": "30900", "fee_high": "31500", "members": "members",
            "note": "the new fee of a year for each member"} | _YEARS | _SAID | {"starts_on": "2025-04-01"},
        {
            "change_id": "T-4", "kind": "funder-lost", "subject": "London Councils",
            "fee_low": "100000", "fee": "100000", "fee_high": "100000",
            "note": "income lost in a year: the core grant of the public record",
        } | _YEARS | _SAID | {"starts_on": "2026-04-01"},
    ]


def files():
    return {
        "scenarios/remaining-nine-join.csv": csv_text(COLUMNS, _nine_join()),
        "scenarios/three-year-partner-programme.csv": csv_text(COLUMNS, _partner_programme()),
    }
