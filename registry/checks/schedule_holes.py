"""A yearly schedule has every year of its period; one whose rate is not known is written `unknown`."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._periods import term
from registry.checks._walk import PlacedProvision, Spot, problem, provisions
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell
from registry.written.province import PERCENTS


def check(policies: Policies) -> Iterator[Problem]:
    """Years left out between two years (an error), or between them and a known first or last day (a warning)."""
    for written in provisions(policies):
        for key in PERCENTS:
            rate = getattr(written.provision, key)
            if isinstance(rate, dict):
                years = sorted(int(year) for year in rate)
                yield from _inside(policies, written.spot / key, years)
                yield from _at_the_ends(policies, written, written.spot / key, years)


def _inside(policies: Policies, spot: Spot, years: list[int]) -> Iterator[Problem]:
    missing = [year for year in range(years[0], years[-1]) if year not in years]
    if missing:
        message = tell(
            "no rate for {missing}; write {first}: unknown where no source gives it",
            missing=_listed(missing),
            first=missing[0],
        )
        yield problem(policies, __name__, "error", spot, message)


def _at_the_ends(policies: Policies, written: PlacedProvision, spot: Spot, years: list[int]) -> Iterator[Problem]:
    own = term(written.of.instrument, written.provision)
    first = own.begin.day.year if own.begin.day and own.begin.known != "by" else years[0]
    last = own.end.day.year if own.end.day and own.end.known != "not_before" else years[-1]
    missing = [*range(first, years[0]), *range(years[-1] + 1, last + 1)]
    if missing:
        message = tell(
            "no rate for {missing}, though the support runs from {begin} to {end}",
            missing=_listed(missing),
            begin=own.begin,
            end=own.end,
        )
        yield problem(policies, __name__, "warning", spot, message)


def _listed(years: list[int]) -> str:
    """The years, or from which to which where they are many."""
    if len(years) > 5:
        return tell("the {n} years {first} to {last} that are left out", n=len(years), first=years[0], last=years[-1])
    return ", ".join(map(str, years))
