"""What every question of the API says of bad input: a 4xx, and problems that name the field."""

from __future__ import annotations

import copy
import json
import re

import pytest

from hotro.serve.api import QUESTIONS
from hotro.serve.api.calc import _FAMILY as FAMILY
from hotro.serve.api.simulate import _DRAFT as DRAFT
from hotro.serve.api.simulate import _ROWS as ROWS
from tests.hotro.serve.in_vietnamese import AskedInVietnameseToo
from tests.unchanged.inputs import faults


@pytest.fixture(scope="module")
def client(app):
    return AskedInVietnameseToo(app, base_url="http://127.0.0.1")


PROBLEM = {"path", "message", "expected", "found", "nearest"}


def refused(found, *statuses):
    """The problems of a refusal; it must be one of those."""
    assert found.status_code in statuses, found.text[:300]
    assert found.headers["content-type"] == "application/problem+json"
    assert "Traceback" not in found.text
    body = found.json()
    assert set(body) == {"type", "title", "status", "detail", "problems"}
    assert body["status"] == found.status_code
    assert body["problems"]
    for problem in body["problems"]:
        assert set(problem) == PROBLEM
        assert problem["message"]
        assert "--" not in problem["message"], "an option of the command line"
    return body["problems"]


# Parameters

WRONG = {
    "on": [
        "",
        " ",
        "yesterday",
        "2026-13",
        "2026-02-30",
        "01/03/2026",
        "2026-3-1",
        "20260301",
        "0000-01-01",
        "２０２６",
    ],
    "known_on": ["", "soon", "2026-02-30", "0000-01-01"],
    "from": ["2026-13-01", "x"],
    "to": ["2026-00", "soon"],
    "programme": ["", "pension", "vsii", "voluntary si, health insurance"],
    "group": ["", "por", "stduent", "nobody\u0000"],
    "province": ["", "ha nooi", "Sơn L", "29", "../etc", "' or 1=1", "x" * 5000],
    "former_province": ["", "hai dong"],
    "school_province": ["", "nowhere"],
    "lang": ["", "fr", "EN"],
    "format": ["", "xml", "JSON", "table"],
    "within": ["", "12", "m", "-3m", "12 months", "9" * 40 + "y"],
    "no_end": ["", "yes", "1"],
    "questions": ["", "no", "False"],
    "explain": ["", "fr", "true"],
    "health_insurance": ["", "0", "13", "-1", "12.5", "twelve", "1e3", "9" * 30, "١٢"],
    "voluntary_si": ["", "0", "2", "13", "six"],
    "income": ["", "1", "-5", "1.5", "1.500", "9" * 30, "two million"],
    "born": ["", "1850", "2040", "1980-13-01", "1980-02-30", "80", "yesterday"],
    "poor_commune": ["", "yes", "True"],
    "district": [""],
    "name": ["ha nooi", "29", "all", "x" * 300, "%00"],
}
GOOD = {"compare": {"province": "ha-noi"}, "calc": {"health_insurance": "12", "province": "ha-noi"}}
NEEDS = {"income": {"voluntary_si": "12"}, "school_province": {"group": "student"}, "to": {"from": "2026-01"}}


def good(path):
    return dict(GOOD.get(path.strip("/"), {}))


def parameter_faults():
    for question in QUESTIONS:
        if question.method != "GET":
            continue
        for parameter in [*question.parameters, None]:
            name = "format" if parameter is None else parameter.name
            for value in WRONG[name]:
                if name == "group" and question.path == "/count":
                    more = {"programme": "voluntary_si"}
                elif name == "born":
                    more = {"on": "2026-03"}
                else:
                    more = NEEDS.get(name, {})
                yield question, name, value, more


PARAMETER_FAULTS = [*parameter_faults()]


@pytest.mark.parametrize(
    "question, name, value, more",
    PARAMETER_FAULTS,
    ids=[f"{q.path} {name}={ascii(value)[:20]}" for q, name, value, _ in PARAMETER_FAULTS],
)
def test_a_wrong_parameter_is_named(client, question, name, value, more):
    parameters = good(question.path) | more
    path = f"/api/v1{question.path}"
    if name == "name":
        path = path.replace("{name}", value)
    else:
        path = path.replace("{name}", "ha-noi")
        parameters[name] = value
    problems = refused(client.get(path, params=parameters), 404, 422)
    assert name in [problem["path"].partition("[")[0] for problem in problems]


