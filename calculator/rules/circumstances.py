"""What the rules ask about a person: groups with what they imply, age, place. Worked out once per person."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from typing import NamedTuple

from calculator.household import Person
from calculator.rules.months import month_start
from calculator.rules.place import Place
from registry.law.groups import with_implied
from registry.law.kept import kept_with_law
from registry.law.law import InForce, Law
from registry.law.rule import LocalRule, Statement, StateRule

ELDERLY_FROM = 60
"""Law on the Elderly 39/2009/QH12 art. 2: older people are citizens of full 60 and over."""
CHILD_BELOW = 16
"""Law on Children 102/2016/QH13 art. 1: a child is a person under 16."""
UNNAMED = ("unspecified",)
"""`who` of a rule whose group the source does not name: it may be anybody's."""


class Age(NamedTuple):
    """Full years on the day: lowest and highest possible. They differ where only the year of birth is known."""

    lowest: int
    highest: int

    def within(self, age_from: int | None, age_below: int | None) -> bool | None:
        """Whether the age is in the range; None where it depends on the unknown birthday."""
        low = _within(self.lowest, age_from, age_below)
        return low if low == _within(self.highest, age_from, age_below) else None


def _within(age: int, age_from: int | None, age_below: int | None) -> bool:
    return (age_from is None or age >= age_from) and (age_below is None or age < age_below)


class Circumstances(NamedTuple):
    """A person as the rules see one on a day."""

    groups: frozenset[str]
    age: Age | None
    poor_commune: bool
    perhaps: frozenset[str] = frozenset()
    """The part of `groups` that depends on a birthday that is not known."""
    card_runs_on: bool = False
    """Whether the card of a child who has outgrown the age of a State rule still runs (`StateRule.card_until`)."""


def age_on(day: datetime.date, born: datetime.date | int | None) -> Age | None:
    """Full years on a day; None where the birth is not known."""
    if born is None:
        return None
    if isinstance(born, int):
        return Age(max(0, day.year - born - 1), day.year - born)
    years = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    return Age(years, years)


def circumstances(person: Person, law: Law, on: datetime.date, *, poor_commune: bool) -> Circumstances:
    """Groups as given, with those they imply, and `elderly` and `child` by age."""
    age = age_on(on, person.born)
    groups = _closed(law, person.groups, age)
    perhaps = _perhaps(person, age) if age is not None and age.lowest != age.highest else frozenset[str]()
    runs_on = age is not None and person.born is not None and card_runs_on(law, person.born, on)
    if runs_on:
        groups = _closed(law, (*person.groups, "child"), age)
    return Circumstances(groups, age, poor_commune, perhaps, runs_on)


def course_of_life(
    person: Person, law: Law, day: datetime.date, months: int, *, poor_commune: bool
) -> tuple[tuple[int, Circumstances], ...]:
    """What the rules see of a person over a period: (first month, counted from 0, circumstances from it on).

    A birthday, or the end of a child's card, is a new entry where a rule in force on the day of payment asks about it.
    """
    first = circumstances(person, law, day, poor_commune=poor_commune)
    if months == 1 or person.born is None:
        return ((0, first),)
    lines = age_lines(law)

    def seen(month: int) -> tuple[int, int, bool]:
        on = month_start(day, month)
        age = age_on(on, person.born)
        assert age is not None
        assert person.born is not None
        runs_on = card_runs_on(law, person.born, on)
        return bisect_right(lines, age.lowest), bisect_right(lines, age.highest), runs_on

    before = seen(0)
    if before == seen(months - 1):
        return ((0, first),)
    found = [(0, first)]
    for month in range(1, months):
        if (now := seen(month)) != before:
            before = now
            on = month_start(day, month)
            found.append((month, circumstances(person, law, on, poor_commune=poor_commune)))
    return tuple(found)


def card_runs_on(law: Law, born: datetime.date | int, on: datetime.date) -> bool:
    """Whether the card of a child who has reached the age at which the State stops paying still runs.

    Decree 146/2018/ND-CP art. 13 cl. 2: who reaches it before 30 September has the card to that day, who does later to
    the end of the month. Of a birth known by its year only the earliest end is taken.
    """
    for rule in _rules_with_cards(law):
        assert rule.card_until is not None
        assert rule.age_below is not None
        year = (born if isinstance(born, int) else born.year) + rule.age_below
        if on.year != year:
            continue
        early = isinstance(born, int) or (born.month, born.day) < rule.card_until
        ends = rule.card_until if early or isinstance(born, int) else (born.month, 31)
        age = age_on(on, born)
        assert age is not None
        if age.highest >= rule.age_below and (on.month, on.day) <= ends:
            return True
    return False


@kept_with_law()
def _rules_with_cards(law: Law) -> tuple[StateRule, ...]:
    return tuple(rule for rule in law.state_rules if rule.card_until is not None)


@kept_with_law()
def age_lines(law: Law) -> tuple[int, ...]:
    """The ages, in full years and in order, at which anything may change, anywhere."""
    rules: list[StateRule | LocalRule] = [*law.state_rules, *(found.rule for found in law.local_rules)]
    ages = {age for rule in rules for age in (rule.age_from, rule.age_below) if age is not None}
    return tuple(sorted(ages | {ELDERLY_FROM, CHILD_BELOW}))


def _perhaps(person: Person, age: Age) -> frozenset[str]:
    older = age.lowest < ELDERLY_FROM <= age.highest
    child = age.lowest < CHILD_BELOW <= age.highest
    by_age = {"elderly"} if older else {"child"} if child else set()
    return frozenset(by_age.difference(person.groups))


@kept_with_law()
def _closed(law: Law, given: tuple[str, ...], age: Age | None) -> frozenset[str]:
    by_age = []
    if age is not None and age.highest >= ELDERLY_FROM:
        by_age.append("elderly")
    if age is not None and age.lowest < CHILD_BELOW:
        by_age.append("child")
    return with_implied((*given, *by_age), law.groups)


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
    from registry.law.names import folded  # noqa: PLC0415 - only where a district is named

    return folded(district) in {folded(name) for name in rule.districts}
