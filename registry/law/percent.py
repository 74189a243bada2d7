"""Percents that are not whole: exact where they are said, a plain number where they are handed on."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction


def as_number(percent: int | Fraction | None) -> int | float | None:
    """A percent for JSON and CSV: whole where it is whole, else rounded to two decimals (two thirds are 66.67).

    Who needs the exact fraction finds it as the file writes it ("200/3") under the provision's `percent`.
    """
    if percent is None or isinstance(percent, int):
        return percent
    return percent.numerator if percent.denominator == 1 else round(float(percent), 2)


def exact_text(number: int | Fraction) -> str:
    """A number in full, with commas at the thousands: `1,584,000`, `4.5`; `66 2/3` where decimals have no end."""
    exact = Fraction(number)
    rest = exact.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest == 1:
        return f"{(Decimal(exact.numerator) / Decimal(exact.denominator)).normalize():,f}"
    whole, part = divmod(exact, 1)
    return f"{whole:,} {part}" if whole else str(part)
