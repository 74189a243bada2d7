"""The OpenAPI document: made from the questions themselves, so that it says what is there and nothing else.

Its texts are in Vietnamese with the English after it, or in one of the two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import version
from typing import Any
from urllib.parse import parse_qsl

import click

from hotro.answer_schemas import ref, schemas
from hotro.options import OneOf, Programme, Whole
from hotro.serve.api_question import ApiQuestion, Example
from hotro.serve.documentation.vietnamese import TEXTS
from hotro.serve.parameters import FORMAT, QueryParameter
from hotro.serve.problem_details import MEDIA_TYPE, TITLES
from registry.law.programmes import PROGRAMMES
from registry.message import in_language

DESCRIPTION = (
    "What Vietnam's provinces add to people's social and health insurance contributions: who supports whom on a day, "
    "and what a household pays. The JSON of an answer is that of the command line's `--format json`, the CSV that of "
    "`--format csv`. A refusal is told in English, or in Vietnamese with `Accept-Language: vi`. "
    "What no source states is unknown, never 0. Nothing that is asked about people is stored or logged."
)
REFUSED = (400, 404, 406, 413, 422, 500, 503)


Words = Callable[[str], str]
"""Makes of an English text what the document says."""


def words_of(language: str | None) -> Words:
    """In `en` or `vi`; in both where it is None, Vietnamese first."""
    if language is None:
        return lambda text: text if _vietnamese(text) == text else f"{_vietnamese(text)} / {in_language(text, 'en')}"
    return _vietnamese if language == "vi" else lambda text: in_language(text, "en")


def _vietnamese(text: str) -> str:
    return TEXTS.get(text) or in_language(text, "vi")


def description(question: ApiQuestion) -> str:
    """What a question is about, in English."""
    return question.description or (question.answer.__doc__ or "").strip().splitlines()[0]


def document(questions: Iterable[ApiQuestion], prefix: str, language: str | None = None) -> dict[str, Any]:
    """The document, in both languages if none is given."""
    said = words_of(language)
    paths: dict[str, dict[str, Any]] = {}
    for question in questions:
        paths.setdefault(prefix + question.path, {})[question.method.lower()] = _operation(question, said)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "hotro",
            "version": version("hotro"),
            "description": said(DESCRIPTION),
            "license": {"name": "Code MIT, policies CC BY 4.0"},
        },
        "paths": paths,
        "components": {"schemas": dict(schemas())},
    }


def _operation(question: ApiQuestion, said: Words) -> dict[str, Any]:
    parameters = [*question.parameters, *([FORMAT] if question.is_table else [])]
    made: dict[str, Any] = {
        "operationId": _identifier(question),
        "summary": said(question.summary),
        "description": said(description(question)),
        "parameters": [_parameter(parameter, question, said) for parameter in parameters],
        "responses": {"200": _answered(question, said)}
        | {str(status): _refused(status, said) for status in _statuses(question)},
    }
    if question.body is not None:
        examples = {said(example.summary): {"value": example.body} for example in question.examples}
        content = {"application/json": {"schema": ref(question.body), "examples": examples}}
        made["requestBody"] = {"required": True, "content": content}
    return made


def _statuses(question: ApiQuestion) -> list[int]:
    return [status for status in REFUSED if question.body is not None or status not in (400, 413)]


def _identifier(question: ApiQuestion) -> str:
    words = question.path.strip("/").replace("{", "").replace("}", "").split("/")
    return "_".join([question.method.lower(), *words])


def _parameter(parameter: QueryParameter, question: ApiQuestion, said: Words) -> dict[str, Any]:
    schema = _schema(parameter.kind)
    made: dict[str, Any] = {
        "name": parameter.name,
        "in": "path" if parameter.in_path else "query",
        "description": said(parameter.means),
        "required": parameter.required,
        "schema": {"type": "array", "items": schema, "minItems": 1} if parameter.several else schema,
    }
    shown = parameter.example if parameter.example is not None else _shown(parameter.name, question.examples)
    if shown is not None:
        made["example"] = [shown] if parameter.several else shown
    return made


def _shown(name: str, examples: Iterable[Example]) -> str | None:
    return next((value for example in examples for key, value in parse_qsl(example.query) if key == name), None)


def _schema(kind: click.ParamType[Any]) -> dict[str, Any]:
    """What a parameter takes, as far as a schema can say it."""
    if isinstance(kind, OneOf):
        return {"enum": [*kind.words]}
    if isinstance(kind, Programme):
        return {"type": "string", "examples": [*PROGRAMMES]}
    return {"type": "integer"} if isinstance(kind, Whole) else {"type": "string", "minLength": 1}


def _answered(question: ApiQuestion, said: Words) -> dict[str, Any]:
    content: dict[str, Any] = {"application/json": {"schema": _one_of(question.schema)}}
    if question.is_table:
        content["text/csv"] = {"schema": {"type": "string"}}
    return {"description": said("The answer."), "headers": _headers(said), "content": content}


def _one_of(names: str) -> dict[str, Any]:
    """`Count Count[]`: one, or a list of them."""
    made = [
        {"type": "array", "items": ref(name.removesuffix("[]"))} if name.endswith("[]") else ref(name)
        for name in names.split()
    ]
    return made[0] if len(made) == 1 else {"anyOf": made}


def _refused(status: int, said: Words) -> dict[str, Any]:
    content = {MEDIA_TYPE: {"schema": ref("Problem")}}
    return {"description": said(TITLES[status][1]), "content": content}


def _headers(said: Words) -> Mapping[str, Any]:
    headers = {"X-Hotro-Release": "The release that the answer rests on.", "ETag": "For `If-None-Match`: then 304."}
    return {name: {"description": said(means), "schema": {"type": "string"}} for name, means in headers.items()}
