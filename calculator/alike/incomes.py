"""People who differ in nothing but the income they chose: assessed at few incomes, known at those between.

What a rule gives to voluntary SI is a sum that the chosen income does not change, a percent of the contribution (at
most 100), or what is left of it (Decree 134/2015 art. 14, Decree 159/2025 art. 5, and the provinces' resolutions). So
where the same rules make up support at two incomes (`LocalSupport.rests_on`; another may be the highest at some
income, and take their place), they do at all between, no part falls as the contribution rises, and none rises by more.
Then what is the same at both is the same between them, and what rises as the contribution does so all the way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import cache
from typing import TypeVar

from calculator.household import VoluntarySI
from calculator.rules import voluntary_si
from calculator.rules.case import voluntary_si_payment
from calculator.rules.money import half_up
from registry.law.law import Law

Found = TypeVar("Found")
ONE_INCOME = 100
"""VND a month."""


def contributions(payment: VoluntarySI, incomes: Sequence[int], law: Law) -> list[int]:
    """What is due for a payment at each income (VND a month), dong for the whole period.

    Raises ParameterUnknown where a number of the law is not known.
    """
    # A percent of the income, whatever is paid for (SI Law 41/2024 art. 36, Decree 159/2025 art. 6, 7): exact for one
    # income, so exact for each, and rounded once for each.
    by_month = voluntary_si.contribution(law, voluntary_si_payment(payment), ONE_INCOME).by_month
    whole = Fraction(sum(due * months for due, months in by_month)) / ONE_INCOME
    return [half_up(income * whole.numerator, whole.denominator) for income in incomes]


def follows(lower: Sequence[int], higher: Sequence[int]) -> tuple[bool, ...] | None:
    """Of each amount whether it rises as the contribution does, which is the first; else it stays.

    `lower` and `higher` are one person's amounts at two incomes, made up by the same rules. None where an amount does
    neither, or the contribution does not rise.
    """
    rise = higher[0] - lower[0]
    found = tuple(high - low == rise for low, high in zip(lower, higher, strict=True))
    stays = all(follow or low == high for low, high, follow in zip(lower, higher, found, strict=True))
    return found if rise and stays else None


def spans(
    count: int, at: Callable[[int], Found], alike: Callable[[Found, Found], bool]
) -> Iterator[tuple[int, int, Found, Found]]:
    """Cut places 0 to `count` - 1, incomes in rising order, where what is found at their ends is not `alike`.

    Each span is (first, last, found at the first, found at the last), the next beginning where it ends; between its
    ends all is known from them. A place is found once.
    """
    find = cache(at)
    waiting = [(0, count - 1)] if count else []
    while waiting:
        first, last = waiting.pop()
        if last - first <= 1 or alike(find(first), find(last)):
            yield first, last, find(first), find(last)
        else:
            middle = (first + last) // 2
            waiting += [(middle, last), (first, middle)]
