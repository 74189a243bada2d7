"""What `after_merger` says agrees with the last day, and stands only where there was a merger."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._periods import term
from registry.checks._territory import Land
from registry.checks._walk import Placed, instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell
from registry.written.province import AfterMerger


def check(policies: Policies) -> Iterator[Problem]:
    """`goes_on` with an end before the merger, `stopped` with one after it, and words without a merger."""
    land = Land(policies)
    for placed in instruments(policies):
        if placed.instrument.after_merger is not None:
            yield from _contradictions(policies, placed, placed.instrument.after_merger, land)


def _contradictions(policies: Policies, placed: Placed, after: AfterMerger, land: Land) -> Iterator[Problem]:
    covered, _ = land.covered(placed)
    if not any(land.absorbed(slug) or land.grew(land.unit(slug)) for slug in covered):
        message = tell(
            "{province} was not merged with another province, so `after_merger` has no meaning here",
            province=placed.province,
        )
        yield problem(policies, __name__, "error", placed.spot / "after_merger", message)
        return
    end = term(placed.instrument).end
    status = placed.spot / "after_merger" / "status"
    if after.status == "goes_on" and end.day and end.day < land.merger and end.known != "not_before":
        message = tell("goes_on, but `to` ({end}) is before the merger of {merger}", end=end, merger=land.merger)
        yield problem(policies, __name__, "error", status, message)
    if after.status == "stopped" and (end.known == "open" or (end.day and end.day >= land.merger)):
        message = tell("stopped, but `to` ({end}) is not before the merger of {merger}", end=end, merger=land.merger)
        yield problem(policies, __name__, "error", status, message)
