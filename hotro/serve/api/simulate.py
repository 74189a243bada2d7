"""`POST /simulate`: what a draft resolution would cost, and whom it helps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
from hotro.serve.api_question import ApiQuestion, ApiRequest, Example
from hotro.serve.json_body import json_value
from hotro.serve.parameters import KNOWN_ON
from hotro.serve.problem_details import LONGEST, RequestProblem, unanswerable
from hotro.simulate.question import Dong, SimulateQuestion, YearsType
from hotro.simulate.rows import COLUMNS, rows
from hotro.tell import tell
from registry.draft.draft_file import draft_of
from registry.files.expected import found as shown
from registry.files.problem import InvalidPolicies, Problem
from registry.law.nearest import did_you_mean
from registry.message import message_of

OPTIONS: Mapping[str, click.ParamType[Any]] = {
    "years": YearsType(),
    "against": Day(),
    "budget": Dong(),
    "raise": Whole(-100, 100),
}
"""Keys beside the draft and the participants, each read as the option of `hotro simulate` that is called so."""
KEYS = ("draft", "participants", *OPTIONS, "assume_none")


def answer(asked: ApiRequest) -> Answer:
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
        raise unanswerable(_of_draft(p) for p in invalid.problems if p.level == "error") from invalid
    except CannotCost as cannot:
        raise unanswerable([RequestProblem(cannot.field, message_of(cannot))]) from cannot
    except BadParticipants as bad:
        raise unanswerable(RequestProblem(_cell(p.line, p.column), p.message) for p in bad.problems) from bad
    return Answer(found.as_json, COLUMNS, lambda: rows(found.simulation))


def _mapping(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        message = tell("expected a mapping with draft and participants, found {found}", found=shown(value))
        raise unanswerable([RequestProblem("", message)])
    problems = [RequestProblem(key[:LONGEST], _not_of(KEYS, key)) for key in value if key not in KEYS]
    problems += [
        RequestProblem(key, tell("missing; expected a value, found nothing")) for key in KEYS[:2] if key not in value
    ]
    if problems:
        raise unanswerable(problems)
    return value


def _options(value: dict[str, Any]) -> dict[str, Any]:
    """What is said beside them. Raises Refusal, or UsageError on what does not go together."""
    assume_none = value.get("assume_none")
    problems = []
    if not isinstance(assume_none, bool | None):
        message = tell("expected true or false, found {found}", found=shown(assume_none))
        problems.append(RequestProblem("assume_none", message))
    options: dict[str, Any] = {"assume_none": bool(assume_none)}
    for key, kind in OPTIONS.items():
        said = value.get(key)
        if said is None:
            continue
        if isinstance(said, bool) or not isinstance(said, str | int):
            message = tell("expected text or a whole number, found {found}", found=shown(said))
            problems.append(RequestProblem(key, message))
            continue
        try:
            options[key] = kind.convert(str(said), None, None)
        except click.BadParameter as wrong:
            problems.append(RequestProblem(key, wrong.message))
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


def _participants(value: Any, asked: ApiRequest, made: Drafted, years: tuple[int, ...]) -> Participants:
    most = asked.limits.participants
    if not isinstance(value, list) or not value:
        message = tell("expected a list of rows, found {found}", found=shown(value))
        raise unanswerable([RequestProblem("participants", message)])
    if len(value) > most:
        message = tell("expected at most {most:,} rows, found {n:,}", most=most, n=len(value))
        raise unanswerable([RequestProblem("participants", message)])
    records: list[Record] = []
    problems: list[RequestProblem] = []
    for number, row in enumerate(value):
        cells = _cells(row, number, problems)
        records.append((number, cells))
    if problems:
        raise unanswerable(problems)
    return participants_of(records, "participants", asked.loaded.registry, first_year(made.draft, years))


def _cells(row: Any, number: int, problems: list[RequestProblem]) -> dict[str, str]:
    """A row of JSON as the cells of a table."""
    cells = dict.fromkeys(REQUIRED, "")
    if not isinstance(row, dict):
        message = tell("expected a mapping of columns, found {found}", found=shown(row))
        problems.append(RequestProblem(_cell(number, ""), message))
        return cells
    for column, value in row.items():
        if column not in CELLS:
            problems.append(RequestProblem(_cell(number, column[:LONGEST]), _not_of(CELLS, column)))
        elif (text := _text(value)) is None:
            message = tell("expected text, a whole number, true or false, found {found}", found=shown(value))
            problems.append(RequestProblem(_cell(number, column), message))
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


def _not_of(keys: Iterable[str], key: str) -> str:
    """A key or column that is none of those there are."""
    return tell(
        "expected {expected}, found {value!r}{hint}",
        expected=", ".join(keys),
        value=key[:LONGEST],
        hint=did_you_mean(key, keys),
    )


def _of_draft(found: Problem) -> RequestProblem:
    """A problem of the draft as one of the body: its path says the field that the message begins with."""
    return RequestProblem(".".join(filter(None, ["draft", found.field])), found.bare)


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
            "sources": [{"url": "https://example.org/draft", "publisher": "Sở chủ trì soạn thảo", "says": "A draft."}],
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
    (KNOWN_ON,),
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
