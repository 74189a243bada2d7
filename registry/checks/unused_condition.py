"""A condition that conditions.yaml lists is named by some rule."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import CONDITIONS, Spot, problem, with_conditions
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """Codes that no rule names."""
    used = {code for _, row in with_conditions(policies) for code in row.conditions or ()}
    for number, condition in enumerate(policies.conditions.conditions):
        if condition.code not in used:
            spot = Spot(CONDITIONS, ("conditions", number, "code"))
            yield problem(
                policies, __name__, "warning", spot, tell("no rule names {code}; leave it out", code=condition.code)
            )
