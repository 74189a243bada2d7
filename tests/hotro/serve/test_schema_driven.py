"""The whole API by its own document: made-up requests, right and wrong; no 500, and no answer outside its schema."""

from __future__ import annotations

import json

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from hotro.serve.api import QUESTIONS
from tests.hotro.serve.test_bad_input import ASKED, FAMILY, refused

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
SETTINGS = settings(max_examples=12, deadline=None, suppress_health_check=[*HealthCheck])


@pytest.fixture(scope="module")
def described(app):
    return schemathesis.openapi.from_asgi("/api/openapi.json", app)


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["right", "wrong"])
@pytest.mark.parametrize("question", QUESTIONS, ids=[f"{q.method} {q.path}" for q in QUESTIONS])
def test_every_answer_is_within_its_schema(described, question, mode):
    operation = described[f"/api/v1{question.path}"][question.method]

    @given(operation.as_strategy(generation_mode=mode))
    @SETTINGS
    def asked(case):
        found = case.call()
        case.validate_response(found, checks=CHECKS)
        assert found.headers["x-hotro-release"]

    asked()


# Bodies that no schema would make

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=8), inside, max_size=3),
    max_leaves=8,
)


def places(value, path=()):
    """Every path of a value."""
    yield path
    for key, inside in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield from places(inside, (*path, key))


def spoilt(value, path, said):
    if not path:
        return said
    made = value.copy()
    made[path[0]] = spoilt(value[path[0]], path[1:], said)
    return made


def spoilt_once(value):
    return st.builds(lambda path, said: spoilt(value, path, said), st.sampled_from([*places(value)]), ANY_JSON)


@given(spoilt_once(FAMILY) | spoilt_once({"households": [FAMILY, FAMILY]}) | ANY_JSON)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_household_is_answered_or_refused(client, body):
    answered_or_refused(client, "calc", body)


@given(spoilt_once(ASKED))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_draft_is_answered_or_refused(client, body):
    answered_or_refused(client, "simulate", body)


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_answered_or_refused(client, data):
    refused(client.post("/api/v1/calc", content=data), 400, 422)


def answered_or_refused(client, path, body):
    found = client.post(f"/api/v1/{path}", content=json.dumps(body))
    if found.status_code == 200:
        assert found.json()
    else:
        refused(found, 400, 422)
