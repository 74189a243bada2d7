"""Percents that are not whole, as a policy file writes them: two thirds of the contribution are `200/3`."""

from __future__ import annotations

from fractions import Fraction

from registry.tell import tell


def written_percent(text: object) -> Fraction:
    """`200/3` as a file has it. Raises ValueError where it is no such text, is whole, or is not from 0 to 100."""
    if isinstance(text, Fraction):  # a model that is made from a model
        return text
    numerator, slash, denominator = text.partition("/") if isinstance(text, str) else ("", "", "")
    if not slash or not (numerator.isdecimal() and denominator.isdecimal()) or not int(denominator):
        raise ValueError(tell("expected a percent as a fraction, such as 200/3"))
    percent = Fraction(int(numerator), int(denominator))
    if percent > 100:
        raise ValueError(tell("expected a percent from 0 to 100, found {text}", text=text))
    if str(percent) != text or percent.denominator == 1:
        raise ValueError(
            tell("expected a percent in lowest terms, found {text}; write {percent}", text=text, percent=percent)
        )
    return percent
