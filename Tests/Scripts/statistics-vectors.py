#!/usr/bin/env python3
"""Writes the cases that the tests of changes are compared with, as scipy and statsmodels compute them.

Usage: statistics-vectors.py > Tests/QualityModelTests/Statistics/Vectors/changes.json
Needs scipy and statsmodels; the tests read what it wrote and need neither.
"""
import json
import random

import scipy
import statsmodels
from scipy.stats import binomtest
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

random.seed(20260101)


def counts():
    pairs = [(0, 0), (0, 1), (0, 5), (0, 6), (6, 0), (1, 1), (60, 58), (3, 12), (12, 3), (4500, 4700), (100000, 101000)]
    pairs += [(random.randint(0, 60), random.randint(0, 60)) for _ in range(150)]
    pairs += [(random.randint(0, 5000), random.randint(0, 5000)) for _ in range(40)]
    for earlier, later in pairs:
        total = earlier + later
        probability = binomtest(later, total, 0.5).pvalue if total else 1.0
        yield {"earlier": earlier, "later": later, "probability": probability}


def shares():
    cases = [(0, 10, 10, 10), (61, 68, 70, 90), (21, 24, 21, 23), (0, 5, 0, 7), (5, 5, 7, 7), (1, 1, 0, 1)]
    for _ in range(200):
        first, second = random.randint(1, 400), random.randint(1, 400)
        cases.append((random.randint(0, first), first, random.randint(0, second), second))
    for part, whole, later_part, later_whole in cases:
        wilson = proportion_confint(part, whole, method="wilson")
        low, high = confint_proportions_2indep(
            later_part, later_whole, part, whole, method="newcomb", compare="diff", alpha=0.05)
        yield {
            "part": part, "whole": whole, "laterPart": later_part, "laterWhole": later_whole,
            "wilson": list(map(float, wilson)), "difference": [float(low), float(high)],
        }


print(json.dumps(
    {"by": f"scipy {scipy.__version__}, statsmodels {statsmodels.__version__}", "counts": list(counts()),
     "shares": list(shares())}, indent=1))
