"""The parts of a line summed: whole dong, rounded once, and what is left of support that is limited in months."""

from __future__ import annotations

import datetime
import operator
from collections.abc import Sequence

from calculator.line import Line, LinePeriod, MonthsLeft
from calculator.line_warning import LineWarning
from calculator.parts import Part
from calculator.rules import health_insurance, voluntary_si
from calculator.rules.case import Case, VoluntarySIPayment
from calculator.rules.money import Exact, dong, within_due
from calculator.tell import tell
from registry.law.law import Law
from registry.months import month_start


def summed(programme: str, law: Law, case: Case, parts: Sequence[Part], warnings: list[LineWarning]) -> Line:
    """The line that parts add up to, with what must be known beside its amounts."""
    periods: list[LinePeriod] = []
    before = 0, 0, 0, 0
    sums: list[Exact] = [0] * 7
    known = True
    for part in parts:
        combined, bounds = part.support.combined, part.support.bounds
        sums = list(map(operator.add, sums, (part.due, part.state, combined.local, combined.other, *bounds)))
        contribution, state, local, other, least, most_local, most = map(dong, sums)
        state, local, other = within_due(contribution, state, local, other)
        room = contribution - state
        now = contribution, state, local, other
        periods.append(_period(case, part, *map(operator.sub, now, before)))
        before, known = now, known and part.support.is_known
    return Line(
        programme,
        case.payment.months,
        contribution,
        state,
        local,
        other,
        room - local - other,
        known,
        min(room, least),
        min(room, most_local),
        room - min(room, most),
        tuple(periods),
        _months_left(law, case, parts),
        (*warnings, *_later_year(law, case)),
    )


def _period(case: Case, part: Part, due: int, state: int, local: int, other: int) -> LinePeriod:
    return LinePeriod(
        month_start(case.day, part.first),
        case.day,
        part.months,
        due,
        state,
        local,
        other,
        due - state - local - other,
        part.basis,
        part.support,
        part.conditions,
        part.begins_with,
    )


def _later_year(law: Law, case: Case) -> tuple[LineWarning, ...]:
    """That the law of a later year than that in which its sources were read is presumed to be as it was then."""
    if law.certain_to >= case.day.toordinal():
        return ()
    read = datetime.date.fromordinal(law.certain_to)
    if case.day.year <= read.year:
        return ()
    text = tell(
        "the State's law was last read on {read}: what states no end is taken to hold in {year} too",
        read=read,
        year=case.day.year,
    )
    return (LineWarning("later_year", text),)


def _months_left(law: Law, case: Case, parts: Sequence[Part]) -> tuple[MonthsLeft, ...]:
    """What is left of every support for the person that is limited in months."""
    found = _state_months_left(law, case)
    limited = [c for part in reversed(parts) for c in part.support.candidates if c.found.rule.months]
    for candidate in {c.found.rule.id: c for c in limited}.values() if limited else ():
        since = [day for group, day in case.since.items() if group in candidate.found.rule.who]
        begun = max(since, default=None)
        found.append(MonthsLeft(candidate.found.rule, candidate.left, begun))
    return tuple(found)


def _state_months_left(law: Law, case: Case) -> list[MonthsLeft]:
    if isinstance(case.payment, VoluntarySIPayment):
        if not case.payment.supported_months_so_far:
            return []
        rule = voluntary_si.best_rule(law, case.person.groups)
        left = None if rule is None else voluntary_si.state_months_left(rule, case.payment)
        return [] if rule is None or left is None else [MonthsLeft(rule, left, None)]
    found = []
    for rule in health_insurance.limited_rules(law, case.person.groups):
        if health_insurance.is_out(rule, case.met):
            continue
        begun = health_insurance.counted_from(rule, case.since)
        left = None if begun is None else max(0, health_insurance.months_left(rule, begun, case.day))
        found.append(MonthsLeft(rule, left, begun))
    return found
