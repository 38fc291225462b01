"""Guides: titles and days that are illustrative, in numbers near the published ones."""

from .tables import csv_text, records

COLUMNS = "guide_id title published_on function challenge_areas capability superseded_by illustrative note"

_ROWS = """
G-001 | Getting started with information sharing                   | 2019-11-05 | work19-information     | information-governance       | G-022
G-002 | Hiring a digital apprentice, step by step                  | 2019-12-10 | work19-apprenticeships | access-to-talent             |
G-003 | Outcomes first: planning a data project                    | 2020-01-21 | work19-information     | data-collaboration           |
G-004 | Sensors for assistive care at home                         | 2020-02-18 | work19-assistive       | smart-cities                 |
G-005 | Working from home in a council                             | 2020-04-07 | work19-leaders         | team-and-organisation-design | G-041
G-006 | Running a workshop on a screen                             | 2020-04-28 | work19-leaders         | innovation-culture           |
G-007 | Lending devices to residents                               | 2020-05-19 | work19-inclusion       | partnerships                 | G-047
G-008 | Mapping who is offline                                     | 2020-06-16 | work19-inclusion       | data-collaboration           |
G-009 | Buying from small suppliers                                | 2020-07-14 | work19-platforms       | build-and-buy                |
G-010 | A checklist for street sensors                             | 2020-09-08 | work19-street          | smart-cities                 |
G-011 | Phishing: what to tell colleagues                          | 2020-10-06 | work19-platforms       | cyber-security               |
G-012 | Data ethics in ten questions                               | 2020-11-10 | work19-information     | data-ethics                  |
G-013 | Show & Tells that people come back to                      | 2020-12-08 | work19-leaders         | innovation-culture           |
G-014 | Writing a job advert for a data role                       | 2021-01-26 | work19-apprenticeships | access-to-talent             |
G-015 | Finding people at risk with data held already              | 2021-02-23 | work19-assistive       | data-collaboration           |
G-016 | Sharing a data protection impact assessment                | 2021-03-16 | work19-information     | information-governance       |
G-017 | Twinning hubs for residents who are offline                | 2021-04-20 | theme21-digital-inclusion | partnerships              |
G-018 | Choosing an open standard                                  | 2021-05-18 | theme21-technology     | build-and-buy                |
G-019 | User research with residents at home                       | 2021-06-15 | theme21-ways-of-working | design-thinking             |
G-020 | Cyber incidents: the first day                             | 2021-07-13 | theme21-technology     | cyber-security               |
G-021 | Interviewing for digital skills                            | 2021-09-07 | theme21-digital-skills | access-to-talent             |
G-022 | One information-sharing agreement for all parties          | 2021-10-05 | theme21-data           | information-governance       |
G-023 | Retrofit: which data to ask for                            | 2021-11-09 | theme21-zero-carbon    | data-collaboration           |
G-024 | Counting rough sleeping together                           | 2021-12-07 | theme21-rough-sleeping | data-collaboration           |
G-025 | Digital inclusion: what to measure                         | 2022-01-11 | theme21-digital-inclusion | research-and-foresight    |
G-026 | Writing a data-sharing purpose in plain words              | 2022-01-25 | theme21-data           | information-governance       |
G-027 | Apprentices in their second year                           | 2022-02-08 | theme21-digital-skills | access-to-talent             |
G-028 | Sensors in homes: asking tenants                           | 2022-02-22 | theme21-homes          | smart-cities                 |
G-029 | Prototyping a service in a week                            | 2022-03-08 | theme21-ways-of-working | design-thinking             |
G-030 | A register of algorithms                                   | 2022-03-29 | theme21-data           | data-ethics                  |
G-031 | Social value in technology contracts                       | 2022-04-12 | theme21-technology     | build-and-buy                |
G-032 | Planning capacity in a digital team                        | 2022-04-26 | theme21-ways-of-working | team-and-organisation-design |
G-033 | SIM cards and data for residents                           | 2022-05-10 | theme21-digital-inclusion | partnerships              |
G-034 | Reading your own attack surface                            | 2022-05-24 | theme21-technology     | cyber-security               |
G-035 | Falls, frailty and data                                    | 2022-06-14 | theme21-care-and-health | data-collaboration          |
G-036 | Electric vehicle charging: planning with data              | 2022-06-28 | theme21-zero-carbon    | data-collaboration           |
G-037 | Consent and when not to ask for it                         | 2022-07-12 | theme21-data           | information-governance       |
G-038 | Mentoring across boroughs                                  | 2022-07-26 | theme21-digital-skills | knowledge-and-skills         |
G-039 | Mapping a service from end to end                          | 2022-09-06 | theme21-ways-of-working | design-thinking             |
G-040 | Multi-factor sign-in for everybody                         | 2022-09-20 | theme21-technology     | cyber-security               |
G-041 | Hybrid teams that work                                     | 2022-10-04 | theme21-ways-of-working | team-and-organisation-design |
G-042 | Cost of living: finding who misses out                     | 2022-10-18 | theme21-digital-inclusion | data-collaboration        |
G-043 | Assistive technology: lessons from pilots                  | 2022-10-25 | theme21-care-and-health | smart-cities                |
G-044 | Predictive models: questions for leaders                   | 2022-11-08 | theme21-data           | data-ethics                  |
G-045 | Warm homes: joining records on property                    | 2022-11-15 | theme21-zero-carbon    | data-collaboration           |
G-046 | Running an open call to suppliers                          | 2022-11-29 | theme21-technology     | build-and-buy                |
G-047 | A device lending scheme from start to end                  | 2022-12-06 | theme21-digital-inclusion | partnerships              |
G-048 | Futures methods for a busy team                            | 2022-12-13 | theme21-ways-of-working | research-and-foresight      |
G-049 | Temporary accommodation: a data standard                   | 2023-01-10 | theme21-homes          | data-collaboration           |
G-050 | Recruiting for cyber roles                                 | 2023-01-17 | theme21-digital-skills | access-to-talent             |
G-051 | Damp and mould: sensors step by step                       | 2023-01-24 | theme21-homes          | smart-cities                 |
G-052 | Linking records on people who sleep rough                  | 2023-01-31 | theme21-rough-sleeping | information-governance       |
G-053 | Evaluating a small innovation                              | 2023-02-07 | theme21-ways-of-working | research-and-foresight      |
G-054 | A community of practice in its first year                  | 2023-02-14 | theme21-ways-of-working | knowledge-and-skills        |
G-055 | Data roles and what they do                                | 2023-02-21 | theme21-data           | knowledge-and-skills         |
G-056 | Generative AI: a first policy                              | 2023-06-13 | foundations-tech       | data-ethics                  |
G-057 | Damp and mould: what the sensors told us                   | 2023-09-19 | housing                | smart-cities                 |
G-058 | Buying social care systems together                        | 2023-11-14 | adult-social-care      | build-and-buy                |
G-059 | Service design with care teams                             | 2024-01-23 | adult-social-care      | design-thinking              |
G-060 | Get Online London for frontline staff                      | 2024-02-20 | digital-exclusion; homelessness | partnerships        |
"""


def guides():
    return records(
        "guide_id title published_on challenge_areas capability superseded_by", _ROWS,
        function="share-knowledge", illustrative="yes",
        note="Public record: more than 20 guides in 2021 and more than 50 in February 2023. Illustrative: this one")


def files():
    return {"registers/guides.csv": csv_text(COLUMNS, guides())}
