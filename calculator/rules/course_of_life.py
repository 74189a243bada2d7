"""What the rules see of a person over the months of a period: birthdays and the end of a child's card."""

from __future__ import annotations

import datetime

from calculator.household import Person
from calculator.rules.ages import Age, age_on, lines_for, reached
from calculator.rules.child_card import card_runs_on
from calculator.rules.circumstances import Circumstances, circumstances
from calculator.rules.months import month_start
from registry.law.kept import kept_with_law
from registry.law.law import Law


def course_of_life(
    person: Person, law: Law, day: datetime.date, months: int, *, poor_commune: bool
) -> tuple[tuple[int, Circumstances], ...]:
    """What the rules see of a person over a period: (first month, counted from 0, circumstances from it on).

    A birthday, or the end of a child's card, is a new entry where a rule in force on the day of payment asks about it.
    """
    if person.born is None:
        return _without_age(law, person.groups, day, poor_commune)
    first = circumstances(person, law, day, poor_commune=poor_commune)
    lines = lines_for(law, person.groups)

    def seen(month: int) -> tuple[int, int, bool]:
        on = month_start(day, month)
        age = age_on(on, person.born)
        assert age is not None
        assert person.born is not None
        runs_on = card_runs_on(law, person.born, on)
        return (*reached(lines, age), runs_on)

    assert first.age is not None
    before = (*reached(lines, first.age), first.card_runs_on)
    if months == 1 or before == seen(months - 1):
        # Nothing tells people apart between two ages that rules name, so that their cases are the same too.
        least = Age(*(lines[line - 1] if line else 0 for line in before[:2]))
        return ((0, first._replace(age=least)),)
    found = [(0, first)]
    for month in range(1, months):
        if (now := seen(month)) != before:
            before = now
            on = month_start(day, month)
            found.append((month, circumstances(person, law, on, poor_commune=poor_commune)))
    return tuple(found)


@kept_with_law()
def _without_age(
    law: Law, groups: tuple[str, ...], day: datetime.date, poor_commune: bool
) -> tuple[tuple[int, Circumstances], ...]:
    return ((0, circumstances(Person("", groups=groups), law, day, poor_commune=poor_commune)),)
