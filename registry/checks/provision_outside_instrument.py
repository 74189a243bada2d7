"""A provision's own first and last day lie inside its instrument's."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._periods import term
from registry.checks._walk import PlacedProvision, problem, provisions
from registry.files.policies import Policies
from registry.files.problem import Problem


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
        message = f"the provision begins on {own.begin.day}, before its instrument ({whole.begin})"
        yield problem(policies, __name__, "error", placed.spot / "from", message)
    if own.end.day and last and own.end.day > last:
        message = f"the provision ends on {own.end.day}, after its instrument ({whole.end})"
        yield problem(policies, __name__, "error", placed.spot / "to", message)
    elif own.end.known == "open" and last:
        message = f"the provision has no end (`open`), but its instrument ends ({whole.end})"
        yield problem(policies, __name__, "error", placed.spot / "to", message)
