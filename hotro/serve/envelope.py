"""What every response has around it: the release, security headers, leave for other pages to read, and no traceback."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hotro.defect import where
from hotro.options import say_aside
from hotro.serve.loaded import RegistryHolder
from hotro.serve.problem_details import Refusal, RequestProblem, response
from hotro.serve.told.language import language_wanted
from hotro.tell import tell

__all__ = ["CONTENT_POLICY", "Envelope", "where"]

API = "/api/"
DATA = "/data/"
RELEASE = b"x-hotro-release"
CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)
"""No script or style but files of this server, nothing from elsewhere. A response that says its own keeps it."""
_SECURITY = {
    b"content-security-policy": CONTENT_POLICY.encode(),
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-opener-policy": b"same-origin",
    b"permissions-policy": b"camera=(), geolocation=(), microphone=()",
}
_OTHERS_MAY_READ = {
    b"access-control-allow-origin": b"*",
    b"access-control-expose-headers": b"ETag, X-Hotro-Release",
    b"cross-origin-resource-policy": b"cross-origin",
}
_OTHERS_MAY_ASK = _OTHERS_MAY_READ | {
    b"access-control-allow-methods": b"GET, HEAD, POST, OPTIONS",
    b"access-control-allow-headers": b"Accept, Content-Type, If-None-Match",
    b"access-control-max-age": b"86400",
}


class Envelope:
    """ASGI middleware."""

    def __init__(self, app: ASGIApp, holder: RegistryHolder) -> None:
        self.app = app
        self.holder = holder

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, with the headers; a defect becomes a problem, and a line that says where in the code it is."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        is_api = scope["path"].startswith(API)
        begun = False

        async def with_headers(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                self._add(message, _OTHERS_MAY_READ if is_api or scope["path"].startswith(DATA) else {})
            await send(message)

        if is_api and scope["method"] == "OPTIONS":
            await with_headers({"type": "http.response.start", "status": 204, "headers": [*_OTHERS_MAY_ASK.items()]})
            await send({"type": "http.response.body", "body": b""})
            return
        try:
            await self.app(scope, receive, with_headers)
        except ClientDisconnect:  # nobody is there to be told
            return
        except Exception as defect:  # noqa: BLE001 - the last place: no traceback may leave it
            say_aside(tell("a defect: {where}", where=where(defect)))
            if begun:
                raise SystemError("the answer had begun") from None
            told = tell("this is a defect of hotro: please report it with the address")
            language = language_wanted(Headers(scope=scope))
            await response(Refusal(500, [RequestProblem("", told)]), language)(scope, receive, with_headers)

    def _add(self, message: MutableMapping[str, Any], more: dict[bytes, bytes]) -> None:
        headers: list[tuple[bytes, bytes]] = message.setdefault("headers", [])
        there = {name for name, _ in headers}
        if RELEASE not in there:  # an answer has that of the policies it was made from
            headers.append((RELEASE, self.holder.current.release.encode()))
        headers += [(name, value) for name, value in (_SECURITY | more).items() if name not in there]
