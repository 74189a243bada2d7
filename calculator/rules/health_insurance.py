"""Health insurance: the category of each month, the contribution and the State's part.

HI Law art. 12 and 13: a person pays under the first category that fits. Decree 146/2018/ND-CP to 2025-06-30, Decree
188/2025/ND-CP since.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from calculator.answers import is_denied, unanswered
from calculator.rules.case import Case, HealthInsurancePayment
from calculator.rules.circumstances import Circumstances
from calculator.rules.money import Exact, dong, exact_percent
from calculator.rules.parameters_used import HI_BASES, HI_RATES, hi_base, hi_rate
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.law.rule import StateRule
from registry.months import month_of, month_start, months_between


class InsuranceCategory(NamedTuple):
    """How a person is insured in a month, and the State's rule behind it."""

    code: str
    """`budget_pays`, `budget_supports` or `household` (those covered elsewhere are not asked for here)."""
    rule: StateRule | None
    card_runs_on: bool = False
    """The child has outgrown the rule, but the card still runs: nothing is due."""
    conditions: tuple[str, ...] = ()
    """What of the State's rule must be checked, in words."""


class MonthlyContribution(NamedTuple):
    """What is due for a month before support, dong."""

    due: Exact
    full: Exact
    """Without any household reduction."""
    rate: int | Fraction
    base: int
    """Base salary, from 2025-07-01 the reference level."""


def category(case: Case, law: Law, month: int = 0, *, conditions_met: bool = True) -> InsuranceCategory:
    """The first category that fits in a month (HI Law art. 13 cl. 2); within the supported ones the highest support.

    `month`: of the period, counted from 0. `conditions_met`: whether conditions in words that are not answered are
    taken as met.
    """
    payment, person, met = case.payment, case.person_in(month), case.met
    assert isinstance(payment, HealthInsurancePayment)
    if payment.paid_by_budget:
        return InsuranceCategory("budget_pays", None)
    on = month_start(case.day, month)
    paid: InsuranceCategory | None = None
    supported: InsuranceCategory | None = None
    for rule in state_rules(law, person.groups):
        if not _fits(rule, person) or is_out(rule, met) or is_used_up(rule, case, month):
            continue
        asked = conditions_of(rule, on, met, card_runs_on=person.card_runs_on)
        if asked and not conditions_met:
            continue
        if rule.category == "budget_pays":
            # A card that still runs is of those for whom nobody pays any more; a rule without a condition in words is
            # the surer ground.
            runs_on = person.card_runs_on and rule.card_until is not None
            if paid is None or (paid.card_runs_on, bool(paid.conditions)) > (runs_on, bool(asked)):
                paid = InsuranceCategory("budget_pays", rule, runs_on, asked)
        elif supported is None or supported.rule is None or _better(rule, asked, supported.rule, supported.conditions):
            supported = InsuranceCategory("budget_supports", rule, conditions=asked)
    return paid or supported or InsuranceCategory("household", None)


def conditions_of(
    rule: StateRule, on: datetime.date, met: Mapping[str, bool], *, card_runs_on: bool = False
) -> tuple[str, ...]:
    """What must be checked of a State rule on a day, in words, less what was answered.

    What no source settles of a child's card matters only to a child who has outgrown the age.
    """
    asked = tuple(each.en for each in unanswered(rule, met))
    since = rule.unclear_from
    if since is None or on.toordinal() < since or (rule.card_until is not None and not card_runs_on):
        return asked
    return (*asked, rule.unclear or "")


@kept_with_law()
def state_rules(law: Law, groups: frozenset[str]) -> tuple[StateRule, ...]:
    """The State's rules for people of these groups."""
    return tuple(r for r in law.state_rules if r.programme == "health_insurance" and groups.issuperset(r.who))


@kept_with_law()
def limited_rules(law: Law, groups: frozenset[str]) -> tuple[StateRule, ...]:
    """Those of the State's rules for people of these groups that last for some months only."""
    return tuple(rule for rule in state_rules(law, groups) if rule.months is not None)


def may_be_paid_for(law: Law, person: Circumstances) -> bool:
    """Whether a rule of the State pays in full for the person, what it asks in words met."""
    rules = state_rules(law, person.groups)
    return any([pays_in_full(rule.category, rule) and _fits(rule, person) for rule in rules])  # noqa: C419 - faster


def pays_in_full(category: str | None, rule: StateRule | None) -> bool:
    """Whether the budget pays all: its own category, and whom it supports with 100% (the near-poor of poor communes).

    Decree 146/2018/ND-CP art. 10 cl. 1 is about both.
    """
    return category == "budget_pays" or (rule is not None and rule.percent == 100)


