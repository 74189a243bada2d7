"""What stands around every response, and that a defect shows neither a traceback nor what was asked."""

from __future__ import annotations

import re

import pytest
from starlette.routing import Route
from starlette.testclient import TestClient

from hotro.serve.app import create_app

ADDRESSES = [
    ("GET", "/api/v1/meta", 200),
    ("GET", "/api/v1/count?on=x", 422),
    ("GET", "/api/v1/nothing", 404),
    ("PUT", "/api/v1/meta", 405),
    ("POST", "/api/v1/calc", 400),
    ("GET", "/api/docs", 200),
    ("GET", "/api/docs.css", 200),
    ("GET", "/api/openapi.json", 200),
    ("HEAD", "/api/v1/groups", 200),
    ("GET", "/nothing", 404),
]


@pytest.mark.parametrize("method, path, status", ADDRESSES)
def test_every_response_has_the_release_and_security_headers(client, holder, method, path, status):
    found = client.request(method, path)
    assert found.status_code == status
    assert found.headers["x-hotro-release"] == holder.current.release
    assert found.headers["etag"]
    policy = found.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert found.headers["x-content-type-options"] == "nosniff"
    assert found.headers["referrer-policy"] == "no-referrer"
    assert "server" not in found.headers
    assert ("access-control-allow-origin" in found.headers) == path.startswith("/api/")


def test_other_pages_may_read_and_ask(client):
    found = client.options("/api/v1/calc", headers={"Origin": "https://example.org"})
    assert found.status_code == 204
    assert found.headers["access-control-allow-origin"] == "*"
    assert "POST" in found.headers["access-control-allow-methods"]
    assert "Content-Type" in found.headers["access-control-allow-headers"]
    assert "access-control-allow-credentials" not in found.headers


def test_an_answer_that_a_client_has_is_not_sent_again(client):
    first = client.get("/api/v1/groups")
    tag = first.headers["etag"]
    for tags in (tag, f"W/{tag}", f'"x", {tag}', "*"):
        again = client.get("/api/v1/groups", headers={"If-None-Match": tags})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get("/api/v1/groups", headers={"If-None-Match": '"x"'}).status_code == 200
    assert client.get("/api/v1/groups?format=csv").headers["etag"] != tag


def test_what_was_asked_about_people_is_in_no_cache(client):
    found = client.get("/api/v1/calc?health_insurance=12&on=2026-03")
    assert found.headers["cache-control"] == "no-store"
    assert found.headers["etag"]
    assert client.get("/api/v1/groups").headers["cache-control"] == "no-cache"


def test_a_head_is_a_get_without_its_body(client):
    whole, head = client.get("/api/v1/meta"), client.head("/api/v1/meta")
    assert head.content == b""
    assert {k: v for k, v in head.headers.items() if k != "date"} == {
        k: v for k, v in whole.headers.items() if k != "date"
    }


def test_a_defect_shows_where_it_is_and_not_what_was_asked(holder, capfd):
    async def broken(_request):
        raise ValueError("born 1980-05-02")

    app = create_app(holder)
    app.router.routes.append(Route("/api/v1/broken", broken))
    found = TestClient(app).get("/api/v1/broken?born=1980-05-02")
    assert found.status_code == 500
    assert found.headers["content-type"] == "application/problem+json"
    assert found.json()["problems"][0]["message"] == "this is a defect of hotro: please report it with the address"
    out, err = capfd.readouterr()
    assert out == ""
    assert re.fullmatch(r"a defect: ValueError at test_envelope\.py:\d+\n", err)


def test_no_tracer_of_the_machine_is_told_of_a_request(client, monkeypatch):
    trace = pytest.importorskip("opentelemetry.trace")  # fastapi brings it, and tells it of every address

    class Provider:
        def get_tracer(self, *_args, **_more):
            raise AssertionError("told of a request")

    monkeypatch.setattr(trace, "get_tracer_provider", Provider)
    assert client.get("/api/v1/calc?health_insurance=12&on=2026-03").status_code == 200


def test_no_address_of_the_documentation_leaves_the_server(client):
    page = client.get("/api/docs").text
    links = re.findall(r'(?:href|src)="([^"]+)"', page)
    assert links
    assert all(link.startswith(("/", "#")) and not link.startswith("//") for link in links)
    assert "<script" not in page
    assert "style=" not in page
    css = client.get("/api/docs.css").text
    assert "url(" not in css
    assert "@import" not in css
    assert len(page.encode()) + len(css.encode()) < 150_000


def test_every_link_of_the_documentation_leads_somewhere(client):
    page = client.get("/api/docs").text
    for link in dict.fromkeys(re.findall(r'href="(/[^"]+)"', page)):
        assert client.get(link.replace("&amp;", "&")).status_code == 200, link
    anchors = set(re.findall(r'href="#([^"]+)"', page))
    assert anchors <= set(re.findall(r'id="([^"]+)"', page))
