"""How the server is reached: over standard input and output, or over HTTP."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping

from mcp.server.stdio import stdio_server
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from hotro.mcp.server import Work, create_server
from registry.differences.state import State
from registry.registry import Registry

# What the SDK logs may hold what was asked about people.
logging.getLogger("mcp").setLevel(logging.CRITICAL + 1)


async def over_stdio(registry: Registry, language: str, states: Mapping[str, State]) -> None:
    """Answer what comes in, until it ends."""
    server = create_server(lambda: registry, language=language, states=states)
    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())


class OverHttp:
    """An ASGI application for one address (streamable HTTP). Nothing is kept between two requests."""

    def __init__(self, registry: Callable[[], Registry], work: Work, most_bytes: int) -> None:
        self._server = create_server(registry, work)
        self._most_bytes = most_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; none opens a stream, for the server has nothing to say that was not asked."""
        if scope["method"] != "POST":
            await Response(status_code=405, headers={"Allow": "POST"})(scope, receive, send)
            return
        manager = StreamableHTTPSessionManager(
            self._server, json_response=True, stateless=True, max_request_body_size=self._most_bytes
        )
        async with manager.run():
            await manager.handle_request(scope, receive, send)
