"""What the document says is what the server does: every example answers, within its schema."""

from __future__ import annotations

import re

import pytest
from jsonschema import Draft202012Validator

from hotro.serve.api import QUESTIONS
from hotro.serve.documentation.openapi import DESCRIPTION, description
from hotro.serve.documentation.routes import HERE, address
from hotro.serve.documentation.vietnamese import TEXTS
from hotro.serve.parameters import FORMAT
from tests.hotro.english import english_words

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

    named = set(re.findall('"#/components/schemas/([^"]+)"', json.dumps(api)))
    assert named <= set(api["components"]["schemas"])
    assert "#/$defs" not in json.dumps(api)


# In two languages


def test_every_text_of_the_document_and_its_page_is_in_vietnamese():
    asked = {DESCRIPTION, FORMAT.means}
    for question in QUESTIONS:
        asked |= {question.summary, description(question)} | {example.summary for example in question.examples}
        asked |= {parameter.means for parameter in question.parameters}
    page = {*re.findall(r'said\("([^"]+)"\)', (HERE / "page.html").read_text(encoding="utf-8"))}
    of_answers = {"The answer.", "The release that the answer rests on.", "For `If-None-Match`: then 304."}
    assert asked | page | of_answers == {*TEXTS}


def test_the_document_is_in_both_languages_or_in_the_one_asked_for(client):
    def summary(query):
        return client.get(f"/api/openapi.json{query}").json()["paths"]["/api/v1/groups"]["get"]["summary"]

    vietnamese, english = summary("?lang=vi"), summary("?lang=en")
    assert english == "The codes of beneficiary groups and what they mean"
    assert vietnamese == "Mã các đối tượng và ý nghĩa"
    assert summary("") == f"{vietnamese} / {english}"
    refused = client.get("/api/openapi.json?lang=fr")
    assert (refused.status_code, refused.json()["problems"][0]["path"]) == (422, "lang")


def test_the_page_of_the_api_is_in_vietnamese_first(client):
    def said(query="", **headers):
        page = client.get(f"/api/docs{query}", headers=headers).text
        return re.search(r'<html lang="(..)">', page)[1], page

    language, page = said()
    assert (language, said("?lang=en")[0], said(**{"Accept-Language": "en-GB"})[0]) == ("vi", "en", "en")
    seen = re.sub(r'<(pre|code)\b.*?</\1>|<a [^>]*lang="en".*?</a>|<[^>]+>', " ", page, flags=re.DOTALL)
    names = "hotro API OpenAPI RFC BHXH BHYT JSON CSV json csv floor false all"
    of_problems = "problems path message expected found nearest"
    assert english_words(seen, [*names.split(), *of_problems.split()]) == []
