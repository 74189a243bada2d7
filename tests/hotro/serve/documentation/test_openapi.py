"""What the document says is what the server does: every example answers, within its schema."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator

from hotro.serve.api import QUESTIONS
from hotro.serve.documentation.routes import address

EXAMPLES = [(question, example) for question in QUESTIONS for example in question.examples]
NAMES = [f"{question.method} {question.path}: {example.summary}" for question, example in EXAMPLES]


@pytest.fixture(scope="module")
def api(client):
    return client.get("/api/openapi.json").json()


def validator(api, schema):
    return Draft202012Validator({**schema, "components": api["components"]})


@pytest.mark.parametrize("question, example", EXAMPLES, ids=NAMES)
def test_an_example_answers_as_the_document_says(client, api, question, example):
    where = address(question, example, "/api/v1")
    found = client.request(question.method, where, json=example.body)
    assert found.status_code == 200, found.text
    operation = api["paths"][f"/api/v1{question.path}"][question.method.lower()]
    content = operation["responses"]["200"]["content"]["application/json"]
    assert [*validator(api, content["schema"]).iter_errors(found.json())] == []
    if example.body is not None:
        asked = operation["requestBody"]["content"]["application/json"]["schema"]
        assert [*validator(api, asked).iter_errors(example.body)] == []


@pytest.mark.parametrize("question, example", EXAMPLES, ids=NAMES)
def test_an_example_comes_as_csv(client, question, example):
    where = address(question, example, "/api/v1")
    found = client.request(question.method, where, json=example.body, headers={"Accept": "text/csv"})
    assert (found.status_code, found.headers["content-type"]) == (200, "text/csv; charset=utf-8")
    asked = client.request(question.method, f"{where}{'&' if '?' in where else '?'}format=csv", json=example.body)
    assert asked.text == found.text
    head, *rows = found.text.splitlines()
    assert "," in head
    assert rows


def test_every_question_has_an_example():
    assert [question.path for question in QUESTIONS if not question.examples] == []


def test_schemas_are_schemas(api):
    for schema in api["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


def test_every_schema_is_there_that_is_named(api):
    import json
    import re

    named = set(re.findall('"#/components/schemas/([^"]+)"', json.dumps(api)))
    assert named <= set(api["components"]["schemas"])
    assert "#/$defs" not in json.dumps(api)
