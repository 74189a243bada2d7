"""A rule gives something; that nothing is given stands under `no_support`."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell
from registry.written.province import PERCENTS


def check(policies: Policies) -> Iterator[Problem]:
    """Rates of 0, and instruments that neither support anybody nor act on another instrument."""
    for placed in instruments(policies):
        provisions = placed.provisions
        for written in provisions:
            for key in PERCENTS:
                rate = getattr(written.provision, key)
                rates = list(rate.values()) if isinstance(rate, dict) else [rate]
                if set(rates) == {0}:
                    message = tell(
                        "{written} is 0 percent: if a source says so, write it under `no_support`", written=written
                    )
                    yield problem(policies, __name__, "error", written.spot / key, message)
        instrument = placed.instrument
        if not provisions and not (instrument.replaces or instrument.amends or instrument.prolongs):
            message = tell(
                "{id} supports nobody and replaces, amends or prolongs nothing; where groups and rates are not "
                "known, write `who: unspecified` with `percent: unknown`",
                id=instrument.id,
            )
            yield problem(policies, __name__, "warning", placed.spot, message)
