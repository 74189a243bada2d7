"""Whether two rules can be for the same person: where the ages, districts or places in a household meet.

Asked by the checks of the data, by what ends with nothing in its place, and by what a draft meets. Which groups are the
same people is not said here: each of these asks another thing of groups.
"""

from __future__ import annotations

from collections.abc import Collection

OLDEST = 1000
"""Full years that nobody reaches: a band with no upper end."""


def ages_meet(from_: int | None, below: int | None, other_from: int | None, other_below: int | None) -> bool:
    """Whether two age bands share a year of age: from (counted in) to below (not counted in); None where open."""
    return max(from_ or 0, other_from or 0) < min(below or OLDEST, other_below or OLDEST)


def ages_within(from_: int | None, below: int | None, wide_from: int | None, wide_below: int | None) -> bool:
    """Whether every age of the first band is one of the second: from (counted in) to below (not counted in)."""
    return (wide_from or 0) <= (from_ or 0) and (below or OLDEST) <= (wide_below or OLDEST)


def districts_meet(one: Collection[str] | None, other: Collection[str] | None) -> bool:
    """Whether somebody can live in a district of each; no districts are the whole province."""
    return not one or not other or not set(one).isdisjoint(other)


def orders_meet(one: int | None, other: int | None) -> bool:
    """Whether somebody can stand in both places of the household order; None is any place (HI Law art. 13 cl. 3)."""
    return one is None or other is None or one == other
