"""What the rules see of a person over the months of a period: birthdays and the end of a child's card."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from calculator.household import Person
from calculator.rules.ages import CHILD_BELOW, ELDERLY_FROM, PossibleAge, Rule, full_years, lines_for, reached
from calculator.rules.child_card import card_runs_on
from calculator.rules.circumstances import (
    Circumstances,
    circumstances_at,
    circumstances_of,
    local_law,
    with_household_member,
)
from calculator.rules.health_insurance import state_rules
from calculator.rules.place import Place
from calculator.rules.voluntary_si import best_rule
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.law.programmes import PROGRAMMES
from registry.months import month_start


def course_of_life(
    person: Person, law: Law, day: datetime.date, months: int, places: Sequence[Place], *, poor_commune: bool
) -> tuple[tuple[int, Circumstances], ...]:
    """What the rules see of a person over a period: (first month, counted from 0, circumstances from it on).

    A birthday, or the end of a child's card, is a new entry where a rule of the State or of the places, in force on the
    day of payment, tells by it. `places`: where the person lives and goes to school.
    """
    if person.born is None:
        return _without_age(law, person.groups, poor_commune)
    return _with_age(law, person.born, person.groups, day, months, tuple(places), poor_commune)


@kept_with_law()
def _without_age(law: Law, groups: tuple[str, ...], poor_commune: bool) -> tuple[tuple[int, Circumstances], ...]:
    return ((0, circumstances_at(law, groups, None, runs_on=False, poor_commune=poor_commune)),)


@kept_with_law()  # of the members of a household most are asked about again, with one said to be otherwise
def _with_age(
    law: Law,
    born: datetime.date | int,
    groups: tuple[str, ...],
    day: datetime.date,
    months: int,
    places: tuple[Place, ...],
    poor_commune: bool,
) -> tuple[tuple[int, Circumstances], ...]:
    lines = lines_for(law, groups)

    def seen(on: datetime.date) -> tuple[int, int, bool]:
        return (*reached(lines, full_years(on, born)), card_runs_on(law, born, on))

    begun = before = seen(day)
    if months > 1 and before != seen(month_start(day, months - 1)):
        first = circumstances_of(law, born, groups, day, poor_commune=poor_commune)
        found, told = [(0, first)], _told_by_rules(law, first, places)
        for month in range(1, months):
            if (now := seen(month_start(day, month))) != before:
                before, was = now, told
                then = circumstances_of(law, born, groups, month_start(day, month), poor_commune=poor_commune)
                if (told := _told_by_rules(law, then, places)) != was:
                    found.append((month, then))
        if len(found) > 1:
            return tuple(found)
    return _between_lines(law, groups, begun, reached(_BY_AGE, full_years(day, born)), poor_commune)


_BY_AGE = (CHILD_BELOW, ELDERLY_FROM)


@kept_with_law()
def _between_lines(
    law: Law, groups: tuple[str, ...], seen: tuple[int, int, bool], of_groups: tuple[int, int], poor_commune: bool
) -> tuple[tuple[int, Circumstances], ...]:
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


def _told_by_rules(law: Law, person: Circumstances, places: Sequence[Place]) -> tuple[object, ...]:
    """All that rules tell of a person by age: who is told the same of is in the same case."""
    groups = person.groups, with_household_member(law, person.groups)
    heres = [local_law(law, place, of, each) for place in places for of in PROGRAMMES for each in groups]
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
