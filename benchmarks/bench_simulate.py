"""A draft over five years: the aim is 1,000 participant rows in under 10 ms after the registry is loaded.

What is measured is all of `simulate` and the sums by year and by group: laying the draft over the registry, both
laws of five years, every distinct situation assessed under them, and the totals. Reading the files of the draft and of
the participants is not in it (they are read once; see `test_reading_the_participants`). Nothing is kept from one round
to the next but what the loaded registry keeps.

The cost grows with distinct situations, not with rows: a table of communes has a thousand rows and ten situations; one
in which every row has another income has as many situations as rows.
"""

import datetime
import random

import pytest

from calculator.simulation import parse_participants, simulate
from calculator.simulation.adopt import adopt
from calculator.simulation.budget import fit
from registry import Registry

YEARS = range(2026, 2031)
VSI = ("", "poor", "near_poor", "ethnic_minority")
HI = ("", "near_poor", "student", "affs_average", "ethnic_minority", "ethnic_minority_left_list")
HEADER = "province,programme,people,groups,months,income,age,district"
AIM = 0.010


def communes(district=""):
    """100 communes x 10 groups: 1,000 rows, 10 situations."""
    groups = [("voluntary_si", g) for g in VSI] + [("health_insurance", g) for g in HI]
    return [f"son-la,{p},{n + 1},{g},,,,{district and f'Commune {n}'}" for n in range(100) for p, g in groups]


def mixed():
    """1,000 rows of four groups, three numbers of months and two incomes: 24 situations."""
    pick = random.Random(1).choice
    return [f"son-la,voluntary_si,{n + 1},{pick(VSI)},{pick((3, 6, 12))},{pick(('', 3000000))},," for n in range(1000)]


def all_different(rows):
    """Every row with another income."""
    return [f"son-la,voluntary_si,{n + 1},{VSI[n % 4]},,{1_500_000 + n // 4 * 50_000},," for n in range(rows)]


TABLES = {
    "1,000 rows, 1 situation": ["son-la,voluntary_si,28,,,,,"] * 1000,
    "1,000 rows, 10 situations": communes(),
    "1,000 rows, 10 situations, named communes": communes("x"),
    "1,000 rows, 24 situations": mixed(),
    "100 rows, 100 situations": all_different(100),
    "1,000 rows, 1,000 situations": all_different(1000),
}


@pytest.fixture(scope="module")
def registry():
    registry = Registry.load()
    registry.names.slug("son-la")
    return registry


@pytest.fixture(scope="module")
def draft(registry):
    """Ha Noi's rules of 2026 for both programmes, in Son La."""
    return adopt(registry, "ha-noi", "son-la", datetime.date(2026, 1, 1)).draft


def read(registry, rows):
    return parse_participants("\n".join([HEADER, *rows]).encode(), "participants.csv", registry, 2026)


def answer(registry, draft, participants):
    found = simulate(registry, draft, participants, YEARS)
    return found.by_year, found.by_group


@pytest.mark.parametrize("rows", TABLES.values(), ids=TABLES)
def test_a_draft_over_five_years(benchmark, registry, draft, rows):
    participants = read(registry, rows)
    benchmark.pedantic(answer, args=(registry, draft, participants), rounds=30, warmup_rounds=1)
    benchmark.extra_info |= {"rows": len(participants.rows), "situations": len(participants.people)}
    stats = benchmark.stats.stats
    print(f"\nmin {stats.min * 1e3:.1f} ms, median {stats.median * 1e3:.1f} ms (aim: {AIM * 1e3:.0f} ms)")


def test_the_draft_alone(benchmark, registry, draft):
    """Laying it over the registry: a part of the above."""
    benchmark.pedantic(registry.with_draft, args=(draft,), rounds=50, warmup_rounds=1)


def test_reading_the_participants(benchmark, registry):
    benchmark.pedantic(read, args=(registry, communes()), rounds=10, warmup_rounds=1)


def test_how_far_a_budget_goes(benchmark, registry, draft):
    participants = read(registry, communes())
    benchmark.pedantic(fit, args=(registry, draft, participants, YEARS, 20 * 10**9), rounds=5, warmup_rounds=1)
