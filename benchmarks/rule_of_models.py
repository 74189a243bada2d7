"""The rule that engines are compared on: voluntary SI for 12 months in 63 provinces, with made-up local percents.

    python benchmarks/rule_of_models.py FOLDER [ROWS]

writes `people.npz`, which every engine reads, and `policies/`, the same local percents as a registry of ours.
State and local support are percents of the contribution at the rural poverty line and together never more than the
contribution itself. The State's percents are those of March 2024. The same arguments give the same bytes.
"""

from __future__ import annotations

import datetime
import shutil
import sys
from pathlib import Path

import numpy as np

from registry import Registry

DAY = datetime.date(2024, 3, 1)
GROUPS = ("poor", "near_poor", "other")
STATE = (30, 25, 10)
RATE, LINE, STEP = 22, 1_500_000, 50_000
INCOMES = 300
COUNTS = """\
counts:
  - {date: 2024-02-21, programme: voluntary_si, n: 63, of: 63, by: nobody, source: https://gazette.example/count}
"""
SHIPPED = Path(__file__).parents[1] / "policies"


def write(folder: Path, rows: int = 1_000_000, incomes: int = INCOMES) -> None:
    """The people and the law, in a folder."""
    people = folder / "people.npz"
    np.savez(people, **made_up_people(rows, incomes), local=local_percents(), state=STATE, rate=RATE, line=LINE)
    write_policies(folder / "policies")


def made_up_people(rows: int, incomes: int) -> dict[str, np.ndarray]:
    """Everybody in some province and group, with one of so many incomes from the poverty line upwards."""
    random = np.random.default_rng(2024)
    return {
        "province": random.integers(0, len(provinces()), rows, np.int32),
        "group": random.integers(0, len(GROUPS), rows, np.int32),
        "income": LINE + STEP * random.integers(0, incomes, rows, np.int64),
        "months": np.full(rows, 12, np.int32),
    }


def provinces() -> list[str]:
    """The slugs, in the order of the numbers of `people.npz`."""
    return sorted(Registry.load().territory.old)


def local_percents() -> np.ndarray:
    """63 x 3, from 1 to 70: with the State's at most the whole contribution at the poverty line.

    The poorer get no less, since `other` is everybody in our law (docs/decisions.md, 7).
    """
    province, group = np.indices((len(provinces()), len(GROUPS)))
    return -np.sort(-(1 + (province * 37 + group * 29) % 70), axis=1)


def write_policies(folder: Path) -> None:
    """The shipped policies with made-up resolutions in place of the real ones."""
    shutil.copytree(SHIPPED, folder, ignore=shutil.ignore_patterns("provinces"))
    (folder / "counts.yaml").write_text(COUNTS, encoding="utf-8")
    (folder / "provinces").mkdir()
    for slug, percents in zip(provinces(), local_percents().tolist(), strict=True):
        (folder / "provinces" / f"{slug}.yaml").write_text(resolution(slug, percents), encoding="utf-8")


def resolution(slug: str, percents: list[int]) -> str:
    """A province's file."""
    support = "".join(
        f"      - who: {group}\n        percent: {percent}\n        of: rural_poverty_line_contribution\n"
        "        conditions: [permanent_residence]\n"
        for group, percent in zip(GROUPS, percents, strict=True)
    )
    return (
        f"# Made up\nprovince: {slug}\n\nnot_found: Made up for a benchmark.\n\ninstruments:\n  - id: {slug}-1-2022\n"
        "    number: 1/2022/NQ-HĐND\n    kind: resolution\n    issuer: Provincial People's Council\n"
        "    status: adopted\n    issued: 2022-06-10\n    from: 2022-07-01\n    to: 2025-06-30\n"
        f"    area: {{former: [{slug}]}}\n    voluntary_si:\n{support}    confidence: high\n    sources:\n      - url: https://gazette.example/law/{slug}\n"
        "        publisher: Gazette\n        published: 2022-06-12\n        says: Made up for a benchmark.\n"
    )


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000)
