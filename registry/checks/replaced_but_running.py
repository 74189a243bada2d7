"""A replaced instrument ends before the one that replaces it begins."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._periods import day_before, named_day, term
from registry.checks._walk import Placed, by_id, instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """Instruments whose last day lies on or after the first day of their successor."""
    known = by_id(policies)
    for placed in instruments(policies):
        successor = known.get(placed.instrument.replaced_by or "")
        if successor and not (placed.instrument.overlap or successor.instrument.overlap):
            yield from _running(policies, placed, successor)


def _running(policies: Policies, placed: Placed, successor: Placed) -> Iterator[Problem]:
    last, first = named_day(term(placed.instrument).end), named_day(term(successor.instrument).begin)
    # A resolution's last day is often put as the first day of the next one: only more than that is a fault.
    if last and first and last > first:
        before = day_before(first)
        message = tell(
            "runs until {last}, but {id} replaces it from {first}: end it on {before} (`inferred` if no "
            "source says so), or give the reason in `overlap`",
            last=last,
            id=successor.instrument.id,
            first=first,
            before=before,
        )
        yield problem(policies, __name__, "error", placed.spot / "to", message)
