"""Who comes first in a household: the members who pay for themselves pay less, one after the other.

HI Law art. 13 cl. 3 gives the reductions by order but does not say who comes first (docs/decisions.md, 8).
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from calculator.household import Person
from calculator.rules.limits import HI_MONTHS

_NO_BIRTH = datetime.date.max.toordinal()


class Joining(NamedTuple):
    """A member who pays in the household category, and the month of the period (from 0) from which that is so."""

    member: Person
    month: int


def household_order(members: Collection[Joining]) -> dict[str, int]:
    """Places of the members who pay for themselves, by id: 1, 2, 3 ...

    A settled order is taken as given. Else those who pay for longer come first (a reduction rests on the first member
    being insured), then the older, then by id; so the order in which members are written down changes nothing. Members
    insured elsewhere, by the budget or with its support take no place (HI Law art. 13 cl. 2 and 3). Places are fixed on
    the day of payment: who comes into the household category only within the period, as a child who turns 6, comes
    after those who are in it before.
    """
    settled = {m.id: m.health_insurance.order for m, _ in members if m.health_insurance and m.health_insurance.order}
    rest = sorted((joining for joining in members if joining.member.id not in settled), key=_seniority)
    return settled | {j.member.id: place for j, place in zip(rest, free_places(settled.values()), strict=False)}


def _seniority(joining: Joining) -> tuple[int, str]:
    member = joining.member
    assert member.health_insurance is not None
    return standing(joining.month, member.health_insurance.months, birth_ordinal(member.born)), member.id


def standing(joins: Any, months: Any, birth: Any) -> Any:
    """What members without a settled place are ranked by, the lowest first; ties go by id.

    Earlier month of joining first, then longer payment, then earlier birth. Of whole numbers, or of NumPy arrays of
    them (`calculator.population`).
    """
    return birth + (joins * (HI_MONTHS + 1) - months) * (_NO_BIRTH + 1)


def birth_ordinal(born: datetime.date | int | None) -> int:
    """A birth as `standing` takes it: a year counts as its first day, an unknown birth as the latest."""
    if born is None:
        return _NO_BIRTH
    return (datetime.date(born, 1, 1) if isinstance(born, int) else born).toordinal()


def free_places(settled: Collection[int]) -> Iterator[int]:
    """Places 1, 2, 3 ... that are not settled."""
    return (place for place in itertools.count(1) if place not in settled)
