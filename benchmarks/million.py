"""A million assessments that all differ, one after the other: seconds and memory of every tenth of them, as JSON.

    python benchmarks/million.py [HOW_MANY]

What is kept with a law is bounded, so neither may grow from the second tenth on.
"""

from __future__ import annotations

import datetime
import itertools
import json
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from calculator import HealthInsurance, Household, Person, VoluntarySI, assess
from registry import Registry

DAY = datetime.date(2026, 3, 1)
GROUPS = ("student", "near_poor", "affs_average", "ethnic_minority", "grassroots_security", "escaped_poverty")
OLDEST = 80 * 365


def everybody(registry: Registry) -> Iterator[Household]:
    """People without end: births, days since which a group counts, districts by any spelling, incomes, provinces."""
    random_ = random.Random(1)
    provinces = sorted(registry.territory.new)
    for number in itertools.count():
        group, province = random_.choice(GROUPS), random_.choice(provinces)
        born = DAY - datetime.timedelta(days=random_.randrange(16 * 365, OLDEST))
        since = {group: DAY - datetime.timedelta(days=random_.randrange(1500))}
        saving = VoluntarySI(1_500_000 + 50_000 * random_.randrange(800), random_.choice((1, 3, 6, 12)))
        payment = HealthInsurance(random_.choice((3, 6, 12)))
        person = Person(f"p{number}", born, (group,), since, voluntary_si=saving, health_insurance=payment)
        yield Household(DAY, (person,), province, district=f"xã {number}")


def resident() -> float:
    """MiB of this process."""
    (line,) = (each for each in Path("/proc/self/status").read_text().splitlines() if each.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def main() -> None:
    tenth = (int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000) // 10
    registry = Registry.load()
    people = everybody(registry)
    tenths = []
    for _ in range(10):
        begun = time.process_time()
        for household in itertools.islice(people, tenth):
            assess(household, registry)
        tenths.append({"people": tenth, "seconds": round(time.process_time() - begun, 2), "MiB": round(resident())})
    json.dump(tenths, sys.stdout)


if __name__ == "__main__":
    main()