@pytest.mark.parametrize("question", QUESTIONS, ids=[f"{q.method} {q.path}" for q in QUESTIONS])
def test_an_unknown_parameter_is_named_with_the_nearest(client, question):
    path = f"/api/v1{question.path}".replace("{name}", "ha-noi")
    for wrong, meant in (("fromat", "format"), ("zzzz", None), ("", None)):
        parameters = good(question.path) if question.method == "GET" else {}
        found = client.request(question.method, path, params=parameters | {wrong: "json"}, json=FAMILY)
        (problem,) = refused(found, 422)
        assert (problem["path"], problem["nearest"]) == (wrong, meant)


def test_every_fault_is_told_at_once(client):
    found = client.get("/api/v1/calc?on=x&on=y&born=&helth_insurance=3&voluntary_si=two")
    problems = {problem["path"]: problem for problem in refused(found, 422)}
    assert set(problems) == {"on", "born", "helth_insurance", "voluntary_si"}
    assert problems["helth_insurance"]["nearest"] == "health_insurance"
    assert problems["voluntary_si"]["expected"] == "a whole number"


TOGETHER = [
    ("calc", {}, "health_insurance"),
    ("calc", {"health_insurance": "12", "income": "1500000"}, "income"),
    ("calc", {"health_insurance": "12", "province": "all", "district": "Long Biên"}, "province"),
    ("calc", {"health_insurance": "12", "explain": "en", "province": "all"}, "explain"),
    ("calc", {"health_insurance": "12", "to": "2026-01"}, "to"),
    ("calc", {"health_insurance": "12", "from": "2026-01", "on": "2026-01"}, "on"),
    ("calc", {"health_insurance": "12", "from": "2026-02", "to": "2026-01"}, "from"),
    ("calc", {"health_insurance": "12", "from": "1800-01", "to": "2026-01"}, "from"),
    ("calc", {"health_insurance": "12", "school_province": "ha-noi"}, "school_province"),
    ("calc", {"health_insurance": "12", "former_province": "son-la", "on": "2020-01", "province": "x"}, "province"),
    ("count", {"group": "near_poor"}, "group"),
    ("compare", {}, "province"),
    ("compare", {"province": ["ha-noi"] * 64}, "province"),
    ("calc", {"health_insurance": "12", "on": "2014-12"}, "on"),
    ("calc", {"voluntary_si": "12", "born": "9999", "on": "2026-03"}, "born"),
]


@pytest.mark.parametrize("path, parameters, named", TOGETHER)
def test_what_does_not_go_together_is_named(client, path, parameters, named):
    problems = refused(client.get(f"/api/v1/{path}", params=parameters), 404, 422)
    assert problems[0]["path"] == named
    of_the_command_line = re.compile(r"--|\b[A-Z]{3,}\b")
    assert not [problem for problem in problems if of_the_command_line.search(problem["message"].replace("VND", ""))]


# Households


def put(value, path, said):
    """A copy of a value with something else at a path such as `members.0.born`."""
    made = copy.deepcopy(value)
    *way, last = [int(part) if part.isdigit() else part for part in path.split(".")]
    inside = made
    for part in way:
        inside = inside[part]
    inside[last] = said
    return made


