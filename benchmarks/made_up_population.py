"""A made-up population with every kind of rule, of any size, for measuring. The same arguments give the same bytes.

    python benchmarks/made_up_population.py FILE.parquet [ROWS] [DATE]

Households of one to six with one province, births, groups and payments as they might be in Vietnam: two in a hundred
pay voluntary SI, a quarter are insured at work. Who lives where rules are, is in the groups that those rules name. Not
an estimate of anything.
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from calculator.rules.limits import income_limits
from registry import Registry
from registry.law.rule import NOT_A_GROUP
from registry.months import month_start

DAY = datetime.date(2026, 3, 1)
EPOCH = datetime.date(1970, 1, 1).toordinal()
PART = 1 << 20
"""Rows made at a time."""
GROUPS = (
    ("", 0.62), ("student", 0.17), ("poor", 0.03), ("near_poor", 0.04), ("ethnic_minority", 0.03),
    ("affs_average", 0.02),
    ("ethnic_minority;near_poor", 0.02), ("ethnic_minority;student", 0.02), ("escaped_poverty", 0.01),
    ("veteran", 0.01),
    ("near_poor;student", 0.01), ("disability_mild", 0.01),
)  # fmt: skip
DISTRICTS = 11
"""Of each old province."""
RARE = 0.01
"""Of people, in one of the groups that some rule names and that is not above."""


def made_up(rows: int, day: datetime.date = DAY, seed: int = 0) -> Iterator[pa.Table]:
    """The population, part by part."""
    registry = Registry.load()
    first = 0
    for number, start in enumerate(range(0, rows, PART)):
        part = _part(min(PART, rows - start), registry, day, np.random.default_rng([seed, number]), first)
        first += len(part["household_id"].unique())
        yield part


def schema(day: datetime.date = DAY) -> pa.Schema:
    """The columns."""
    return next(made_up(1, day)).schema


def write(path: Path, rows: int, day: datetime.date = DAY) -> None:
    """Write the population to a Parquet file."""
    with pq.ParquetWriter(path, schema(day)) as writer:
        for part in made_up(rows, day):
            writer.write_table(part)


def _part(rows: int, registry: Registry, day: datetime.date, random: np.random.Generator, first: int) -> pa.Table:
    sizes = random.choice([1, 2, 3, 4, 5, 6], rows, p=[0.1, 0.2, 0.2, 0.3, 0.15, 0.05])
    household = np.repeat(np.arange(rows), sizes)[:rows]
    start = np.flatnonzero(np.diff(household, prepend=-1))
    place, born = _place(household, registry, day, random), _births(rows, day, random)
    return pa.table(
        {
            "household_id": household + first,
            "id": (np.arange(rows) - start[household] + 1).astype(np.int16),
            **place,
            "born": born.cast(pa.date32()),
            "groups": _groups(rows, registry, day, random),
            **_voluntary_si(rows, registry, day, born.to_numpy(), random),
            **_health_insurance(rows, random),
        }
    )


def _place(household: np.ndarray, registry: Registry, day: datetime.date, random: np.random.Generator) -> dict:
    """Mostly an old province and what became of it; districts that rules name, and others."""
    territory = registry.territory
    old = sorted(territory.old)
    homes = random.integers(0, len(old), household[-1] + 1)[household]
    into = old if day < territory.merger else sorted(territory.new)
    province = (
        [old.index(slug) for slug in old]
        if day < territory.merger
        else [into.index(territory.old[s].into) for s in old]
    )
    districts = [sorted(_districts(slug, registry)) for slug in old]
    names = sorted({name for own in districts for name in own})
    table = np.array([[names.index(own[i % len(own)]) for i in range(DISTRICTS)] for own in districts])
    place = {"province": _words(into, np.array(province)[homes])}
    if day >= territory.merger:
        place["former_province"] = _words(old, homes)
    place["district"] = _words(names, table[homes, random.integers(0, DISTRICTS, household[-1] + 1)[household]])
    return place | {"poor_commune": (random.random(household[-1] + 1) < 0.05)[household]}


def _districts(slug: str, registry: Registry) -> set[str]:
    """Districts that rules of a province name, and others."""
    named = {name for rule in registry.local_rules if slug in rule.area for name in rule.districts}
    return named | {f"{slug} {i}" for i in range(DISTRICTS - len(named))}


def _births(rows: int, day: datetime.date, random: np.random.Generator) -> pa.Array:
    age = random.triangular(0, 25, 100, rows) * 365.25
    return pa.array((day.toordinal() - EPOCH - age).astype(np.int32))


def _groups(rows: int, registry: Registry, day: datetime.date, random: np.random.Generator) -> pa.DictionaryArray:
    rare = sorted(
        {
            ";".join(rule.who)
            for rule in registry.local_rules
            if not any(g in NOT_A_GROUP or registry.groups[g].first > day.toordinal() for g in rule.who)
        }
    )
    codes = random.choice(len(GROUPS), rows, p=np.array([share for _, share in GROUPS]) / sum(s for _, s in GROUPS))
    codes = np.where(random.random(rows) < RARE, len(GROUPS) + random.integers(0, len(rare), rows), codes)
    return _words([*(name for name, _ in GROUPS), *rare], codes)


def _voluntary_si(
    rows: int, registry: Registry, day: datetime.date, born: np.ndarray, random: np.random.Generator
) -> dict:
    """Of those who are old enough (SI Law art. 2)."""
    law = registry.law(day)
    limits = income_limits(law)
    old_enough = born <= month_start(day, -12 * int(law.number("vsi_min_age"))).toordinal() - EPOCH
    steps = np.minimum(random.geometric(0.5, rows) - 1, 12) * 5
    asked = (random.random(rows) < 0.02) & old_enough
    so_far = np.where(random.random(rows) < 0.9, 0, random.integers(0, 11, rows) * 12)
    return {
        "vsi_income": pa.array(limits.floor + steps * limits.step, mask=~asked),
        "vsi_months": pa.array(random.choice(np.array([1, 3, 6, 12], np.int8), rows), mask=~asked),
        "vsi_supported_months_so_far": pa.array(so_far.astype(np.int16), mask=~asked),
    }


def _health_insurance(rows: int, random: np.random.Generator) -> dict:
    elsewhere = random.random(rows) < 0.25
    months = random.choice(np.array([3, 6, 12], np.int8), rows, p=[0.05, 0.1, 0.85])
    return {"hi_months": pa.array(months, mask=elsewhere), "hi_covered_elsewhere": elsewhere}


def _words(words: list[str], codes: np.ndarray, missing: np.ndarray | None = None) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(pa.array(codes.astype(np.int32), mask=missing), pa.array(words))


if __name__ == "__main__":
    said = sys.argv[1:]
    when = datetime.date.fromisoformat(said[2]) if len(said) > 2 else DAY
    write(Path(said[0]), int(said[1]) if len(said) > 1 else 1_000_000, when)
