"""One person's payment to one programme, as the law looks at it: everything an amount depends on, and nothing else.

Who the person is stays out, so that people in the same case have the same line.
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

from calculator.household import HealthInsurance, Person, VoluntarySI
from calculator.rules.circumstances import Circumstances
from calculator.rules.place import Place


class Case(NamedTuple):
    """A payment, by whom, where, on which day."""

    payment: VoluntarySI | HealthInsurance
    person: Circumstances
    since: tuple[tuple[str, datetime.date], ...]
    """Since when the person has been in which group, in the order of their codes."""
    school_province: str | None
    place: Place | None
    day: datetime.date
    """First month paid for."""
    order: int | None = None
    """Place in the household order (health insurance)."""


def case_of(
    member: Person,
    person: Circumstances,
    place: Place | None,
    day: datetime.date,
    payment: VoluntarySI | HealthInsurance,
    order: int | None = None,
) -> Case:
    """The case of a member's payment."""
    since = tuple(sorted(member.since.items())) if member.since else ()
    return Case(payment, person, since, member.school_province, place, day, order)
