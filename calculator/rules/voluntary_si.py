"""Voluntary social insurance: the contribution and the State's part.

SI Law 58/2014/QH13 art. 87 (to 2025-06-30), SI Law 41/2024/QH15 art. 31 and 36 (since); State support: Decree
134/2015/ND-CP art. 14 (2018-01-01 to 2025-06-30), Decree 159/2025/ND-CP art. 5 (since).
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from calculator.household import VoluntarySI
from calculator.rules.circumstances import Circumstances
from calculator.rules.line_warning import LineWarning
from calculator.rules.money import dong, exact_percent, percent_of
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.law.rule import StateRule

LUMP_SUM_SUPPORT = LineWarning(
    "lump_sum",
    "how support enters one payment for missing months is not settled: it is taken off at face value here, a published "
    "case compounds it",
)


class Contribution(NamedTuple):
    """What is due before support, dong for the whole period."""

    months: int
    amount: int
    rate: int | Fraction
    support_base: int | Fraction
    """Contribution at the rural poverty line, VND a month: what percents of support are percents of."""


class StatePart(NamedTuple):
    """The State's support."""

    amount: int
    rule: StateRule | None
    months: int


def months_paid(payment: VoluntarySI) -> int:
    """Months that one payment covers."""
    if payment.years_ahead is not None:
        return 12 * payment.years_ahead
    return payment.missing_months or payment.months or 1


def contribution(payment: VoluntarySI, law: Law) -> Contribution:
    """Rate x income x months; discounted for years ahead, compounded for missing months.

    Raises ParameterUnknown where the monthly rate of return is not known.
    """
    rate = law.number("vsi_rate")
    months = months_paid(payment)
    if payment.years_ahead is not None:
        # Decree 134/2015 art. 10, Decree 159/2025 art. 6: sum over i = 1..12n of m / (1+r)^(i-1).
        growth = 1 + Fraction(law.number("vsi_investment_rate")) / 100
        worth = sum((growth**-i for i in range(months)), Fraction(0))
        amount = dong(Fraction(rate) * payment.income * worth / 100)
    elif payment.missing_months is not None:
        # Decree 134/2015 art. 10, Decree 159/2025 art. 7: sum over i = 1..t of m x (1+r)^i.
        growth = 1 + Fraction(law.number("vsi_investment_rate")) / 100
        worth = sum((growth**i for i in range(1, months + 1)), Fraction(0))
        amount = dong(Fraction(rate) * payment.income * worth / 100)
    else:
        amount = percent_of(rate, payment.income, months)
    return Contribution(months, amount, rate, _support_base(law))


@kept_with_law()
def _support_base(law: Law) -> int | Fraction:
    """The contribution at the rural poverty line, whatever income is chosen (Decree 159/2025 art. 5 cl. 1)."""
    return exact_percent(law.number("vsi_rate"), dong(law.number("rural_poverty_line")))


def state_part(due: Contribution, payment: VoluntarySI, person: Circumstances, law: Law) -> StatePart:
    """The best supported group's percent of the support base, for at most 120 months in a life."""
    best = _best_rule(law, person.groups)
    if best is None:
        return StatePart(0, None, 0)
    months = due.months
    if best.months is not None:
        months = max(0, min(months, best.months - payment.supported_months_so_far))
    amount = percent_of(best.percent, due.support_base, months)
    return StatePart(min(amount, due.amount), best, months)


@kept_with_law()
def _best_rule(law: Law, groups: frozenset[str]) -> StateRule | None:
    """Of several groups the best supported one counts; everybody is at least an `other` participant."""
    fitting = [rule for rule in law.state_rules if rule.programme == "voluntary_si" and groups.issuperset(rule.who)]
    return max(fitting, key=lambda rule: rule.percent, default=None)
