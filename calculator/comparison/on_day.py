"""One household as it would be asked about on another day, so that days can be put side by side."""

from __future__ import annotations

import dataclasses
import datetime

from calculator.household import Household, Person
from calculator.problems import BadHousehold, InputProblem
from calculator.rules.limits import income_limits
from calculator.tell import tell
from registry.law.law import ParameterUnknown
from registry.registry import Registry


def on_day(
    household: Household, day: datetime.date, registry: Registry, *, at_lowest_income: bool = False
) -> Household:
    """The household on a day: moved to one before the merger, its former province is its province.

    With `at_lowest_income` whoever pays voluntary SI chooses the lowest income of that day, whatever the household
    says. Raises BadHousehold where that income is not known.
    """
    moved = day != household.date  # on its own day it says what it says, and is refused if that cannot be
    asked = dataclasses.replace(household, date=day) if moved else household
    if moved and day < registry.territory.merger and asked.former_province and asked.province:
        asked = dataclasses.replace(asked, province=asked.former_province, former_province=None)
    if at_lowest_income:
        asked = dataclasses.replace(asked, members=tuple(_at_lowest(m, day, registry) for m in asked.members))
    return asked


def with_income(member: Person, income: int) -> Person:
    """A member who chooses this income, VND a month, where they pay voluntary SI."""
    if member.voluntary_si is None:
        return member
    return dataclasses.replace(member, voluntary_si=dataclasses.replace(member.voluntary_si, income=income))


def _at_lowest(member: Person, day: datetime.date, registry: Registry) -> Person:
    if member.voluntary_si is None:
        return member
    try:
        return with_income(member, income_limits(registry.law(day)).floor)
    except ParameterUnknown as unknown:
        problem = InputProblem(
            "date", tell("the lowest income of voluntary SI is not known on {day} ({key})", day=day, key=unknown.key)
        )
        raise BadHousehold([problem]) from unknown
