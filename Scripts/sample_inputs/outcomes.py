"""Outcomes: what the public record claims, as it claims it, and illustrative ones of every kind."""

from .outcomes_illustrative import illustrative
from .tables import csv_text

COLUMNS = (
    "outcome_id project_id title date status kind quantity_low quantity quantity_high unit unit_value_low"
    " unit_value unit_value_high boroughs counterfactual basis confidence deadweight attribution displacement"
    " starts_on years drop_off target lower_bound source note illustrative")

_EVALUATION = "london.gov.uk, Evaluation of the London Office of Technology and Innovation, January 2024"
_PAGES = "LOTI and UKAuthority pages"


def _claim(outcome_id, project, title, date, status, kind, **more):
    return {
        "outcome_id": outcome_id, "project_id": project, "title": title, "date": date, "status": status,
        "kind": kind, "boroughs": "participants", "illustrative": "no",
    } | more


def _pounds(amount):
    return {
        "quantity_low": amount, "quantity": amount, "quantity_high": amount, "unit": "pounds", "unit_value_low": "1",
        "unit_value": "1", "unit_value_high": "1", "years": "1",
    }


def _evaluation():
    published = {"date": "2024-01-31", "source": _EVALUATION}
    month = "The day is the end of the month of publication."
    return [
        _claim(
            "O-001", "P-005", "Recruitment support saved members at least £300,000", status="realised",
            kind="cashable", basis="1", counterfactual="the same recruitment at market rates",
            starts_on="2023-04-01", **published, **_pounds("300000") | {"boroughs": "members", "lower_bound": "yes"},
            note="\"At least\": a lower bound; nothing higher is claimed, so low, central and high are one figure."
            f" {month} The evaluation gives no period and no division over members: the whole stands in the"
            " financial year of publication, divided equally"),
        _claim(
            "O-002", "P-003", "Data-sharing agreements potentially saved £1.4m", status="potential",
            kind="avoided", basis="2", counterfactual="separate agreements between all parties",
            starts_on="2023-04-01", **published, **_pounds("1400000"),
            note="\"Potentially\": kept out of every headline. Called avoided cost because the separate agreements"
            " were never made; much of it would have been officers' time, so no budget falls by it."
            f" {month} The whole stands in the financial year of publication"),
        _claim(
            "O-003", "P-004", "Attack-surface mapping pays for itself if it avoids one cyber attack",
            status="potential", kind="unquantified", basis="5", counterfactual="no mapping", **published,
            note=f"A break-even, not a saving: it has no value in pounds and is in no total. {month}"),
        _claim(
            "O-004", "P-006", "Keeping vulnerable residents from crisis is cost-effective in plausible scenarios",
            status="potential", kind="unquantified", counterfactual="residents reach crisis", **published,
            note=f"Said of scenarios, without one value. {month}"),
        _claim(
            "O-005", "P-003", "Data-sharing agreements are set up in weeks", "2023-12-15", "realised",
            "unquantified", source="loti.london", counterfactual="\"around two years\" or \"6 months to a year\"",
            note="Two pages give two baselines, so no time saved is worked out. The day is the project's last"),
    ]


def _get_online_london():
    """Totals to date, at three dates; one total to date is never added to another."""
    counted = [
        ("2023-05-31", "May 2023", "SIM cards given", "26000", "26000", "", ""),
        ("2023-05-31", "May 2023", "devices given", "1900", "1999", "", "published as \"nearly 2,000\": the range is ours"),
        ("2023-05-31", "May 2023", "hubs", "326", "326", "", ""),
        ("2023-05-31", "May 2023", "people trained", "11000", "11000", "", "published as \"over 11,000\": at least"),
        ("2023-10-31", "autumn 2023", "SIM cards given", "48000", "48000", "", ""),
        ("2023-10-31", "autumn 2023", "devices given", "3500", "3500", "", ""),
        ("2023-10-31", "autumn 2023", "organisations", "700", "700", "", "published as \"700+\": at least"),
        ("2025-06-30", "2025", "data packages given", "88500", "88500", "", ""),
        ("2025-06-30", "2025", "devices given", "7119", "7119", "", ""),
        ("2025-06-30", "2025", "hubs", "1106", "1106", "", ""),
        ("2025-06-30", "2025", "people helped", "100000", "100000", "75000",
         "published as \"over 100,000\": at least; target 75,000 people by June 2025"),
    ]
    rows = []
    for index, (day, when, unit, low, high, target, note) in enumerate(counted):
        central = str((int(low) + int(high) + 1) // 2)
        said = f"Total to {when}; not to be added to an earlier one. The day is the end of that month or our reading of it"
        at_least = {"lower_bound": "yes"} if "at least" in note else {}
        rows.append(_claim(
            f"O-{10 + index:03}", "P-001", f"Get Online London: {unit} by {when}", day, "realised", "unquantified",
            quantity_low=low, quantity=central, quantity_high=high, unit=unit, target=target, source=_PAGES,
            **at_least,
            note=f"{said}{'; ' + note if note else ''}. No value in pounds is claimed"))
    return rows


def _sensors():
    page = "loti.london, damp and mould sensors"
    return [
        _claim(
            "O-030", "P-002", "Boroughs with damp and mould sensors", "2024-03-29", "realised", "unquantified",
            quantity_low="16", quantity="16", quantity_high="16", unit="boroughs", target="18", source=page,
            note="Planned 18 boroughs, reached 16. The day is illustrative"),
        _claim(
            "O-031", "P-002", "Damp and mould sensors in homes", "2024-03-29", "realised", "unquantified",
            quantity_low="190", quantity="195", quantity_high="199", unit="sensors", target="200", source=page,
            note="Planned 200, published as \"nearly 200\": the range is ours. The day is illustrative"),
    ]


def files():
    return {
        "outcomes/public-record.csv": csv_text(COLUMNS, _evaluation() + _get_online_london() + _sensors()),
        "outcomes/illustrative.csv": csv_text(COLUMNS, illustrative()),
    }
