"""What one person's year comes to as the rates of a draft change: the figures that a live spreadsheet needs.

Nothing is decided here that `assess` has not decided: which rules fit, on what base, what room the State's part leaves.
How they combine is said in `calculator.rules.local_support`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from calculator.line import Line, LinePeriod
from calculator.rules.local_support import Candidate
from calculator.rules.money import Exact, exact_percent
from calculator.simulation.cost.local_time import LocalTime
from calculator.simulation.cost.result import Simulation
from calculator.simulation.people.situation import Situation, payment_lines
from calculator.simulation.years.calendar import Stretch
from registry.registry import Registry

RateKey = tuple[str, int]
"""Id of a rule of the draft, and the first year of the rate in its schedule; 0 where it never changes."""


class Share(NamedTuple):
    """A rule that fits, or may."""

    rule: str
    rate: RateKey | None
    """Of a rule of the draft whose rate is known; None for any other."""
    kind: str
    base: Exact
    """What a percent is a percent of, dong a month."""
    month: Exact | None
    """What it gives a month now, dong; None where unknown."""
    counted: bool
    own: bool
    """Whether it is of the draft."""


class Months(NamedTuple):
    """A stretch of months in which nothing changes."""

    months: int
    room: Exact
    """What the State leaves of a month, dong."""
    state: Exact
    shares: tuple[Share, ...]
    known: bool
    """Whether something is known of the province's support; else it may add all that is left."""


Payment = tuple[Months, ...]


class YearByRate(NamedTuple):
    """One person's year: each payment is rounded by itself."""

    payments: tuple[Payment, ...]

    @property
    def doubtful(self) -> bool:
        """Whether a rule in doubt may make a band of it."""
        return any(not m.known or any(not s.counted for s in m.shares) for p in self.payments for m in p)


def by_rate(registry: Registry, simulation: Simulation) -> list[tuple[YearByRate | None, ...]]:
    """Of each situation its years, in the order of the simulation; None where no rate of the draft bears on it.

    None also where rules that add up, or those of a district, meet the draft's: how these combine is not a formula of
    one line. `registry`: the one that was simulated with.
    """
    draft = simulation.draft
    home = {draft.province, *registry.territory.parts.get(draft.province, ())}
    away: tuple[YearByRate | None, ...] = (None,) * len(simulation.years)
    slugs = {slug for s in simulation.situations for slug in (s.province, s.former_province) if slug}
    _, after = registry.without_and_with(
        draft, {draft.province, *slugs}, none_in=draft.province if simulation.assume_none else None
    )
    time = LocalTime(after, simulation.years)
    own = frozenset(i.id for i in draft.instruments)
    return [
        _years(situation, time.stretches(situation), own) if situation.province in home else away
        for situation in simulation.situations
    ]


def _years(
    situation: Situation, years: Sequence[tuple[Stretch, ...]], own: frozenset[str]
) -> tuple[YearByRate | None, ...]:
    once = {id(year): _year(situation, year, own) for year in {id(year): year for year in years}.values()}
    return tuple(once[id(year)] for year in years)


def _year(situation: Situation, stretches: tuple[Stretch, ...], own: frozenset[str]) -> YearByRate | None:
    payments = tuple(_payment(stretch, line, own) for stretch, line in payment_lines(situation, stretches))
    found = [payment for payment in payments if payment is not None]
    if len(found) < len(payments) or not any(s.rate for payment in found for m in payment for s in m.shares):
        return None
    return YearByRate(tuple(found))


def _payment(stretch: Stretch, line: Line, own: frozenset[str]) -> Payment | None:
    months = []
    for period in line.periods:
        candidates = [c for c in period.support.candidates if c.months]
        if any(c.found.rule.adds_up or c.found.rule.level != "province" for c in candidates):
            return None
        if len(period.support.rooms) > 1:
            return None
        for room, count in period.support.rooms:
            # In the household category, where the order lessens what is due, the State adds nothing.
            in_order = period.basis.category == "household"
            state = 0 if in_order else _full(line.programme, period, "contribution") - room
            shares = tuple(_share(c, stretch, line.programme, period, own) for c in candidates)
            known = period.support.stated_none is not None or any(c.counted for c in candidates)
            months.append(Months(count, room, state, shares, known))
    return tuple(months)


def _share(c: Candidate, stretch: Stretch, programme: str, period: LinePeriod, own: frozenset[str]) -> Share:
    rule = c.found.rule
    is_own = rule.instrument in own
    year = max((y for y, _ in rule.rates if y <= stretch.law.day.year), default=0)
    live = is_own and c.month is not None
    base = _full(programme, period, rule.of or "contribution")
    return Share(rule.id, (rule.id, year) if live else None, rule.kind, base, c.month, c.counted, is_own)


def _full(programme: str, period: LinePeriod, of: str) -> Exact:
    """What percents are percents of, dong a month: as `calculator.lines` gives them to the rules."""
    basis = period.basis
    if programme == "voluntary_si" and of == "contribution":
        return exact_percent(basis.rate, basis.base)
    return basis.support_base
