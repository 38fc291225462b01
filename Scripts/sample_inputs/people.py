"""People who do not exist: numbers at real domains, and numbers alone where an export keeps no address."""

from .bodies import YEARS, everyone
from .drawing import Draws


class Person:
    """Somebody of a body. Known by an address or by a key, and by the same one wherever they turn up."""

    def __init__(self, number, body, draws):
        self.body, self.has_come = body, False
        self.key = f"P-{number:04}"
        domain = body.domain
        if body.name in ("Richmond upon Thames", "Wandsworth") and draws.chance(60):
            domain = "richmondandwandsworth.gov.uk"
        elif body.name == "Greenwich" and draws.chance(20):
            domain = "greenwich.gov.uk"
        elif body.name in ("Camden", "Islington") and draws.chance(10):
            domain = f"digital.{domain}"
        has_address = domain and (not body.written or draws.chance(62))
        self.address = f"p{number:04}@{domain}" if has_address else ""
        self.usual = draws.one_of(body.written) if body.written else ""

    def cells(self, draws):
        """Organisation, email and person as one row of an export gives them."""
        if not self.address:
            return self.usual, "", self.key
        address = self.address
        if draws.chance(2):
            address = address.upper()
        if self.body.name in ("Hackney", "Haringey", "Hounslow") and draws.chance(5):
            return "LBH", address, ""
        return (self.usual if draws.chance(30) else ""), address, ""


def crowd():
    """Everybody there is, by the name of their body; more where more take part."""
    draws = Draws("people")
    people, number = {}, 0
    for body in everyone():
        size = max(3, max(body.weights[year] for year in YEARS) // 5)
        people[body.name] = []
        for _ in range(size):
            number += 1
            people[body.name].append(Person(number, body, draws))
    return people
