"""Projects: what the public record says of them, with participants and days that are illustrative."""

from .members import memberships
from .tables import csv_text

COLUMNS = (
    "project_id title starts_on ends_on status challenge_areas capabilities stack_columns methods_space"
    " hierarchy_level lead participants objective function benefits plan actual planned_boroughs source"
    " illustrative note")

LOTI = "https://loti.london (project pages)"
EVALUATION = "london.gov.uk, Evaluation of the London Office of Technology and Innovation, January 2024"
MADE_UP = "Illustrative"

_EVERYONE = "; ".join(sorted({row["authority"] for row in memberships()}))
_MADE_UP = "Illustrative throughout"


def _project(project_id, title, days, areas, stack, hierarchy, who, **more):
    """One project. `days` is "start..end"; `stack` is capabilities / columns / methods space."""
    start, end = days.split("..")
    capabilities, columns, space = (part.strip() for part in stack.split("/"))
    lead, participants = (part.strip() for part in who.split(":"))
    return {
        "project_id": project_id, "title": title, "starts_on": start, "ends_on": end,
        "status": "complete" if end and end <= "2024-03-31" else "active", "challenge_areas": areas,
        "capabilities": capabilities, "stack_columns": columns, "methods_space": space,
        "hierarchy_level": hierarchy, "lead": lead, "participants": participants, "illustrative": "yes",
        "source": MADE_UP, "note": _MADE_UP, "function": "run-projects",
    } | more


