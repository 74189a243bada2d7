"""What the rules see of a person over the months of a period, birthdays and the end of a child's card: the case."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

from calculator.household import Person
from calculator.rules.ages import CHILD_BELOW, ELDERLY_FROM, PossibleAge, Rule, full_years, lines_for, reached
from calculator.rules.case import Case, Life, Payment, case_of
from calculator.rules.child_card import card_runs_on
from calculator.rules.circumstances import (
    Circumstances,
    circumstances_at,
    circumstances_of,
    local_law,
    with_household_member,
)
from calculator.rules.health_insurance import state_rules
from calculator.rules.place import NOWHERE, Places
from calculator.rules.voluntary_si import best_rule
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.law.programmes import PROGRAMMES
from registry.months import month_start


def case_for(
    person: Person, law: Law, day: datetime.date, payment: Payment, places: Places, poor_commune: bool
) -> Case:
    """The case of a person's payment.

    A birthday, or the end of a child's card, begins another part of the life where a rule of the State or of the
    places, in force on the day of payment, tells by it.
    """
    since = tuple(sorted(person.since.items())) if person.since else ()
    met = tuple(sorted(person.met.items())) if person.met else ()
    told_by = NOWHERE if person.born is None else places
    return _case(law, person.born, person.groups, since, met, day, payment, told_by, poor_commune)


@kept_with_law()  # of the members of a household most are asked about again, with one said to be otherwise
def _case(
    law: Law,
    born: datetime.date | int | None,
    groups: tuple[str, ...],
    since: tuple[tuple[str, datetime.date], ...],
    met: tuple[tuple[str, bool], ...],
    day: datetime.date,
    payment: Payment,
    places: Places,
    poor_commune: bool,
) -> Case:
    if born is None:
        life: Life = ((0, circumstances_at(law, groups, None, runs_on=False, poor_commune=poor_commune)),)
    else:
        life = _with_age(law, born, groups, day, payment.months, places, poor_commune)
    return case_of(law, payment, life, since, met, day)


def _with_age(
    law: Law,
    born: datetime.date | int,
    groups: tuple[str, ...],
    day: datetime.date,
    months: int,
    places: Places,
    poor_commune: bool,
) -> Life:
    lines, age = lines_for(law, groups), full_years(day, born)

    def seen(month: int) -> Seen:
        on = month_start(day, month)
        return (*reached(lines, full_years(on, born)), card_runs_on(law, born, on))

    begun = (*reached(lines, age), card_runs_on(law, born, day))
    turning = [*_turning(seen, 0, begun, months - 1, seen(months - 1))] if months > 1 else []
    if turning:
        first = circumstances_of(law, born, groups, day, poor_commune=poor_commune)
        found, told = [(0, first)], _told_by_rules(law, first, places)
        for month in turning:
            was = told
            then = circumstances_of(law, born, groups, month_start(day, month), poor_commune=poor_commune)
            if (told := _told_by_rules(law, then, places)) != was:
                found.append((month, then))
        if len(found) > 1:
            return tuple(found)
    return _between_lines(law, groups, begun, reached(_BY_AGE, age), poor_commune)


Seen = tuple[int, int, bool]
"""How many of the ages that rules name are reached, at the least and the most; and whether a child's card runs on."""


def _turning(seen: Callable[[int], Seen], first: int, at_first: Seen, last: int, at_last: Seen) -> Iterator[int]:
    """The months after the first, up to the last, in which something else is seen than in the month before.

    Ages are only ever reached, and a card runs on from when one is: where both ends are alike nothing turns between.
    """
    if at_first == at_last:
        return
    if last - first == 1:
        yield last
        return
    middle = (first + last) // 2
    at_middle = seen(middle)
    yield from _turning(seen, first, at_first, middle, at_middle)
    yield from _turning(seen, middle, at_middle, last, at_last)


_BY_AGE = (CHILD_BELOW, ELDERLY_FROM)


@kept_with_law()
def _between_lines(
    law: Law, groups: tuple[str, ...], seen: Seen, of_groups: tuple[int, int], poor_commune: bool
) -> Life:
    """Nothing tells people apart between two ages that rules name, so that their cases are the same too.

    `of_groups`: which of the groups by age they are in, or may be.
    """
    low, high, runs_on = seen
    lines = lines_for(law, groups)
    least = PossibleAge(lines[low - 1] if low else 0, lines[high - 1] if high else 0)
    years = (0, *_BY_AGE)
    of_age = PossibleAge(years[of_groups[0]], years[of_groups[1]])
    found = circumstances_at(law, groups, of_age, runs_on=runs_on, poor_commune=poor_commune)
    return ((0, found._replace(age=least)),)


def _told_by_rules(law: Law, person: Circumstances, places: Places) -> tuple[object, ...]:
    """All that rules tell of a person by age: who is told the same of is in the same case."""
    groups = person.groups, with_household_member(law, person.groups)
    heres = [local_law(law, place, of, each) for place in places if place for of in PROGRAMMES for each in groups]
    of_state = state_rules(law, person.groups), best_rule(law, person.groups)
    local = [found.rule for here in heres for found, _ in here.rules]
    every: list[Rule] = [*of_state[0], *local]
    by_age = [
        person.age and person.age.within(rule.age_from, rule.age_below)
        for rule in every
        if rule.age_from is not None or rule.age_below is not None
    ]
    perhaps = [person.perhaps.isdisjoint(rule.who) for rule in local]
    return of_state, heres, by_age, perhaps, person.card_runs_on