def _better(rule: StateRule, asked: tuple[str, ...], other: StateRule, of_other: tuple[str, ...]) -> bool:
    """Whether a rule supports with more; with as much, whether it is the one that has no condition in words."""
    return (rule.percent, not asked) > (other.percent, not of_other)


def is_out(rule: StateRule, met: Mapping[str, bool]) -> bool:
    """Whether a rule is none of the person's for what was said of its conditions, or for what was not."""
    return is_denied(rule, met) or (rule.only_if_met and bool(unanswered(rule, met)))


def _fits(rule: StateRule, person: Circumstances) -> bool:
    if rule.poor_commune and not person.poor_commune:
        return False
    if rule.age_from is None and rule.age_below is None:
        return True
    if person.card_runs_on and rule.card_until is not None:
        return True
    return person.age is not None and person.age.within(rule.age_from, rule.age_below) is True


def depends_on_birthday(person: Circumstances, law: Law) -> bool:
    """Whether the State's support turns on a birthday of which only the year is known; `category` counts it out."""
    age = person.age
    if age is None or age.lowest == age.highest:
        return False
    return any(age.within(rule.age_from, rule.age_below) is None for rule in state_rules(law, person.groups))


def counted_from(rule: StateRule, since: Mapping[str, datetime.date]) -> datetime.date | None:
    """The month from which the months of a limited group count; None where it was not said."""
    if rule.months_from is not None:
        return datetime.date.fromordinal(rule.months_from)
    return max((since[group] for group in rule.counted_in if group in since), default=None)


def months_left(rule: StateRule, begun: datetime.date | None, on: datetime.date, month: int = 0) -> int:
    """Months of support by a limited rule left on the first day of a month of the period, counted from 0.

    Below 0 where they were used up before. Where it was not said since when they count, they count from the first
    month paid for.
    """
    assert rule.months is not None
    left = rule.months - (month if begun is None else months_between(begun, on))
    if begun is None or rule.at_least_to is None:
        return left
    return max(left, month_of(on, datetime.date.fromordinal(rule.at_least_to + 1)))


def is_used_up(rule: StateRule, case: Case, month: int) -> bool:
    """Whether the months of a limited group are used up in a month of the period."""
    if rule.months is None:
        return False
    begun = counted_from(rule, case.since)
    return months_left(rule, begun, month_start(case.day, month), month) <= 0


def contribution(
    kind: InsuranceCategory, order: int | None, person: Circumstances, law: Law, on: datetime.date
) -> MonthlyContribution:
    """Rate x base salary; in the household category by the place in the order (HI Law art. 13 cl. 3).

    Amounts are those of the day of payment, but what the budget pays in full follows a new base salary from its first
    day (Decree 146/2018/ND-CP art. 10 cl. 1). `on`: first day of the month.
    """
    figures = figures_on(law, kind.code, kind.rule, on, card_runs_on=kind.card_runs_on)
    full, rate, base = _full_month(law, "student" in person.groups, figures)
    if kind.card_runs_on:
        return MonthlyContribution(0, full, rate, base)
    if kind.code == "household" and order is not None:
        tiers = law.value("household_tiers")
        assert isinstance(tiers, tuple)
        return MonthlyContribution(exact_percent(tiers[min(order, len(tiers)) - 1], full), full, rate, base)
    return MonthlyContribution(full, full, rate, base)


def figures_on(
    law: Law, category: str | None, rule: StateRule | None, on: datetime.date, *, card_runs_on: bool
) -> datetime.date:
    """The day whose figures hold in a month that begins on a day: see `contribution`."""
    follows = on > law.last and not card_runs_on and pays_in_full(category, rule)
    return on if follows else law.first


@kept_with_law()
def _full_month(law: Law, as_student: bool, on: datetime.date) -> tuple[Exact, int | Fraction, int]:
    """The contribution of one month, its rate and its base."""
    rate = law.number_on(hi_rate(law, student=as_student, on=on), on)
    base = dong(law.number_on(hi_base(law, on), on))
    return exact_percent(rate, base), rate, base


@kept_with_law()
def new_bases(law: Law) -> tuple[datetime.date, ...]:
    """The later days from which what the budget pays in full follows a new rate or base salary."""
    return law.changes_of((*HI_RATES, *HI_BASES))


def state_part(kind: InsuranceCategory, due: MonthlyContribution) -> Exact:
    """The State's part of a month: all of it, a percent of it, or nothing, by category."""
    if kind.code == "budget_pays":
        return due.due
    if kind.rule is None:
        return 0
    return min(due.due, exact_percent(kind.rule.percent, due.full))