ODD = [None, True, 0, -1, 1.5, "", "x", [], [[]], {}, {"x": 1}, "\ud800", "2026-02-30", 10**20]
FIELDS = [
    "province",
    "date",
    "members",
    "members.0",
    "members.0.id",
    "members.0.born",
    "members.0.groups",
    "members.0.groups.0",
    "members.0.since",
    "members.0.met",
    "members.0.pension",
    "members.0.voluntary_si",
    "members.0.voluntary_si.income",
    "members.0.voluntary_si.months",
    "members.0.health_insurance",
    "members.0.health_insurance.months",
    "members.0.health_insurance.order",
    "former_province",
    "district",
    "poor_commune",
    "unknown_key",
    "members.0.unknown_key",
    "members.0.health_insurance.unknown_key",
]
MAY_BE = {
    "members.0.health_insurance": ["{}", "null"],
    "members.0.voluntary_si": ["null"],
    "members.0.groups": ["[]"],
    "members.0.since": ["{}"],
    "members.0.met": ["{}"],
    "members.0.born": ["null"],
    "members.0.pension": ["null"],
    "members.0.voluntary_si.months": ["null"],
    "members.0.health_insurance.order": ["null"],
    "members.0.id": ['"x"', '"2026-02-30"'],
    "province": ["null"],
    "former_province": ["null"],
    "district": ["null", '"x"', '""', '"2026-02-30"'],
    "poor_commune": ["null", "true"],
}
ONE = {**FAMILY, "members": FAMILY["members"][:1]}
HOUSEHOLD_FAULTS = [(path, said) for path in FIELDS for said in ODD if json.dumps(said) not in MAY_BE.get(path, ())]


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize("path", FIELDS)
def test_a_household_that_holds_what_it_cannot_is_refused_by_field(client, path, several):
    for said in (said for at, said in HOUSEHOLD_FAULTS if at == path):
        body = put(ONE, path, said)
        body = {"households": [ONE, body]} if several else body
        problems = refused(client.post("/api/v1/calc", content=json.dumps(body)), 422)
        if said != "\ud800":
            assert "members" in problems[0]["path"] or path.partition(".")[0] in problems[0]["path"]
        assert all(p["path"].startswith("households[1]") for p in problems) or not several


@pytest.mark.parametrize("path, value", faults(), ids=[f"{path}: {value}" for path, value in faults()])
def test_faults_that_people_make_in_households(client, path, value):
    body = {"province": "ha-noi", "date": "2026-03-01", "members": [{"id": "a", "groups": []}, {"id": "b"}]}
    body["members"][0]["health_insurance"] = {"months": 12}
    body = put(body, path, json.loads(json.dumps(value, default=str)))
    refused(client.post("/api/v1/calc", json=body), 422)


BODIES = [
    b"",
    b" ",
    b"{",
    b"[",
    b"}",
    b"{]",
    b"{'date': 1}",
    b'{"date": 2026-03-01}',
    b'{"date": "2026-03-01",}',
    b'{"date" "2026-03-01"}',
    b'{"date": "2026-03-01" "members": []}',
    b'{"a": tru}',
    b'{"a": "\t"}',
    b'{"a": "\\x"}',
    b'{"a": "',
    b"\xff\xfe{",
    b'{"a": "\xff"}',
    b"\xef\xbb\xbf{}",
    b"{} {}",
    b"date: 2026-03-01",
    b"<xml/>",
    b"a=1&b=2",
    b"[" * 100_000,
    b'{"a":' * 50_000,
    b"\x1f\x8b\x08\x00",
]


@pytest.mark.parametrize("path", ["calc", "simulate"])
@pytest.mark.parametrize("body", BODIES, ids=[ascii(body[:20]) for body in BODIES])
def test_what_is_not_json_is_said_with_its_line(client, path, body):
    (problem,) = refused(client.post(f"/api/v1/{path}", content=body), 400)
    assert "body" in problem["message"] or "JSON" in problem["message"] or "deeply" in problem["message"]


NOT_MAPPINGS = [b"null", b"1", b'"x"', b"true", b"[]", b"[1]", b"NaN", b"-Infinity", b"1e999", b"9" * 50]


@pytest.mark.parametrize("path", ["calc", "simulate"])
@pytest.mark.parametrize("body", NOT_MAPPINGS, ids=map(ascii, NOT_MAPPINGS))
def test_json_of_another_kind_is_refused(client, path, body):
    (problem,) = refused(client.post(f"/api/v1/{path}", content=body), 422)
    assert problem["expected"]
    assert problem["found"]


