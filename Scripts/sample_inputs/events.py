"""Events: titles, days and costs that are illustrative, in kinds that the annual reports name."""

import datetime

from .drawing import Draws
from .tables import csv_text, rows

COLUMNS = (
    "event_id title starts_on kind function challenge_areas capability hierarchy_level minutes cost illustrative"
    " note")

# Title, kind, function, area to March 2023, area since, capability, level, minutes, usual size, cost, months
# (1 to 12; a month after "+" joins in the second year, after "++" in the third).
_SERIES = """
Data community                 | community    | share-knowledge  | theme21-data              | foundations-data    | data-collaboration     | people-and-relationships | 75  | 40 | 60  | 5 9 1 3
Information governance community | community  | share-knowledge  | theme21-data              | foundations-data    | information-governance | people-and-relationships | 60  | 34 | 60  | 6 11 +2
Cyber security community       | community    | share-knowledge  | theme21-technology        | foundations-tech    | cyber-security         | people-and-relationships | 60  | 30 | 60  | 6 10 2
Service design community       | community    | share-knowledge  | theme21-ways-of-working   | foundations-methods | design-thinking        | people-and-relationships | 90  | 38 | 60  | 4 7 11 2
Digital inclusion community    | community    | share-knowledge  | theme21-digital-inclusion | digital-exclusion   | partnerships           | people-and-relationships | 75  | 36 | 60  | 5 10 3
Chief digital and information officers' forum | forum | influence-change | | | partnerships | people-and-relationships | 120 | 26 | 240 | 6 9 12 3
Housing data working group     | workshop     | run-projects     | theme21-homes             | housing             | data-collaboration     | ways-of-working          | 120 | 22 | 90  | 9 1 ++5
Rough sleeping workshop        | workshop     | run-projects     | theme21-rough-sleeping    | homelessness        | data-collaboration     | ways-of-working          | 150 | 24 | 120 | 11 3
Net zero workshop              | workshop     | run-projects     | theme21-zero-carbon       | net-zero            | smart-cities           | data-and-technology      | 150 | 24 | 120 | 10 +5
Care technology workshop       | workshop     | run-projects     | theme21-care-and-health   | adult-social-care   | smart-cities           | data-and-technology      | 150 | 22 |     | 12 ++7
Speaking for London: policy round table | forum | influence-change | theme21-technology      | foundations-tech    |                        | assets-and-resources     | 90  | 18 |     | +11 ++4
London digital and data day    | conference   | share-knowledge  |                           |                     | innovation-culture     | people-and-relationships | 360 | 150 | 9200 | 10
"""

# Topic, area to March 2023, area since, capability, level: taken in turn, ten in the first year and so on.
_SHOW_AND_TELLS = """
Apprentices who stayed              | theme21-digital-skills    | foundations-people  | access-to-talent       | skills-and-competencies
A chatbot that residents liked      | theme21-technology        | foundations-tech    | build-and-buy          | data-and-technology
Finding empty homes with data       | theme21-homes             | housing             | data-collaboration     | data-and-technology
Redesigning parking permits         | theme21-ways-of-working   | foundations-methods | design-thinking        | ways-of-working
Device lending at the library       | theme21-digital-inclusion | digital-exclusion   | partnerships           | assets-and-resources
Air quality sensors on lamp posts   | theme21-zero-carbon       | net-zero            | smart-cities           | data-and-technology
Falls sensors at home               | theme21-care-and-health   | adult-social-care   | smart-cities           | data-and-technology
Low code, high hopes                | theme21-technology        | foundations-tech    | build-and-buy          | data-and-technology
What we learnt from a cyber attack  | theme21-technology        | foundations-tech    | cyber-security         | ways-of-working
A data warehouse in the cloud       | theme21-data              | foundations-data    | data-collaboration     | data-and-technology
"""

