"""`POST /simulate`: what a draft resolution would cost, and whom it helps."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from calculator.simulation import BadParticipants
from calculator.simulation.asked import CannotCost, Drafted, cost_of_draft, drafted, first_year
from calculator.simulation.people.participants import Participants
from calculator.simulation.people.participants_cells import COLUMNS as CELLS
from calculator.simulation.people.participants_cells import REQUIRED
from calculator.simulation.people.participants_records import Record, participants_of
from hotro.options import Day, Whole
from hotro.output import Answer
from hotro.serve.api_question import ApiQuestion, Asked, Example
from hotro.serve.json_body import json_value
from hotro.serve.problem_details import Problem, problem, unanswerable
from hotro.simulate.question import Dong, SimulateQuestion, YearsType
from hotro.simulate.rows import COLUMNS, rows
from registry.draft.draft_file import draft_of
from registry.files.expected import found as shown
from registry.files.problem import InvalidPolicies
from registry.law.nearest import did_you_mean

OPTIONS: Mapping[str, click.ParamType[Any]] = {
    "years": YearsType(),
    "against": Day(),
    "budget": Dong(),
    "raise": Whole(-100, 100),
}
"""Keys beside the draft and the participants, each read as the option of `hotro simulate` that is called so."""
KEYS = ("draft", "participants", *OPTIONS, "assume_none")


def answer(asked: Asked) -> Answer:
    """Cost by year and payer, with bands where something is not known."""
    value = _mapping(json_value(asked.body))
    options = _options(value)
    registry = asked.loaded.registry
    years = options.get("years", ())
    try:
        draft, _ = draft_of(value["draft"], asked.loaded.policies, "draft")
        made = drafted(registry, draft, options.get("raise"), years)
        people = _participants(value["participants"], asked, made, years)
        found = cost_of_draft(
            registry,
            made,
            people,
            years,
            against=options.get("against"),
            budget=options.get("budget"),
            assume_none=options["assume_none"],
        )
    except InvalidPolicies as invalid:
        raise unanswerable(_of_draft(p.field, p.message) for p in invalid.problems if p.level == "error") from invalid
    except CannotCost as cannot:
        raise unanswerable([problem(cannot.field, str(cannot))]) from cannot
    except BadParticipants as bad:
        raise unanswerable(problem(_cell(p.line, p.column), p.message) for p in bad.problems) from bad
    return Answer(found.as_json, COLUMNS, lambda: rows(found.simulation))


def _mapping(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise unanswerable([problem("", f"expected a mapping with draft and participants, found {shown(value)}")])
    problems = [
        problem(key[:60], f"expected {', '.join(KEYS)}, found {key[:60]!r}{did_you_mean(key, KEYS)}")
        for key in value
        if key not in KEYS
    ]
    problems += [problem(key, "missing; expected a value, found nothing") for key in KEYS[:2] if key not in value]
    if problems:
        raise unanswerable(problems)
    return value


def _options(value: dict[str, Any]) -> dict[str, Any]:
    """What is said beside them. Raises Refusal, or UsageError on what does not go together."""
    assume_none = value.get("assume_none")
    problems = []
    if not isinstance(assume_none, bool | None):
        problems.append(problem("assume_none", f"expected true or false, found {shown(assume_none)}"))
    options: dict[str, Any] = {"assume_none": bool(assume_none)}
    for key, kind in OPTIONS.items():
        said = value.get(key)
        if said is None:
            continue
        if isinstance(said, bool) or not isinstance(said, str | int):
            problems.append(problem(key, f"expected text or a whole number, found {shown(said)}"))
            continue
        try:
            options[key] = kind.convert(str(said), None, None)
        except click.BadParameter as wrong:
            problems.append(problem(key, wrong.message))
    if problems:
        raise unanswerable(problems)
    _check_together(options)
    return options


def _check_together(options: Mapping[str, Any]) -> None:
    given = {"years": options.get("years"), "against": options.get("against"), "budget": options.get("budget")}
    left_out = dict.fromkeys(("source", "target", "start", "on", "programme", "write", "xlsx", "plot", "policies"))
    SimulateQuestion(
        draft=Path("draft"),
        participants=Path("participants"),
        assume_none=options["assume_none"],
        points=options.get("raise"),
        output_format="json",
        language="en",
        **given,
        **left_out,
    ).check()


def _participants(value: Any, asked: Asked, made: Drafted, years: tuple[int, ...]) -> Participants:
    most = asked.limits.participants
    if not isinstance(value, list) or not value:
        raise unanswerable([problem("participants", f"expected a list of rows, found {shown(value)}")])
    if len(value) > most:
        raise unanswerable([problem("participants", f"expected at most {most:,} rows, found {len(value):,}")])
    records: list[Record] = []
    problems: list[Problem] = []
    for number, row in enumerate(value):
        cells = _cells(row, number, problems)
        records.append((number, cells))
    if problems:
        raise unanswerable(problems)
    return participants_of(records, "participants", asked.loaded.registry, first_year(made.draft, years))


def _cells(row: Any, number: int, problems: list[Problem]) -> dict[str, str]:
    """A row of JSON as the cells of a table."""
    cells = dict.fromkeys(REQUIRED, "")
    if not isinstance(row, dict):
        problems.append(problem(_cell(number, ""), f"expected a mapping of columns, found {shown(row)}"))
        return cells
    for column, value in row.items():
        if column not in CELLS:
            message = f"expected {', '.join(CELLS)}, found {column[:60]!r}{did_you_mean(column, CELLS)}"
            problems.append(problem(_cell(number, column[:60]), message))
        elif (text := _text(value)) is None:
            message = f"expected text, a whole number, true or false, found {shown(value)}"
            problems.append(problem(_cell(number, column), message))
        else:
            cells[column] = text
    return cells


def _text(value: Any) -> str | None:
    """A value as the text of a cell; None for what no cell can hold."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal) and value == value.to_integral_value() and abs(value) < 10**15:
        return str(int(value))
    if isinstance(value, str | int):
        return str(value)
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return ";".join(value)
    return None


