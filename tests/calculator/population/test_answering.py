"""The answers to a table are those of `assess`, household by household, to the dong."""

from __future__ import annotations

import datetime
import random

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calculator.population import population
from calculator.population.files.stream import answer_stream
from tests.invented import neighbours
from tests.invented.checked import shipped
from tests.invented.every_rule import someone_for_every_rule
from tests.invented.row_by_row import expected, whoever_is_bad
from tests.invented.tables import households, plainly, rows_of

several = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def answers(table, on=None):
    return population(table, shipped(), on).table.to_pylist()


def wanted_of(asked):
    return [answer for name, household in enumerate(asked) for answer in expected(household, shipped(), name)]


def without(columns, rows):
    return [{name: value for name, value in row.items() if name not in columns} for row in rows]


@several
@given(st.lists(households(), min_size=1, max_size=6))
def test_every_row_is_answered_as_its_household_is_assessed(asked):
    rows = rows_of(asked)
    assert without(rows[0], answers(plainly(rows))) == wanted_of(asked)


def test_people_for_every_rule_of_the_registry_are_answered_as_they_are_assessed():
    asked, rules = someone_for_every_rule(shipped())
    rows = rows_of(asked)
    found = answers(plainly(rows))
    assert without(rows[0], found) == wanted_of(asked)
    applied = {rule for row in found for p in ("vsi", "hi") for rule in (row[f"{p}_rules"] or "").split(";")}
    assert len(applied & rules) > 0.75 * len(rules)  # the others are for people who get more by another


DAYS = [datetime.date(2019, 3, 10), datetime.date(2023, 11, 15), datetime.date(2026, 3, 10)]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_people_who_differ_in_one_thing_are_answered_as_they_are_assessed(day):
    asked = []
    some = ("bac-ninh", "ha-noi", "dak-lak", "quang-ninh", "ho-chi-minh-city", "lao-cai")
    for province in some if day == DAYS[-1] else some[DAYS.index(day) :: 2]:
        asked += neighbours.in_age_and_groups(shipped(), province, day)
        asked += neighbours.in_time(shipped(), province, day)
    for old in ("ha-noi", "bac-lieu", "ha-tinh", "binh-duong"):
        new = shipped().territory.old[old].into
        where = (old, None) if day < shipped().territory.merger else (new, old)
        asked += neighbours.in_place(shipped(), *where, day)
    asked += neighbours.at_school(shipped(), where[0], day)
    random.Random(0).shuffle(asked)
    rows = rows_of(asked)
    assert without(rows[0], answers(plainly(rows))) == wanted_of(asked)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(
    "patched",
    [
        {"situations.trie.LARGEST_TABLE": 0},
        {"situations.trie.AT_ONCE": 7},
        {
            "situations.birth_labels.MANY_PAIRS": 0,
            "cells.coded.MANY_DAYS": 0,
            "cells.coded.FEW": 0,
            "cells.coded.STEPS": 0,
        },
        {
            "cells.coded.FEW": 0,
            "cells.coded.AT_ONCE": 3,
            "cells.processors.FEW": 5,
            "situations.row_keys.ROWS_A_KEY": 0,
        },
    ],
    ids=", ".join,
)
def test_how_it_is_worked_out_changes_nothing(seed, patched, monkeypatch):
    table = some_table(seed)
    before = answers(table)
    for name, value in patched.items():
        monkeypatch.setattr(f"calculator.population.{name}", value)
    assert answers(table) == before


def some_table(seed):
    """Some hundred rows, births as days."""
    asked, _ = someone_for_every_rule(shipped())
    rows = rows_of([asked[i] for i in range(seed, len(asked), 9)])
    for row in rows:
        row["born"] = None if isinstance(row["born"], int) else row["born"]
    table = plainly(rows)
    return table.set_column(table.schema.get_field_index("born"), "born", table["born"].cast(pa.date32()))


@several
@given(st.lists(households(), min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_rows_in_another_order_have_the_same_answers(asked, dice):
    rows = rows_of(asked)
    places = list(range(len(rows)))
    dice.shuffle(places)
    found = without(rows[0], answers(plainly([rows[place] for place in places])))
    wanted = wanted_of(asked)
    assert whoever_is_bad(found) == whoever_is_bad([wanted[place] for place in places])


@several
@given(st.lists(households(), min_size=1, max_size=6), st.lists(st.integers(1, 5), min_size=1))
def test_tables_in_parts_of_any_size_have_the_same_answers(asked, sizes):
    rows = rows_of(asked)
    table = plainly(rows)
    parts, start = [], 0
    while start < len(rows):
        size = sizes[len(parts) % len(sizes)]
        parts.append(table.slice(start, size))
        start += size
    found = [
        row
        for part in answer_stream(parts, answering_for(table), no_later_runs)
        for row in part.answered.columns.to_pylist()
    ]
    assert found == without(rows[0], answers(table))


def answering_for(table):
    from calculator.population.answering import Answering
    from calculator.population.layout import layout

    return Answering(shipped(), layout(table.schema.names, shipped().groups, dated=False))


def no_later_runs():
    raise AssertionError("the households ascend")


def test_without_ids_the_place_of_the_row_decides_between_equals():
    table = pa.table({"household_id": [1, 1], "province": ["ha-noi", "ha-noi"], "hi_months": [12, 12]})
    first, second = answers(table, datetime.date(2024, 3, 1))
    assert (first["hi_contribution"], second["hi_contribution"]) == (972_000, 680_400)


def test_ids_are_compared_as_texts():
    table = pa.table({"household_id": [1, 1], "id": [9, 10], "province": ["ha-noi"] * 2, "hi_months": [12, 12]})
    nine, ten = answers(table, datetime.date(2024, 3, 1))
    assert nine["hi_contribution"] < ten["hi_contribution"]
