"""500 households by the command line, Python and a table of people: the same amounts, conditions and certainty.

Members have births, groups with and without `since`, incomes, limits reached and orders settled, near every day on
which something changes. Some cannot be answered, and then no door answers them.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from calculator import BadHousehold, assess
from calculator.input.household_files import read_households
from registry import Registry
from tests.unchanged.inputs import Maker, as_csv, faults, fits_a_table, rows

POLICIES = Path(__file__).parents[2] / "policies"
HOUSEHOLDS = 500
SHORT = {"voluntary_si": "vsi", "health_insurance": "hi"}
AMOUNTS = ("contribution", "state", "local", "other", "pays", "local_known", "certain")


@pytest.fixture(scope="module")
def asked():
    """Households as files and tables both can say them, each with the answers of Python; None where it is refused."""
    maker, registry = Maker.of(POLICIES, "every door"), Registry.load()
    wrong = [fault for fault in faults() if fits_a_table(*fault)]
    made, refused = [], 0
    while len(made) < HOUSEHOLDS:
        i = len(made)
        must = maker.codes[i % len(maker.codes)] if i % 2 else ""
        spoilt = i % 10 == 9 and refused < HOUSEHOLDS // 5
        household = maker.household(must, wrong[i % len(wrong)] if spoilt else None)
        for member in household["members"]:
            member.pop("met", None)  # no column says it
            if member.get("health_insurance") == {}:
                member["health_insurance"] = {"months": 12}
        answers = by_python(household, registry)
        if "province" in household and (answers is not None or refused < HOUSEHOLDS // 5):
            refused += answers is None
            made.append((household, answers))
    return made


def by_python(household, registry):
    """Answers by member and programme, or None where the household is refused."""
    (entry,) = read_households(as_json(household).encode(), "household.json")
    try:
        return None if entry.household is None else lines(assess(entry.household, registry))
    except BadHousehold:
        return None


def as_json(value):
    return json.dumps(value, ensure_ascii=False, default=str)


def lines(assessment):
    return {
        (member.id, line.programme): {key: getattr(line, key) for key in AMOUNTS}
        | {"conditions": "; ".join(line.conditions)}
        for member in assessment.members
        for line in member.lines
    }


def test_the_households_are_worth_asking_about(asked):
    answered = [line for _, answers in asked if answers for line in answers.values()]
    assert HOUSEHOLDS // 20 < sum(answers is None for _, answers in asked) <= HOUSEHOLDS // 5
    assert len(answered) > HOUSEHOLDS
    for shares in (
        [line["certain"] for line in answered],
        [bool(line["conditions"]) for line in answered],
        [line["local_known"] for line in answered],
        [line["local"] > 0 for line in answered],
    ):
        assert 0.03 < sum(shares) / len(shares) < 0.97


def test_the_command_line_says_what_python_says(run, asked, tmp_path):
    file = tmp_path / "households.json"
    file.write_text(as_json([household for household, _ in asked]), encoding="utf-8")
    printed = json.loads(run("calc", file, "--format", "json").stdout)
    assert [as_lines(one) for one in printed] == [answers for _, answers in asked]


def as_lines(printed):
    if "error" in printed:
        return None
    return {
        (member["id"], line["programme"]): {key: line[key] for key in AMOUNTS}
        | {"conditions": "; ".join(line.get("conditions", ()))}
        for member in printed["members"]
        for line in member["lines"]
    }


def test_a_table_says_what_python_says(run, asked, tmp_path):
    table, out, rejects = (tmp_path / name for name in ("people.csv", "amounts.csv", "amounts.csv.rejects"))
    table.write_text(as_csv([row for i, (one, _) in enumerate(asked) for row in rows(i, one)]), encoding="utf-8")
    assert run("population", table, out).exit_code == 1
    found = [None if answers is None else {} for _, answers in asked]
    for row in read_table(out):
        found[int(row["household_id"])] |= dict(of_row(row))
    for here, (household, answers) in zip(found, asked, strict=True):
        assert here == answers, household
    refused = {int(row["household_id"]) for row in read_table(rejects)}
    assert refused == {i for i, (_, answers) in enumerate(asked) if answers is None}


def read_table(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def of_row(row):
    for programme, short in SHORT.items():
        if row[f"{short}_pays"] != "":
            said = {key: row[f"{short}_{key}"] for key in AMOUNTS}
            yield (
                (row["id"], programme),
                {
                    **{key: text == "true" if key in AMOUNTS[-2:] else int(text) for key, text in said.items()},
                    "conditions": row[f"{short}_conditions"],
                },
            )