def _of_draft(field: str, message: str) -> Problem:
    path = ".".join(filter(None, ["draft", field]))
    return problem(path, message.removeprefix(f"{field}: "))


def _cell(row: int, column: str) -> str:
    return ".".join(filter(None, [f"participants[{row}]", column]))


_DRAFT = {
    "province": "son-la",
    "instruments": [
        {
            "id": "son-la-draft-2027",
            "number": "unknown",
            "kind": "resolution",
            "issuer": "Provincial People's Council (draft)",
            "status": "draft",
            "issued": "unknown",
            "from": "2027-01-01",
            "to": "2030-12-31",
            "voluntary_si": [
                {"who": "poor", "percent": 20, "of": "rural_poverty_line_contribution"},
                {"who": "other", "percent": 10, "of": "rural_poverty_line_contribution"},
            ],
            "confidence": "low",
            "sources": [
                {"url": "https://example.org/draft", "publisher": "The department that drafts it", "says": "A draft."}
            ],
        }
    ],
}
_ROWS = [
    {"province": "son-la", "programme": "voluntary_si", "people": 1200, "groups": ["poor"], "months": 12},
    {"province": "son-la", "programme": "voluntary_si", "people": 28503},
]
QUESTION = ApiQuestion(
    "/simulate",
    "What a draft resolution would cost, year by year and payer by payer",
    answer,
    examples=(
        Example("Two groups of participants", body={"draft": _DRAFT, "participants": _ROWS, "years": "2027-2028"}),
        Example(
            "As far as a budget goes",
            body={"draft": _DRAFT, "participants": _ROWS, "years": "2027", "budget": "20e9"},
        ),
    ),
    body="Simulation",
    of_people=True,
    schema="Cost",
)