TWICE = [
    (b'{"date": "2026-03-01", "date": "2026-03-02", "members": []}', "date"),
    (b'{"date": "2026-03-01", "members": [{"id": "a", "id": "b"}]}', "members[0].id"),
    (b'{"households": [], "households": []}', "households"),
]


@pytest.mark.parametrize("body, path", TWICE)
def test_a_key_that_stands_twice_is_refused(client, body, path):
    (problem,) = refused(client.post("/api/v1/calc", content=body), 422)
    assert problem["path"] == path
    assert "twice" in problem["message"]


SEVERAL = [
    ({"households": []}, "households"),
    ({"households": {}}, "households"),
    ({"households": None}, "households"),
    ({"households": [ONE] * 51}, "households"),
    ({"households": [ONE], "date": "2026-03-01"}, "date"),
    ({"households": [ONE, 1]}, "households[1]"),
    ({"households": [[]]}, "households[0]"),
    ({"household": [ONE]}, "household"),
    ({}, "date"),
]


@pytest.mark.parametrize("body, path", SEVERAL, ids=[str(i) for i in range(len(SEVERAL))])
def test_several_households_that_are_none(client, body, path):
    assert path in [problem["path"] for problem in refused(client.post("/api/v1/calc", json=body), 422)]


# Drafts and participants

ASKED = {"draft": DRAFT, "participants": ROWS, "years": "2027"}
DRAFT_FAULTS = [
    ("draft", None, "draft"),
    ("draft", [], "draft"),
    ("draft", "x", "draft"),
    ("draft", {}, "draft"),
    ("draft.province", "son-laa", "draft.province"),
    ("draft.province", 5, "draft.province"),
    ("draft.provinces", "son-la", "draft.provinces"),
    ("draft.instruments", [], "draft.instruments"),
    ("draft.instruments", {}, "draft.instruments"),
    ("draft.instruments.0.from", "unknown", "draft.instruments[0].from"),
    ("draft.instruments.0.from", "2027-02-30", "draft.instruments[0].from"),
    ("draft.instruments.0.from", 2027.5, "draft.instruments[0].from"),
    ("draft.instruments.0.to", "2020-01-01", "draft.instruments[0]"),
    ("draft.instruments.0.issuer", "a\u0000b", "draft.instruments[0].issuer"),
    ("draft.instruments.0.number", ["x"], "draft.instruments[0].number"),
    ("draft.instruments.0.form", "2027-01-01", "draft.instruments[0].form"),
    ("draft.instruments.0.voluntary_si.0.percent", -1, "draft.instruments[0].voluntary_si[0].percent"),
    ("draft.instruments.0.voluntary_si.0.percent", 10**30, "draft.instruments[0].voluntary_si[0].percent"),
    ("draft.instruments.0.voluntary_si.0.percent", "20%", "draft.instruments[0].voluntary_si[0].percent"),
    ("draft.instruments.0.voluntary_si.0.who", "por", "draft.instruments[0].voluntary_si[0].who"),
    ("draft.instruments.0.voluntary_si.0.of", "income", "draft.instruments[0].voluntary_si[0].of"),
    ("participants", None, "participants"),
    ("participants", [], "participants"),
    ("participants", {}, "participants"),
    ("participants", "a,b", "participants"),
    ("participants.0", [], "participants[0]"),
    ("participants.0", {}, "participants[0].province"),
    ("participants.0.province", "son laa", "participants[0].province"),
    ("participants.0.province", None, "participants[0].province"),
    ("participants.0.programme", "vsi2", "participants[0].programme"),
    ("participants.0.people", 0, "participants[0].people"),
    ("participants.0.people", -5, "participants[0].people"),
    ("participants.0.people", 1.5, "participants[0].people"),
    ("participants.0.people", "many", "participants[0].people"),
    ("participants.0.people", 10**12, "participants[0].people"),
    ("participants.0.groups", ["por"], "participants[0].groups"),
    ("participants.0.groups", [5], "participants[0].groups"),
    ("participants.0.groups", "poor,near_poor", "participants[0].groups"),
    ("participants.0.groups", ["poor", "near_poor"], "participants[0].groups"),
    ("participants.0.months", 13, "participants[0].months"),
    ("participants.0.age", 131, "participants[0].age"),
    ("participants.0.income", 5, "participants[0].income"),
    ("participants.0.household_order", 2, "participants[0].household_order"),
    ("participants.0.poor_commune", "maybe", "participants[0].poor_commune"),
    ("participants.0.district", "\u200b", "participants[0].district"),
    ("participants.0.peple", 5, "participants[0].peple"),
    ("years", "soon", "years"),
    ("years", "2030-2026", "years"),
    ("years", "1990", "years"),
    ("years", "2027-2110", "years"),
    ("years", [2027], "years"),
    ("years", True, "years"),
    ("against", "x", "against"),
    ("budget", "a lot", "budget"),
    ("budget", -1, "budget"),
    ("budget", 1.5, "budget"),
    ("raise", 101, "raise"),
    ("raise", "five", "raise"),
    ("assume_none", "yes", "assume_none"),
    ("particpants", [], "particpants"),
]


