"""From a request for a page to its response: what the pages themselves know nothing of."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from hotro.options import say_aside, today
from hotro.pages.page_request import BadQuestion, Made, PageRequest, WebPage
from hotro.pages.pages import PAGES
from hotro.pages.site import OF_A_DAY, STATIC, STATIC_FILES, static_file
from hotro.pages.wrong import bad_question, no_such_name, wrong
from hotro.serve.envelope import CONTENT_POLICY, where
from hotro.serve.loaded import KeptAnswer, Loaded, RegistryHolder
from hotro.serve.long_work import LongWork
from hotro.serve.pages.form_body import Sent, fields_of, sent
from hotro.serve.problem_details import Refusal, etag
from hotro.serve.request_limits import Limits
from hotro.serve.sending import RELEASE, is_known, whole_body
from hotro.tell import tell
from registry.law.names import UnknownName
from registry.voice.voice import LANGUAGES, Language

ENGLISH = "/en/"
A_YEAR = "public, max-age=31536000, immutable"


def page_routes(holder: RegistryHolder, limits: Limits, long_work: LongWork) -> list[Route]:
    """The addresses of every page, in both languages, and of the files beside them."""
    routes = [
        Route(page.address(language), _endpoint(page, language, holder, limits, long_work), methods=_methods(page))
        for page in PAGES
        for language in _languages()
    ]
    return [*routes, Route(f"{STATIC}/{{name}}", _static(holder, limits))]


def page_of_refusal(request: Request, loaded: Loaded, limits: Limits, status: int) -> Response:
    """What a browser is told where there is no page, or none can be shown."""
    asked = PageRequest(
        loaded.registry, loaded.policies, language_of(request.url.path), "", {}, None, limits.participants
    )
    return _response(wrong(asked, status, request.url.path), loaded)


def language_of(path: str) -> Language:
    """The language of an address."""
    return "en" if f"{path}/".startswith(ENGLISH) else "vi"


def _languages() -> Iterable[Language]:
    for name in LANGUAGES:
        yield "vi" if name == "vi" else "en"


def _methods(page: WebPage) -> list[str]:
    return ["GET", "POST"] if page.takes_form else ["GET"]


def _endpoint(
    page: WebPage, language: Language, holder: RegistryHolder, limits: Limits, long_work: LongWork
) -> Callable[[Request], Awaitable[Response]]:
    async def answered(request: Request) -> Response:
        loaded = holder.current
        try:
            form = await _form(request, limits) if request.method == "POST" else None
            asked = _asked(request, loaded, limits, language, form)
            is_kept = form is None
            key = (request.url.path, request.url.query, "page", today())
            kept = loaded.kept(key) if is_kept else None
            if kept is None:
                is_long = page.is_long or form or "known_on" in asked.query
                made = await long_work.done(lambda: _made(page, asked)) if is_long else _made(page, asked)
                if made.status != 200 or not is_kept or made.may_be_framed or isinstance(made.content, bytes):
                    return _response(made, loaded)
                kept = _kept(made.content)
                loaded.keep(key, kept, limits.kept)
        except Refusal as refusal:
            return page_of_refusal(request, loaded, limits, refusal.status)
        except Exception as defect:  # noqa: BLE001 - a page about it, and no traceback
            say_aside(tell("a defect: {where}", where=where(defect)))
            return page_of_refusal(request, loaded, limits, 500)
        return _answered(request, kept, loaded)

    return answered


def _asked(request: Request, loaded: Loaded, limits: Limits, language: Language, form: Sent | None) -> PageRequest:
    query = fields_of(request.url.query)
    name = str(request.path_params.get("name", ""))
    fields, files = (None, {}) if form is None else form
    return PageRequest(loaded.registry, loaded.policies, language, name, query, fields, limits.participants, files)


async def _form(request: Request, limits: Limits) -> Sent:
    """What a form sent. Raises Refusal where it is too much."""
    return sent(await whole_body(request, limits), request.headers.get("content-type", ""))


def _made(page: WebPage, asked: PageRequest) -> Made:
    try:
        return page.made(asked.as_known() if page.key in OF_A_DAY else asked)
    except UnknownName as unknown:
        return no_such_name(asked, unknown)
    except BadQuestion as bad:
        return bad_question(asked, bad)


def _kept(content: str) -> KeptAnswer:
    body = content.encode("utf-8", "backslashreplace")
    return KeptAnswer(body, etag(body))


def _answered(request: Request, kept: KeptAnswer, loaded: Loaded) -> Response:
    headers = {RELEASE: loaded.release, "ETag": kept.etag, "Cache-Control": "no-cache"}
    if is_known(request.headers.get("if-none-match", ""), kept.etag):
        return Response(status_code=304, headers=headers)
    return Response(kept.body, 200, headers, "text/html; charset=utf-8")


def _response(made: Made, loaded: Loaded) -> Response:
    """What is in nobody's cache: an answer about people, a file made for one, a refusal."""
    headers = {RELEASE: loaded.release, "Cache-Control": "no-store"}
    if made.may_be_framed:
        headers["Content-Security-Policy"] = CONTENT_POLICY.replace("frame-ancestors 'self'", "frame-ancestors *")
    if made.file:
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(made.file)}"
    content = made.content if isinstance(made.content, bytes) else made.content.encode("utf-8", "backslashreplace")
    if made.status != 200:
        headers["ETag"] = etag(content)
    return Response(content, made.status, headers, made.media_type)


def _static(holder: RegistryHolder, limits: Limits) -> Callable[[Request], Awaitable[Response]]:
    async def answered(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in STATIC_FILES:
            return page_of_refusal(request, holder.current, limits, 404)
        headers = {"Cache-Control": A_YEAR if request.url.query else "no-cache"}
        return Response(static_file(name), 200, headers, f"{STATIC_FILES[name]}; charset=utf-8")

    return answered
