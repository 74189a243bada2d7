"""A yearly schedule has every year of its period; one whose rate is not known is written `unknown`."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._periods import term
from registry.checks._walk import PlacedProvision, Spot, problem, provisions
from registry.files.policies import Policies
from registry.files.problem import Problem
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
        message = f"no rate for {_listed(missing)}; write {missing[0]}: unknown where no source gives it"
        yield problem(policies, __name__, "error", spot, message)


def _at_the_ends(policies: Policies, written: PlacedProvision, spot: Spot, years: list[int]) -> Iterator[Problem]:
    own = term(written.of.instrument, written.provision)
    first = own.begin.day.year if own.begin.day and own.begin.known != "by" else years[0]
    last = own.end.day.year if own.end.day and own.end.known != "not_before" else years[-1]
    missing = [*range(first, years[0]), *range(years[-1] + 1, last + 1)]
    if missing:
        message = f"no rate for {_listed(missing)}, though the support runs from {own.begin} to {own.end}"
        yield problem(policies, __name__, "warning", spot, message)


def _listed(years: list[int]) -> str:
    """The years, or from which to which where they are many."""
    if len(years) > 5:
        return f"the {len(years)} years {years[0]} to {years[-1]} that are left out"
    return ", ".join(map(str, years))
