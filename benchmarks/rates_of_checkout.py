"""Microseconds for an assessment of each kind of household, by the code of one checkout, as JSON.

    python benchmarks/rates_of_checkout.py CHECKOUT

A process of its own for each checkout, so that versions are measured alike. It asks only what every version can answer,
and counts the time of the processor, which other work on the machine disturbs less.
"""

from __future__ import annotations

import datetime
import itertools
import json
import sys
import time
from pathlib import Path
from typing import Any

CHECKOUT = Path(sys.argv[1]).resolve()
sys.path.insert(0, str(CHECKOUT))

import calculator  # noqa: E402 - of the checkout
from calculator import HealthInsurance, Household, Person, VoluntarySI, assess  # noqa: E402
from registry import Registry  # noqa: E402

DAY = datetime.date(2024, 3, 1)
ROUNDS = 15
GROUPS = ("student", "near_poor", "affs_average", "ethnic_minority")


def saver(income: int) -> Household:
    return Household(DAY, (Person("p", groups=("near_poor",), voluntary_si=VoluntarySI(income, 12)),), "ha-noi")


def insured(group: str, province: str, months: int = 12, born: int | None = None) -> Household:
    person = Person("p", born=born, groups=(group,), health_insurance=HealthInsurance(months))
    return Household(DAY, (person,), province)


def clear(law: Any) -> None:
    """Forget what is kept with a law, under the names of every version."""
    for name in ("kept", "derived", "assessed"):
        getattr(law, name, {}).clear()


def main() -> None:
    assert Path(calculator.__file__).is_relative_to(CHECKOUT), calculator.__file__
    registry = Registry.load()
    law = registry.law(DAY)
    provinces = sorted(registry.territory.old)
    kinds = {
        "the same household again": lambda: [saver(1_500_000)] * 650,
        "VSI, never met": lambda: [saver(1_500_000 + 50_000 * i) for i in range(650)],
        "HI without births, never met": lambda: [
            insured(*one) for one in itertools.product(GROUPS, provinces, (3, 6, 12))
        ],
        "HI with births, never met": lambda: [
            insured(group, "dien-bien", 12, born) for born, group in itertools.product(range(1950, 1990), GROUPS)
        ],
    }
    found = {}
    for kind, made in kinds.items():
        times = []
        for _ in range(ROUNDS):
            households = made()
            if kind.endswith("never met"):
                clear(law)
            begun = time.process_time()
            for household in households:
                assess(household, registry)
            times.append((time.process_time() - begun) / len(households))
        found[kind] = min(times) * 1e6
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
