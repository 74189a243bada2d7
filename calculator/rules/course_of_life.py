"""What the rules see of a person over the months of a period: birthdays and the end of a child's card."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from calculator.household import Person
from calculator.rules.ages import Age, Rule, age_on, lines_for, reached
from calculator.rules.child_card import card_runs_on
from calculator.rules.circumstances import Circumstances, circumstances, local_law, with_household_member
from calculator.rules.health_insurance import state_rules
from calculator.rules.months import month_start
from calculator.rules.place import Place
from calculator.rules.voluntary_si import best_rule
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.law.programmes import PROGRAMMES


def course_of_life(
    person: Person, law: Law, day: datetime.date, months: int, places: Sequence[Place], *, poor_commune: bool
) -> tuple[tuple[int, Circumstances], ...]:
    """What the rules see of a person over a period: (first month, counted from 0, circumstances from it on).

    A birthday, or the end of a child's card, is a new entry where a rule of the State or of the places, in force on the
    day of payment, tells by it. `places`: where the person lives and goes to school.
    """
    if person.born is None:
        return _without_age(law, person.groups, day, poor_commune)
    born, lines = person.born, lines_for(law, person.groups)

    def seen(on: datetime.date) -> tuple[int, int, bool]:
        age = age_on(on, born)
        assert age is not None
        return (*reached(lines, age), card_runs_on(law, born, on))

    first = circumstances(person, law, day, poor_commune=poor_commune)
    begun = before = seen(day)
    found = [(0, first)]
    if months > 1 and before != seen(month_start(day, months - 1)):
        told = _told_by_rules(law, first, places)
        for month in range(1, months):
            if (now := seen(month_start(day, month))) != before:
                before, was = now, told
                then = circumstances(person, law, month_start(day, month), poor_commune=poor_commune)
                if (told := _told_by_rules(law, then, places)) != was:
                    found.append((month, then))
    if len(found) > 1:
        return tuple(found)
    # Nothing tells people apart between two ages that rules name, so that their cases are the same too.
    low, high, _ = begun
    least = Age(lines[low - 1] if low else 0, lines[high - 1] if high else 0)
    return ((0, first._replace(age=least)),)


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


@kept_with_law()
def _without_age(
    law: Law, groups: tuple[str, ...], day: datetime.date, poor_commune: bool
) -> tuple[tuple[int, Circumstances], ...]:
    return ((0, circumstances(Person("", groups=groups), law, day, poor_commune=poor_commune)),)
