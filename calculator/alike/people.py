"""People whom no rule of their place tells apart: what keeps the situations few.

What may matter to somebody is asked of the law itself: the State's rules of the programme, the rules that
`local_law` finds for the place (and for the school's), and statements that there is none. Districts for which it finds
the same rules, groups that none of these names, and ages at which none of them draws a line, are alike there.
"""

from __future__ import annotations

import dataclasses
import datetime
from bisect import bisect_right
from collections.abc import Hashable, Iterable, Iterator
from typing import Any, NamedTuple

from calculator.household import Household, Person
from calculator.input.check_household import checked_place
from calculator.population.columns import PROGRAMMES
from calculator.problems import BadHousehold
from calculator.rules.circumstances import CHILD_BELOW, ELDERLY_FROM, age_on, circumstances, local_law
from calculator.rules.place import Place, resolve_school
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.law.rule import LocalRule, StateRule

REFUSED = "refused"
ALWAYS = frozenset({"student"})
"""Groups that the calculator itself asks about."""
BY_AGE = {"elderly": ELDERLY_FROM, "child": CHILD_BELOW}
"""Groups that people are in by their age."""


class Matter(NamedTuple):
    """What may make a difference in a place."""

    groups: frozenset[str]
    ages: tuple[int, ...]
    poor_commune: bool


def alike_in_district(home: Household, programme: str, law: Law) -> Hashable:
    """The same for districts of one province in which the same rules hold."""
    if (place := _checked(home, law)) is None:
        return REFUSED
    rules = local_law(law, place, PROGRAMMES[programme], frozenset(law.groups)).rules
    return tuple((id(found), sure) for found, sure in rules)


def alike_in_commune(home: Household, programme: str, law: Law) -> Hashable:
    """The same for poor communes and others where no rule of the State parts them."""
    place = _checked(home, law)
    return REFUSED if place is None else home.poor_commune and matter(law, place, programme).poor_commune


def alike_in_groups(home: Household, programme: str, law: Law, kept: Iterable[str]) -> Hashable:
    """The same for people of one place whose groups make no difference. `home` has one member; `kept`: that matter."""
    (person,) = home.members
    if (place := _checked(home, law)) is None:
        return REFUSED, person.groups
    closed = circumstances(person, law, home.date, poor_commune=home.poor_commune).groups
    return closed & _matter_to(person, place, programme, law, home.date).groups.union(kept)


def alike_in_age(home: Household, programme: str, law: Law) -> Hashable:
    """The same for people of one place and of alike groups whose births make no difference."""
    (person,) = home.members
    age = age_on(home.date, person.born)
    if age is None:
        return None
    place = _checked(dataclasses.replace(home, members=(Person("person", born=person.born),)), law)
    if place is None:
        return REFUSED
    lines = _matter_to(person, place, programme, law, home.date).ages
    return bisect_right(lines, age.lowest), bisect_right(lines, age.highest)


def _checked(home: Household, law: Law) -> Place | None:
    try:
        return checked_place(home, law, home.date)
    except BadHousehold:
        return None


def _matter_to(person: Person, place: Place, programme: str, law: Law, day: datetime.date) -> Matter:
    here = matter(law, place, programme)
    if person.school_province is None:
        return here
    try:
        there = matter(law, resolve_school(law, day, person.school_province), programme)
    except BadHousehold:
        return here
    return here._replace(groups=here.groups | there.groups, ages=tuple(sorted({*here.ages, *there.ages})))


@kept_with_law()
def matter(law: Law, place: Place, programme: str) -> Matter:
    """What may make a difference in a place, in a programme (`vsi` or `hi`)."""
    code = PROGRAMMES[programme]
    state: list[Any] = [rule for rule in law.state_rules if rule.programme == code]
    local: list[Any] = [found.rule for found, _ in local_law(law, place, code, frozenset(law.groups)).rules]
    spoken_of = {group for s in law.statements if s.programme == code for group in s.who}
    groups = ALWAYS | spoken_of | {group for rule in (*state, *local) for group in rule.who}
    lines = {line for group, line in BY_AGE.items() if not groups.isdisjoint(_implied(group, law))}
    ages = tuple(sorted(lines.union(_ages([*state, *local]))))
    return Matter(groups, ages, any(rule.poor_commune for rule in state))


def _implied(group: str, law: Law) -> set[str]:
    """A group and those that everybody in it is in too, but not the one that everybody is in."""
    return {*circumstances(Person("person", groups=(group,)), law, law.first, poor_commune=False).groups} - {"any"}


@kept_with_law()
def age_lines(law: Law) -> tuple[int, ...]:
    """The ages at which anything may change, anywhere."""
    rules: list[Any] = [*law.state_rules, *(found.rule for found in law.local_rules)]
    return tuple(sorted({*BY_AGE.values(), *_ages(rules)}))


def _ages(rules: Iterable[StateRule | LocalRule]) -> Iterator[int]:
    for rule in rules:
        yield from (age for age in (rule.age_from, rule.age_below) if age is not None)
