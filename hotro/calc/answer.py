"""What `hotro calc` is answered with: each answer is the calculator's; here only the one asked for is chosen."""

from __future__ import annotations

from typing import NamedTuple

from calculator.assess import assess
from calculator.assessment import Assessment
from calculator.comparison.everywhere import Everywhere, everywhere
from calculator.comparison.over_time import OverTime, over_time
from calculator.problems import BadHousehold
from hotro.calc.households import Asked
from hotro.calc.question import CalcQuestion
from registry.registry import Registry


class Refused(NamedTuple):
    """A household that cannot be answered, and why, a line each."""

    problems: tuple[str, ...]


Result = Assessment | Everywhere | OverTime | Refused


def answer(asked: Asked, question: CalcQuestion, registry: Registry) -> Result:
    """The answer on the household's own day, in every province or over time, as was asked."""
    if asked.household is None:
        return Refused(asked.problems)
    try:
        if question.first is not None:
            found = over_time(
                asked.household, registry, question.first, question.until, at_lowest_income=asked.at_lowest_income
            )
            return found._replace(periods=tuple(p._replace(problems=asked.named(p.problems)) for p in found.periods))
        household = asked.on_its_day(registry)
        return everywhere(household, registry) if question.everywhere else assess(household, registry)
    except BadHousehold as bad:
        return Refused(asked.lines(bad))
