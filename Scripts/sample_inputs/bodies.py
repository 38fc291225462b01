"""The bodies that people come from, how they write them, and how much each takes part. All of it illustrative."""

from .members import memberships

# Email domain, how people write the name, and weight of use by financial year (2021-22, 2022-23, 2023-24).
_AUTHORITIES = {
    "City of London": ("cityoflondon.gov.uk", "City of London Corporation; CoL; City of London", 12, 12, 14),
    "Barking and Dagenham": ("lbbd.gov.uk", "LBBD; Barking & Dagenham; LB Barking & Dagenham", 8, 10, 10),
    "Barnet": ("barnet.gov.uk", "", 50, 60, 65),
    "Bexley": ("bexley.gov.uk", "", 25, 26, 28),
    "Brent": ("brent.gov.uk", "", 170, 180, 190),
    "Bromley": ("bromley.gov.uk", "", 4, 0, 0),
    "Camden": ("camden.gov.uk", "Camden Digital", 300, 290, 310),
    "Croydon": ("croydon.gov.uk", "", 120, 95, 90),
    "Ealing": ("ealing.gov.uk", "", 70, 80, 85),
    "Enfield": ("enfield.gov.uk", "", 12, 10, 14),
    "Greenwich": ("royalgreenwich.gov.uk", "Royal Borough of Greenwich; RB Greenwich; Greenwich", 90, 105, 110),
    "Hackney": ("hackney.gov.uk", "Digital Hackney", 290, 270, 275),
    "Hammersmith and Fulham": ("lbhf.gov.uk", "LBHF; H&F; Hammersmith & Fulham; LB Hammersmith & Fulham", 60, 95, 105),
    "Haringey": ("haringey.gov.uk", "", 85, 105, 120),
    "Harrow": ("harrow.gov.uk", "", 8, 7, 8),
    "Havering": ("havering.gov.uk", "", 0, 0, 0),
    "Hillingdon": ("hillingdon.gov.uk", "", 6, 5, 7),
    "Hounslow": ("hounslow.gov.uk", "", 85, 80, 75),
    "Islington": ("islington.gov.uk", "", 115, 120, 125),
    "Kensington and Chelsea": ("rbkc.gov.uk", "RBKC; RB Kensington & Chelsea; Royal Borough of Kensington and Chelsea; Bi-borough", 16, 15, 18),
    "Kingston upon Thames": ("kingston.gov.uk", "RBK; Royal Borough of Kingston; Kingston Council; Kingston", 95, 40, 3),
    "Lambeth": ("lambeth.gov.uk", "", 120, 130, 135),
    "Lewisham": ("lewisham.gov.uk", "", 55, 60, 80),
    "Merton": ("merton.gov.uk", "", 14, 15, 16),
    "Newham": ("newham.gov.uk", "", 140, 150, 150),
    "Redbridge": ("redbridge.gov.uk", "", 60, 70, 75),
    "Richmond upon Thames": ("richmond.gov.uk", "Richmond; Richmond upon Thames; Richmond & Wandsworth", 40, 42, 45),
    "Southwark": ("southwark.gov.uk", "Southwark Digital & Technology", 210, 220, 235),
    "Sutton": ("sutton.gov.uk", "South West London ICT", 50, 45, 45),
    "Tower Hamlets": ("towerhamlets.gov.uk", "LBTH", 95, 100, 110),
    "Waltham Forest": ("walthamforest.gov.uk", "LBWF", 190, 200, 205),
    "Wandsworth": ("wandsworth.gov.uk", "Wandsworth Council; Wandsworth; Richmond & Wandsworth", 60, 60, 65),
    "Westminster": ("westminster.gov.uk", "Westminster City Council; City of Westminster; WCC", 135, 140, 145),
}

# Bodies that are no authority: email domain ("" when people give none), how they write it, weight.
_OTHERS = {
    "Greater London Authority": ("london.gov.uk", "GLA; Greater London Authority; City Hall", 85),
    "London Councils": ("londoncouncils.gov.uk", "London Councils", 55),
    "NHS": ("nhs.net", "NHS North East London", 14),
    "Transport for London": ("tfl.gov.uk", "TfL; Transport for London", 16),
    "Charity": ("", "Good Things Foundation", 12),
    "College": ("", "Lambeth College", 5),
    "University": ("gre.ac.uk", "University of Greenwich", 8),
    "Company": ("", "Camdenwood Limited", 7),
    # These no rule settles, and none should guess.
    "Ambiguous": ("", "LBH", 22),
    "Misspelt": ("", "Hamersmith & Fullham", 9),
    "Team": ("", "Digital team", 6),
    "Unknown": ("shareddigital.example", "", 8),
}

YEARS = (2021, 2022, 2023)


class Body:
    """A body whose people come: its domain, the ways it is written, and its weight in each financial year."""

    def __init__(self, name, domain, written, weights):
        self.name, self.domain, self.weights = name, domain, dict(zip(YEARS, weights, strict=True))
        self.written = [text.strip() for text in written.split(";") if text.strip()]


def _plain(name):
    return [name, f"London Borough of {name}", f"LB {name}", f"{name} Council", f"{name} council"]


def everyone():
    bodies = []
    for name, (domain, written, *weights) in _AUTHORITIES.items():
        has_own = ";" in written
        body = Body(name, domain, written, weights)
        if not has_own:
            body.written = _plain(name) + body.written
        bodies.append(body)
    for name, (domain, written, weight) in _OTHERS.items():
        bodies.append(Body(name, domain, written, (weight, weight, weight)))
    return bodies


def is_member(name, day):
    return any(
        row["authority"] == name and row["joined_on"] <= day and (not row["left_on"] or day <= row["left_on"])
        for row in memberships())


def weights_on(bodies, day, year):
    """How much each body takes part on a day: an authority that is to join takes part at a third before it does."""
    joins = {row["authority"] for row in memberships()}
    weighted = []
    for body in bodies:
        weight = body.weights[year] * 3
        if body.name in joins and not is_member(body.name, day):
            weight //= 3
        weighted.append((body, weight))
    return weighted