PROJECTS = [
    _project(
        "P-001", "Get Online London", "2022-06-01..2025-06-30", "theme21-digital-inclusion=1",
        "partnerships / digital-inclusion / technology", "assets-and-resources", f"LOTI: {_EVERYONE}",
        objective="P1", benefits="B3", source="UKAuthority, June 2022; MD3077; loti.london",
        plan="Help 75,000 people by June 2025", actual="Over 100,000 people by 2025",
        note="Public record: name, pilot of June 2022, target and result. Illustrative: that every member takes part, the last day"),
    _project(
        "P-002", "Damp and mould sensors", "2023-01-09..2024-03-29", "theme21-homes=0.8; theme21-zero-carbon=0.2",
        "smart-cities; data-collaboration / housing / intelligence", "data-and-technology",
        "LOTI: Bexley; Brent; Camden; Croydon; Ealing; Greenwich; Hackney; Haringey; Hounslow; Islington;"
        " Lambeth; Lewisham; Newham; Southwark; Tower Hamlets; Waltham Forest",
        objective="P2", benefits="B1; B3", source=f"{LOTI}: damp and mould sensors",
        plan="200 sensors in 18 boroughs", actual="Nearly 200 sensors in 16 boroughs", planned_boroughs="18",
        note="Public record: plan and result. Illustrative: which 16 boroughs, days, the shares of the challenge areas"),
    _project(
        "P-003", "One data-sharing agreement for all parties", "2021-04-12..2023-12-15",
        "theme21-data=1", "information-governance; data-collaboration / innovation-foundations / solution",
        "ways-of-working",
        "Camden: Brent; Croydon; Ealing; Greenwich; Hackney; Haringey; Hounslow; Islington; Lambeth;"
        " Newham; Southwark; Sutton; Tower Hamlets; Waltham Forest; Westminster",
        objective="F2", benefits="B1; B4", source=f"{EVALUATION}; {LOTI}",
        plan="Set up agreements in weeks where they took months or years", actual="Agreements set up in weeks",
        note="Public record: the work and its result in time. Illustrative: lead, participants, days"),
    _project(
        "P-004", "Mapping the attack surface", "2022-02-07..2023-07-28", "theme21-technology=1",
        "cyber-security / innovation-foundations / technology", "data-and-technology",
        "LOTI: Barnet; Brent; Camden; Croydon; Greenwich; Hackney; Haringey; Islington; Lambeth; Redbridge;"
        " Southwark; Tower Hamlets; Waltham Forest; Westminster",
        objective="F1", benefits="B4", source=EVALUATION,
        note="Public record: the activity and its break-even. Illustrative: participants, days"),
    _project(
        "P-005", "Recruitment support and jobs board", "2020-09-07..", "work19-apprenticeships=1",
        "access-to-talent / innovation-foundations / talent", "people-and-relationships", f"LOTI: {_EVERYONE}",
        objective="F3", benefits="B5", function="build-capacity", source=EVALUATION,
        note="Public record: the activity and its saving. Illustrative: that every member takes part, the first day"),
    _project(
        "P-006", "Keeping vulnerable residents from crisis", "2022-05-16..2024-03-29", "theme21-care-and-health=1",
        "data-collaboration; data-ethics / social-care / intelligence", "data-and-technology",
        "Newham: Brent; Greenwich; Hackney; Haringey; Lambeth; Lewisham; Tower Hamlets",
        objective="P1", benefits="B2", source=EVALUATION,
        note="Public record: the activity and what was said of its value. Illustrative: lead, participants, days"),
    _project(
        "P-007", "Covid Innovation Fund: first award", "2020-10-01..2021-09-30", "work19-inclusion=1",
        "design-thinking / digital-inclusion / solution", "ways-of-working",
        "LOTI: Camden; Croydon; Greenwich; Hackney; Southwark; Waltham Forest",
        objective="P1", source="techUK",
        note="Public record: an award of £75,000. Illustrative: subject, participants, days"),
    _project(
        "P-008", "Covid Innovation Fund: second award", "2020-10-01..2021-09-30", "work19-assistive=1",
        "data-collaboration / social-care / intelligence", "data-and-technology",
        "LOTI: Brent; Ealing; Hounslow; Lambeth; Richmond upon Thames; Sutton; Wandsworth",
        objective="P1", source="techUK",
        note="Public record: an award of £75,000. Illustrative: subject, participants, days"),
    _project(
        "P-009", "Digital Inclusion Innovation Programme", "2021-05-04..2023-03-31", "theme21-digital-inclusion=1",
        "partnerships; design-thinking; research-and-foresight / digital-inclusion / solution",
        "people-and-relationships",
        "LOTI: Brent; Camden; Croydon; Ealing; Greenwich; Hackney; Hounslow; Islington; Lambeth; Newham;"
        " Redbridge; Southwark; Sutton; Tower Hamlets; Waltham Forest; Westminster",
        objective="P2", benefits="B2; B3", source="MD2809",
        note="Public record: name, 2021 to 2023, up to £1,362,000. Illustrative: participants, exact days"),
    _project(
        "P-010", "Digital apprenticeships", "2019-09-02..2023-08-31", "work19-apprenticeships=1",
        "access-to-talent; knowledge-and-skills / innovation-foundations / talent", "skills-and-competencies",
        "Hackney: Brent; Camden; Croydon; Ealing; Islington; Lambeth; Southwark; Tower Hamlets; Waltham Forest",
        objective="F3", benefits="B5", function="build-capacity"),
    _project(
        "P-011", "Finding fuel poverty with shared data", "2022-09-05..2024-02-29", "theme21-zero-carbon=0.6; theme21-homes=0.4",
        "data-collaboration; data-ethics / net-zero; housing / intelligence", "data-and-technology",
        "Islington: Camden; Greenwich; Haringey; Kingston upon Thames; Lambeth; Sutton; Waltham Forest",
        objective="P1", benefits="B1; B3"),
    _project(
        "P-012", "A shared view of rough sleeping", "2021-11-01..2024-06-28", "theme21-rough-sleeping=0.7; theme21-homes=0.3",
        "data-collaboration; information-governance / housing / intelligence", "ways-of-working",
        "Westminster: Brent; Camden; Croydon; Ealing; Hackney; Hammersmith and Fulham; Haringey; Lambeth;"
        " Newham; Southwark; Tower Hamlets",
        objective="P2", benefits="B3", planned_boroughs="10"),
    _project(
        "P-013", "Service design across boroughs", "2022-04-04..2023-10-27", "theme21-ways-of-working=1",
        "design-thinking; innovation-culture / consulting-and-advice / solution", "ways-of-working",
        "Southwark: Camden; Hackney; Hounslow; Kingston upon Thames; Sutton; Waltham Forest",
        objective="F3", benefits="B2; B4", planned_boroughs="9",
        actual="Seven boroughs of nine: two had no service team free"),
    _project(
        "P-014", "Data ethics advice", "2022-01-17..", "theme21-data=1",
        "data-ethics / consulting-and-advice; innovation-foundations / intelligence", "skills-and-competencies",
        "LOTI: Brent; Camden; Ealing; Hackney; Hammersmith and Fulham; Hounslow; Lambeth; Newham; Redbridge;"
        " Westminster",
        objective="F2", benefits="B4"),
    _project(
        "P-015", "Sensors in the street: one specification", "2023-04-17..2024-09-27", "net-zero=0.5; foundations-tech=0.5",
        "smart-cities; build-and-buy / net-zero; innovation-foundations / technology", "assets-and-resources",
        "Sutton: Croydon; Hounslow; Kingston upon Thames; Richmond upon Thames; Wandsworth; Westminster",
        objective="F2", benefits="B3"),
    _project(
        "P-016", "Buying together: social care systems", "2023-06-05..", "adult-social-care=0.75; foundations-tech=0.25",
        "build-and-buy / social-care / technology", "assets-and-resources",
        "Brent: Bexley; Camden; Hackney; Haringey; Islington; Lambeth; Newham",
        objective="F1", benefits="B3; B4"),
    _project(
        "P-017", "Communities of practice", "2019-09-02..", "work19-leaders=1",
        "knowledge-and-skills; partnerships / innovation-foundations / talent", "people-and-relationships",
        f"LOTI: {_EVERYONE}", objective="F3", benefits="B4; B5", function="share-knowledge",
        source="loti.london (10 communities of practice, 2024)",
        note="Public record: that there are communities of practice. Illustrative: the days, that every member takes part"),
]


def files():
    return {"registers/projects.csv": csv_text(COLUMNS, PROJECTS)}
