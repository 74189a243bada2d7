"""An old province's instrument runs on after the merger only with evidence that it does."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from registry.checks._periods import term
from registry.checks._territory import Land
from registry.checks._walk import Placed, by_id, instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Level, Problem
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """Ends beyond the last day of the province with nothing that says the rule went on."""
    land = Land(policies)
    known = by_id(policies)
    prolonged = {other for placed in instruments(policies) for other in placed.instrument.prolongs}
    for placed in instruments(policies):
        if placed.instrument.status == "draft" or not land.by_old_council(placed):
            continue
        level = _level(placed, land)
        if level and placed.instrument.id not in prolonged and not _evidence(placed, land, known):
            message = tell(
                "it is to run {until}, but the province ended when it was merged on {merger}: say in "
                "`after_merger` what became of it (status: goes_on, stopped or unknown, and because: ...)",
                until=_until(placed),
                merger=land.merger,
            )
            yield problem(policies, __name__, level, placed.spot / "to", message)


def _level(placed: Placed, land: Land) -> Level | None:
    """Reading an end beyond the merger from something else is our doing; a stated one was promised before it."""
    end = term(placed.instrument).end
    if end.known == "open":
        return "error"
    if end.day is None or end.day < land.merger:
        return None
    return "error" if end.known in ("inferred", "not_before") else "warning"


def _until(placed: Placed) -> str:
    end = term(placed.instrument).end
    return tell("without end") if end.known == "open" else tell("until {end}", end=end)


def _evidence(placed: Placed, land: Land, known: Mapping[str, Placed]) -> bool:
    """Words about it, a successor by the new council, or a sign of life on or after the day of the merger."""
    begin = term(placed.instrument).begin.day or datetime.date.min
    successor = known.get(placed.instrument.replaced_by or "")
    followed = successor is not None and not land.by_old_council(successor)
    return placed.instrument.after_merger is not None or followed or begin >= land.merger
