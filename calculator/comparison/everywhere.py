"""What one household would pay in each province of its day. Amounts are `assess`'s alone."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterator
from typing import Any, NamedTuple

from calculator.assess import assess
from calculator.assessment import Assessment
from calculator.comparison.amounts import amounts
from calculator.household import Household
from registry.registry import Registry


class Everywhere(NamedTuple):
    """One household in every province on a day: first where local support is known, by what is left to pay."""

    date: datetime.date
    of: int
    """Provinces of the day."""
    known: tuple[Assessment, ...]
    doubtful: tuple[Assessment, ...]
    """Local support not known, but a rule exists."""
    unknown: tuple[Assessment, ...]
    """Local support not known and nothing on record."""

    @property
    def all(self) -> tuple[Assessment, ...]:
        """Every answer, in the order shown."""
        return self.known + self.doubtful + self.unknown

    def as_json(self) -> list[dict[str, Any]]:
        """Every answer as plain data, in the order shown."""
        return [dict(assessment.as_json(with_questions=False)) for assessment in self.all]


def everywhere(household: Household, registry: Registry) -> Everywhere:
    """What the household would pay in each province of its day, wherever it lives now.

    63 provinces before 2025-07-01, 34 since. A province is answered part by part (former provinces) where its answer
    depends on the part. The school of a pupil or student stays where it is. Every amount is `assess`'s: whole dong for
    the whole period paid for. Raises BadHousehold with everything that is wrong.
    """
    units = registry.territory.on(household.date)
    found = [a for unit in units for a in _in_unit(household, unit, registry)]
    known = [a for a in found if a.local_known]
    rest = [a for a in found if not a.local_known]
    return Everywhere(
        household.date,
        len(units),
        tuple(sorted(known, key=_by_payment)),
        tuple(sorted((a for a in rest if _has_rules(a)), key=_by_payment)),
        tuple(sorted((a for a in rest if not _has_rules(a)), key=_by_payment)),
    )


def _has_rules(assessment: Assessment) -> bool:
    """Whether any rule of the province bears on the household, be it in doubt.

    Of a pupil or student whose school stays where it is, the rules for students are the school's.
    """
    at_school = {m.id for m in assessment.household.members if m.school_province} if assessment.household else set()
    return any(
        member.id not in at_school or line.programme != "health_insurance" or "student" not in each.found.rule.who
        for member in assessment.members
        for line in member.lines
        for each in line.candidates
    )


def _by_payment(assessment: Assessment) -> tuple[int, int, str, str]:
    return (
        assessment.total.pays,
        assessment.lowest_pays,
        assessment.province or "",
        assessment.former_province or "",
    )


def _in_unit(household: Household, unit: str, registry: Registry) -> Iterator[Assessment]:
    """The answer in a province; in each of its former provinces where the answer depends on which."""
    here = dataclasses.replace(household, province=unit, former_province=None, district=None)
    whole = assess(here, registry)
    parts = registry.territory.parts_on(household.date, unit)
    if not whole.local_known and len(parts) > 1:
        each = [assess(dataclasses.replace(here, former_province=part), registry) for part in parts]
        if any(amounts(a) != amounts(whole) for a in each):
            yield from each
            return
    yield whole
