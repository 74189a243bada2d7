"""One person's payment to one programme, as the law looks at it: all that decides which rules hold in which months.

Who the person is stays out, so that people in the same case have the same line; so do the income chosen for
voluntary SI and the place in the household order, since only amounts depend on them.
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

from calculator.household import HealthInsurance, Person, VoluntarySI
from calculator.rules.circumstances import Circumstances
from calculator.rules.place import Place


class VoluntarySIPayment(NamedTuple):
    """A voluntary SI payment but for the chosen income."""

    months: int
    """How many it covers."""
    years_ahead: int | None
    missing_months: int | None
    supported_months_so_far: int
    local_supported_months_so_far: int


class HealthInsurancePayment(NamedTuple):
    """A health insurance payment but for the place in the household order."""

    months: int
    paid_by_budget: bool
    outside_household: bool


Payment = VoluntarySIPayment | HealthInsurancePayment


def voluntary_si_payment(given: VoluntarySI) -> VoluntarySIPayment:
    """A payment as it was given, but for its income."""
    ahead, missing = given.years_ahead, given.missing_months
    months = missing or given.months or 1 if ahead is None else 12 * ahead
    return VoluntarySIPayment(
        months, ahead, missing, given.supported_months_so_far, given.local_supported_months_so_far
    )


def health_insurance_payment(given: HealthInsurance) -> HealthInsurancePayment:
    """A payment as it was given, but for the place in the household order."""
    return HealthInsurancePayment(given.months, given.paid_by_budget, given.outside_household)


class Case(NamedTuple):
    """A payment, by whom, where, on which day."""

    payment: Payment
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

    @property
    def anywhere(self) -> Case:
        """The same without where the person lives and goes to school, of which the State's law asks nothing."""
        return Case(self.payment, self.life, self.since, None, None, self.day, self.met)

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
    payment: Payment,
) -> Case:
    """The case of a member's payment."""
    since = tuple(sorted(member.since.items())) if member.since else ()
    met = tuple(sorted(member.met.items())) if member.met else ()
    return Case(payment, life, since, member.school_province, place, day, met)
