"""One council's number stands for one instrument, so the same one twice means that it was entered twice."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._territory import Land
from registry.checks._walk import instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """Full numbers that two instruments of one province and council bear."""
    land = Land(policies)
    seen: dict[tuple[str, str, bool], str] = {}
    for placed in instruments(policies):
        number = placed.instrument.number
        # Districts count for themselves, and a number without its year comes again every year. The council of the
        # old province and that of the new one, in one file, both began with 1 in 2025.
        if placed.instrument.level != "province" or number.count("/") < 2:
            continue
        key = (placed.province, number, land.by_old_council(placed))
        if key in seen:
            message = tell(
                "{number} is already the number of {seen}; is this the same instrument?", number=number, seen=seen[key]
            )
            yield problem(policies, __name__, "error", placed.spot / "number", message)
        seen.setdefault(key, placed.instrument.id)
