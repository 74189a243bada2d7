"""Voluntary social insurance: the contribution of each month and the State's part.

SI Law 58/2014/QH13 art. 87 (to 2025-06-30), SI Law 41/2024/QH15 art. 31 and 36 (since); State support: Decree
134/2015/ND-CP art. 14 (2018-01-01 to 2025-06-30), Decree 159/2025/ND-CP art. 5 (since).
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from calculator.line_warning import LineWarning
from calculator.rules.case import VoluntarySIPayment
from calculator.rules.money import Exact, dong, exact, exact_percent
from calculator.tell import tell
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.law.rule import StateRule

LUMP_SUM_SUPPORT = LineWarning(
    "lump_sum",
    tell(
        "how support enters one payment for missing months is not settled: it is taken off at face value here, a "
        "published case compounds it"
    ),
)


class Contribution(NamedTuple):
    """What is due before support."""

    by_month: tuple[tuple[Exact, int], ...]
    """Dong a month, and for how many months, in order: they differ only where a payment is discounted or compounded."""
    full: Exact
    """Dong a month, neither discounted nor compounded."""
    rate: int | Fraction
    support_base: Exact
    """Contribution at the rural poverty line, VND a month: what percents of support are percents of."""

    @property
    def amount(self) -> int:
        """Whole dong for the whole period."""
        return dong(sum(due * months for due, months in self.by_month))

    def of(self, first: int, months: int) -> tuple[tuple[Exact, int], ...]:
        """What is due in some of the months, counted from 0."""
        if len(self.by_month) == 1:
            return self.by_month if months == self.by_month[0][1] else ((self.by_month[0][0], months),)
        every = [due for due, count in self.by_month for _ in range(count)]
        return _grouped(every[first : first + months])


def contribution(law: Law, payment: VoluntarySIPayment, income: int) -> Contribution:
    """Rate x income for each month; discounted for years ahead, compounded for missing months.

    Raises ParameterUnknown where the monthly rate of return is not known.
    """
    rate, base = rate_and_support_base(law)
    months, month = payment.months, exact_percent(rate, income)
    if payment.years_ahead is None and payment.missing_months is None:
        return Contribution(((month, months),), month, rate, base)
    growth = 1 + Fraction(law.number("vsi_investment_rate")) / 100
    if payment.years_ahead is not None:
        # Decree 134/2015 art. 10, Decree 159/2025 art. 6: month i = 1..12n is worth m / (1+r)^(i-1).
        worth = [growth**-i for i in range(months)]
    else:
        # Decree 134/2015 art. 10, Decree 159/2025 art. 7: month i = 1..t is worth m x (1+r)^i.
        worth = [growth**i for i in range(1, months + 1)]
    return Contribution(_grouped([exact(month * each) for each in worth]), month, rate, base)


def _grouped(every: Sequence[Exact]) -> tuple[tuple[Exact, int], ...]:
    return tuple((due, len(list(months))) for due, months in groupby(every))


@kept_with_law()
def rate_and_support_base(law: Law) -> tuple[int | Fraction, Exact]:
    """The rate, percent, and the contribution at the rural poverty line, VND a month.

    What percents of support are percents of, whatever income is chosen (Decree 159/2025 art. 5 cl. 1).
    """
    rate = law.number("vsi_rate")
    return rate, exact_percent(rate, dong(law.number("rural_poverty_line")))


@kept_with_law()
def best_rule(law: Law, groups: frozenset[str]) -> StateRule | None:
    """Of several groups the best supported one counts; everybody is at least an `other` participant."""
    fitting = [rule for rule in law.state_rules if rule.programme == "voluntary_si" and groups.issuperset(rule.who)]
    return max(fitting, key=lambda rule: rule.percent, default=None)


@kept_with_law()
def state_part(law: Law, groups: frozenset[str]) -> tuple[StateRule | None, Exact]:
    """The State's rule for people of these groups, and what it gives a month, dong: a percent of the support base."""
    rule = best_rule(law, groups)
    return rule, 0 if rule is None else exact_percent(rule.percent, rate_and_support_base(law)[1])


def state_months_left(rule: StateRule, payment: VoluntarySIPayment) -> int | None:
    """Months that the State still supports in the person's life (120: Decree 159/2025 art. 5 cl. 2); None: no limit."""
    return None if rule.months is None else max(0, rule.months - payment.supported_months_so_far)
