"""What the rules ask about a person, groups with what they imply, age and place; and what is known of support there."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import NamedTuple

from calculator.household import Person
from calculator.rules.ages import CHILD_BELOW, ELDERLY_FROM, PossibleAge, age_on, groups_by_age
from calculator.rules.child_card import card_runs_on
from calculator.rules.place import Place, Places
from registry.law.groups import with_implied
from registry.law.kept import kept_with_law
from registry.law.law import InForce, Law
from registry.law.programmes import Programme
from registry.law.rule import LocalRule, Statement

UNNAMED = ("unspecified",)
"""`who` of a rule whose group the source does not name: it may be anybody's."""


class Circumstances(NamedTuple):
    """A person as the rules see one on a day."""

    groups: frozenset[str]
    age: PossibleAge | None
    poor_commune: bool
    perhaps: frozenset[str] = frozenset()
    """The part of `groups` that depends on a birthday that is not known."""
    card_runs_on: bool = False
    """Whether the card of a child who has outgrown the age of a State rule still runs (`StateRule.card_until`)."""


def circumstances(person: Person, law: Law, on: datetime.date, *, poor_commune: bool) -> Circumstances:
    """What the rules see of a person on a day."""
    return circumstances_of(law, person.born, person.groups, on, poor_commune=poor_commune)


def circumstances_of(
    law: Law, born: datetime.date | int | None, groups: tuple[str, ...], on: datetime.date, *, poor_commune: bool
) -> Circumstances:
    """Groups as given, with those they imply, and `elderly` and `child` by age."""
    if born is None:
        return circumstances_at(law, groups, None, runs_on=False, poor_commune=poor_commune)
    runs_on = card_runs_on(law, born, on)
    return circumstances_at(law, groups, age_on(on, born), runs_on=runs_on, poor_commune=poor_commune)


def circumstances_at(
    law: Law, given: tuple[str, ...], age: PossibleAge | None, *, runs_on: bool, poor_commune: bool
) -> Circumstances:
    """The circumstances of somebody of an age, who is in these groups."""
    by_age = () if age is None else groups_by_age(age)
    closed = (*given, *by_age, "child") if runs_on else (*given, *by_age)
    perhaps = _perhaps(given, age) if age is not None and age.lowest != age.highest else frozenset[str]()
    return Circumstances(_closed(law, closed), age, poor_commune, perhaps, runs_on)


def _perhaps(given: tuple[str, ...], age: PossibleAge) -> frozenset[str]:
    older = age.lowest < ELDERLY_FROM <= age.highest
    child = age.lowest < CHILD_BELOW <= age.highest
    by_age = {"elderly"} if older else {"child"} if child else set()
    return frozenset(by_age.difference(given))


@kept_with_law()
def _closed(law: Law, groups: tuple[str, ...]) -> frozenset[str]:
    return with_implied(groups, law.groups)


@kept_with_law()
def with_household_member(law: Law, groups: frozenset[str]) -> frozenset[str]:  # noqa: ARG001 - keeps it
    """The groups of somebody who pays as a member of the household."""
    return groups | {"household_member"}


class LocalLaw(NamedTuple):
    """What is known of local support for people of some groups in a place."""

    rules: tuple[tuple[InForce, bool], ...]
    """Rules that cover the place, or may; each with whether it surely does."""
    stated_none: Statement | None
    """A source's statement that the province adds nothing for them."""


@kept_with_law()
def local_law(law: Law, place: Place, programme: str, groups: frozenset[str]) -> LocalLaw:
    """What is known of local support for people of these groups in a place."""
    rules = tuple(
        (rule, sure)
        for rule, sure in _covering(law, place, programme)
        if groups.issuperset(rule.rule.who) or rule.rule.who == UNNAMED
    )
    return LocalLaw(rules, _stated_none(law, place, programme, groups))


def _stated_none(law: Law, place: Place, programme: str, groups: frozenset[str]) -> Statement | None:
    """A statement about the place; of several that only together speak of all of it, the first.

    A statement of before the merger speaks of an old province, a later one of a new one.
    """
    merger = law.territory.merger.toordinal()
    unsaid = set(_parts(law, place))
    first = None
    for s in law.statements:
        if s.stated and s.programme == programme and groups.issuperset(s.who):
            spoken_of = law.territory.parts.get(s.province, ()) if s.first >= merger else (s.province,)
            if not unsaid.isdisjoint(spoken_of):
                first = first or s
                unsaid.difference_update(spoken_of)
    return None if unsaid else first


