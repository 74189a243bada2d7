"""A yearly schedule has no year before the support begins or after it ends."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._periods import term
from registry.checks._walk import PlacedProvision, problem, provisions
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell
from registry.written.province import PERCENTS


def check(policies: Policies) -> Iterator[Problem]:
    """Years of a schedule outside the known period."""
    for written in provisions(policies):
        for key in PERCENTS:
            rate = getattr(written.provision, key)
            if isinstance(rate, dict):
                yield from _outside(policies, written, key, sorted(rate))


def _outside(policies: Policies, written: PlacedProvision, key: str, years: list[str]) -> Iterator[Problem]:
    own = term(written.of.instrument, written.provision)
    first = own.begin.day if own.begin.known != "by" else None
    last = own.end.day if own.end.known != "not_before" else None
    for year in years:
        if first and int(year) < first.year:
            message = tell("a rate for {year}, but the support begins on {first}", year=year, first=first)
            yield problem(policies, __name__, "error", written.spot / key / year, message)
        elif last and int(year) > last.year:
            message = tell("a rate for {year}, but the support ends on {last}", year=year, last=last)
            yield problem(policies, __name__, "error", written.spot / key / year, message)
