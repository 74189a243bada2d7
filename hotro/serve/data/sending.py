"""The files of the release at `/data/...`: made when one is first asked for, and kept while it is the release."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from hotro.pages.site import DATA
from hotro.release.files import FILES, media_type
from hotro.serve.loaded import KeptAnswer, Loaded, RegistryHolder
from hotro.serve.long_work import LongWork
from hotro.serve.pages.sending import page_of_refusal
from hotro.serve.problem_details import Refusal, etag
from hotro.serve.request_limits import Limits
from hotro.serve.sending import RELEASE, is_known
from registry.registry import Registry


class CannotMakeFiles(Exception):
    """What makes files is not installed."""


def data_route(holder: RegistryHolder, limits: Limits, long_work: LongWork) -> Route:
    """The address of every file."""
    return Route(f"{DATA}/{{name}}", _endpoint(holder, limits, long_work))


def _endpoint(holder: RegistryHolder, limits: Limits, long_work: LongWork) -> Callable[[Request], Awaitable[Response]]:
    async def answered(request: Request) -> Response:
        loaded, name = holder.current, request.path_params["name"]
        if name not in FILES:
            return page_of_refusal(request, loaded, limits, 404)
        try:
            files = await long_work.done(lambda: loaded.files(_made))
        except CannotMakeFiles:
            return page_of_refusal(request, loaded, limits, 501)
        except Refusal as refusal:
            return page_of_refusal(request, loaded, limits, refusal.status)
        return _sent(request, name, files[name], loaded)

    return answered


def _made(registry: Registry) -> dict[str, KeptAnswer]:
    """Raises CannotMakeFiles."""
    try:
        from hotro.release.write import read_release  # noqa: PLC0415 - what it needs may be missing
    except ImportError as missing:
        raise CannotMakeFiles from missing
    return {name: KeptAnswer(content, etag(content)) for name, content in read_release(registry).items()}


def _sent(request: Request, name: str, file: KeptAnswer, loaded: Loaded) -> Response:
    headers = {RELEASE: loaded.release, "ETag": file.etag, "Cache-Control": "no-cache"}
    if is_known(request.headers.get("if-none-match", ""), file.etag):
        return Response(status_code=304, headers=headers)
    return Response(file.body, 200, headers, media_type(name))
