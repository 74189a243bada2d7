"""One person's payment to one programme, as the law looks at it: all that decides which rules hold in which months.

Who the person is stays out, so that people in the same case have the same line; so do the income chosen for
voluntary SI and the place in the household order, since only amounts depend on them, and where the person lives and
goes to school (`Places`), of which the State's law asks nothing.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import NamedTuple

from calculator.household import HealthInsurance, VoluntarySI
from calculator.rules.circumstances import Circumstances
from registry.law.kept import kept_with_law
from registry.law.law import Law


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


Life = tuple[tuple[int, Circumstances], ...]
"""What the rules see of a person over a period: (first month, counted from 0, circumstances from it on)."""


class Case:
    """A payment, by whom, on which day: all that the State's law looks at, wherever the person lives.

    Immutable. `case_of` makes one object for all people in the same case, so an answer about it is found by the object.
    """

    __slots__ = ("day", "groups", "life", "met", "payment", "since")

    def __init__(
        self,
        payment: Payment,
        life: Life,
        since: Mapping[str, datetime.date],
        met: Mapping[str, bool],
        day: datetime.date,
    ) -> None:
        """`since`, `met`: as of a Person. `day`: the first month paid for."""
        self.payment = payment
        self.life = life
        self.groups = (life[0][1].groups,) if len(life) == 1 else tuple(dict.fromkeys([p.groups for _, p in life]))
        """The groups that the person is in over the period, one after the other."""
        self.since = since
        self.met = met
        self.day = day

    @property
    def person(self) -> Circumstances:
        """The person on the day of payment."""
        return self.life[0][1]

    def person_in(self, month: int) -> Circumstances:
        """The person in a month of the period, counted from 0."""
        if len(self.life) == 1:
            return self.life[0][1]
        return next(person for first, person in reversed(self.life) if first <= month)


@kept_with_law()
def case_of(
    law: Law,  # noqa: ARG001 - keeps it
    payment: Payment,
    life: Life,
    since: tuple[tuple[str, datetime.date], ...],
    met: tuple[tuple[str, bool], ...],
    day: datetime.date,
) -> Case:
    """The case of a payment. `since`, `met`: in the order of their names."""
    return Case(payment, life, dict(since), dict(met), day)
