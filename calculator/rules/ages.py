"""How old somebody is on a day, as surely as the birth is known."""

from __future__ import annotations

import datetime
from typing import NamedTuple

ELDERLY_FROM = 60
"""Law on the Elderly 39/2009/QH12 art. 2: older people are citizens of full 60 and over."""
CHILD_BELOW = 16
"""Law on Children 102/2016/QH13 art. 1: a child is a person under 16."""
BY_AGE = {"elderly": ELDERLY_FROM, "child": CHILD_BELOW}
"""Groups that people are in by their age, and the age at which that changes."""


class Age(NamedTuple):
    """Full years on the day: lowest and highest possible. They differ where only the year of birth is known."""

    lowest: int
    highest: int

    def within(self, age_from: int | None, age_below: int | None) -> bool | None:
        """Whether the age is in the range; None where it depends on the unknown birthday."""
        low = _within(self.lowest, age_from, age_below)
        return low if low == _within(self.highest, age_from, age_below) else None


def _within(age: int, age_from: int | None, age_below: int | None) -> bool:
    return (age_from is None or age >= age_from) and (age_below is None or age < age_below)


def age_on(day: datetime.date, born: datetime.date | int | None) -> Age | None:
    """Full years on a day; None where the birth is not known."""
    if born is None:
        return None
    if isinstance(born, int):
        return Age(max(0, day.year - born - 1), day.year - born)
    years = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    return Age(years, years)
