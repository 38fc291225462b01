"""Random numbers that are the same on any machine and in any version of Python."""

SEED = 20190715
_MASK = (1 << 64) - 1


class Draws:
    """SplitMix64 (Steele, Lea and Flood, 2014), begun anew for each purpose so that one does not move another."""

    def __init__(self, purpose):
        self._state = SEED
        for byte in purpose.encode("utf-8"):
            self._state = (self._state * 1099511628211 + byte) & _MASK

    def _next(self):
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        return mixed ^ (mixed >> 31)

    def below(self, count):
        """A whole number from 0 to below the count."""
        return self._next() * count >> 64

    def between(self, low, high):
        """A whole number from low to high, both included."""
        return low + self.below(high - low + 1)

    def chance(self, percent):
        """True so many times of a hundred."""
        return self.below(10_000) < percent * 100

    def one_of(self, things):
        return things[self.below(len(things))]

    def by_weight(self, weighted):
        """One of the things, by the whole numbers that stand beside them."""
        left = self.below(sum(weight for _, weight in weighted))
        for thing, weight in weighted:
            if left < weight:
                return thing
            left -= weight
        raise AssertionError("weights do not add up")

    def shuffled(self, things):
        things = list(things)
        for last in range(len(things) - 1, 0, -1):
            other = self.below(last + 1)
            things[last], things[other] = things[other], things[last]
        return things
