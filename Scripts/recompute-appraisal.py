#!/usr/bin/env python3
"""Works out appraisal values a second time, by other formulas, for the Swift tests to compare with.

Prints CSV: formula, arguments (numbers with spaces between), value to ten significant digits. Standard library only.

    Scripts/recompute-appraisal.py > Tests/Recomputed/appraisal.csv     record
    Scripts/recompute-appraisal.py --check                              compare with what is recorded

Nothing here is translated from the Swift: discount factors are exact fractions and closed forms, quantiles come from
bisecting areas, intervals from the equation they solve, and the simulation draws from exact curves instead of tables.
"""

import bisect
import math
import pathlib
import statistics
import sys
from fractions import Fraction as F

RECORDED = pathlib.Path(__file__).resolve().parent.parent / "Tests" / "Recomputed" / "appraisal.csv"
STANDARD = [(30, F("0.035")), (45, F("0.03")), (50, F("0.025")), (75, F("0.02")), (100, F("0.015")), (None, F("0.01"))]
HEALTH = [(30, F("0.015")), (45, F("0.0129")), (50, F("0.0107")), (75, F("0.0086")), (100, F("0.0064")), (None, F("0.0043"))]


def factor(bands, year):
    """Whole bands are powers of one rate; no running product."""
    result, left = F(1), year
    for length, rate in bands:
        years = left if length is None else min(left, length)
        result /= (1 + rate) ** years
        left -= years
    return result


def present_value(bands, flow):
    return sum(F(str(value)) * factor(bands, year) for year, value in enumerate(flow))


def stream(impact, start, years, drop_off):
    """Present value of a benefit by powers of what remains each year."""
    remains = 1 - F(str(drop_off))
    return sum(F(str(impact)) * remains**k * factor(STANDARD, start + k) for k in range(years))


def equivalent_annual_cost(cost, years):
    """By the closed form of an annuity; for years within the first band."""
    rate = 0.035
    return cost * rate / (1 - (1 + rate) ** -years)


def deflator(year):
    index = {2019: "81.1085", 2020: "85.2137", 2021: "85.6358", 2022: "90.5005", 2023: "96.2507", 2024: "100"}
    return (9 * F(index[year]) + 3 * F(index[year + 1])) / 12


def bisected(function, low, high):
    """Where a rising function crosses nought."""
    for _ in range(200):
        middle = (low + high) / 2
        if function(middle) < 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def triangle_area(low, mode, high, x):
    if x <= mode:
        return 0 if mode == low else (x - low) ** 2 / ((high - low) * (mode - low))
    return 1 - (high - x) ** 2 / ((high - low) * (high - mode))


def triangular_quantile(low, mode, high, p):
    return bisected(lambda x: triangle_area(low, mode, high, x) - p, low, high)


def moments(low, high, density):
    """Mean and standard deviation by the midpoint rule on a density known up to a constant."""
    steps = 200_000
    xs = [low + (high - low) * (i + 0.5) / steps for i in range(steps)]
    weights = [density(x) for x in xs]
    total = math.fsum(weights)
    mean = math.fsum(w * x for w, x in zip(weights, xs)) / total
    return mean, math.sqrt(math.fsum(w * (x - mean) ** 2 for w, x in zip(weights, xs)) / total)


class Beta:
    """A beta curve tabled in x = sin², where its density is tame, by the midpoint rule."""

    STEPS = 40_000

    def __init__(self, low, mode, high):
        self.low, self.high = low, high
        a = 1 + 4 * (mode - low) / (high - low)
        b = 1 + 4 * (high - mode) / (high - low)
        width = math.pi / 2 / self.STEPS
        self.areas, total = [0.0], 0.0
        for i in range(self.STEPS):
            angle = (i + 0.5) * width
            total += math.sin(angle) ** (2 * a - 1) * math.cos(angle) ** (2 * b - 1)
            self.areas.append(total)

    def quantile(self, p):
        target = p * self.areas[-1]
        i = min(max(bisect.bisect_right(self.areas, target) - 1, 0), self.STEPS - 1)
        part = (target - self.areas[i]) / (self.areas[i + 1] - self.areas[i])
        angle = (i + part) * math.pi / 2 / self.STEPS
        return self.low + (self.high - self.low) * math.sin(angle) ** 2


