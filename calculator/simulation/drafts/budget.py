"""How far a budget goes: by how many whole points a draft's percents can rise, or must fall, to stay within it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from calculator.simulation.cost.costing import simulate
from calculator.simulation.cost.result import Simulation
from calculator.simulation.drafts.raising import MOST_POINTS, Caps, Raised, caps, raised
from calculator.simulation.people.participants import Participants
from registry.registry import Registry
from registry.written.province import ProvinceFile


class Fit(NamedTuple):
    """The answer. A year's cost is what is paid under the draft, at its highest; the dearest year must fit."""

    budget: int
    """Dong a year."""
    points: int | None
    """The most points by which every percent can change; None where not even rates of 0 fit."""
    cost: int
    """Of the dearest year, with that change (or with rates of 0)."""
    year: int
    """The dearest year."""
    next_cost: int | None
    """Of the dearest year with one point more; None where no percent can rise any more."""
    as_written: int
    """Of the dearest year, with the rates as written."""
    raised: Raised
    simulation: Simulation

    @property
    def people_share(self) -> Fraction:
        """At the rates as written: the share of the people that the budget is enough for, at most 1."""
        return min(Fraction(1), Fraction(self.budget, self.as_written)) if self.as_written else Fraction(1)

    def as_json(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "budget": self.budget,
            "points": self.points,
            "cost": self.cost,
            "dearest_year": self.year,
            "next_cost": self.next_cost,
            "cost_as_written": self.as_written,
            "people_share": round(float(self.people_share), 4),
            "capped": list(self.raised.capped),
            "not_percents": list(self.raised.not_percents),
        }


def fit(
    registry: Registry,
    draft: ProvinceFile,
    participants: Participants,
    years: Sequence[int],
    budget: int,
    against: datetime.date | None = None,
    *,
    assume_none: bool = False,
) -> Fit:
    """The largest whole change of every percent that the budget allows. Cost never falls as percents rise.

    `budget`: dong a year. The others as for `simulate`; raises BadParticipants as it does.
    """
    limits = caps(registry, draft, datetime.date(max(years), 12, 31))
    tried: dict[int, Simulation] = {}

    def cost(points: int) -> int:
        if points not in tried:
            changed = raised(draft, points, limits).draft
            tried[points] = simulate(registry, changed, participants, years, against, assume_none=assume_none)
        return dearest(tried[points])[0]

    low, high = _furthest(draft, -1, limits), _furthest(draft, 1, limits)
    found = _most(cost, low, high, budget)
    points = low if found is None else found
    return Fit(
        budget,
        found,
        cost(points),
        tried[points].years[dearest(tried[points])[1]],
        None if points == high else cost(points + 1),
        cost(0),
        raised(draft, points, limits),
        tried[points],
    )


def _most(cost: Callable[[int], int], low: int, high: int, budget: int) -> int | None:
    """The highest of the points from low to high whose cost is within the budget; None where none is."""
    if cost(low) > budget:
        return None
    if cost(high) <= budget:
        return high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if cost(middle) <= budget else (low, middle)
    return low


def _furthest(draft: ProvinceFile, way: int, limits: Caps) -> int:
    """The points beyond which nothing changes any more: every percent is at its limit, or at 0."""
    end = raised(draft, way * MOST_POINTS, limits).draft
    return way * next(n for n in range(MOST_POINTS + 1) if raised(draft, way * n, limits).draft == end)


def dearest(simulation: Simulation) -> tuple[int, int]:
    """What is paid under the draft in its dearest year, at its highest, and which of the years that is."""
    costs = [sides.after.draft.high for sides in simulation.by_year]
    return max(costs), costs.index(max(costs))
