"""A provision's own first and last day lie inside its instrument's."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._periods import term
from registry.checks._walk import PlacedProvision, problem, provisions
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """Provisions that begin before or end after their instrument."""
    for placed in provisions(policies):
        if placed.provision.from_ or placed.provision.to:
            yield from _outside(policies, placed)


def _outside(policies: Policies, placed: PlacedProvision) -> Iterator[Problem]:
    whole = term(placed.of.instrument)
    own = term(placed.of.instrument, placed.provision)
    first = whole.begin.day if whole.begin.known != "by" else None
    last = whole.end.day if whole.end.known != "not_before" else None
    if own.begin.day and first and own.begin.day < first:
        message = tell(
            "the provision begins on {day}, before its instrument ({begin})", day=own.begin.day, begin=whole.begin
        )
        yield problem(policies, __name__, "error", placed.spot / "from", message)
    if own.end.day and last and own.end.day > last:
        message = tell("the provision ends on {day}, after its instrument ({end})", day=own.end.day, end=whole.end)
        yield problem(policies, __name__, "error", placed.spot / "to", message)
    elif own.end.known == "open" and last:
        message = tell("the provision has no end (`open`), but its instrument ends ({end})", end=whole.end)
        yield problem(policies, __name__, "error", placed.spot / "to", message)
