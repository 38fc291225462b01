"""Assumptions, aliases, costs and sign-off."""

from .tables import csv_text, records

_MADE_UP = "Illustrative: made up for this sample; put your own figure and its source here"

# No published copy of the table of confidence grades could be read, so its values are an assumption.
_GRADES = (
    "Assumption: the form of HM Treasury and partners, Supporting public service transformation (2014); no"
    " published copy of its table could be read")

_ASSUMPTIONS = """
officer-hour       | Council officer, one hour            | 30    | 36    | 44    | £ per hour      | 2022-23 | 4 | with on-costs
officer-day        | Council officer, one day             | 216   | 259   | 317   | £ per day       | 2022-23 | 4 | 7.2 officer hours; also the day that break-even is counted in
senior-officer-day | Senior council officer, one day      | 320   | 390   | 480   | £ per day       | 2022-23 | 4 | with on-costs
agency-fee         | Market recruitment fee, one post     | 6000  | 8000  | 11000 | £ per post      | 2022-23 | 3 | a share of salary as agencies charge it
contractor-day     | Digital contractor, one day          | 450   | 550   | 675   | £ per day       | 2022-23 | 3 | what a day bought in the market costs
training-day       | Open training course, one place      | 240   | 330   | 450   | £ per place     | 2022-23 | 3 | price of a like course in the market
user-research      | User research bought alone           | 12000 | 18000 | 26000 | £ per study     | 2022-23 | 4 | what each borough would have paid by itself
tool-licence       | Licence bought by one borough        | 3500  | 5000  | 7500  | £ per licence   | 2023-24 | 4 | against the shared price
assessment-alone   | Impact assessment written alone      | 2400  | 3600  | 5200  | £ per assessment | 2022-23 | 4 | officers' time
repair-visit       | Responsive repair visit              | 110   | 150   | 220   | £ per visit     | 2023-24 | 4 | avoided when damp is found early
crisis-avoided     | Crisis response to one resident      | 800   | 1600  | 3200  | £ per case      | 2022-23 | 5 | wide because nobody has measured it
online-resident    | A resident able to do things online  | 60    | 180   | 350   | £ per person a year | 2022-23 | 6 | public value, the least certain here
warm-home          | A home brought out of fuel poverty   | 120   | 250   | 420   | £ per home a year | 2022-23 | 5 | public value
event-staff-hour   | LOTI staff, one hour on an event     | 32    | 39    | 47    | £ per hour      | 2022-23 | 4 | used for working out the cost column of registers/events, not by the tool
new-member-value   | Evidenced value to a new member      | 12000 | 30000 | 55000 | £ a year        | 2023-24 | 5 | used by scenarios/remaining-nine-join.csv alone
partner-value      | Value of a partner programme         | 90000 | 260000 | 520000 | £ a year       | 2023-24 | 6 | used by scenarios/three-year-partner-programme.csv alone
"""

_CORRECTIONS = """
confidence-1 | Correction for confidence grade 1 | 1    | 1    | 1    | 1
confidence-2 | Correction for confidence grade 2 | 0.90 | 0.95 | 1    | 2
confidence-3 | Correction for confidence grade 3 | 0.80 | 0.90 | 1    | 3
confidence-4 | Correction for confidence grade 4 | 0.70 | 0.85 | 1    | 4
confidence-5 | Correction for confidence grade 5 | 0.50 | 0.75 | 1    | 5
confidence-6 | Correction for confidence grade 6 | 0.30 | 0.60 | 0.90 | 6
"""

_OPTIMISM = """
optimism-bias-added-capability | Optimism bias of an added capability's cost | 0    | 0.20 | 0.41 | 5
"""

_MITIGATION = """
mitigation-added-capability    | Share of that bias that is managed          | 0.25 | 0.50 | 0.75 | 5
"""

_DEFLATORS = """
gdp-deflator-2025 | GDP deflator, 2025 (2024 = 100) | 102 | 103   | 104 | 5
gdp-deflator-2026 | GDP deflator, 2026 (2024 = 100) | 104 | 105.6 | 108 | 6
"""

_ALIASES = """
Digital Hackney                | Hackney                               | a team's own name
Camden Digital                 | Camden                                | a team's own name
Southwark Digital & Technology | Southwark                             | a team's own name
Bi-borough                     | shared:Kensington and Chelsea;Westminster | two boroughs share services; never forced to one
South West London ICT          | shared:Kingston upon Thames;Sutton    | a shared service
GLA                            | partner:GLA                           | pays a core grant
City Hall                      | partner:GLA                           | the Mayor's office
London Councils                | partner:London Councils               | pays a core grant and is the host
Transport for London           | outside                               | works with boroughs but is none
TfL                            | outside                               | as above
tfl.gov.uk                     | outside                               | an email domain serves as well as a name
Good Things Foundation         | outside                               | a charity
Camdenwood Limited             | outside                               | a company whose name begins like a borough's
Lambeth College                | outside                               | a college
"""


