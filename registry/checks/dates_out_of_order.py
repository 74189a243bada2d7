"""No date comes before one that it must follow: issued, takes_force, from, to."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from registry.checks._periods import Term, term
from registry.checks._walk import Placed, Spot, instruments, national, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """Problems with the order of dates, in province files and national ones."""
    for placed in instruments(policies):
        yield from _instrument(policies, placed)
        for provision in placed.provisions:
            if provision.provision.from_ or provision.provision.to:
                at = provision.spot / ("to" if provision.provision.to else "from")
                yield from _term(policies, at, term(placed.instrument, provision.provision))
    for spot, row in national(policies):
        if row.from_ and row.to and row.to < row.from_:
            yield _problem(policies, spot / "to", "to", row.to, "from", row.from_)


def _instrument(policies: Policies, placed: Placed) -> Iterator[Problem]:
    """A resolution takes force after it is passed, and cannot have ended before (Law on Promulgation)."""
    instrument, spot = placed.instrument, placed.spot
    term_ = term(instrument)
    issued = instrument.issued if isinstance(instrument.issued, datetime.date) else None
    force, last = instrument.takes_force, term_.end.day
    if issued and force and force < issued:
        yield _problem(policies, spot / "takes_force", "takes_force", force, "issued", issued)
    if force and last and last < force:
        yield _problem(policies, spot / "to", "to", last, "takes_force", force)
    if issued and last and last < issued:
        yield _problem(policies, spot / "to", "to", last, "issued", issued)
    yield from _term(policies, spot / "to", term_)


def _term(policies: Policies, spot: Spot, written: Term) -> Iterator[Problem]:
    first, last = written.begin.day, written.end.day
    if first and last and last < first:
        yield _problem(policies, spot, "to", last, "from", first)


def _problem(
    policies: Policies,
    spot: Spot,
    later: str,
    later_day: datetime.date,
    earlier: str,
    earlier_day: datetime.date,
) -> Problem:
    message = tell(
        "`{later}` ({later_day}) is before `{earlier}` ({earlier_day}); it must be that day or later",
        later=later,
        later_day=later_day,
        earlier=earlier,
        earlier_day=earlier_day,
    )
    return problem(policies, __name__, "error", spot, message)
