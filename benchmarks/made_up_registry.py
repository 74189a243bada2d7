"""A made-up registry of any size, for measuring how reading, checking and counting grow with the number of provinces.

    python benchmarks/made_up_registry.py FOLDER [PROVINCES]

The same arguments always give the same bytes. All provinces are merged into the first 34 of them.
Codes repeat, since a code has two digits: that is the one thing the checks find wrong with more than 90 provinces.

Measured with 10,000 provinces of 10 rules, 42 MB (2 cores shared with other work, Python 3.11): `read_policies` takes
17 to 22 s on one core (once 39 s on a busy machine; 19 s of CPU) and 542 MB at most; 0.19 s for the 63 real ones.
Of the 1.9 ms a file, reading YAML takes 1.1, the plain test of the schema 0.2 and the models 0.25. `jsonschema` would
take 3.0 ms more for each, so it is asked only about what is wrong: 10,000 files with five errors each take a minute.
A second process is not needed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

GROUPS = ("poor", "near_poor", "student", "elderly", "affs_average", "ethnic_minority", "veteran", "orphan", "any")
CONDITIONS = ("permanent_residence", "national_poverty_standard")
UNITS = 34
PROGRAMMES = ("voluntary_si", "health_insurance")
SOURCE = "https://gazette.example/law"


def write(folder: Path, provinces: int = 10_000, rules: int = 10) -> None:
    """Write a policies folder of so many provinces with so many rules each."""
    national = folder / "national"
    (folder / "provinces").mkdir(parents=True)
    national.mkdir()
    (folder / "jurisdictions.yaml").write_text("".join(_jurisdictions(provinces)), encoding="utf-8")
    (folder / "groups.yaml").write_text(_groups(), encoding="utf-8")
    (folder / "conditions.yaml").write_text(_conditions(), encoding="utf-8")
    (folder / "counts.yaml").write_text(_counts(provinces), encoding="utf-8")
    (national / "parameters.yaml").write_text(_parameters(), encoding="utf-8")
    for programme in PROGRAMMES:
        (national / f"{programme}.yaml").write_text(_programme(programme), encoding="utf-8")
    for number in range(provinces):
        path = folder / "provinces" / f"{slug(number)}.yaml"
        path.write_text("".join(_province(number, rules)), encoding="utf-8")


def slug(number: int) -> str:
    """The province of a number, from 0."""
    return f"t{number}"


def _jurisdictions(provinces: int) -> Iterator[str]:
    # Short names: the file may not be larger than 1 MiB.
    yield f"merger: 2025-07-01\ninstrument: Resolution 1/2025\nsources: [{SOURCE}]\nprovinces:\n"
    for n in range(provinces):
        names = f"code: '{n + 10:05}', en: T{n}, vi: T{n}, type: city"
        yield f"  - {{slug: {slug(n)}, {names}, region: D, into: {slug(n % UNITS)}}}\n"
    yield "units:\n"
    for n in range(min(UNITS, provinces)):
        names = f"code: '{n + 10:05}', en: T{n}, vi: T{n}, type: city"
        yield f"  - {{slug: {slug(n)}, {names}, source: {SOURCE}}}\n"


def _conditions() -> str:
    said = "    vi: điều kiện {0}\n    en: is {0}\n    question_vi: Có {0} không?\n    question_en: Is it {0}?\n"
    return "conditions:\n" + "".join(f"  - code: {code}\n" + said.format(code) for code in CONDITIONS)


def _groups() -> str:
    return "groups:\n" + "".join(f"  - {{code: {g}, en: {g}, vi: {g}, national: true}}\n" for g in GROUPS)


def _counts(provinces: int) -> str:
    count = f"programme: voluntary_si, n: {provinces}, of: {provinces}, by: the agency, source: {SOURCE}"
    return f"counts:\n  - {{date: 2023-03-22, {count}}}\n"


def _parameters() -> str:
    values = {
        "base_salary": ("VND a month", "2340000"),
        "rural_poverty_line": ("VND a person and month", "1500000"),
        "vsi_rate": ("percent", "22"),
        "hi_rate": ("percent", "4.5"),
        "household_tiers": ("percent", "[100, 70, 60, 50, 40]"),
    }
    return "as_of: 2026-11-21\nparameters:\n" + "".join(
        f"  - key: {key}\n    en: {key}\n    vi: {key}\n    unit: {unit}\n    values:\n"
        f"      - {{from: 2018-01-01, value: {value}, instrument: Law 1, sources: [{SOURCE}]}}\n"
        for key, (unit, value) in values.items()
    )


def _programme(programme: str) -> str:
    base = "rural_poverty_line_contribution" if programme == "voluntary_si" else "contribution"
    return f"programme: {programme}\nas_of: 2026-11-21\nstate_support:\n" + "".join(
        f"  - programme: {programme}\n    who: {group}\n    percent: {percent}\n    of: {base}\n"
        f"    from: 2018-01-01\n    instrument: Law 1\n    sources: [{SOURCE}]\n"
        for group, percent in (("poor", 30), ("near_poor", 25), ("any", 10))
    )


def _province(number: int, rules: int) -> Iterator[str]:
    """Instruments of two rules each, one for each programme, one after another up to the merger."""
    name = slug(number)
    area = f"    area: {{former: [{name}]}}\n" if number < UNITS else ""
    yield f"# Tỉnh {number}\nprovince: {name}\n\n"
    yield "not_found: The day of adoption of the first resolution.\n\ninstruments:\n"
    instruments = -(-rules // 2)
    for n in range(instruments):
        year = 2025 - 2 * (instruments - n)
        yield (
            f"  - id: {name}-{n + 1}-{year}\n    number: {n + 1}/{year}/NQ-HĐND\n    kind: resolution\n"
            f"    issuer: Provincial People's Council\n    status: adopted\n    issued: {year}-05-10\n"
            f"    from: {year}-07-01\n    to: {year + 2}-06-30\n{area}"
        )
        for programme in PROGRAMMES[: rules - 2 * n]:
            group = GROUPS[(number + n) % len(GROUPS)]
            age = "        age: {from: 70, below: 80}\n" if group == "elderly" else ""
            yield f"    {programme}:\n      - who: {group}\n{age}"
            yield f"        percent: {(number + 7 * n) % 30 + 1}\n        of: contribution\n"
            yield f"        conditions: [{', '.join(CONDITIONS)}]\n"
        yield (
            f"    confidence: medium\n    sources:\n      - url: {SOURCE}/{name}/{n}\n        publisher: Gazette\n"
            f"        published: {year}-05-12\n        says: >-\n"
            "          Resolution passed on 10 May; support on top of the State's for the groups named\n"
            "          in its second article.\n"
        )


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
