"""The answers of `hotro calc` as CSV: one row for each person and programme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from calculator.assessment import Assessment, Line
from calculator.explanation.explain import LineExplanation

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
)
"""`from` and `to` are filled in over time only."""
EXPLAINED = (*COLUMNS, "explanation")


def rows(
    household: int,
    assessment: Assessment,
    explained: list[LineExplanation] | None = None,
    period: tuple[str, str] | None = None,
) -> Iterator[Mapping[str, Any]]:
    """The rows of one answer; `household` is its number in the file."""
    sentences = {(e.member, e.programme): " ".join(e.sentences) for e in explained or ()}
    for member in assessment.members:
        for line in member.lines:
            yield {
                "household": household,
                "from": period and period[0],
                "to": period and period[1],
                "province": assessment.province,
                "former_province": assessment.former_province,
                "date": assessment.date.isoformat(),
                "member": member.id,
                **_line(line),
                "explanation": sentences.get((member.id, line.programme)),
            }


def _line(line: Line) -> dict[str, Any]:
    return {
        **{name: getattr(line, name) for name in COLUMNS if name in Line._fields},
        "category": line.basis.category,
        "household_order": line.basis.order,
        "rules": [because.rule for because in line.because],
        "conditions": "; ".join(line.conditions) or None,
    }


def error_row(household: int, problems: tuple[str, ...], period: tuple[str, str] | None = None) -> Mapping[str, Any]:
    """The row of a household that cannot be answered."""
    found: dict[str, Any] = {"household": household, "error": "; ".join(problems)}
    return found if period is None else found | {"from": period[0], "to": period[1]}
