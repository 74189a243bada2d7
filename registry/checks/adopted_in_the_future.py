"""What is adopted was issued on or before the day on which the sources were last read."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from registry.checks._walk import instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """Adopted instruments issued after the policies' own day (the latest `as_of`), never after today's.

    So the same files have the same problems on every day.
    """
    read = max(policies.parameters.as_of, policies.voluntary_si.as_of, policies.health_insurance.as_of)
    for placed in instruments(policies):
        issued = placed.instrument.issued
        if placed.instrument.status == "adopted" and isinstance(issued, datetime.date) and issued > read:
            message = tell(
                "adopted, but issued on {issued}, after the day of these policies ({read}, the latest `as_of` in "
                "national/): is the day a slip, is it a draft, or have the sources been read since?",
                issued=issued,
                read=read,
            )
            yield problem(policies, __name__, "warning", placed.spot / "issued", message)