_SKILLS_DAYS = """
Facilitation for digital teams      | theme21-ways-of-working   | foundations-methods | innovation-culture     | 300 | 46
Data protection for service owners  | theme21-data              | foundations-data    | information-governance | 240 | 52
User research from scratch          | theme21-ways-of-working   | foundations-methods | design-thinking        | 300 | 44
Spreadsheets to pipelines           | theme21-data              | foundations-data    | knowledge-and-skills   | 300 | 50
"""

_WEBINARS = """
Social media and public services    | theme21-digital-skills    | foundations-people  | knowledge-and-skills   | 45 | 76
Buying technology well              | theme21-technology        | foundations-tech    | build-and-buy          | 45 | 82
Ethics of predictive models         | theme21-data              | foundations-data    | data-ethics            | 60 | 92
"""

_ORDINALS = ("first", "second", "third")
_MONTHS = (
    "January February March April May June July August September October November December").split()


def _day(draws, year, month):
    """A working day of a month of the financial year, never in its first or last three days."""
    calendar = year if month >= 4 else year + 1
    day = datetime.date(calendar, month, 4 + draws.below(22))
    while day.weekday() > 4:
        day += datetime.timedelta(days=1)
    return day


def _months(text, year):
    for part in text.split():
        starts = 2021 + part.count("+")
        if year >= starts:
            yield int(part.strip("+"))


class Event:
    """One event of the register, with the size that is usual for it."""

    def __init__(self, day, title, kind, function, areas, capability, level, minutes, size, cost):
        self.day, self.title, self.kind, self.minutes, self.size = day, title, kind, minutes, size
        self.cells = {
            "title": title, "starts_on": day.isoformat(), "kind": kind, "function": function,
            "challenge_areas": areas[0] if day < datetime.date(2023, 4, 1) else areas[1], "capability": capability,
            "hierarchy_level": level, "minutes": str(minutes), "cost": cost, "illustrative": "yes",
            "note": "Illustrative: no such event is claimed to have been held",
        }
        self.year = day.year if day.month >= 4 else day.year - 1


def events():
    draws = Draws("events")
    made = []
    for year in (2021, 2022, 2023):
        for title, kind, function, before, since, capability, level, minutes, size, cost, months in rows(_SERIES):
            for month in _months(months, year):
                day = _day(draws, year, month)
                made.append(Event(
                    day, f"{title}, {_MONTHS[month - 1]} {day.year}", kind, function, (before, since), capability,
                    level, int(minutes), int(size), cost))
        made += _in_turn(draws, year)
    made.sort(key=lambda event: (event.day, event.title))
    for number, event in enumerate(made, 1):
        event.event_id = f"E-{number:03}"
    return made


def _in_turn(draws, year):
    made = []
    round_of = _ORDINALS[year - 2021]
    shows = rows(_SHOW_AND_TELLS)
    count = 8 + (year - 2021)
    for index, (topic, before, since, capability, level) in enumerate(shows[:count]):
        month = (4, 5, 6, 7, 9, 10, 11, 1, 2, 3)[index]
        day = _day(draws, year, month)
        made.append(Event(
            day, f"Show & Tell: {topic} ({round_of} look)", "show-and-tell", "share-knowledge", (before, since),
            capability, level, 60, 40, "40"))
    for index, (topic, before, since, capability, minutes, size) in enumerate(rows(_SKILLS_DAYS)):
        day = _day(draws, year, (5, 9, 11, 2)[index])
        made.append(Event(
            day, f"Skills day: {topic} ({day.year})", "training", "build-capacity", (before, since), capability,
            "skills-and-competencies", int(minutes), int(size), "1650"))
    for index, (topic, before, since, capability, minutes, size) in enumerate(rows(_WEBINARS)):
        day = _day(draws, year, (6, 10, 1)[index])
        made.append(Event(
            day, f"Webinar: {topic} ({day.year})", "webinar", "build-capacity", (before, since), capability,
            "skills-and-competencies", int(minutes), int(size), "110"))
    return made


def files(made):
    return {"registers/events.csv": csv_text(
        COLUMNS, [event.cells | {"event_id": event.event_id} for event in made])}
