"""Illustrative outcomes of every kind, basis and status, dated in the financial years 2021-22 to 2023-24."""

from .tables import records

# Quantity and unit value are "low/central/high" or one figure; a unit value may name an assumption.
_SHAPE = (
    "outcome_id project_id title date status kind quantity unit unit_value boroughs basis confidence less"
    " lasts target counterfactual")

# `less` is deadweight/attribution/displacement; `lasts` is start/years/drop-off.
_ROWS = """
I-101 | P-010 | Apprentices hired without an agency | 2022-01-31 | realised | cashable | 11/14/16 | posts | agency-fee | participants | 1 | 2 | 0.2// | 2021-09-01/1/ | 12 | posts filled through an agency
I-102 | P-003 | Impact assessments written once and shared | 2022-03-15 | realised | efficiency | 18/22/26 | assessments | assessment-alone | participants | 2 | 3 | 0.1// | // | | each borough writes its own
I-103 | P-009 | Residents who now do things online, first year | 2022-03-31 | realised | public-value | 800/1200/1500 | people | online-resident | participants | 4 | 5 | 0.25/0.3/0 | 2021-10-01/2/0.4 | 1500 | no help from the programme
I-104 | P-007 | User research done once for six boroughs | 2021-09-30 | realised | avoided | 4/5/5 | studies | user-research | participants | 2 | 3 | 0.3// | // | | each borough pays for its own study
I-105 | P-008 | Lists of people at risk made by one tool | 2021-09-30 | realised | efficiency | 900/1400/2100 | hours | officer-hour | participants | 3 | 4 | 0.1// | 2021-04-01/1/ | | lists made by hand
I-106 | P-017 | Answers found in a community, not worked out alone | 2022-03-31 | realised | efficiency | 400/700/1100 | days | officer-day | members | 3 | 4 | 0.25/0.1/ | 2021-04-01/1/ | | each team works it out
I-107 | P-009 | Shared evaluation of digital inclusion grants | 2022-02-28 | forecast | avoided | 6/8/10 | studies | 9000/12000/16000 | participants | 2 | 4 | 0.3// | 2022-04-01/1/ | | each borough evaluates alone
I-201 | P-010 | Apprentices hired without an agency, second year | 2023-01-31 | realised | cashable | 15/19/21 | posts | agency-fee | participants | 1 | 2 | 0.2// | 2022-09-01/1/ | 20 | posts filled through an agency
I-202 | P-003 | Impact assessments written once and shared, second year | 2023-03-10 | realised | efficiency | 25/33/40 | assessments | assessment-alone | participants | 2 | 3 | 0.15// | // | 30 | each borough writes its own
I-203 | P-009 | Residents who now do things online, second year | 2023-03-31 | realised | public-value | 1400/2100/2600 | people | online-resident | participants | 4 | 5 | 0.25/0.3/0 | 2022-10-01/3/0.4 | 2000 | no help from the programme
I-204 | P-004 | Shared scanning in place of separate tests | 2022-11-30 | realised | cashable | 12/14/14 | licences | tool-licence | participants | 1 | 1 | 0.1// | 2022-12-01/2/0.1 | | each borough buys its own
I-205 | P-017 | Answers found in a community, second year | 2023-03-31 | realised | efficiency | 600/950/1500 | days | officer-day | members | 3 | 4 | 0.25/0.1/ | 2022-04-01/1/ | | each team works it out
I-206 | P-014 | Ethics reviews done by a shared adviser | 2023-02-28 | realised | efficiency | 90/140/200 | days | senior-officer-day | Brent; Camden; Ealing; Hackney; Newham | 3 | 4 | 0.2// | 2022-04-01/1/ | | a senior officer learns how and does it
I-207 | P-012 | One count of rough sleeping in place of several | 2023-03-24 | forecast | efficiency | 1500/2600/3400 | hours | officer-hour | participants | 3 | 4 | 0.2// | 2023-04-01/1/ | | counts kept apart
I-208 | P-006 | Fewer arrears calls by one letter tested together | 2022-12-16 | realised | efficiency | 500/800/1300 | hours | officer-hour | Newham=0.5; Greenwich=0.3 | 3 | 4 | 0.3// | // | | the old letter
I-209 | P-013 | Teams that kept using the method a year on | 2023-03-31 | realised | unquantified | 5 | teams | | participants | | | // | // | 9 | no shared training
I-301 | P-003 | Impact assessments written once and shared, third year | 2024-02-29 | realised | efficiency | 30/41/50 | assessments | assessment-alone | participants | 2 | 3 | 0.15// | 2023-04-01/1/ | 40 | each borough writes its own
I-302 | P-017 | Answers found in a community, third year | 2024-03-29 | realised | efficiency | 1000/1600/2300 | days | officer-day | members | 3 | 4 | 0.25/0.1/ | 2023-04-01/1/ | | each team works it out
I-303 | P-017 | Skills days in place of bought courses | 2024-03-29 | realised | cashable | 320/380/420 | places | training-day | members | 1 | 2 | 0.25// | 2023-04-01/1/ | 400 | places bought on open courses
I-304 | P-013 | Design sprints run together, not bought in | 2023-10-27 | realised | cashable | 220/310/380 | days | contractor-day | participants | 1 | 3 | 0.25/0.1/ | 2023-04-01/1/ | | contractors bought by the day
I-305 | P-012 | Checks for double cases done by one view | 2024-03-15 | realised | efficiency | 2600/3900/5000 | hours | officer-hour | Westminster=0.22; Camden=0.18; Lambeth=0.14; Southwark=0.12; Croydon=0.1; Newham=0.08 | 3 | 4 | 0.15/0.1/ | 2023-04-01/1/ | | each borough checks by hand
I-306 | P-012 | Crisis responses to rough sleeping avoided | 2024-03-15 | potential | avoided | 20/60/140 | cases | crisis-avoided | participants | 5 | 6 | 0.3/0.4/ | 2024-04-01/2/0.2 | | people are found late
I-307 | P-014 | Ethics reviews done by a shared adviser, second year | 2024-02-16 | realised | efficiency | 150/240/320 | days | senior-officer-day | Brent; Camden; Ealing; Hackney; Hammersmith and Fulham; Hounslow; Lambeth; Newham | 3 | 4 | 0.2// | 2023-04-01/1/ | | a senior officer learns how and does it
I-308 | P-002 | Repair visits avoided by finding damp early | 2024-03-29 | realised | avoided | 500/1150/1900 | visits | repair-visit | participants | 4 | 5 | 0.3/0/0.05 | 2023-10-01/2/0.15 | 1500 | damp found when a tenant reports it
I-316 | P-002 | Reports of damp sorted with sensor readings | 2024-03-29 | realised | efficiency | 800/1300/1900 | hours | officer-hour | participants | 3 | 4 | 0.15// | 2023-04-01/1/ | | an officer visits first
I-309 | P-002 | Homes made healthier | 2024-03-29 | forecast | public-value | 40/90/150 | homes | warm-home | Hackney=30%; Lambeth=25%; Southwark=20% | 5 | 6 | 0.3/0.2/ | 2024-04-01/4/0.1 | | damp stays
I-310 | P-011 | Homes brought out of fuel poverty | 2024-02-29 | forecast | public-value | 250/420/700 | homes | warm-home | participants | 4 | 5 | 0.3/0.4/0.05 | 2024-04-01/5/0.1 | 500 | homes found one by one
I-311 | P-015 | Days saved by one specification | 2024-03-22 | forecast | efficiency | 110/180/260 | days | senior-officer-day | participants | 3 | 4 | 0.1// | 2024-04-01/1/ | | six specifications
I-312 | P-016 | Tenders not run alone | 2024-03-22 | forecast | avoided | 4/6/7 | tenders | 16000/22000/30000 | participants | 2 | 3 | 0.2// | 2024-06-01/1/ | | each borough tenders
I-313 | P-006 | Crisis responses avoided by earlier help | 2024-03-29 | potential | avoided | 30/90/200 | cases | crisis-avoided | participants | 5 | 6 | 0.3/0.3/ | 2024-04-01/3/0.2 | | residents reach crisis
I-314 | P-016 | Licences bought at one shared price | 2024-03-22 | potential | cashable | 4/7/8 | licences | tool-licence | participants | 4 | 4 | 0.1// | 2025-01-01/3/0 | | seven separate prices
I-315 | P-015 | Suppliers who answered one open call | 2024-03-22 | realised | unquantified | 23 | suppliers | | participants | | | // | // | 15 | calls by each borough
"""


def _three(text):
    """Low, central and high of "low/central/high" or of one figure."""
    parts = text.split("/")
    return parts if len(parts) == 3 else ["", text, ""]


def illustrative():
    rows = []
    for record in records(_SHAPE, _ROWS, source="Illustrative", illustrative="yes"):
        for name in ("quantity", "unit_value"):
            low, central, high = _three(record.pop(name))
            record |= {f"{name}_low": low, name: central, f"{name}_high": high}
        deadweight, attribution, displacement = (record.pop("less") + "//").split("/")[:3]
        starts_on, years, drop_off = (record.pop("lasts") + "//").split("/")[:3]
        record |= {"deadweight": deadweight, "attribution": attribution, "displacement": displacement}
        record |= {"starts_on": starts_on, "years": years, "drop_off": drop_off}
        record["note"] = "Illustrative: made up to show the tool"
        rows.append(record)
    return rows
