"""`/api/openapi.json`, and `/api/docs`: a page made from it that needs no script and no other server."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from hotro.language import LANGUAGES
from hotro.output import json_text
from hotro.serve.api_question import ApiQuestion, Example
from hotro.serve.documentation.openapi import document, words_of
from hotro.serve.loaded import RegistryHolder
from hotro.serve.parameters import LANGUAGE, read
from hotro.serve.problem_details import TITLES, Refusal, etag, response
from hotro.serve.told.language import language_wanted

HERE = Path(__file__).parent
OPENAPI = "/api/openapi.json"
DOCS = "/api/docs"
STYLESHEET = "/api/docs.css"


def routes(questions: Sequence[ApiQuestion], prefix: str, holder: RegistryHolder) -> list[Route]:
    """The addresses of the documentation."""
    apis = {language: document(questions, prefix, language) for language in (None, *LANGUAGES)}
    style = (HERE / "page.css").read_text(encoding="utf-8")
    page = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    ).get_template("page.html")

    async def openapi(request: Request) -> Response:
        try:
            language = read([LANGUAGE], request.query_params.multi_items()).get(LANGUAGE.name)
        except Refusal as refusal:
            return response(refusal, language_wanted(request.headers))
        return _tagged(request, json_text(apis[language]), "application/json")

    async def docs(request: Request) -> Response:
        language = language_wanted(request.headers, request.query_params.get(LANGUAGE.name), usual="vi")
        text = page.render(
            said=words_of(language),
            language=language,
            other="en" if language == "vi" else "vi",
            api=apis[language],
            release=holder.current.release,
            operations=list(_operations(questions, prefix, language, apis[language])),
            refused=[(status, title) for status, (_, title) in TITLES.items()],
            openapi=OPENAPI,
            docs=DOCS,
            stylesheet=STYLESHEET,
        )
        return _tagged(request, text, "text/html; charset=utf-8", {"Vary": "Accept-Language"})

    async def stylesheet(request: Request) -> Response:
        return _tagged(request, style, "text/css; charset=utf-8")

    return [Route(OPENAPI, openapi), Route(DOCS, docs), Route(STYLESHEET, stylesheet)]


def _operations(
    questions: Sequence[ApiQuestion], prefix: str, language: str, api: dict[str, Any]
) -> Iterator[dict[str, Any]]:
    said = words_of(language)
    for question in questions:
        path = prefix + question.path
        yield {
            "method": question.method,
            "path": path,
            "said": api["paths"][path][question.method.lower()],
            "examples": [
                {
                    "summary": said(example.summary),
                    "address": address(question, example, prefix),
                    "body": json_text(example.body),
                }
                for example in question.examples
            ],
        }


def address(question: ApiQuestion, example: Example, prefix: str) -> str:
    """The address of an example."""
    path, query = prefix + question.path, []
    for name, value in parse_qsl(example.query):
        if f"{{{name}}}" in path:
            path = path.replace(f"{{{name}}}", quote(value))
        else:
            query.append((name, value))
    return f"{path}?{urlencode(query)}" if query else path


def _tagged(request: Request, text: str, media_type: str, more: Mapping[str, str] | None = None) -> Response:
    body = text.encode()
    tag = etag(body)
    headers = {"ETag": tag, "Cache-Control": "no-cache"} | dict(more or {})
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, 200, headers, media_type)
