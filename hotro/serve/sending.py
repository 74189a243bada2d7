"""From a request to its response: parameters, form of the answer, the answer itself, its tag."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import click
from starlette.requests import Request
from starlette.responses import Response

from hotro.options import today
from hotro.output import csv_text, with_release
from hotro.serve.api_question import ApiQuestion, ApiRequest
from hotro.serve.fast_json import json_bytes
from hotro.serve.loaded import KeptAnswer, RegistryHolder
from hotro.serve.long_work import LongWork
from hotro.serve.parameters import FORMAT, FORMATS, LANGUAGE, as_parameters, read
from hotro.serve.problem_details import LONGEST, Refusal, RequestProblem, etag, not_found, response
from hotro.serve.request_limits import Limits
from hotro.serve.told.language import language_wanted, preferences
from hotro.tell import either, tell
from registry.law.names import UnknownName

RELEASE = "X-Hotro-Release"
MEDIA_TYPES = {"json": "application/json", "csv": "text/csv; charset=utf-8"}
_ACCEPTED = {
    "application/json": "json",
    "application/*": "json",
    "*/*": "json",
    "text/csv": "csv",
    "text/*": "csv",
}


def endpoint(
    question: ApiQuestion, holder: RegistryHolder, limits: Limits, long_work: LongWork
) -> Callable[[Request], Awaitable[Response]]:
    """What Starlette calls for a question."""
    parameters = [*question.parameters, *([FORMAT] if question.is_table else [])]

    async def answered(request: Request) -> Response:
        loaded = holder.current
        try:
            given = read(parameters, [*request.path_params.items(), *request.query_params.multi_items()])
            form = given.pop("format", None) or accepted(question, request.headers.get("accept", ""))
            if question.of_people:
                body = b"" if question.body is None else await whole_body(request, limits)
                answer = await _made(question, ApiRequest(loaded, given, body, limits), form, long_work)
            else:
                answer = await _kept(question, ApiRequest(loaded, given, b"", limits), form, request, long_work)
        except Refusal as refusal:
            return response(refusal, _language(question, request))
        return _sent(request, question, answer, form, loaded.release)

    return answered


async def _kept(
    question: ApiQuestion, asked: ApiRequest, form: str, request: Request, long_work: LongWork
) -> KeptAnswer:
    """The answer to a question about the law, kept for whoever asks the same on this day."""
    key = (request.url.path, request.url.query, form, today())
    found = asked.loaded.kept(key)
    if found is None:
        found = await _made(question, asked, form, long_work)
        asked.loaded.keep(key, found, asked.limits.kept)
    return found


def _language(question: ApiQuestion, request: Request) -> str:
    """The language of a refusal: `lang`, where the question takes it, before the header."""
    said = request.query_params.get(LANGUAGE.name) if LANGUAGE in question.parameters else None
    return language_wanted(request.headers, said)


async def _made(question: ApiQuestion, asked: ApiRequest, form: str, long_work: LongWork) -> KeptAnswer:
    if question.is_long(asked) or "known_on" in asked.given:
        return await long_work.done(lambda: made(question, asked, form))
    return made(question, asked, form)


def made(question: ApiQuestion, asked: ApiRequest, form: str) -> KeptAnswer:
    """The answer as it is sent. Raises Refusal."""
    known = asked.given.get("known_on")
    if known is not None:
        asked = asked._replace(loaded=asked.loaded.known_on(known))
    try:
        answer = question.answer(asked)
        if form == "csv":
            body = csv_text(answer.columns, answer.rows()).encode("utf-8", "backslashreplace")
        else:
            body = json_bytes(with_release(answer.plain(), asked.loaded.release, known))
    except UnknownName as unknown:
        raise not_found(_named(asked, unknown), unknown) from unknown
    except click.UsageError as wrong:
        raise as_parameters(wrong) from wrong
    return KeptAnswer(body, etag(body))


def _named(asked: ApiRequest, unknown: UnknownName) -> str:
    """The parameter that gave a name."""
    for name, value in asked.given.items():
        if unknown.name in (value if isinstance(value, tuple) else (value,)):
            return name
    return ""


def _sent(request: Request, question: ApiQuestion, answer: KeptAnswer, form: str, release: str) -> Response:
    headers = {
        RELEASE: release,
        "ETag": answer.etag,
        # What was asked about people is in nobody's cache; the rest is asked for again, by its tag.
        "Cache-Control": "no-store" if question.of_people else "no-cache",
        "Vary": "Accept",
    }
    if request.method != "POST" and is_known(request.headers.get("if-none-match", ""), answer.etag):
        return Response(status_code=304, headers=headers)
    return Response(answer.body, 200, headers, MEDIA_TYPES[form])


def is_known(tags: str, etag: str) -> bool:
    """Whether a client that names the tags it has seen has this one."""
    return tags.strip() == "*" or etag in (tag.strip().removeprefix("W/") for tag in tags.split(","))


def accepted(question: ApiQuestion, accept: str) -> str:
    """The form of the answer that a client likes best. Raises Refusal where it takes none that there is."""
    forms = FORMATS if question.is_table else FORMATS[:1]
    best, weight = None, 0.0
    for kind, wanted in preferences(accept if accept.strip() else "*/*"):
        form = _ACCEPTED.get(kind)
        if form in forms and wanted > weight:
            best, weight = form, wanted
    if best is None:
        there = either([MEDIA_TYPES[form].partition(";")[0] for form in forms])
        message = tell("expected {expected}, found {found}", expected=there, found=accept[:LONGEST])
        raise Refusal(406, [RequestProblem("Accept", message)])
    return best


async def whole_body(request: Request, limits: Limits) -> bytes:
    """The body. Raises Refusal where it is larger than may be, without reading it to its end."""
    found = bytearray()
    try:
        async with asyncio.timeout(limits.seconds):
            async for chunk in request.stream():
                found += chunk
                if len(found) > limits.body:
                    message = tell(
                        "expected at most {most:,} bytes, found more: ask about less at once", most=limits.body
                    )
                    at_most, more = tell("at most {most:,} bytes", most=limits.body), tell("more")
                    raise Refusal(413, [RequestProblem("", message, at_most, more)])
    except TimeoutError:
        message = tell("expected the body within {seconds:g} seconds", seconds=limits.seconds)
        raise Refusal(503, [RequestProblem("", message)]) from None
    return bytes(found)
