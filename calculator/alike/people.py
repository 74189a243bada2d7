"""People whom no rule of their place tells apart: what keeps the situations few.

What may matter to somebody is asked of the law itself: the State's rules of the programme, the rules that
`local_law` finds for the place (and for the school's), and statements that there is none. Districts for which it finds
the same rules, groups that none of these names, and births between the lines that they draw, are alike there.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Collection, Hashable, Iterable
from itertools import chain
from typing import Literal, NamedTuple, get_args

from calculator.alike.births import Watched, side
from calculator.household import Household, Person
from calculator.input.check_household import checked_place
from calculator.problems import BadHousehold
from calculator.rules.ages import BY_AGE, drawn_by
from calculator.rules.circumstances import circumstances, local_law
from calculator.rules.place import Place, resolve_school
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.law.rule import Exclusion, LocalRule, Statement, StateRule

REFUSED = "refused"
ALWAYS = frozenset({"student"})
"""Groups that the calculator itself asks about."""
Field = Literal["district", "poor_commune", "groups", "born"]
FIELDS: tuple[Field, ...] = get_args(Field)
"""What people of one place may differ in without a difference to any rule, in the order in which it is judged."""


class Matter(NamedTuple):
    """What may make a difference in a place."""

    groups: frozenset[str]
    ages: tuple[int, ...]
    poor_commune: bool


def alike_in(
    field: Field, home: Household, programme: str, law: Law, months: int, kept: Collection[str] = ()
) -> Hashable:
    """The same for households of one that differ in a field, but in nothing that a rule of the programme asks about.

    `field`: one of FIELDS; those before it, the place and the school must be alike already. `programme`: its code.
    `months`: the most that any of their payments may have. `kept`: groups that matter for another reason than the
    rules. What is refused is alike to nothing that is not.
    """
    (person,) = home.members
    if field == "born" and person.born is None:
        return None
    judged = _judged(field, person)
    place = _checked(dataclasses.replace(home, members=(judged,)), law)
    if place is None:
        return (REFUSED, person.groups) if field == "groups" else REFUSED
    if field == "district":
        rules = local_law(law, place, programme, frozenset(law.groups)).rules
        return tuple((id(found), sure) for found, sure in rules)
    if field == "poor_commune":
        return bool(home.poor_commune) and matter(law, place, programme).poor_commune
    here = _matter_to(person, place, programme, law, home.date)
    if field == "groups":
        closed = circumstances(judged, law, home.date, poor_commune=bool(home.poor_commune)).groups
        return closed & here.groups.union(kept)
    assert person.born is not None
    of_health = programme == "health_insurance"
    return side(person.born, law, home.date, Watched(here.ages, months, cards=of_health, joining=not of_health))


def _judged(field: Field, person: Person) -> Person:
    """The person as far as what is asked goes: what comes later makes no difference yet, and may be wrong."""
    if field == "groups":
        return dataclasses.replace(person, born=None, since={})
    return Person("person", born=person.born if field == "born" else None)


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
    """What may make a difference in a place, in a programme (its code)."""
    state = [rule for rule in law.state_rules if rule.programme == programme]
    local = [found.rule for found, _ in local_law(law, place, programme, frozenset(law.groups)).rules]
    groups = groups_named(law, programme, local)
    ages = tuple(sorted(lines_of_groups(groups, law) | drawn_by(state) | drawn_by(local)))
    return Matter(groups, ages, any(rule.poor_commune for rule in state))


def groups_named(law: Law, programme: str, local: Iterable[LocalRule]) -> frozenset[str]:
    """The groups that some local rules, or anything else in the law of a programme, name, and those asked about."""
    every: Iterable[StateRule | LocalRule | Statement | Exclusion] = chain(
        law.state_rules, local, law.statements, law.exclusions
    )
    return ALWAYS.union(*(one.who for one in every if one.programme == programme))


def lines_of_groups(named: Collection[str], law: Law) -> set[int]:
    """The ages at which people enter or leave groups, of those that rules name or that these imply."""
    return {line for group, line in BY_AGE.items() if not _implied(group, law).isdisjoint(named)}


def _implied(group: str, law: Law) -> set[str]:
    """A group and those that everybody in it is in too, but not those that everybody is in."""
    alone, in_it = (
        circumstances(Person("person", groups=groups), law, law.first, poor_commune=False).groups
        for groups in ((), (group,))
    )
    return {*in_it - alone, group}
