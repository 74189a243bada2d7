"""The standard case: one person, one year, so that provinces and rules can be put side by side in dong.

Voluntary SI: twelve months at the lowest income, which is the rural poverty line. Health insurance: twelve months.
What it comes to is worked out by `assess`, like everything else.
"""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple

from calculator.assess import assess
from calculator.household import HealthInsurance, Household, Person, VoluntarySI
from calculator.line import Line, LinePeriod
from calculator.problems import BadHousehold
from calculator.rules.ages import born_years_before
from calculator.rules.limits import income_limits
from registry.law.law import Law, ParameterUnknown
from registry.law.programmes import EVERYBODY
from registry.law.rule import NOT_A_GROUP, LocalRule

MONTHS = 12


class StandardCase(NamedTuple):
    """A person as a rule or a row of a table speaks of one."""

    programme: str
    groups: tuple[str, ...]
    age_from: int | None = None
    age_below: int | None = None
    order: int | None = None
    """Health insurance: place in the household order."""

    @property
    def age(self) -> int | None:
        """The youngest age it speaks of, in full years; None where it speaks of none."""
        if self.age_from is None and self.age_below is not None:
            return self.age_below - 1
        return self.age_from

    def as_json(self) -> dict[str, Any]:
        """The case as plain data."""
        return {
            "programme": self.programme,
            "groups": list(self.groups),
            "age": {"from": self.age_from, "below": self.age_below},
            "household_order": self.order,
        }


def standard_line(
    case: StandardCase, province: str | None, law: Law, on: datetime.date, *, district: str | None = None
) -> Line | None:
    """What the standard case comes to on a day; None where nobody can be in it, or the law of the day is not known."""
    try:
        household = Household(date=on, members=_members(case, law, on), province=province, district=district)
        return assess(household, law, on).members[-1].lines[0]
    except (BadHousehold, ParameterUnknown):
        return None


def line_of_rule(rule: LocalRule, province: str, law: Law, on: datetime.date) -> Line | None:
    """What the standard case comes to for the people of a local rule: its groups, ages, household place, district."""
    case = StandardCase(rule.programme, rule.who, rule.age_from, rule.age_below, rule.household_order)
    return standard_line(case, province, law, on, district=rule.districts[0] if rule.districts else None)


def first_months(line: Line) -> LinePeriod:
    """The months of the year in which what holds on the day goes on; those after a child's card, where it runs on."""
    return next((period for period in line.periods if period.contribution), line.periods[0])


def standard_income(law: Law) -> int | None:
    """The income that voluntary SI is compared at, VND a month; None where it is not known."""
    try:
        return income_limits(law).floor
    except ParameterUnknown:
        return None


def _members(case: StandardCase, law: Law, on: datetime.date) -> tuple[Person, ...]:
    groups = tuple(group for group in case.groups if group not in (*NOT_A_GROUP, *EVERYBODY.values()))
    person = Person(
        id="person",
        born=None if case.age is None else born_years_before(on, case.age),
        groups=groups,
        # In the group since the day asked about, so that support for a number of months has just begun.
        since=dict.fromkeys(groups, on),
        voluntary_si=_voluntary_si(law) if case.programme == "voluntary_si" else None,
        health_insurance=_health_insurance(case.order) if case.programme == "health_insurance" else None,
    )
    before = [Person(id=f"member {i}", health_insurance=_health_insurance(i)) for i in range(1, case.order or 1)]
    return (*before, person)


def _voluntary_si(law: Law) -> VoluntarySI:
    return VoluntarySI(income=income_limits(law).floor, months=MONTHS)


def _health_insurance(order: int | None) -> HealthInsurance:
    return HealthInsurance(months=MONTHS, order=order)
