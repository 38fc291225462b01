"""Who is a member when: published totals, with authorities and days that are illustrative."""

from .tables import csv_text, records

COLUMNS = "authority joined_on left_on annual_fee membership_id illustrative note"

# 15 in July 2019, 17, 19 in September 2020, 18 in December 2020, 24 in February 2023: as published.
_ROWS = """
Barnet                 | 2019-07-15 | 2020-11-30 |      | one of the 15 of July 2019; left so that the counts pass from 19 (14 September 2020) to 18 (December 2020)
Brent                  | 2019-07-15 |            |      | one of the 15 of July 2019
Camden                 | 2019-07-15 |            |      | one of the 15 of July 2019
Croydon                | 2019-07-15 |            |      | one of the 15 of July 2019
Ealing                 | 2019-07-15 |            |      | one of the 15 of July 2019
Greenwich              | 2019-07-15 |            |      | one of the 15 of July 2019
Hackney                | 2019-07-15 |            |      | one of the 15 of July 2019
Hounslow               | 2019-07-15 |            |      | one of the 15 of July 2019
Islington              | 2019-07-15 |            |      | one of the 15 of July 2019
Lambeth                | 2019-07-15 |            |      | one of the 15 of July 2019
Richmond upon Thames   | 2019-07-15 |            | M-RW | one of the 15 of July 2019; shares one membership and its one fee with Wandsworth
Southwark              | 2019-07-15 |            |      | one of the 15 of July 2019
Tower Hamlets          | 2019-07-15 |            |      | one of the 15 of July 2019
Waltham Forest         | 2019-07-15 |            |      | one of the 15 of July 2019
Wandsworth             | 2019-07-15 |            | M-RW | one of the 15 of July 2019; shares one membership and its one fee with Richmond upon Thames
Kingston upon Thames   | 2020-04-01 |            |      | brings the count to 17
Sutton                 | 2020-04-01 |            |      | brings the count to 17
Newham                 | 2020-09-01 |            |      | brings the count to 19 (14 September 2020)
Westminster            | 2020-09-01 |            |      | brings the count to 19 (14 September 2020)
Haringey               | 2021-05-01 |            |      | on the way from 18 to 24
Redbridge              | 2021-10-01 |            |      | on the way from 18 to 24
Hammersmith and Fulham | 2022-01-10 |            |      | on the way from 18 to 24
Bexley                 | 2022-04-01 |            |      | on the way from 18 to 24
Barnet                 | 2022-07-01 |            |      | the same authority again: it counts once as a member and its days between do not count
Lewisham               | 2023-01-16 |            |      | brings the count to 24 (February 2023)
"""


def memberships():
    return records(
        "authority joined_on left_on membership_id note", _ROWS, annual_fee="30000", illustrative="yes")


def files():
    said = "Public record: the count and the fee of £30,000 a year excluding VAT. Illustrative: that it is this authority and this day"
    rows = [row | {"note": f"{said} ({row['note']})"} for row in memberships()]
    return {"registers/members.csv": csv_text(COLUMNS, rows)}
