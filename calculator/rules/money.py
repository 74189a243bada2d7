"""Whole dong: exact shares, rounded once, half up (no rule of rounding was found in the law)."""

from __future__ import annotations

from fractions import Fraction


def half_up(dividend: int, divisor: int) -> int:
    """A quotient as a whole number, half up; `divisor` is above 0."""
    return (2 * dividend + divisor) // (2 * divisor)


def dong(amount: int | Fraction) -> int:
    """An exact amount as whole dong, half up."""
    if isinstance(amount, int):
        return amount
    return half_up(amount.numerator, amount.denominator)


def percent_of(percent: int | Fraction, base: int | Fraction, months: int = 1) -> int:
    """`percent` of `base` for a number of months, in whole dong, rounded once over the whole period."""
    if isinstance(percent, int) and isinstance(base, int):
        return half_up(percent * base * months, 100)
    return dong(Fraction(percent) * base * months / 100)


def exact_percent(percent: int | Fraction, base: int | Fraction) -> int | Fraction:
    """`percent` of `base`, not rounded; an int where it is whole."""
    exact = Fraction(percent) * base / 100
    return exact.numerator if exact.denominator == 1 else exact
