"""What `hotro calc` is answered with: each answer is the calculator's; here only the one asked for is chosen."""

from __future__ import annotations

from typing import Any, NamedTuple

from calculator.assess import assess
from calculator.assessment import Assessment
from calculator.comparison.everywhere import Everywhere, everywhere
from calculator.comparison.over_time import OverTime, over_time
from calculator.household import Household
from calculator.problems import BadHousehold
from hotro.calc.households import AskedHousehold
from hotro.calc.question import CalcQuestion
from registry.message import in_language
from registry.registry import Registry


class RefusedHousehold(NamedTuple):
    """A household that cannot be answered, and why, a line each."""

    problems: tuple[str, ...]


AnsweredHousehold = Assessment | Everywhere | OverTime
Result = AnsweredHousehold | RefusedHousehold


def answer(asked: AskedHousehold, question: CalcQuestion, registry: Registry) -> Result:
    """The answer on the household's own day, in every province or over time, as was asked."""
    if asked.household is None:
        return RefusedHousehold(asked.problems)
    try:
        return answered(asked, asked.household, question, registry)
    except BadHousehold as bad:
        return RefusedHousehold(asked.lines(bad))


def answered(
    asked: AskedHousehold, household: Household, question: CalcQuestion, registry: Registry
) -> AnsweredHousehold:
    """The answer for a household that could be read. Raises BadHousehold where it cannot be answered."""
    if question.first is not None:
        found = over_time(household, registry, question.first, question.until, at_lowest_income=asked.at_lowest_income)
        return found._replace(periods=tuple(p._replace(problems=asked.named(p.problems)) for p in found.periods))
    household = asked.on_its_day(registry)
    return everywhere(household, registry) if question.everywhere else assess(household, registry)


def as_json(result: Result, question: CalcQuestion, registry: Registry, *, with_questions: bool = True) -> Any:
    """An answer as plain data, with its explanation where that was asked for; its questions may be left out."""
    if isinstance(result, RefusedHousehold):
        return {"error": [in_language(problem, question.language) for problem in result.problems]}
    if not isinstance(result, Assessment):
        return result.as_json()
    plain = result.as_json(with_questions=with_questions)
    if not question.explain:
        return plain
    from calculator.explanation.explain import explain  # noqa: PLC0415 - only where it is asked for

    explained = explain(result, registry.law(result.date), question.said_in)
    return {**plain, "explanation": [each.as_json() for each in explained]}
