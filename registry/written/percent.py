"""Percents that are not whole, as a policy file writes them: two thirds of the contribution are `200/3`."""

from __future__ import annotations

from fractions import Fraction


def written_percent(text: object) -> Fraction:
    """`200/3` as a file has it. Raises ValueError where it is no such text, is whole, or is not from 0 to 100."""
    if isinstance(text, Fraction):  # a model that is made from a model
        return text
    numerator, slash, denominator = text.partition("/") if isinstance(text, str) else ("", "", "")
    if not slash or not (numerator.isdecimal() and denominator.isdecimal()) or not int(denominator):
        raise ValueError("expected a percent as a fraction, such as 200/3")
    percent = Fraction(int(numerator), int(denominator))
    if percent > 100:
        raise ValueError(f"expected a percent from 0 to 100, found {text}")
    if str(percent) != text or percent.denominator == 1:
        raise ValueError(f"expected a percent in lowest terms, found {text}; write {percent}")
    return percent
