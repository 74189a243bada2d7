"""`GET` and `POST /calc`: what one person or some households pay, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click

from calculator.household import Household
from calculator.input.household_files import SEVERAL
from calculator.problems import BadHousehold
from hotro.calc.answer import AnsweredHousehold, answered, as_json
from hotro.calc.households import THE_DAY, AskedHousehold, NotFound, check_places, one_person
from hotro.calc.plain_household import answered_plain
from hotro.calc.question import Born, CalcQuestion, Income
from hotro.calc.rows import COLUMNS, EXPLAINED, rows
from hotro.options import Day, OneOf, Whole
from hotro.output import Answer
from hotro.serve.api_question import ApiQuestion, ApiRequest, Example
from hotro.serve.json_body import json_value
from hotro.serve.parameters import GROUP, KNOWN_ON, QueryParameter
from hotro.serve.problem_details import Refusal, RequestProblem, unanswerable, unknown_name
from hotro.tell import tell
from registry.files.expected import found as shown
from registry.files.place import Keys
from registry.registry import Registry

SHORT = 16
"""Braces in a body that is answered at once: a few members."""

_EXPLAIN = QueryParameter("explain", OneOf("en", "vi"), "Why, sentence by sentence, in English or Vietnamese.", "vi")
_FROM = QueryParameter("from", Day(), "How it changes: from this day on.", "2024-01")
_TO = QueryParameter("to", Day(), "... to the end of this month. Today if not given.", "2026-06")
_ON = QueryParameter("on", Day(), "First month paid for: YYYY-MM or YYYY-MM-DD.", "2026-03")
_PROVINCE = QueryParameter(
    "province", click.STRING, "The province, by any of its names; `all` for every one.", "ha-noi"
)
_QUESTIONS = QueryParameter(
    "questions",
    OneOf("true", "false"),
    "`false` leaves out what was not said and would change an amount: several times as fast.",
    "false",
)
PERSON = (
    _PROVINCE,
    QueryParameter(
        "former_province", click.STRING, "After 2025-07-01: the old province, where its resolution matters."
    ),
    QueryParameter("district", click.STRING, "The district, where its own support matters."),
    _ON._replace(means="First month paid for: YYYY-MM or YYYY-MM-DD. Today if not given."),
    GROUP._replace(means="A group the person is in; may be given several times.", several=True),
    QueryParameter("health_insurance", Whole(), "The person pays health insurance for so many months: 1 to 12.", 12),
    QueryParameter("voluntary_si", Whole(), "The person pays voluntary SI for so many months: 1, 3, 6 or 12.", 12),
    QueryParameter("income", Income(), "Chosen income, VND a month; `floor`, the lowest, if not given.", 1500000),
    QueryParameter("born", Born(), "Day of birth, or its year.", 1980),
    QueryParameter("school_province", click.STRING, "For a pupil or student: the province of the school, if another."),
    QueryParameter("poor_commune", OneOf("true", "false"), "Whether the household lives in a poor commune.", "true"),
    _FROM,
    _TO,
    KNOWN_ON,
    _EXPLAIN,
    _QUESTIONS,
)
HOUSEHOLDS = (_PROVINCE, _ON, _FROM, _TO, KNOWN_ON, _EXPLAIN, _QUESTIONS)


def of_a_person(asked: ApiRequest) -> Answer:
    """One person, who is described by parameters."""
    if not {"health_insurance", "voluntary_si"} & {*asked.given}:
        message = tell("missing; expected months of `health_insurance` or `voluntary_si`, found neither")
        raise unanswerable([RequestProblem("health_insurance", message), RequestProblem("voluntary_si", message)])
    question = _question(asked.given, None)
    registry = asked.loaded.registry
    person = _found(lambda: one_person(question, registry), question, registry)
    try:
        result = answered(person, _read(person), question, registry)
    except BadHousehold as bad:
        raise unanswerable(RequestProblem(_parameter(p.field), p.message) for p in person.named(bad.problems)) from bad
    return _answer([result], question, registry, asked, one=True)


def of_households(asked: ApiRequest) -> Answer:
    """Households of a body."""
    registry = asked.loaded.registry
    question = _question(asked.given, "body")
    _found(lambda: None, question, registry)
    value = json_value(asked.body)
    items = list(_items(value, asked.limits.households))
    problems: list[RequestProblem] = []
    results: list[AnsweredHousehold] = []
    for path, item in items:
        try:
            results.append(answered_plain(item, question, registry, path))
        except BadHousehold as bad:
            problems += [RequestProblem(each.field, each.message) for each in bad.problems]
    if problems:
        raise unanswerable(problems)
    return _answer(results, question, registry, asked, one=items[0][0] == ())


def _found(make: Any, question: CalcQuestion, registry: Registry) -> Any:
    """What is made of the options. Raises Refusal where one names a province or group that there is not."""
    try:
        check_places(question, registry)
        return make()
    except NotFound as wrong:
        raise Refusal(404, [unknown_name(_parameter(wrong.option), wrong.unknown)]) from wrong


def _read(asked: AskedHousehold) -> Household:
    assert asked.household is not None
    return asked.household


def _question(given: Mapping[str, Any], file: str | None) -> CalcQuestion:
    """The parameters as the options that they are. Raises UsageError on those that do not go together."""
    explain = given.get("explain")
    question = CalcQuestion(
        file=file,
        province=given.get("province"),
        former_province=given.get("former_province"),
        district=given.get("district"),
        school_province=given.get("school_province"),
        poor_commune=given.get("poor_commune") == "true",
        group=given.get("group", ()),
        born=given.get("born"),
        health_insurance=given.get("health_insurance"),
        voluntary_si=given.get("voluntary_si"),
        income=given.get("income"),
        on=given.get("on"),
        first=given.get("from"),
        last=given.get("to"),
        plot=None,
        explain=explain is not None,
        output_format="json",
        language=explain or "en",
        policies=None,
    )
    question.check()
    return question


def _items(value: Any, most: int) -> Iterator[tuple[Keys, Any]]:
    """Each household of a body with its path. Raises Refusal where there is none, or too many."""
    if not isinstance(value, dict):
        message = tell(
            "expected a household or {{`{several}`: [...]}}, found {found}", several=SEVERAL, found=shown(value)
        )
        raise unanswerable([RequestProblem("", message)])
    if SEVERAL not in value:
        yield (), value
        return
    several = value[SEVERAL]
    alone = tell("beside `{several}` there is no other key", several=SEVERAL)
    problems = [RequestProblem(key, alone, SEVERAL, key) for key in value if key != SEVERAL]
    if not isinstance(several, list) or not several:
        problems.append(
            RequestProblem(SEVERAL, tell("expected a list of households, found {found}", found=shown(several)))
        )
    elif len(several) > most:
        message = tell("expected at most {most} households, found {n}", most=most, n=len(several))
        problems.append(RequestProblem(SEVERAL, message))
    if problems:
        raise unanswerable(problems)
    yield from (((SEVERAL, i), item) for i, item in enumerate(several))


def _answer(
    results: Sequence[AnsweredHousehold], question: CalcQuestion, registry: Registry, asked: ApiRequest, *, one: bool
) -> Answer:
    with_questions = asked.given.get("questions") != "false"

    def plain() -> Any:
        made = [as_json(result, question, registry, with_questions=with_questions) for result in results]
        return made[0] if one else made

    def table() -> Iterator[Mapping[str, Any]]:
        for i, result in enumerate(results, start=1):
            yield from rows(i, result, question, registry)

    return Answer(plain, EXPLAINED if question.explain else COLUMNS, table)


def _parameter(option: str) -> str:
    """`--former-province` as a parameter."""
    return "on" if option == THE_DAY else option.removeprefix("--").replace("-", "_")


def _is_long(asked: ApiRequest) -> bool:
    """Whether it is more than an answer or a few for one place and day."""
    given = asked.given
    province = given.get("province") or ""
    return "from" in given or province.strip().lower() == "all" or asked.body.count(b"{") > SHORT


_FAMILY = {
    "province": "ha-noi",
    "date": "2026-03-01",
    "members": [
        {
            "id": "mother",
            "born": "1980-05-02",
            "groups": ["near_poor"],
            "voluntary_si": {"income": 1500000, "months": 12},
            "health_insurance": {"months": 12},
        },
        {"id": "son", "born": 2012, "groups": ["student"], "health_insurance": {"months": 12}},
        {"id": "father", "health_insurance": {"covered_elsewhere": True}},
    ],
}

ONE_PERSON = ApiQuestion(
    "/calc",
    "What one person pays, as an address that can be kept",
    of_a_person,
    PERSON,
    (
        Example(
            "A near-poor farmer of Sơn La", "province=son-la&on=2026-03&group=near_poor&voluntary_si=12&explain=vi"
        ),
        Example("In every province", "province=all&on=2026-03&group=near_poor&health_insurance=12"),
        Example("Over time", "province=ha-noi&group=near_poor&voluntary_si=12&from=2024-01&to=2026-06"),
    ),
    schema="Assessed",
    of_people=True,
    is_long=_is_long,
)
SOME_HOUSEHOLDS = ApiQuestion(
    "/calc",
    "What a household pays, or several do",
    of_households,
    HOUSEHOLDS,
    (
        Example("A family", body=_FAMILY),
        Example("The same, said why", "explain=en", _FAMILY),
        Example("Two households", body={SEVERAL: [_FAMILY, {**_FAMILY, "province": "Sơn La"}]}),
        Example("In every province", "province=all", _FAMILY),
        Example("Over time", "from=2026-01&to=2026-06", _FAMILY),
    ),
    body="HouseholdOrHouseholds",
    schema="Assessed",
    of_people=True,
    is_long=_is_long,
)
