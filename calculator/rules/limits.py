"""What the law lets a person choose: incomes, payment periods. Every limit is a dated parameter of `policies/national`.

SI Law 58/2014/QH13 art. 87 (to 2025-06-30), SI Law 41/2024/QH15 art. 31 and 36 (since).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from calculator.rules.money import dong
from registry.law.kept import kept_with_law
from registry.law.law import Law, ParameterUnknown
from registry.law.rule import ParameterValue

HI_MONTHS = 12
"""Months that one health insurance payment covers at most: a card is for a year."""
_IN_MONTHS = {"vsi_payment_months": 1, "vsi_years_ahead": 12, "vsi_missing_months": 1}


class IncomeLimits(NamedTuple):
    """The incomes that may be chosen, VND a month."""

    floor: int
    ceiling: int
    step: int

    def allow(self, income: int) -> bool:
        """Whether an income is the floor plus whole steps, or the ceiling."""
        return self.floor <= income <= self.ceiling and (
            (income - self.floor) % self.step == 0 or income == self.ceiling
        )

    def beside(self, income: int) -> tuple[int, int]:
        """The allowed incomes on either side of one, VND a month; twice the same where it is allowed or beyond them."""
        if self.allow(income):
            return income, income
        if not self.floor < income < self.ceiling:
            nearest = self.floor if income <= self.floor else self.ceiling
            return nearest, nearest
        lower = income - (income - self.floor) % self.step
        return lower, min(self.ceiling, lower + self.step)


@kept_with_law()
def income_limits(law: Law) -> IncomeLimits:
    """Floor: the rural poverty line (the base salary before 2016); ceiling: 20 x base salary or reference level.

    Raises ParameterUnknown where one of them is not known.
    """
    ceiling = law.number("vsi_income_ceiling_multiple") * law.number("vsi_income_ceiling_base")
    return IncomeLimits(dong(law.number("vsi_income_floor")), dong(ceiling), dong(law.number("vsi_income_step")))


def may_be_chosen(law: Law, income: int) -> bool:
    """Whether the law of the day allows an income, VND a month; not where it is not known."""
    try:
        return income_limits(law).allow(income)
    except ParameterUnknown:
        return False


def months_at_once(law: Law) -> tuple[int, ...]:
    """Months that one voluntary SI payment may cover, in order; empty where the law of the day is not known."""
    return _whole_numbers(law, "vsi_payment_months")


def years_ahead(law: Law) -> tuple[int, ...]:
    """Years ahead that one voluntary SI payment may cover, in order; empty where the law of the day is not known."""
    return _whole_numbers(law, "vsi_years_ahead")


def most_missing_months(law: Law) -> int | None:
    """Missing months that may be paid for at once; None where the law of the day is not known."""
    found = law.parameters.get("vsi_missing_months")
    return None if found is None else int(law.number("vsi_missing_months"))


def longest_payment(values: Iterable[ParameterValue]) -> int:
    """Months of the longest voluntary SI payment that the law of some day allows, of its numbers of every time.

    At least one month, also where nothing is known.
    """
    found = [1]
    for each in values:
        if each.key in _IN_MONTHS:
            numbers = each.value if isinstance(each.value, tuple) else (each.value,)
            found += [_IN_MONTHS[each.key] * int(number) for number in numbers]
    return max(found)


def household_months(law: Law) -> tuple[int, ...]:
    """Months that one health insurance payment in the household category may cover; empty where not known."""
    return _whole_numbers(law, "hi_household_months")


def _whole_numbers(law: Law, key: str) -> tuple[int, ...]:
    found = law.parameters.get(key)
    if found is None:
        return ()
    assert isinstance(found.value, tuple)
    return found.value
