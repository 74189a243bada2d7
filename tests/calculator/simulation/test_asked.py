"""What is asked of a draft, as every door asks it: plain values in, one answer out."""

from __future__ import annotations

import datetime

import pytest

from calculator.simulation.asked import CannotCost, cost_of_draft, drafted, first_year
from calculator.simulation.cost.costing import simulate
from calculator.simulation.drafts.adopt import adopt
from registry.draft.own_days import first_day
from tests.invented.drafts import draft, saver, table, vsi

PEOPLE = table((100, saver()), (50, saver("poor")))
WRITTEN = draft(vsi("other", 20), vsi("poor", 30))


def test_the_first_day_is_that_of_the_earliest_instrument():
    later = draft(vsi("poor", 30), **{"from": "2026-03-15"})
    both = later.model_copy(update={"instruments": [*later.instruments, *draft(**{"from": "2026-07-01"}).instruments]})
    assert first_day(both) == datetime.date(2026, 3, 15)
    assert (first_year(both), first_year(both, range(2027, 2030))) == (2026, 2027)


def test_as_written_it_costs_what_the_simulation_says(registry):
    found = cost_of_draft(registry, drafted(registry, WRITTEN), PEOPLE, range(2026, 2028))
    assert found.simulation.as_json() == simulate(registry, WRITTEN, PEOPLE, (2026, 2027)).as_json()
    assert (found.drafted.changed, found.fit) == (None, None)
    assert {"raised", "budget", "left_out"}.isdisjoint(found.as_json())


def test_without_years_they_are_five_as_far_as_the_law_is_known(registry):
    assert cost_of_draft(registry, drafted(registry, WRITTEN), PEOPLE).simulation.years == tuple(range(2026, 2031))
    late = drafted(registry, draft(vsi("other", 20), **{"from": "2028-01-01"}))
    found = cost_of_draft(registry, late, PEOPLE)
    assert found.simulation.years == (2028, 2029, 2030)
    assert found.assumptions[0].key == "years_left_out"
    with pytest.raises(CannotCost, match="rural_poverty_line is not known in 2031") as cannot:
        cost_of_draft(registry, late, PEOPLE, range(2028, 2032))
    assert cannot.value.field == "years"


def test_a_change_of_rates_is_told_with_the_answer(registry):
    asked = drafted(registry, WRITTEN, 5, (2026,))
    found = cost_of_draft(registry, asked, PEOPLE, (2026,)).as_json()
    assert found["raised"] == {"points": 5, "capped": [], "not_percents": []}
    assert found["by_year"][0]["after"]["draft"] == 12 * 330_000 * (100 * 25 + 50 * 35) // 100


def test_a_budget_changes_the_draft_whose_figures_are_given(registry):
    found = cost_of_draft(registry, drafted(registry, WRITTEN), PEOPLE, (2026,), budget=80_000_000)
    assert found.fit is not None
    assert found.drafted.draft == found.fit.raised.draft != WRITTEN
    assert found.simulation.by_year[0].after.draft.high == found.fit.cost <= 80_000_000


def test_an_adopted_draft_says_what_it_leaves_out(registry):
    made = adopt(registry, "ha-noi", "son-la", datetime.date(2026, 7, 1))
    found = cost_of_draft(registry, drafted(registry, made), PEOPLE, (2026,)).as_json()
    assert found["left_out"] == [{"rule": rule.id, "why": why} for rule, why in made.left_out] != []


def test_a_draft_of_a_far_year_is_refused(registry):
    with pytest.raises(CannotCost, match="begins in 2199: expected 2100 or before") as cannot:
        drafted(registry, draft(vsi("poor", 30), **{"from": "2199-01-01", "to": "open"}))
    assert cannot.value.field == "draft"