def _assumptions():
    shape = "id title low central high unit price_year grade note"
    rows = records(shape, _ASSUMPTIONS, source=_MADE_UP, read_on="2024-04-30", illustrative="yes")
    rows += records(
        "id title low central high grade", _CORRECTIONS, unit="factor", source=_GRADES, read_on="2024-04-30",
        illustrative="yes",
        note="a benefit of this grade is multiplied by it; there for every grade, whether or not an outcome has it today")
    rows += records(
        "id title low central high grade", _OPTIMISM, unit="share", read_on="2024-04-30", illustrative="yes",
        source="Assumption: within the bounds that Mott MacDonald (2002) gives for running costs of outsourcing, nought"
        " to 41%; where in them an added team of staff lies is a judgement",
        note="the cost of an added capability is multiplied by 1 + bias x (1 - mitigation)")
    rows += records(
        "id title low central high grade", _MITIGATION, unit="share", read_on="2024-04-30", illustrative="yes",
        source="Assumption: a judgement; that managed causes lower the bias is the rule of Mott MacDonald (2002)",
        note="nought would be nothing managed, 1 all of it")
    rows += records(
        "id title low central high grade", _DEFLATORS, unit="index", read_on="2025-07-31", illustrative="yes",
        source="Assumption: the published 2024 = 100 carried on at about 3%, then 2.5%",
        note="needed to compare prices of financial years after 2023-24; replace it with HM Treasury's series")
    return rows


def _costs():
    """Costs of each financial year: a total near that year's income, divided over what it was spent on."""
    said = {
        "2019-20": ("430000", "near the income of a first part year"),
        "2020-21": ("700000", "near the year's income"),
        "2021-22": ("740000", "near the year's income"),
        "2022-23": ("860000", "near the year's income"),
        "2023-24": ("1010000", "as the published income of £1,010,000 (27 fees of £30,000 and £200,000)"),
    }
    lines = [
        ("core", "Leadership, communications and running the office", "0.22", "", "", ""),
        ("share", "Events, communities and guides", "0.25", "share-knowledge", "", ""),
        ("build", "Recruitment, training and apprenticeships", "0.17", "build-capacity", "foundations-people", ""),
        ("data", "Project staff: data foundations", "0.12", "run-projects", "foundations-data", ""),
        ("incl", "Project staff: digital inclusion", "0.07", "run-projects", "digital-exclusion", ""),
        ("home", "Project staff: housing", "0.05", "run-projects", "housing", ""),
        ("care", "Project staff: adult social care", "0.03", "run-projects", "adult-social-care", ""),
        ("zero", "Project staff: net zero", "0.02", "run-projects", "net-zero", ""),
        ("voice", "Partnerships and one voice", "0.07", "influence-change", "", ""),
    ]
    rows = []
    for year, (total, why) in said.items():
        left = int(total)
        for name, title, share, function, area, project in lines:
            is_last = name == lines[-1][0]
            amount = left if is_last else int(int(total) * float(share) / 1000 + 0.5) * 1000
            left -= amount
            rows.append({
                "cost_id": f"C-{year}-{name}", "from": f"{year[:4]}-04-01", "to": f"20{year[5:]}-03-31",
                "title": title, "amount": str(amount), "function": function, "challenge_area": area,
                "project_id": project,
                "source": "Illustrative: LOTI's costs are not in the public record", "illustrative": "yes",
                "note": f"the year's rows come to £{int(total):,}, {why}; how they divide is made up. Programme"
                " money passed on (Get Online London, Digital Inclusion Innovation Programme) is not in them",
            })
    return rows


def files():
    aliases = records("text means note", _ALIASES)
    sign_off = [
        {
            "report": "data-quality", "checked_by": "Data lead", "checked_on": "2024-05-15",
            "note": "Illustrative: nobody has checked this sample",
        },
        {
            "report": "strategy", "checked_by": "Director", "checked_on": "2024-05-20",
            "exception": "Value for money is not to be quoted", "reason": "Most outcomes in the sample are illustrative",
            "note": "Illustrative: nobody has checked this sample",
        },
    ]
    return {
        "registers/assumptions.csv": csv_text(
            "id title low central high unit price_year source read_on grade note illustrative", _assumptions()),
        "registers/aliases.csv": csv_text("text means note", aliases),
        "registers/costs.csv": csv_text(
            "cost_id title from to amount function challenge_area project_id source illustrative note",
            _costs()),
        "registers/sign-off.csv": csv_text(
            "report checked_by checked_on exception reason note", sign_off),
    }
