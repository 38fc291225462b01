"""Challenge areas, which change with the strategy: of 2019, of 2021, and today's."""

from .tables import csv_text, records

COLUMNS = "id title from to maps_to illustrative note"

_TODAY = """
net-zero             | Climate and net zero | Public record: climate is a challenge of 2023-24
adult-social-care    | Adult social care    | Public record: a challenge of 2023-24
digital-exclusion    | Digital exclusion    | Public record: a challenge of 2023-24
homelessness         | Homelessness         | Public record: a challenge of 2023-24
housing              | Housing              | Public record: a challenge of 2023-24
foundations-people   | Foundations: people  | Public record: one of the four foundations of 2023-24
foundations-tech     | Foundations: tech    | Public record: one of the four foundations of 2023-24
foundations-data     | Foundations: data    | Public record: one of the four foundations of 2023-24
foundations-methods  | Foundations: methods | Public record: one of the four foundations of 2023-24
"""

_OF_2021 = """
theme21-digital-skills     | Digital skills and talent         | foundations-people
theme21-ways-of-working    | Better ways of working            | foundations-methods
theme21-technology         | Cyber security and smart places   | foundations-tech
theme21-data               | Using and sharing data            | foundations-data
theme21-digital-inclusion  | Digital inclusion                 | digital-exclusion
theme21-zero-carbon        | A zero-carbon city                | net-zero
theme21-care-and-health    | Care and health at home           | adult-social-care
theme21-homes              | Better homes                      | housing
theme21-rough-sleeping     | Rough sleeping                    | homelessness
"""

_OF_2019 = """
work19-apprenticeships  | Digital apprenticeships and recruitment | foundations-people
work19-information      | Information sharing                     | foundations-data
work19-platforms        | Shared platforms and markets            | foundations-tech
work19-street           | Connected streets                       | foundations-tech
work19-inclusion        | Reaching people who are offline         | digital-exclusion
work19-assistive        | Assistive technology                    | adult-social-care
work19-leaders          | Leadership and culture                  | foundations-methods
"""


def files():
    note = "Public record: how many there were (three themes with nine areas in 2021; seven workstreams in 2019). Illustrative: this one's name and mapping"
    rows = records("id title note", _TODAY, illustrative="no", **{"from": "2023-04-01"})
    rows += records(
        "id title maps_to", _OF_2021, illustrative="yes", note=note, to="2023-03-31", **{"from": "2021-04-01"})
    rows += records(
        "id title maps_to", _OF_2019, illustrative="yes", note=note, to="2021-03-31", **{"from": "2019-07-15"})
    return {"registers/challenge-areas.csv": csv_text(COLUMNS, rows)}
