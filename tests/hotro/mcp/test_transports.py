"""The server as a process over standard input and output, and over HTTP under `hotro serve`."""

from __future__ import annotations

import json
import os
import sys

import anyio
import httpx2
import pytest
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.client.streamable_http import streamable_http_client
from starlette.testclient import TestClient

from hotro.serve.app import TOOLS, create_app
from hotro.serve.loaded import RegistryHolder
from hotro.serve.request_limits import Limits

COUNT = {"programme": "voluntary_si", "on": "2023-03-22"}
ASKED = ["count", "voluntary_si", "--on", "2023-03-22"]


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_a_process_answers_and_refuses(answer, mode):
    command = [sys.executable, "-m", "hotro", "mcp", "--lang", "vi"]
    server = StdioServerParameters(command=command[0], args=command[1:], env={**os.environ})

    async def asked():
        with anyio.fail_after(60):
            async with Client(stdio_client(server), mode=mode) as client:
                tools = (await client.list_tools()).tools
                return tools, await client.call_tool("count_support", COUNT), await client.call_tool("explain", {})

    tools, counted, refused = anyio.run(asked)
    assert len(tools) == 8
    assert counted.structured_content["answer"] == answer(*ASKED)
    assert refused.is_error
    assert refused.content[0].text.startswith("household: còn thiếu; cần ")


@pytest.fixture
def over_http(_settings):
    """Call a tool at the address of the server."""

    def call(limits, *asked, mode="auto"):
        app = create_app(RegistryHolder(), limits)

        async def answered():
            http = httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://127.0.0.1")
            transport = streamable_http_client(f"http://127.0.0.1{TOOLS}", http_client=http)
            async with http, Client(transport, mode=mode) as client:
                return await client.call_tool(*asked)

        return anyio.run(answered)

    return call


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_the_server_has_the_tools_at_an_address(over_http, answer, mode):
    found = over_http(Limits(), "count_support", COUNT, mode=mode)
    assert found.structured_content["answer"] == answer(*ASKED)
    assert json.loads(found.content[0].text) == found.structured_content


def test_what_is_no_question_gets_no_stream(capfd):
    client = TestClient(create_app(RegistryHolder(), Limits(body=1000)), base_url="http://127.0.0.1")
    for method in ("GET", "DELETE", "OPTIONS"):
        found = client.request(method, TOOLS, headers={"Accept": "text/event-stream"})
        assert (found.status_code, found.headers["allow"]) == (405, "POST")
    headers = {"Accept": "application/json, text/event-stream", "Content-Type": "application/json"}
    for body, status in ((b"{", 400), (b"[" * 999, 400), (b" " * 1001, 413)):
        found = client.post(TOOLS, content=body, headers=headers)
        assert found.status_code == status
        assert found.headers["x-hotro-release"]
    assert capfd.readouterr() == ("", "")


def test_a_question_that_takes_too_long_is_refused_in_words(over_http, monkeypatch):
    import time

    from hotro.mcp import server

    def slow(*_):
        for _ in range(1000):
            time.sleep(0.01)

    monkeypatch.setattr(server, "called", slow)
    found = over_http(Limits(seconds=0.2), "count_support", COUNT)
    assert found.is_error
    assert "within 0.2 seconds" in found.content[0].text