def wilson(successes, n, confidence):
    """The two shares that are just z standard errors of their own from the one observed."""
    z = statistics.NormalDist().inv_cdf((1 + confidence) / 2)
    share = successes / n
    away = lambda p: (p - share) - z * math.sqrt(p * (1 - p) / n)
    below = lambda p: (p - share) + z * math.sqrt(p * (1 - p) / n)
    return bisected(below, 0, share) if successes else 0.0, bisected(away, share, 1) if successes < n else 1.0


def gini(holdings):
    """Half the mean difference between two holders, over the mean."""
    n = len(holdings)
    difference = math.fsum(abs(x - y) for x in holdings for y in holdings) / n**2
    return difference / (2 * statistics.fmean(holdings))


MASK = 2**64 - 1


def mixed(z):
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & MASK
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB & MASK
    return z ^ (z >> 31)


def normals(seed, name, count):
    key = 0xCBF29CE484222325
    for byte in name.encode():
        key = (key ^ byte) * 0x100000001B3 & MASK
    key = mixed(mixed(seed) ^ key)
    curve = statistics.NormalDist()
    for draw in range(count):
        bits = mixed(key + (draw + 1) * 0x9E3779B97F4A7C15 & MASK)
        yield curve.inv_cdf(((bits >> 12) + 0.5) / 2**52)


def simulated(seed, draws, correlation):
    """2 × quantity × value of one outcome plus 1.5 × quantity of another, all PERT, against £300."""
    ranges = {"a/quantity": (10, 20, 60), "a/value": (5, 6, 9), "b/quantity": (0, 100, 150)}
    shared = list(normals(seed, "group all", draws))
    curve = statistics.NormalDist()
    values = {}
    for name, (low, mode, high) in ranges.items():
        beta = Beta(low, mode, high)
        own = normals(seed, "variable " + name, draws)
        values[name] = [
            beta.quantile(curve.cdf(math.sqrt(correlation) * f + math.sqrt(1 - correlation) * e))
            for f, e in zip(shared, own)
        ]
    benefits = [
        2 * q * v + 1.5 * b for q, v, b in zip(values["a/quantity"], values["a/value"], values["b/quantity"])
    ]
    tenths = statistics.quantiles(benefits, n=10, method="inclusive")
    return tenths[0], tenths[4], tenths[8], sum(b >= 300 for b in benefits) / draws


