"""The OpenAPI document: made from the questions themselves, so that it says what is there and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.metadata import version
from typing import Any
from urllib.parse import parse_qsl

import click

from hotro.answer_schemas import ref, schemas
from hotro.options import OneOf, Programme, Whole
from hotro.serve.api_question import ApiQuestion, Example
from hotro.serve.parameters import FORMAT, QueryParameter
from hotro.serve.problem_details import MEDIA_TYPE, TITLES
from registry.law.programmes import PROGRAMMES

DESCRIPTION = (
    "What Vietnam's provinces add to people's social and health insurance contributions: who supports whom on a day, "
    "and what a household pays. The JSON of an answer is that of the command line's `--format json`, the CSV that of "
    "`--format csv`. A refusal is told in English, or in Vietnamese with `Accept-Language: vi`. "
    "What no source states is unknown, never 0. Nothing that is asked about people is stored or logged."
)
REFUSED = (400, 404, 406, 413, 422, 500, 503)


def document(questions: Iterable[ApiQuestion], prefix: str) -> dict[str, Any]:
    """The document."""
    paths: dict[str, dict[str, Any]] = {}
    for question in questions:
        paths.setdefault(prefix + question.path, {})[question.method.lower()] = _operation(question)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "hotro",
            "version": version("hotro"),
            "description": DESCRIPTION,
            "license": {"name": "Code MIT, policies CC BY 4.0"},
        },
        "paths": paths,
        "components": {"schemas": dict(schemas())},
    }


def _operation(question: ApiQuestion) -> dict[str, Any]:
    parameters = [*question.parameters, *([FORMAT] if question.is_table else [])]
    lines = [line.strip() for line in (question.answer.__doc__ or "").splitlines()]
    made: dict[str, Any] = {
        "operationId": _identifier(question),
        "summary": question.summary,
        "description": question.description or lines[0],
        "parameters": [_parameter(parameter, question) for parameter in parameters],
        "responses": {"200": _answered(question)} | {str(status): _refused(status) for status in _statuses(question)},
    }
    if question.body is not None:
        examples = {example.summary: {"value": example.body} for example in question.examples}
        content = {"application/json": {"schema": ref(question.body), "examples": examples}}
        made["requestBody"] = {"required": True, "content": content}
    return made


def _statuses(question: ApiQuestion) -> list[int]:
    return [status for status in REFUSED if question.body is not None or status not in (400, 413)]


def _identifier(question: ApiQuestion) -> str:
    words = question.path.strip("/").replace("{", "").replace("}", "").split("/")
    return "_".join([question.method.lower(), *words])


def _parameter(parameter: QueryParameter, question: ApiQuestion) -> dict[str, Any]:
    schema = _schema(parameter.kind)
    made: dict[str, Any] = {
        "name": parameter.name,
        "in": "path" if parameter.in_path else "query",
        "description": parameter.means,
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


def _answered(question: ApiQuestion) -> dict[str, Any]:
    content: dict[str, Any] = {"application/json": {"schema": _one_of(question.schema)}}
    if question.is_table:
        content["text/csv"] = {"schema": {"type": "string"}}
    return {"description": "The answer.", "headers": _headers(), "content": content}


def _one_of(names: str) -> dict[str, Any]:
    """`Count Count[]`: one, or a list of them."""
    made = [
        {"type": "array", "items": ref(name.removesuffix("[]"))} if name.endswith("[]") else ref(name)
        for name in names.split()
    ]
    return made[0] if len(made) == 1 else {"anyOf": made}


def _refused(status: int) -> dict[str, Any]:
    content = {MEDIA_TYPE: {"schema": ref("Problem")}}
    return {"description": TITLES[status][1], "content": content}


def _headers() -> Mapping[str, Any]:
    said = {"X-Hotro-Release": "The release that the answer rests on.", "ETag": "For `If-None-Match`: then 304."}
    return {name: {"description": means, "schema": {"type": "string"}} for name, means in said.items()}
