"""Whole dong: exact shares, rounded once, half up (no rule of rounding was found in the law)."""

from __future__ import annotations

from fractions import Fraction

Exact = int | Fraction
"""An exact amount or percent: a Fraction only where it is not whole."""


def half_up(dividend: int, divisor: int) -> int:
    """A quotient as a whole number, half up; `divisor` is above 0."""
    return (2 * dividend + divisor) // (2 * divisor)


def dong(amount: Exact) -> int:
    """An exact amount as whole dong, half up."""
    if isinstance(amount, int):
        return amount
    return half_up(amount.numerator, amount.denominator)


def within_due(due: int, state: int, local: int, other: int) -> tuple[int, int, int]:
    """Rounded parts of what is due: each rounded, they may come to more than it, which they never do."""
    state = min(state, due)
    local = min(local, due - state)
    return state, local, min(other, due - state - local)


def percent_of(percent: Exact, base: Exact, months: int = 1) -> int:
    """`percent` of `base` for a number of months, in whole dong, rounded once over the whole period."""
    if isinstance(percent, int) and isinstance(base, int):
        return half_up(percent * base * months, 100)
    return dong(Fraction(percent) * base * months / 100)


def exact_percent(percent: Exact, base: Exact) -> Exact:
    """`percent` of `base`, not rounded; an int where it is whole."""
    if isinstance(percent, int) and isinstance(base, int):
        whole, rest = divmod(percent * base, 100)
        return Fraction(percent * base, 100) if rest else whole
    return exact(Fraction(percent) * base / 100)


def exact(amount: Fraction) -> Exact:
    """The same amount; an int where it is whole."""
    return amount.numerator if amount.denominator == 1 else amount