@pytest.mark.parametrize(
    "at, said, path", DRAFT_FAULTS, ids=[f"{at}: {ascii(said)[:20]}" for at, said, _ in DRAFT_FAULTS]
)
def test_a_draft_or_table_that_cannot_be_costed_is_refused_by_field(client, at, said, path):
    problems = refused(client.post("/api/v1/simulate", json=put(ASKED, at, said)), 422)
    assert any(problem["path"].startswith(path) for problem in problems), problems


def test_options_of_a_draft_that_do_not_go_together(client):
    (problem,) = refused(client.post("/api/v1/simulate", json={**ASKED, "raise": 5, "budget": "20e9"}), 422)
    assert problem["path"] == "raise"


def test_too_many_participants(client):
    (problem,) = refused(client.post("/api/v1/simulate", json={**ASKED, "participants": ROWS[:1] * 10_001}), 422)
    assert (problem["path"], problem["expected"]) == ("participants", "at most 10,000 rows")


# Addresses, methods, forms, sizes

NOWHERE = [
    "/api/v1/cuont",
    "/api/v1",
    "/api/v2/count",
    "/api/v1/provinces/ha-noi/histories",
    "/api/v1/count/",
    "/api/x",
]


@pytest.mark.parametrize("path", NOWHERE)
def test_an_address_with_nothing_there(client, path):
    refused(client.get(path, follow_redirects=False), 404)


def test_the_nearest_address_is_named(client):
    (problem,) = refused(client.get("/api/v1/cuont"), 404)
    assert problem["nearest"] == "/api/v1/count"


@pytest.mark.parametrize("question", QUESTIONS, ids=[f"{q.method} {q.path}" for q in QUESTIONS])
@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "POST", "GET"])
def test_a_method_that_an_address_does_not_take(client, question, method):
    taken = {q.method for q in QUESTIONS if q.path == question.path}
    if method in taken:
        return
    found = client.request(method, f"/api/v1{question.path}".replace("{name}", "ha-noi"))
    (problem,) = refused(found, 405)
    assert set(re.findall("[A-Z]+", found.headers["allow"])) >= taken
    assert problem["found"] == method


@pytest.mark.parametrize("accept", ["text/html", "application/xml", "image/png, text/html;q=0.8", "text/csv;q=0"])
def test_a_form_in_which_no_answer_comes(client, accept):
    (problem,) = refused(client.get("/api/v1/groups", headers={"Accept": accept}), 406)
    assert problem["path"] == "Accept"


@pytest.mark.parametrize("path", ["calc", "simulate"])
def test_a_body_that_is_too_large(client, path):
    refused(client.post(f"/api/v1/{path}", content=b" " * (1024 * 1024 + 1)), 413)
    refused(client.post(f"/api/v1/{path}", content=b" " * (1024 * 1024)), 400)


def test_there_are_more_than_300_kinds():
    kinds = (PARAMETER_FAULTS, HOUSEHOLD_FAULTS, faults(), BODIES, DRAFT_FAULTS, TOGETHER, SEVERAL, TWICE)
    assert sum(map(len, kinds)) > 500
