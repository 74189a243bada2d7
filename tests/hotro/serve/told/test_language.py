"""Which language problems are told in: what the header likes best of the two, what `lang` says before it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotro.serve.told.language import language_wanted, preferences


@pytest.mark.parametrize(
    "header, language",
    [
        ("", "en"),
        ("vi", "vi"),
        ("VI", "vi"),
        ("vi-VN", "vi"),
        ("vi-VN,vi;q=0.9,en-US;q=0.8,en;q=0.7", "vi"),
        ("en-US,en;q=0.9,vi;q=0.8", "en"),
        ("en;q=0.5, vi;q=0.6", "vi"),
        ("vi, en", "vi"),
        ("en, vi", "en"),
        ("fr", "en"),
        ("fr, vi;q=0.1", "vi"),
        ("vi;q=0", "en"),
        ("vi;q=x", "en"),
        ("*", "en"),
        ("*;q=0.1, vi", "vi"),
        ("vietnamese", "en"),
        (";;,,q=1", "en"),
    ],
)
def test_the_language_that_is_liked_best(header, language):
    assert language_wanted({"accept-language": header}) == language


@pytest.mark.parametrize("said, language", [("en", "en"), ("vi", "vi"), ("fr", "vi"), ("", "vi"), (None, "vi")])
def test_what_is_said_goes_before_the_header(said, language):
    assert language_wanted({"accept-language": "vi"}, said) == language


def test_preferences():
    assert [*preferences("text/CSV; q=0.5 ,*/*;level=1")] == [("text/csv", 0.5), ("*/*", 1.0)]


@given(st.text())
def test_any_header_gives_a_language(header):
    assert language_wanted({"accept-language": header}) in ("en", "vi")


COUNT = "/api/v1/count?programme=pension"


def test_a_refusal_is_in_the_language_that_its_headers_name(client):
    plain = client.get(COUNT)
    asked = client.get(COUNT, headers={"Accept-Language": "vi-VN, en;q=0.5"})
    assert (plain.headers["content-language"], asked.headers["content-language"]) == ("en", "vi")
    assert plain.json()["title"] == "The question cannot be answered as it is asked"
    assert asked.json()["title"] == "Không trả lời được câu hỏi như đã hỏi"
    assert {found.headers["vary"] for found in (plain, asked)} == {"Accept, Accept-Language"}


@pytest.mark.parametrize("query, header, language", [("vi", "en", "vi"), ("en", "vi", "en"), ("fr", "vi", "vi")])
def test_lang_goes_before_the_header_where_it_is_a_parameter(client, query, header, language):
    found = client.get(f"{COUNT}&lang={query}", headers={"Accept-Language": header})
    assert (found.status_code, found.headers["content-language"]) == (422, language)
    other = client.get(f"/api/v1/groups?lang={query}", headers={"Accept-Language": header})
    assert (other.status_code, other.headers["content-language"]) == (422, header)


@pytest.mark.parametrize("path", ["groups", "provinces?on=2026-03", "count?programme=vsi&on=2026-03&format=csv"])
def test_an_answer_is_the_same_in_every_language(client, path):
    one, other = (client.get(f"/api/v1/{path}", headers={"Accept-Language": each}) for each in ("en", "vi"))
    assert one.status_code == 200
    assert (one.content, one.headers["etag"]) == (other.content, other.headers["etag"])
    assert "content-language" not in other.headers


def test_a_defect_is_told_in_vietnamese_too(app, monkeypatch):
    from starlette.testclient import TestClient

    monkeypatch.setattr("hotro.serve.sending.read", lambda *_: 1 // 0)
    client = TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False)
    found = client.get(COUNT, headers={"Accept-Language": "vi"})
    assert (found.status_code, found.headers["content-language"]) == (500, "vi")
    assert found.json()["detail"] == "đây là lỗi của hotro: xin báo lại, kèm địa chỉ đã hỏi"
