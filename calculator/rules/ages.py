"""How old somebody is on a day, as surely as the birth is known; and the ages at which rules tell people apart."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from registry.law.groups import with_implied
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.law.programmes import PROGRAMMES, Programme
from registry.law.rule import LocalRule, StateRule

ELDERLY_FROM = 60
"""Law on the Elderly 39/2009/QH12 art. 2: older people are citizens of full 60 and over."""
CHILD_BELOW = 16
"""Law on Children 102/2016/QH13 art. 1: a child is a person under 16."""
BY_AGE = {"elderly": ELDERLY_FROM, "child": CHILD_BELOW}
"""Groups that people are in by their age, and the age at which that changes."""


class PossibleAge(NamedTuple):
    """Full years on the day: lowest and highest possible. They differ where only the year of birth is known."""

    lowest: int
    highest: int

    def within(self, age_from: int | None, age_below: int | None) -> bool | None:
        """Whether the age is in the range; None where it depends on the unknown birthday."""
        low = _within(self.lowest, age_from, age_below)
        return low if low == _within(self.highest, age_from, age_below) else None


def born_years_before(day: datetime.date, years: int) -> datetime.date:
    """A birth whose birthday is on the day, so that the age is the same in every month of a period that begins then."""
    return datetime.date(day.year - years, day.month, min(day.day, 28) if day.month == 2 else day.day)


def groups_by_age(age: PossibleAge) -> tuple[str, ...]:
    """The groups that somebody is in, or may be, by the age alone."""
    older = ("elderly",) if age.highest >= ELDERLY_FROM else ()
    return (*older, "child") if age.lowest < CHILD_BELOW else older


def _within(age: int, age_from: int | None, age_below: int | None) -> bool:
    return (age_from is None or age >= age_from) and (age_below is None or age < age_below)


def age_on(day: datetime.date, born: datetime.date | int | None) -> PossibleAge | None:
    """Full years on a day; None where the birth is not known."""
    return None if born is None else full_years(day, born)


def full_years(day: datetime.date, born: datetime.date | int) -> PossibleAge:
    """Full years on a day, as surely as the birth tells."""
    if isinstance(born, int):
        return PossibleAge(max(0, day.year - born - 1), day.year - born)
    years = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    return PossibleAge(years, years)


Rule = StateRule | LocalRule


def rules_of(law: Law) -> list[Rule]:
    """Every rule of a law: the State's, and the local ones that are or may be in force."""
    return [*law.state_rules, *(found.rule for found in law.local_rules)]


def drawn_by(rules: Iterable[Rule]) -> set[int]:
    """The ages that rules name as their lowest, or as the first above their highest."""
    return {age for rule in rules for age in (rule.age_from, rule.age_below) if age is not None}


@kept_with_law()
def age_lines(law: Law) -> tuple[int, ...]:
    """The ages at which anything may change, anywhere and in any programme, ascending."""
    return tuple(sorted(set(BY_AGE.values()).union(*lines_by_programme(law).values())))


@kept_with_law()
def lines_by_programme(law: Law) -> Mapping[str, set[int]]:
    """The ages that rules of each programme name, anywhere."""
    rules: dict[str, list[Rule]] = {}
    for rule in rules_of(law):
        rules.setdefault(rule.programme, []).append(rule)
    return {of: drawn_by(rules.get(of, ())) | drawn_by_programme(law, of) for of in PROGRAMMES}


def drawn_by_programme(law: Law, programme: Programme) -> set[int]:
    """The ages at which something changes in a programme for everybody, whatever rules name."""
    if programme == "voluntary_si":
        return {int(law.number("vsi_min_age"))} if "vsi_min_age" in law.parameters else set()
    # A year after the age at which the State stops paying for a child no card of then runs any more.
    return {
        rule.age_below + 1 for rule in law.state_rules if rule.card_until is not None and rule.age_below is not None
    }


@kept_with_law()
def lines_for(law: Law, groups: tuple[str, ...]) -> tuple[int, ...]:
    """The ages at which anything may change for somebody in these groups (as given), anywhere, ascending."""
    closed = {*with_implied(groups, law.groups), *BY_AGE, "household_member"}
    named = [rule for rule in _rules_by_age(law) if closed.issuperset(rule.who)]
    by_age = {line for group, line in BY_AGE.items() if any(group in rule.who for rule in named)}
    return tuple(sorted(drawn_by(named) | by_age))


@kept_with_law()
def _rules_by_age(law: Law) -> tuple[Rule, ...]:
    """The rules that name an age, or a group that people are in by their age."""
    return tuple(rule for rule in rules_of(law) if drawn_by([rule]) or not BY_AGE.keys().isdisjoint(rule.who))


def reached(lines: Sequence[int], age: PossibleAge) -> tuple[int, int]:
    """How many of ascending lines are reached at the lowest and at the highest age that somebody may have."""
    return bisect_right(lines, age.lowest), bisect_right(lines, age.highest)
