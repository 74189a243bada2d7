"""The answers of `hotro calc` as CSV: one row for each person and programme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from calculator.assessment import Assessment
from calculator.comparison.everywhere import Everywhere
from calculator.comparison.over_time import OverTime
from calculator.explanation.explain import LineExplanation, explain
from calculator.line import Line
from calculator.problems import InputProblem
from hotro.calc.answer import RefusedHousehold, Result
from hotro.calc.question import CalcQuestion
from hotro.language import spoken
from registry.message import joined
from registry.registry import Registry

COLUMNS = (
    "household",
    "from",
    "to",
    "province",
    "former_province",
    "date",
    "member",
    "programme",
    "months",
    "contribution",
    "state",
    "local",
    "other",
    "pays",
    "local_known",
    "lowest_local",
    "highest_local",
    "lowest_pays",
    "category",
    "household_order",
    "rules",
    "conditions",
    "error",
    "changes",
    "months_left",
)
"""`from` and `to` are filled in over time only; `changes` where something changes within the months paid for."""
EXPLAINED = (*COLUMNS, "explanation")


def rows(household: int, result: Result, question: CalcQuestion, registry: Registry) -> Iterator[Mapping[str, Any]]:
    """The rows of one household's answer; `household` is its number in the file."""

    def of(assessment: Assessment) -> list[dict[str, Any]]:
        explained = explain(assessment, registry.law(assessment.date), question.said_in)
        return _rows(household, assessment, explained, question.said_in)

    if isinstance(result, RefusedHousehold):
        yield _refused(household, result.problems)
    elif isinstance(result, Everywhere):
        for assessment in result.all:
            yield from of(assessment)
    elif isinstance(result, OverTime):
        for period in result.periods:
            span = {"from": period.first.isoformat(), "to": period.last.isoformat()}
            found = [_refused(household, period.problems)] if period.assessment is None else of(period.assessment)
            yield from (row | span for row in found)
    else:
        yield from of(result)


def _rows(
    household: int, assessment: Assessment, explained: list[LineExplanation], language: str
) -> list[dict[str, Any]]:
    why = {(each.member, each.programme): each for each in explained}
    return [
        {
            "household": household,
            "province": assessment.province,
            "former_province": assessment.former_province,
            "date": assessment.date.isoformat(),
            "member": member.id,
            **_line(line, language),
            "changes": " | ".join(why[member.id, line.programme].changes) or None,
            "explanation": " ".join(why[member.id, line.programme].sentences),
        }
        for member in assessment.members
        for line in member.lines
    ]


def _line(line: Line, language: str) -> dict[str, Any]:
    return {
        **{name: getattr(line, name) for name in COLUMNS if name in Line._fields},
        "category": line.periods[0].basis.category,
        "household_order": line.household_order,
        "rules": [because.rule for because in line.because],
        "conditions": "; ".join(each.vi if language == "vi" else each.en for each in line.to_check) or None,
        "months_left": "; ".join(f"{m.rule.id}: {m.left} of {m.of}" for m in line.months_left if m.left is not None)
        or None,
    }


def _refused(household: int, problems: Iterable[str | InputProblem]) -> dict[str, Any]:
    """The row of a household, or of a time, that cannot be answered."""
    lines = (problem.told() if isinstance(problem, InputProblem) else problem for problem in problems)
    return {"household": household, "error": joined("; ", lines).in_language(spoken())}
