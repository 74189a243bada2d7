"""An exact percent as a number of JSON."""

from __future__ import annotations

from fractions import Fraction


def as_number(percent: Fraction) -> int | float:
    """Whole where it is whole, else with two decimals."""
    return percent.numerator if percent.denominator == 1 else round(float(percent), 2)
