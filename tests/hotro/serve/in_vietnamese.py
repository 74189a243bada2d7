"""A client that asks what is refused again in Vietnamese: the same is wrong, and no English word says so."""

from __future__ import annotations

import functools
import re
from urllib.parse import unquote_plus

from starlette.testclient import TestClient

from calculator.input.schemas import household_schema
from calculator.simulation.people.participants_cells import COLUMNS
from hotro.serve.api import QUESTIONS
from hotro.serve.api.simulate import KEYS
from hotro.serve.problem_details import LONGEST
from registry.registry import Registry
from registry.written.json_schema import schema
from tests.hotro.english import english_words


class AskedInVietnameseToo(TestClient):
    """Says of both answers what must be alike in them."""

    def request(self, method, url, *, headers=None, **more):
        found = super().request(method, url, headers=headers, **more)
        if found.status_code >= 400:
            in_vietnamese = {**(headers or {}), "Accept-Language": "vi"}
            same_in_vietnamese(found, super().request(method, url, headers=in_vietnamese, **more))
        return found


def same_in_vietnamese(english, vietnamese):
    """The same type, status and paths, the same parts of each problem, in Vietnamese words."""
    assert [found.headers["content-language"] for found in (english, vietnamese)] == ["en", "vi"]
    assert "Accept-Language" in vietnamese.headers["vary"]
    assert vietnamese.status_code == english.status_code
    one, other = english.json(), vietnamese.json()
    assert [other[name] for name in ("type", "status")] == [one[name] for name in ("type", "status")]
    assert english_words(other["title"]) == []
    names = NAMES | groups() | {word[:LONGEST] for word in re.findall(r"[^\W\d_]+", asked(english.request))}
    for problem, told in zip(one["problems"], other["problems"], strict=True):
        assert told["path"] == problem["path"]
        assert {name for name in told if told[name] is None} == {name for name in problem if problem[name] is None}
        words = {name: english_words(told[name] or "", names) for name in ("message", "expected", "found", "nearest")}
        assert not any(words.values()), (words, told)
        assert len(one["problems"]) > 3 or told["message"] in other["detail"]


def asked(request):
    """All that was typed."""
    body = request.content.decode(errors="replace") if hasattr(request, "_content") else ""
    return " ".join([request.method, unquote_plus(str(request.url)), request.headers.get("accept", ""), body])


@functools.cache
def groups():
    """The codes of groups."""
    return {*Registry.load().groups}


def _properties(schema):
    if isinstance(schema, dict):
        yield from schema.get("properties", ())
    for part in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from _properties(part)


NAMES = {
    *{parameter.name for question in QUESTIONS for parameter in question.parameters},
    *_properties(household_schema()),
    *_properties(schema("province")),
    *COLUMNS,
    *KEYS,
    *("format", "json", "csv", "JSON", "HEAD", "POST", "YYYY", "false", "yes", "floor", "all", "FILE", "MONTHS"),
    *("BHXH", "BHYT", "byte", "tab", "NUL"),
}
"""Of parameters, keys, columns and groups; words that are written so; what Vietnam abbreviates and borrows."""