def rows():
    for year in (0, 1, 5, 10, 30, 31, 40, 75, 76, 100, 125, 126, 200, 201, 300, 301, 400):
        yield "standard factor", (year,), factor(STANDARD, year)
        yield "health factor", (year,), factor(HEALTH, year)
    for arguments in ((1000, 0, 1, 0), (1000, 1, 5, 0.2), (250.5, 3, 40, 0.05), (1, 0, 101, 0), (1e6, 2, 3, 1)):
        yield "stream present value", arguments, stream(*arguments)
    for arguments in ((2000, 7), (2500, 10), (12345.67, 30)):
        yield "equivalent annual cost", arguments, equivalent_annual_cost(*arguments)
    for flow in ((300, 0, 100, 100, 100, 100), (80, 5, 110, 121), (1, 0, 0.5, 0.25)):
        costs, benefits = [flow[0]], flow[1:]
        ratio = present_value(STANDARD, benefits) / present_value(STANDARD, costs)
        yield "benefit-cost ratio", flow, ratio
        lenient = benefits[0] + present_value(STANDARD, benefits[1:])
        yield "social return, year 1 undiscounted", flow, lenient / F(str(flow[0]))
    for start in range(2019, 2024):
        for base in (2019, 2023):
            yield "price conversion", (1000, start, base), 1000 * deflator(base) / deflator(start)
    for arguments in ((1000, 0.2, 0.5, 0.1), (-40, 0, 0.25, 1), (77, 0.33, 0.21, 0.05)):
        gross, *rates = (F(str(a)) for a in arguments)
        d, a, m = rates
        yield "short additionality", arguments, gross * (1 - d - a - m + d * a + d * m + a * m - d * a * m)
    for arguments in ((15000, 30000), (41000, 36500), (30000, 30000)):
        yield "distributional weight", arguments, (arguments[1] / arguments[0]) ** 1.3
    for low, mode, high in ((10, 20, 60), (0, 0, 1), (-5, 3, 3), (1, 2, 3)):
        triangle = moments(low, high, lambda x: (x - low) / (mode - low) if x < mode else (high - x) / (high - mode) if x > mode else 1)
        yield "triangular sd", (low, mode, high), triangle[1]
        pert = Beta(low, mode, high)
        a, b = 1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low)
        curve = moments(low, high, lambda x: (x - low) ** (a - 1) * (high - x) ** (b - 1))
        yield "PERT mean", (low, mode, high), curve[0]
        yield "PERT sd", (low, mode, high), curve[1]
        for p in (0.01, 0.1, 0.25, 0.5, 0.9, 0.999):
            yield "triangular quantile", (low, mode, high, p), triangular_quantile(low, mode, high, p)
            yield "PERT quantile", (low, mode, high, p), pert.quantile(p)
    for arguments in ((0, 20, 0.95), (1, 29, 0.95), (7, 12, 0.9), (33, 33, 0.99), (120, 480, 0.95)):
        lower, upper = wilson(*arguments)
        yield "Wilson lower", arguments, lower
        yield "Wilson upper", arguments, upper
    for sample in ((1, 2, 3, 4, 10), (5, 1), (2.5, 2.5, 9, -4, 0, 17.25, 3)):
        quarters = statistics.quantiles(sample, n=4, method="inclusive")
        yield "lower quartile", sample, quarters[0]
        yield "median", sample, statistics.median(sample)
        yield "upper quartile", sample, quarters[2]
    for holdings in ((1, 2, 3, 4), (0, 0, 0, 9), (33, 1, 12.5, 7, 7, 0.25)):
        yield "Gini", holdings, gini(holdings)
    for worth, fee in ((250, 3400), (18.5, 12000)):
        yield "break-even quantity", (worth, fee), fee / worth
    for arguments in ((2026, 1000, 0.25), (7, 1500, 0)):
        tenth, half, ninth, chance = simulated(*arguments)
        yield "simulated P10", arguments, tenth
        yield "simulated P50", arguments, half
        yield "simulated P90", arguments, ninth
        yield "simulated chance", arguments, chance


def text():
    lines = ["formula,arguments,value"]
    for formula, arguments, value in rows():
        formula = f'"{formula}"' if "," in formula else formula
        lines.append(f"{formula},{' '.join(format(a, '.12g') for a in arguments)},{format(float(value), '.10g')}")
    return "\n".join(lines) + "\n"


def main():
    made = text()
    if "--check" not in sys.argv:
        sys.stdout.write(made)
        return 0
    recorded = RECORDED.read_text()
    # A C library may differ in the last of ten digits, so values are compared as numbers.
    old, new = recorded.splitlines(), made.splitlines()
    differing = [
        (a, b)
        for a, b in zip(old[1:], new[1:])
        if a.rpartition(",")[0] != b.rpartition(",")[0]
        or not math.isclose(float(a.rpartition(",")[2]), float(b.rpartition(",")[2]), rel_tol=1e-8, abs_tol=1e-12)
    ]
    for a, b in differing:
        print(f"recorded {a}\nnow      {b}")
    if len(old) != len(new):
        print(f"recorded {len(old)} lines, now {len(new)}")
    return 1 if differing or len(old) != len(new) else 0


if __name__ == "__main__":
    sys.exit(main())