def _parts(law: Law, place: Place) -> tuple[str, ...]:
    """The old provinces whose territory the place may be in."""
    return (place.former,) if place.former else law.territory.parts_on(law.first, place.province)


@kept_with_law()
def limited_rules(law: Law, place: Place, programme: str) -> tuple[LocalRule, ...]:
    """Rules of a place for anybody whose support may end within a period: after some months, or on a day they set."""
    rules = [found.rule for found, _ in _covering(law, place, programme)]
    return tuple(rule for rule in rules if rule.months is not None or rule.own_end is not None)


@kept_with_law()
def _covering(law: Law, place: Place, programme: str) -> tuple[tuple[InForce, bool], ...]:
    """Rules of a place for anybody, each with whether it surely covers it; worked out once for all groups."""
    parts = _parts(law, place)
    seen: dict[int, InForce] = {}
    """By identity: two provisions for one group may differ only in the place in the household order."""
    for part in parts:
        for found in law.local_rules_by_area.get((part, programme), ()):
            seen.setdefault(id(found), found)
        if place.former:
            _add_unknown_areas(law, place, programme, seen)
    covering = []
    for found in seen.values():
        sure = found.rule.area_known and set(parts) <= set(found.rule.area)
        if not found.rule.area_known:
            sure = False
        here = _in_district(found, place.district)
        if here is False:
            continue
        covering.append((found, sure and here is True))
    return tuple(covering)


def _add_unknown_areas(law: Law, place: Place, programme: str, seen: dict[int, InForce]) -> None:
    """Rules of the unit of which no source says whether they cover the old province asked for."""
    for found in law.local_rules_by_area.get((place.province, programme), ()):
        if not found.rule.area_known:
            seen.setdefault(id(found), found)


@kept_with_law()
def districts_named(law: Law, place: Place) -> tuple[str, ...]:
    """The districts that rules of a place name."""
    parts = _parts(law, place)
    rules = (found.rule for (part, _), rules in law.local_rules_by_area.items() if part in parts for found in rules)
    return tuple(sorted({district for rule in rules for district in rule.districts}))


def _in_district(found: InForce, district: str | None) -> bool | None:
    """Whether a rule limited to districts holds here; None where the household's district is not given.

    A district's own support is only looked at where the district is named: else every household of the province
    would have to be told that it might live there.
    """
    rule = found.rule
    if not rule.districts:
        return True
    if district is None:
        return False if rule.level != "province" else None
    from registry.law.local_places import among_places  # noqa: PLC0415 - only where a district is named

    return among_places(district, rule.districts)


Groups = tuple[frozenset[str], ...]
ByGroups = Mapping[frozenset[str], LocalLaw]


class LocalLaws:
    """What is known of local support for somebody who is in some groups, one after the other.

    Immutable. `local_laws` makes one object for each, so an answer about it is found by the object. Of most places
    nothing is known for most people: they share one, so that their lines are worked out once.
    """

    __slots__ = ("home", "limited", "school")

    def __init__(self, home: ByGroups | None, school: ByGroups | None, limited: tuple[LocalRule, ...]) -> None:
        """`limited`: the rules that may be for the person and whose support may end within a period."""
        self.home = home
        self.school = school
        self.limited = limited


@kept_with_law()
def local_laws(law: Law, places: Places, programme: Programme, groups: Groups) -> LocalLaws:
    """What is known for people of these groups. For health insurance as members of the household too."""
    every = groups
    if programme == "health_insurance":
        every += tuple([with_household_member(law, each) for each in groups])
    home, school = (_by_groups(law, place, programme, every) for place in places)
    limited = [rule for place in places if place for rule in limited_rules(law, place, programme)]
    limited = [rule for rule in limited if any([_may_be_for(rule, each) for each in groups])]  # noqa: C419 - faster
    if home is None or school is not None or limited or any(map(_is_known, home.values())):
        return LocalLaws(home, school, tuple(limited))
    return _unknown(law, every)


@kept_with_law()
def _unknown(law: Law, every: Groups) -> LocalLaws:  # noqa: ARG001 - keeps it
    return LocalLaws(dict.fromkeys(every, LocalLaw((), None)), None, ())


def _by_groups(law: Law, place: Place | None, programme: Programme, every: Groups) -> ByGroups | None:
    return None if place is None else {groups: local_law(law, place, programme, groups) for groups in every}


def _is_known(here: LocalLaw) -> bool:
    return bool(here.rules) or here.stated_none is not None


def _may_be_for(rule: LocalRule, groups: frozenset[str]) -> bool:
    return rule.who == UNNAMED or groups.issuperset(set(rule.who) - {"household_member"})
