"""What the form is answered with: the household here and now, in every province, and over the years."""

from __future__ import annotations

import dataclasses
import datetime
from typing import Any, NamedTuple

from calculator.assess import assess
from calculator.assessment import Assessment
from calculator.comparison.everywhere import Everywhere, everywhere
from calculator.comparison.on_day import on_day
from calculator.comparison.over_time import OverTime, over_time
from calculator.household import Household
from calculator.input.read_household import read_household
from calculator.problems import BadHousehold
from hotro.options import today
from hotro.pages.household.form import HouseholdForm
from registry.files.place import field
from registry.registry import Registry

YEARS_BACK, YEARS_AHEAD = 6, 1


class RefusedForm(Exception):
    """A household that cannot be answered: its problems, each a path and a message."""

    def __init__(self, problems: list[tuple[str, str]]) -> None:
        self.problems = problems
        super().__init__("refused")


class AnsweredForm(NamedTuple):
    """The answers."""

    household: Household
    """With the incomes that the amounts are of."""
    found: Assessment
    everywhere: Everywhere
    time: OverTime | None
    """None where it cannot be worked out over time."""
    span: tuple[datetime.date, datetime.date]
    """The first and the last day of that."""


def answered(form: HouseholdForm, data: dict[str, Any], registry: Registry) -> AnsweredForm:
    """The answers for a household as plain data. Raises RefusedForm."""
    household, errors = read_household(data)
    if household is None:
        raise RefusedForm([(field(error.path), error.message) for error in errors])
    try:
        household = _with_lowest(form, household, registry)
        found = assess(household, registry)
        everyone = everywhere(household, registry)
    except BadHousehold as bad:
        raise RefusedForm([(p.field, p.message) for p in bad.problems]) from bad
    first = datetime.date(household.date.year - YEARS_BACK, 1, 1)
    last = datetime.date(max(household.date.year, today().year) + YEARS_AHEAD, 12, 31)
    return AnsweredForm(household, found, everyone, _over_time(form, household, registry, first, last), (first, last))


def _with_lowest(form: HouseholdForm, household: Household, registry: Registry) -> Household:
    """The household with the lowest income of its day where none was chosen. Raises BadHousehold."""
    pairs = zip(household.members, form.at_lowest, strict=True)
    payers = [member.voluntary_si is not None and is_lowest for member, is_lowest in pairs]
    if not any(payers):
        return household
    lowest = on_day(household, household.date, registry, at_lowest_income=True)
    each = zip(household.members, lowest.members, payers, strict=True)
    return dataclasses.replace(household, members=tuple(low if is_lowest else own for own, low, is_lowest in each))


def _over_time(
    form: HouseholdForm, household: Household, registry: Registry, first: datetime.date, last: datetime.date
) -> OverTime | None:
    payers = [i for i, member in enumerate(household.members) if member.voluntary_si is not None]
    at_lowest = bool(payers) and all(form.at_lowest[i] for i in payers)
    try:
        return over_time(household, registry, first, last, at_lowest_income=at_lowest)
    except BadHousehold:
        return None
