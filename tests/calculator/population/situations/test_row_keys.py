"""Columns with few values are looked up by one key a row: the answers are the same, and stay so table after table."""

from __future__ import annotations

import datetime
import random
import threading

import pyarrow as pa
import pytest

from calculator.population import BadTable, PopulationCalculator, population
from calculator.population.situations import row_keys
from tests.invented.checked import shipped

DAY = datetime.date(2024, 3, 1)
VALUES = {
    "province": ["ha-noi", "quang-ninh", "Nghệ An", "nowhere"],
    "date": ["2024-03-01", "2026-03-01"],
    "groups": ["", "poor", "near_poor;ethnic_minority", "poor;near_poor"],
    "vsi_income": [1_500_000, 1_550_000, 2_000_000, 2_000_001, 29_800_000, None, -1],
    "vsi_months": [None, 1, 12, 5],
    "hi_months": [12, None, 0],
}


def table(seed, values=VALUES, rows=600):
    dice = random.Random(seed)
    columns = {name: dice.choices(dice.sample(some, len(some)), k=rows) for name, some in values.items()}
    return pa.table({name: pa.array(cells).dictionary_encode() for name, cells in columns.items()})


def with_households(seed):
    few = {"province": VALUES["province"][:3], "groups": ["", "near_poor"], "hi_months": [12, 6, None]}
    ids = pa.array([f"h{row // 3}" for row in range(600)])
    one_province = pa.array([VALUES["province"][row // 3 % 3] for row in range(600)]).dictionary_encode()
    return table(seed, few).set_column(0, "province", one_province).append_column("household_id", ids)


@pytest.fixture
def always(monkeypatch):
    """However few rows there are for each key."""
    monkeypatch.setattr(row_keys, "ROWS_A_KEY", 0)


@pytest.mark.parametrize("made", [table, with_households])
@pytest.mark.parametrize("compact", [False, True])
def test_the_answers_are_those_of_looking_up_column_by_column(made, compact, monkeypatch):
    on = None if made is table else DAY
    asked = [made(seed) for seed in range(4)]
    wanted = [population(one, shipped(), on).table.to_pylist() for one in asked]
    monkeypatch.setattr(row_keys, "ROWS_A_KEY", 0)
    kept = PopulationCalculator(shipped(), on, compact=compact)
    for _ in range(2):
        assert [kept.answer(one).table.to_pylist() for one in asked] == wanted
    assert any(row["reason"] for row in wanted[0]) == (made is table)


@pytest.mark.usefixtures("always")
def test_tables_in_which_every_value_is_the_same():
    row = {name: [values[1]] * 20 for name, values in VALUES.items()}
    found = population(pa.table(row), shipped()).table.to_pylist()
    assert all(one == found[0] for one in found)
    assert found[0]["vsi_pays"] == population(pa.table(row).slice(0, 1), shipped()).table["vsi_pays"][0].as_py()


@pytest.mark.usefixtures("always")
def test_only_what_is_new_counts_as_a_new_situation():
    kept = PopulationCalculator(shipped())
    first, again, other = kept.answer(table(0)), kept.answer(table(0)), kept.answer(table(0).slice(0, 10))
    assert first.summary.situations > 0
    assert again.summary.situations == other.summary.situations == 0
    assert again.summary[:3] == first.summary[:3]
    assert again.table.to_pylist() == first.table.to_pylist()


def test_a_bad_table_takes_nothing_from_the_others():
    kept, good = PopulationCalculator(shipped()), table(1)
    before = kept.answer(good).table.to_pylist()
    bad = good.set_column(3, "vsi_income", pa.array([[1]] * good.num_rows))
    with pytest.raises(BadTable, match="vsi_income"):
        kept.answer(bad)
    assert kept.answer(good).table.to_pylist() == before


def test_a_calculator_that_was_broken_off_begins_anew(monkeypatch):
    kept, good = PopulationCalculator(shipped()), table(2)

    def broken_off(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("calculator.population.situations.situations.assess", broken_off)
        with pytest.raises(KeyboardInterrupt):
            kept.answer(good)
    assert kept.answer(good).table.to_pylist() == population(good, shipped()).table.to_pylist()


def test_several_threads_may_ask():
    kept = PopulationCalculator(shipped())
    asked = [table(seed, rows=200) for seed in range(6)]
    wanted = [population(one, shipped()).table.to_pylist() for one in asked]
    found = [None] * len(asked)

    def ask(place):
        found[place] = kept.answer(asked[place]).table.to_pylist()

    threads = [threading.Thread(target=ask, args=(place,)) for place in range(len(asked))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == wanted
