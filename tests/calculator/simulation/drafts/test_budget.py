"""How far a budget goes: the points found are the most that fit."""

from __future__ import annotations

import datetime

import pytest

from calculator.simulation import simulate
from calculator.simulation.drafts.adopt import adopt
from calculator.simulation.drafts.budget import dearest, fit
from calculator.simulation.drafts.raising import caps, raised
from tests.invented.drafts import draft, saver, table, vsi

START = datetime.date(2026, 1, 1)
PEOPLE = 28_503


def cost_at(registry, new, points, there, years):
    limits = caps(registry, new, datetime.date(max(years), 12, 31))
    return dearest(simulate(registry, raised(new, points, limits).draft, there, years))[0]


@pytest.mark.parametrize("budget", [0, 1, 10**9, 8_277_271_200, 20 * 10**9, 33_109_084_799, 33_109_084_800, 10**12])
def test_the_points_found_are_the_most_that_fit(registry, budget):
    new = adopt(registry, "quang-ninh", "son-la", START, programmes=["voluntary_si"]).draft
    there, years = table((PEOPLE, saver()), (1000, saver("poor"))), [2026, 2027]
    found = fit(registry, new, there, years, budget)
    fitting = [n for n in range(-30, 61) if cost_at(registry, new, n, there, years) <= budget]
    assert found.points == max(fitting)
    assert found.cost == cost_at(registry, new, found.points, there, years) <= budget
    if found.next_cost is None:
        assert found.raised.draft == raised(new, 100, caps(registry, new, datetime.date(2027, 12, 31))).draft
    else:
        assert found.next_cost > budget
        assert found.next_cost == cost_at(registry, new, found.points + 1, there, years)


def test_a_budget_of_exactly_the_cost_changes_nothing(registry):
    new = draft(vsi("other", 20))
    there = table((100, saver()))
    assert fit(registry, new, there, [2026], 79_200_000).points == 0
    assert fit(registry, new, there, [2026], 79_199_999).points == -1


def test_a_fixed_amount_may_never_fit(registry):
    new = draft({"who": "other", "vnd_per_month": 30_000})
    found = fit(registry, new, table((100, saver())), [2026], 35_999_999)
    assert (found.points, found.cost, found.next_cost) == (None, 36_000_000, None)
    assert found.people_share == pytest.approx(1, abs=1e-6)
    assert found.people_share < 1


def test_a_rate_that_is_open_counts_at_its_highest(registry):
    new = draft({"who": "other", "percent": "unknown"})
    assert fit(registry, new, table((1, saver())), [2026], 3_168_000).points == 0
    assert fit(registry, new, table((1, saver())), [2026], 3_167_999).points is None
