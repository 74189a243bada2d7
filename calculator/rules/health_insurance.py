"""Health insurance: the category a person pays under, the contribution and the State's part.

HI Law art. 12 and 13: a person pays under the first category that fits. Decree 146/2018/ND-CP to 2025-06-30, Decree
188/2025/ND-CP since.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Collection, Iterator, Mapping
from fractions import Fraction
from typing import Any, NamedTuple

from calculator.household import HealthInsurance, Person
from calculator.rules.circumstances import Circumstances
from calculator.rules.money import dong, exact_percent, percent_of
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.law.rule import StateRule

_NO_BIRTH = datetime.date.max.toordinal()


class Category(NamedTuple):
    """How a person is insured, and the State's rule behind it."""

    code: str
    """`budget_pays`, `budget_supports` or `household` (those covered elsewhere are not asked for here)."""
    rule: StateRule | None


class Contribution(NamedTuple):
    """What is due before support, dong for the whole period."""

    amount: int
    full_month: int | Fraction
    """The contribution of one month without any household reduction."""
    rate: int | Fraction
    base: int
    """Base salary, from 2025-07-01 the reference level."""


class StatePart(NamedTuple):
    """The State's part, and the months it covers."""

    amount: int
    months: int


def category(
    payment: HealthInsurance,
    person: Circumstances,
    law: Law,
    since: Mapping[str, datetime.date],
    on: datetime.date,
    *,
    conditions_met: bool = True,
) -> Category:
    """The first category that fits (HI Law art. 13 cl. 2); within the supported ones the highest support.

    `conditions_met`: whether the conditions in words of the State's rules are taken as met.
    """
    if payment.paid_by_budget:
        return Category("budget_pays", None)
    paid: StateRule | None = None
    supported: StateRule | None = None
    for rule in _state_rules(law, person.groups):
        if not _fits(rule, person) or state_months(rule, since, on, 1) == 0:
            continue
        if rule.condition and not conditions_met:
            continue
        if rule.category == "budget_pays":
            # A rule without a condition in words is the surer ground.
            if paid is None or (paid.condition and not rule.condition):
                paid = rule
        elif supported is None or rule.percent > supported.percent:
            supported = rule
    if paid is not None:
        return Category("budget_pays", paid)
    if supported is not None:
        return Category("budget_supports", supported)
    return Category("household", None)


@kept_with_law()
def _state_rules(law: Law, groups: frozenset[str]) -> tuple[StateRule, ...]:
    return tuple(r for r in law.state_rules if r.programme == "health_insurance" and groups.issuperset(r.who))


def _fits(rule: StateRule, person: Circumstances) -> bool:
    if rule.poor_commune and not person.poor_commune:
        return False
    if rule.age_from is None and rule.age_below is None:
        return True
    return person.age is not None and person.age.within(rule.age_from, rule.age_below) is True


def depends_on_birthday(person: Circumstances, law: Law) -> bool:
    """Whether the State's support turns on a birthday of which only the year is known; `category` counts it out."""
    age = person.age
    if age is None or age.lowest == age.highest:
        return False
    return any(age.within(rule.age_from, rule.age_below) is None for rule in _state_rules(law, person.groups))


def state_months(rule: StateRule, since: Mapping[str, datetime.date], on: datetime.date, months: int) -> int:
    """Months of the period that the State supports: some groups are supported for a limited time."""
    if rule.months is None:
        return months
    days = [since[group] for group in rule.who if group in since]
    begun = max(days) if days else None
    if rule.months_from is not None:
        begun = datetime.date.fromordinal(rule.months_from)
    if begun is None:
        return min(months, rule.months)
    return max(0, min(months, rule.months - ((on.year - begun.year) * 12 + on.month - begun.month)))


def contribution(kind: Category, months: int, order: int | None, person: Circumstances, law: Law) -> Contribution:
    """Rate x base salary x months; in the household category by the place in the order (HI Law art. 13 cl. 3)."""
    full_month, rate, base = _full_month(law, "student" in person.groups and "hi_student_rate" in law.parameters)
    if kind.code == "household" and order is not None:
        tiers = law.value("household_tiers")
        assert isinstance(tiers, tuple)
        return Contribution(percent_of(tiers[min(order, len(tiers)) - 1], full_month, months), full_month, rate, base)
    return Contribution(dong(full_month * months), full_month, rate, base)


@kept_with_law()
def _full_month(law: Law, as_student: bool) -> tuple[int | Fraction, int | Fraction, int]:
    """The contribution of one month, its rate and its base."""
    rate = law.number("hi_student_rate" if as_student else "hi_rate")
    base = dong(law.number("reference_level" if "reference_level" in law.parameters else "base_salary"))
    return exact_percent(rate, base), rate, base


def state_part(
    kind: Category, due: Contribution, months: int, since: Mapping[str, datetime.date], on: datetime.date
) -> StatePart:
    """All of it, a percent of it, or nothing, by category."""
    if kind.code == "budget_pays":
        return StatePart(due.amount, months)
    if kind.rule is None:
        return StatePart(0, 0)
    supported = state_months(kind.rule, since, on, months)
    return StatePart(min(due.amount, percent_of(kind.rule.percent, due.full_month, supported)), supported)


def household_order(members: list[Person]) -> dict[str, int]:
    """Places of the members who pay for themselves: 1, 2, 3 ...

    The law gives the reductions by order but does not say who comes first. A settled order is taken as given. Else
    those who pay for longer come first (a reduction rests on the first member being insured), then the older, then
    by id; so the order in which members are written down changes nothing. Members insured elsewhere, by the budget
    or with its support take no place (HI Law art. 13 cl. 2 and 3).
    """
    if not members:
        return {}
    settled = {m.id: m.health_insurance.order for m in members if m.health_insurance and m.health_insurance.order}
    rest = sorted((m for m in members if m.id not in settled), key=_seniority)
    return settled | {m.id: place for m, place in zip(rest, free_places(settled.values()), strict=False)}


def _seniority(member: Person) -> tuple[int, str]:
    assert member.health_insurance is not None
    return standing(member.health_insurance.months, birth_ordinal(member.born)), member.id


def standing(months: Any, birth: Any) -> Any:
    """What members without a settled place are ranked by, the lowest first; ties go by id.

    Longer payment first, then earlier birth. Of whole numbers, or of NumPy arrays of them (`calculator.population`).
    """
    return birth - months * (_NO_BIRTH + 1)


def birth_ordinal(born: datetime.date | int | None) -> int:
    """A birth as `standing` takes it: a year counts as its first day, an unknown birth as the latest."""
    if born is None:
        return _NO_BIRTH
    return (datetime.date(born, 1, 1) if isinstance(born, int) else born).toordinal()


def free_places(settled: Collection[int]) -> Iterator[int]:
    """Places 1, 2, 3 ... that are not settled."""
    return (place for place in itertools.count(1) if place not in settled)
