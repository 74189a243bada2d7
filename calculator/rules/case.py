"""One person's payment to one programme, as the law looks at it: all that decides which rules hold in which months.

Who the person is stays out, so that people in the same case have the same line; so does the income chosen for voluntary
SI, since only amounts depend on it.
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

from calculator.household import HealthInsurance, Person
from calculator.rules.circumstances import Circumstances
from calculator.rules.place import Place
from calculator.rules.voluntary_si import Payment


class Case(NamedTuple):
    """A payment, by whom, where, on which day."""

    payment: Payment | HealthInsurance
    life: tuple[tuple[int, Circumstances], ...]
    """What the rules see of the person: (first month, counted from 0, circumstances from it on)."""
    since: tuple[tuple[str, datetime.date], ...]
    """Since when the person has been in which group, in the order of their codes."""
    school_province: str | None
    place: Place | None
    day: datetime.date
    """First month paid for."""
    met: tuple[tuple[str, bool], ...] = ()
    """Code of a condition or id of a rule -> whether the person meets it, in the order of their names."""
    order: int | None = None
    """Place in the household order (health insurance)."""

    @property
    def person(self) -> Circumstances:
        """The person on the day of payment."""
        return self.life[0][1]

    def person_in(self, month: int) -> Circumstances:
        """The person in a month of the period, counted from 0."""
        if len(self.life) == 1:
            return self.life[0][1]
        return next(person for first, person in reversed(self.life) if first <= month)


def case_of(
    member: Person,
    life: tuple[tuple[int, Circumstances], ...],
    place: Place | None,
    day: datetime.date,
    payment: Payment | HealthInsurance,
    order: int | None = None,
) -> Case:
    """The case of a member's payment."""
    since = tuple(sorted(member.since.items())) if member.since else ()
    met = tuple(sorted(member.met.items())) if member.met else ()
    return Case(payment, life, since, member.school_province, place, day, met, order)
