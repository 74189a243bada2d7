"""The tools as a client of the SDK meets them, in memory."""

from __future__ import annotations

import json

import anyio
import pytest
from mcp.client import Client

from hotro.mcp.server import create_server
from registry import Registry


@pytest.fixture(scope="session")
def registry(_settings):
    return Registry.load()


@pytest.fixture(scope="session")
def call(registry):
    """Call a tool; what came back, as the SDK has it."""

    def called(tool, arguments, said_in="en"):
        async def asked():
            async with Client(create_server(lambda: registry, language=said_in)) as client:
                return await client.call_tool(tool, arguments)

        return anyio.run(asked)

    return called


@pytest.fixture(scope="session")
def told(call):
    """What a tool answers, when all is well."""

    def answered(tool, **arguments):
        found = call(tool, arguments)
        assert not found.is_error, found.content
        (content,) = found.content
        assert json.loads(content.text) == found.structured_content
        return found.structured_content

    return answered


@pytest.fixture(scope="session")
def refusal(call):
    """The one line that refuses a call."""

    def refused(tool, arguments, *more):
        found = call(tool, arguments, *more)
        assert found.is_error
        assert found.structured_content is None
        (content,) = found.content
        (line,) = content.text.splitlines()
        return line

    return refused
