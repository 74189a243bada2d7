"""The application: every question of the API at its address, and a problem for everything else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from hotro.serve.api import QUESTIONS
from hotro.serve.data.sending import data_route
from hotro.serve.documentation.routes import routes as documentation
from hotro.serve.envelope import Envelope
from hotro.serve.loaded import RegistryHolder
from hotro.serve.long_work import LongWork
from hotro.serve.pages.sending import page_of_refusal, page_routes
from hotro.serve.problem_details import Refusal, RequestProblem, response
from hotro.serve.request_limits import Limits
from hotro.serve.sending import endpoint
from hotro.serve.told.language import language_wanted
from hotro.tell import either, tell
from registry.law.nearest import nearest

API = "/api/v1"
TOOLS = "/mcp"


def create_app(holder: RegistryHolder, limits: Limits | None = None) -> FastAPI:
    """The application; `holder` may load other policies while it answers."""
    limits = limits or Limits()
    long_work = LongWork(limits)
    app = FastAPI(
        title="hotro",
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        # Addresses hold what was asked about people: no tracer of the machine is told of them.
        telemetry={"tracing": False, "metrics": False, "logs": False},
    )
    for question in QUESTIONS:
        # Plain routes: what is asked is read by the words of the command line, so nothing is left to a validator.
        app.router.routes.append(
            Route(API + question.path, endpoint(question, holder, limits, long_work), methods=[question.method])
        )
    app.router.routes += documentation(QUESTIONS, API, holder)
    app.router.routes += _tools(holder, limits, long_work)
    app.router.routes += page_routes(holder, limits, long_work)
    app.router.routes.append(data_route(holder, limits, long_work))
    app.add_middleware(Envelope, holder=holder)

    async def refused(request: Request, wrong: Exception) -> Response:
        if request.url.path.startswith("/api/"):
            return await _refused(request, wrong)
        status = wrong.status_code if isinstance(wrong, HTTPException) else 422
        return page_of_refusal(request, holder.current, limits, status)

    app.add_exception_handler(HTTPException, refused)
    app.add_exception_handler(RequestValidationError, refused)
    return app


def _tools(holder: RegistryHolder, limits: Limits, long_work: LongWork) -> list[Route]:
    """The tools of `hotro mcp` at an address, where their extra is installed."""
    try:
        from hotro.mcp.arguments import Refused  # noqa: PLC0415 - an extra
        from hotro.mcp.transports import OverHttp  # noqa: PLC0415 - as above
    except ImportError:
        return []

    async def work(job: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        try:
            return await long_work.done(job)
        except Refusal as refusal:
            raise Refused(refusal.problems[0].message) from refusal

    return [Route(TOOLS, OverHttp(lambda: holder.current.registry, work, limits.body))]


async def _refused(request: Request, wrong: Exception) -> Response:
    """What the framework itself refuses, as a problem."""
    path, language = request.url.path, language_wanted(request.headers)
    if not isinstance(wrong, HTTPException):
        return response(Refusal(422, [RequestProblem("", tell("a parameter is not as expected"))]), language)
    if wrong.status_code == 404:
        addresses = [API + question.path for question in QUESTIONS]
        close = nearest(path, addresses)
        hint = tell("; did you mean {close}?", close=close) if close else ""
        message = tell("there is nothing at {path}{hint}", path=path[:100], hint=hint)
        return response(Refusal(404, [RequestProblem("", message, found=path[:100])]), language)
    if wrong.status_code == 405:
        methods = sorted({m for q in QUESTIONS if _is_at(q.path, path) for m in _methods(q.method)})
        expected = either(methods)
        message = tell("expected {expected}, found {found}", expected=expected, found=request.method[:20])
        return response(Refusal(405, [RequestProblem("", message)], {"Allow": ", ".join(methods)}), language)
    return response(Refusal(wrong.status_code, [RequestProblem("", tell("the request cannot be answered"))]), language)


def _is_at(pattern: str, path: str) -> bool:
    here = path.removeprefix(API).split("/")
    there = pattern.split("/")
    return len(here) == len(there) and all(p.startswith("{") or p == h for p, h in zip(there, here, strict=True))


def _methods(method: str) -> tuple[str, ...]:
    return ("GET", "HEAD") if method == "GET" else (method,)
