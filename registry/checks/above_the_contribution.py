"""State and local support together are not more than the contribution."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from registry.checks._periods import Term, term
from registry.checks._state import StateShares, rate_on
from registry.checks._territory import Land
from registry.checks._walk import PlacedProvision, problem, provisions
from registry.files.policies import Policies
from registry.files.problem import Level, Problem
from registry.law.percent import exact_text
from registry.law.programmes import USUAL_BASE
from registry.tell import tell


class LocalShare(NamedTuple):
    """A local percent of the same base as the State's."""

    written: PlacedProvision
    term: Term


def check(policies: Policies) -> Iterator[Problem]:
    """Sums above 100.

    An error where the rule is adopted and the sum is above 100 on the first day that a source gives: then the council
    meant something else. Later the State's rate may have risen above what the council knew; the law caps the sum,
    and that is only worth a warning.
    """
    state = StateShares(policies)
    land = Land(policies)
    shares = [LocalShare(w, term(w.of.instrument, w.provision)) for w in provisions(policies) if _adds_to_state(w)]
    others = _by_people(shares, land)
    for share in shares:
        below = _highest_beside(share, others, land) if share.written.provision.adds_up else None
        yield from _above(policies, share, below, state)


def _adds_to_state(written: PlacedProvision) -> bool:
    return written.provision.percent is not None and written.provision.of == USUAL_BASE[written.programme]


Key = tuple[str, frozenset[str], str]


def _by_people(shares: list[LocalShare], land: Land) -> dict[Key, list[LocalShare]]:
    """Rules that one with `adds_up` can come on top of, by programme, groups and old province."""
    found: dict[Key, list[LocalShare]] = {}
    for share in shares:
        written = share.written
        if written.status == "adopted" and not written.provision.adds_up:
            for slug in land.covered(written.of)[0]:
                found.setdefault((written.programme, written.groups, slug), []).append(share)
    return found


def _highest_beside(share: LocalShare, others: dict[Key, list[LocalShare]], land: Land) -> LocalShare | None:
    """The rule that `share` comes on top of: the highest for the same people that may be in force with it."""
    written = share.written
    beside = [
        other
        for slug in sorted(land.covered(written.of)[0])
        for other in others.get((written.programme, written.groups, slug), ())
        if other.term.possibly.both(share.term.possibly)
    ]
    return max(beside, key=lambda o: (_highest(o), o.written.spot), default=None)


def _highest(share: LocalShare) -> int | Fraction:
    rate = share.written.provision.percent
    rates = rate.values() if isinstance(rate, dict) else [rate]
    return max((r for r in rates if isinstance(r, int | Fraction)), default=0)


def _above(policies: Policies, share: LocalShare, below: LocalShare | None, state: StateShares) -> Iterator[Problem]:
    written = share.written
    for day in _days_to_try(share, below, state):
        local = rate_on(written.provision.percent, day)
        if local is None:
            continue
        under = (rate_on(below.written.provision.percent, day) or 0) if below else 0
        paid = state.percent(written.programme, written.provision, day)
        if paid + local + under > 100:
            yield _problem(policies, share, day, (paid, local, under), below)
            return


def _problem(
    policies: Policies,
    share: LocalShare,
    day: datetime.date,
    parts: tuple[int, int | Fraction, int | Fraction],
    below: LocalShare | None,
) -> Problem:
    written = share.written
    paid, local, under = parts
    on_top = (
        tell(" (on top of {id}'s {under})", id=below.written.of.instrument.id, under=exact_text(under))
        if below and under
        else ""
    )
    sum_ = tell(
        "{local} percent{on_top} and the State's {paid} make {sum} percent of the contribution on {day}",
        local=exact_text(local),
        on_top=on_top,
        paid=paid,
        sum=exact_text(paid + local + under),
        day=day,
    )
    if _knew_better(share, day):
        level: Level = "error"
        message = tell("{sum}, its first day; State and local are at most 100: is this a `total_percent`?", sum=sum_)
    else:
        level = "warning"
        message = tell(
            "{sum}; the law caps the sum at 100. Is the percent read right, and still in force then?", sum=sum_
        )
    return problem(policies, __name__, level, written.spot / "percent", message)


def _days_to_try(share: LocalShare, below: LocalShare | None, state: StateShares) -> list[datetime.date]:
    """The first day, and each later one on which a rate can have changed."""
    days = share.term.possibly
    if below:
        days = days.both(below.term.possibly) or days
    known = [bound.day for bound in (share.term.begin, share.term.end) if bound.day]
    rate = share.written.provision.percent
    starts = [s.first for s in state.of(share.written.programme, share.written.provision)]
    starts += [datetime.date(int(year), 1, 1) for year in rate] if isinstance(rate, dict) else []
    if days.first == datetime.date.min:
        # Nothing says when it began, so only the days that a source puts inside can be tried.
        return sorted(day for day in known if days.first <= day <= days.last)
    return sorted({days.first, *(day for day in (*known, *starts) if days.first < day <= days.last)})


def _knew_better(share: LocalShare, day: datetime.date) -> bool:
    """Whether it is law, and the day the first one by a source: the council knew the State's share then.

    Where the day is inferred, or no source can be trusted far, it is our reading that is in doubt.
    """
    begin, instrument = share.term.begin, share.written.of.instrument
    by_a_source = begin.known in ("stated", "year") and instrument.confidence != "low"
    return share.written.status == "adopted" and begin.day == day and by_a_source
