"""The stretches of months in which nothing changes, and what begins each: a period that is paid for is made of them.

Found from births and child's cards (`course_of_life`), groups with limited time, limits in months of State and
province, the end that a resolution sets itself, and new base salaries for what follows them.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Literal, NamedTuple

from calculator.rules import health_insurance, voluntary_si
from calculator.rules.case import Case, VoluntarySIPayment
from calculator.rules.circumstances import LocalLaws
from calculator.rules.local_support import months_left
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.law.rule import LocalRule, StateRule
from registry.months import month_of, month_start

What = Literal["age", "card_ends", "state_months", "life_limit", "local_months", "local_end", "base", "unclear"]


class MonthChange(NamedTuple):
    """Something that is different from a month on."""

    what: What
    month: int
    """Of the period, counted from 0."""
    rule: StateRule | LocalRule | None = None
    """Whose limit or end it is."""
    age: int | None = None
    """Full years reached."""
    day: datetime.date | None = None
    """The day of it, where it is one: of a new base salary, of a resolution's end."""


def changes(law: Law, case: Case, local: LocalLaws) -> list[MonthChange]:
    """Everything that may change within a period, in order."""
    anywhere = changes_anywhere(law, case)
    if not local.limited or case.payment.months == 1:
        return anywhere
    return _in_order(case, [*anywhere, *_of_places(case, local)])


@kept_with_law()
def changes_anywhere(law: Law, case: Case) -> list[MonthChange]:
    """Of everything that may change within a period what does not depend on places, in order."""
    if case.payment.months == 1:
        return []
    every = [*_of_the_state(case, law)]
    if len(case.life) > 1:
        every += _of_life(case)
    return _in_order(case, every)


def _in_order(case: Case, every: list[MonthChange]) -> list[MonthChange]:
    within = [change for change in every if 0 < change.month < case.payment.months] if every else every
    return list(dict.fromkeys(sorted(within, key=lambda change: (change.month, change.what)))) if within else within


def _of_life(case: Case) -> Iterator[MonthChange]:
    for (_, before), (month, now) in zip(case.life, case.life[1:], strict=False):
        if before.card_runs_on and not now.card_runs_on:
            yield MonthChange("card_ends", month, age=now.age.highest if now.age else None)
        else:
            yield MonthChange("age", month, age=now.age.highest if now.age else None)


def _of_the_state(case: Case, law: Law) -> Iterator[MonthChange]:
    if isinstance(case.payment, VoluntarySIPayment):
        for _, person in case.life:
            rule = voluntary_si.best_rule(law, person.groups)
            if rule is not None and (left := voluntary_si.state_months_left(rule, case.payment)) is not None:
                yield MonthChange("life_limit", left, rule)
        return
    for _, person in case.life:
        for rule in health_insurance.state_rules(law, person.groups):
            if rule.months is not None:
                begun = health_insurance.counted_from(rule, case.since)
                yield MonthChange("state_months", health_insurance.months_left(rule, begun, case.day), rule)
            if rule.unclear_from is not None:
                day = datetime.date.fromordinal(rule.unclear_from)
                yield MonthChange("unclear", month_of(case.day, day), rule, day=day)
    if case.payment.paid_by_budget or any(health_insurance.may_be_paid_for(law, person) for _, person in case.life):
        for day in health_insurance.new_bases(law):
            yield MonthChange("base", month_of(case.day, day), day=day)


def _of_places(case: Case, local: LocalLaws) -> Iterator[MonthChange]:
    """Limits and ends of local rules that fit the person, in any category, at home and at school."""
    payment, used, past = case.payment, 0, False
    if isinstance(payment, VoluntarySIPayment):
        used, past = payment.local_supported_months_so_far, payment.missing_months is not None
    for rule in local.limited:
        if rule.months is not None:
            left = months_left(rule, used, case.since, case.day)
            yield MonthChange("local_months", rule.months if left is None else left, rule)
        # Missing months lie in the past: their number can be limited, but no end is set to them.
        if not past and rule.own_end is not None and case.day.toordinal() <= rule.own_end:
            end = datetime.date.fromordinal(rule.own_end)
            if end < month_start(case.day, payment.months - 1):
                yield MonthChange("local_end", month_of(case.day, end + datetime.timedelta(days=1)), rule, day=end)
