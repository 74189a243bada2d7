"""A published count is not more than all, and of all provinces of its day."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import Spot, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """Counts above their denominator, and denominators that are not the number of provinces."""
    land = policies.jurisdictions
    for number, count in enumerate(policies.counts.counts):
        spot = Spot("counts.yaml", ("counts", number))
        if count.n is not None and count.n > count.of:
            message = tell("{n} of {of} is more than all", n=count.n, of=count.of)
            yield problem(policies, __name__, "error", spot / "n", message)
        there = len(land.provinces) if count.date < land.merger else len(land.units)
        if count.of != there:
            message = tell(
                "of {of}, but there were {there} provinces on {date}", of=count.of, there=there, date=count.date
            )
            yield problem(policies, __name__, "warning", spot / "of", message)
