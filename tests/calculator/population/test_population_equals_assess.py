"""The answers to a table are those of `assess`, household by household, to the dong."""

from __future__ import annotations

from checked import many, shipped
from hypothesis import given
from hypothesis import strategies as st
from made_up_tables import households, plainly, rows_of
from row_by_row import expected

from calculator.population import population


def answers(table, **said):
    return population(table, shipped(), **said).table.to_pylist()


def only_answers(rows, asked):
    return [{name: value for name, value in row.items() if name not in asked} for row in rows]


@many
@given(st.lists(households(), min_size=1, max_size=6))
def test_every_row_is_answered_as_its_household_is_assessed(asked):
    rows = rows_of(asked)
    wanted = [answer for household in asked for answer in expected(household, shipped())]
    assert only_answers(answers(plainly(rows)), rows[0]) == wanted
