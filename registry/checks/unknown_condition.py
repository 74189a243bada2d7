"""Every code in `conditions` is one that conditions.yaml lists."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import problem, with_conditions
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.law.nearest import did_you_mean
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """Codes that are not listed."""
    codes = {condition.code for condition in policies.conditions.conditions}
    for spot, row in with_conditions(policies):
        for number, code in enumerate(row.conditions or ()):
            if code not in codes:
                otherwise = tell("; say it in `condition`, or add it there if several rules ask it")
                close = did_you_mean(code, sorted(codes)) or otherwise
                message = tell("there is no condition {code} in conditions.yaml{close}", code=code, close=close)
                yield problem(policies, __name__, "error", spot / "conditions" / number, message)
