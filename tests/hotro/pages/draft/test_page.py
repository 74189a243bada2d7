"""The page of a draft: made, changed, costed as the command costs it, and taken along."""

import html
import io
import json
import re

import openpyxl
import pytest
import yaml

MADE = {"do": "make", "province": "son-la", "source": "quang-ninh", "from": "2027-01-01"}


def draft_in(page):
    found = re.search(r'<textarea name="draft"[^>]*>(.*?)</textarea>', page, re.DOTALL)
    return html.unescape(found[1]) if found else ""


@pytest.fixture(scope="module")
def adopted(client):
    return draft_in(client.post("/en/draft", data=MADE).text)


def test_a_draft_from_another_province_is_what_the_command_makes(adopted, run):
    printed = run("simulate", "--adopt", "quang-ninh", "--in", "son-la", "--from", "2027-01-01").stdout
    assert yaml.safe_load(adopted) == yaml.safe_load(printed)


def test_a_draft_from_nothing_grows_by_rules(client):
    asked = {"province": "ha-giang", "from": "2027-01-01", "do": "add", "add_group": "poor", "add_percent": "20"}
    refused = client.post("/en/draft", data=asked | {"add_programme": "voluntary_si"})
    assert 'class="wrong"' in refused.text  # a province of before the merger has no council any more
    asked |= {"province": "son-la"}
    first = draft_in(client.post("/en/draft", data=asked | {"add_programme": "voluntary_si"}).text)
    more = asked | {"draft": first, "add_programme": "health_insurance", "add_group": "near_poor", "add_percent": "30"}
    (written,) = yaml.safe_load(draft_in(client.post("/en/draft", data=more).text))["instruments"]
    assert [(p["who"], p["percent"]) for p in written["voluntary_si"]] == [("poor", 20)]
    assert [(p["who"], p["percent"]) for p in written["health_insurance"]] == [("near_poor", 30)]


def test_a_rate_is_moved_in_the_text_and_only_where_it_was_changed(client, adopted):
    rule = "son-la-as-quang-ninh-02-2022.voluntary_si.poor"
    moved = draft_in(
        client.post("/en/draft", data={"draft": adopted, f"rate[{rule}]": "35", f"was[{rule}]": "30"}).text
    )
    rates = {p["who"]: p["percent"] for i in yaml.safe_load(moved)["instruments"] for p in i.get("voluntary_si", ())}
    assert rates == {"poor": 35, "near_poor": 30, "other": 20}
    same = draft_in(client.post("/en/draft", data={"draft": moved, f"rate[{rule}]": "30", f"was[{rule}]": "30"}).text)
    assert same == moved


PEOPLE = {"people[voluntary_si.poor]": "1.200", "people[voluntary_si]": "28503", "years": "2027-2028"}


def test_the_cost_is_what_the_api_says(client, adopted):
    taken = client.post("/en/draft", data={"draft": adopted, "do": "json", **PEOPLE})
    assert taken.headers["content-disposition"].endswith("son-la-draft.json")
    rows = [
        {"province": "son-la", "programme": "voluntary_si", "people": 1200, "groups": ["poor"], "months": 12},
        {"province": "son-la", "programme": "voluntary_si", "people": 28503, "months": 12},
    ]
    draft = yaml.load(adopted, Loader=yaml.BaseLoader)
    api = client.post("/api/v1/simulate", json={"draft": _plain(draft), "participants": rows, "years": "2027-2028"})
    assert api.status_code == 200, api.text
    assert taken.json() == api.json()


def _plain(value):
    """Numbers where the schema has numbers; days stay text."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return int(value) if re.fullmatch(r"\d{1,3}", value) else value


def test_a_table_of_people_gives_the_same_as_numbers_typed(client, adopted):
    table = "province,programme,people,groups,months\nson-la,voluntary_si,1200,poor,12\nson-la,voluntary_si,28503,,12\n"
    typed = client.post("/en/draft", data={"draft": adopted, "do": "csv", **PEOPLE}).text
    given = client.post("/en/draft", data={"draft": adopted, "do": "csv", "table": table, "years": "2027-2028"}).text
    assert typed == given
    assert typed.count("\n") > 5


def test_the_files_are_what_they_say(client, adopted):
    ask = {"draft": adopted, **PEOPLE}
    assert yaml.safe_load(client.post("/du-thao", data={**ask, "do": "yaml"}).text) == yaml.safe_load(adopted)
    book = openpyxl.load_workbook(io.BytesIO(client.post("/du-thao", data={**ask, "do": "xlsx"}).content))
    assert len(book.sheetnames) > 2
    picture = client.post("/du-thao", data={**ask, "do": "svg"})
    assert picture.headers["content-type"].startswith("image/svg+xml")
    assert b"</svg>" in picture.content


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"draft": "province: [", "do": ""}, "The draft, line"),
        ({"draft": "province: son-la\ninstruments: []\n", "do": ""}, "expected at least one instrument"),
        ({**MADE, "source": "lai-chau"}, "No rule of Lai Châu"),
        ({**MADE, "from": "soon"}, "“soon” is no day"),
        ({"do": "add", "province": "son-la", "add_group": "martians", "add_percent": "10"}, "No group is called"),
        ({"do": "add", "province": "son-la", "add_group": "poor", "add_percent": "1000"}, "“1000” is not a number"),
    ],
)
def test_what_is_wrong_is_said(post, wrong, words):
    assert words in post("/en/draft", wrong).text


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"table": "province,programme,people\nson-la,voluntary_si,many\n"}, "The people, line 2, column people"),
        ({"people[voluntary_si]": "-3"}, "column people"),
        ({"people[voluntary_si]": "100", "years": "1999"}, "“1999” is not a number"),
        ({"people[voluntary_si]": "100", "years": "2099"}, "cannot be worked out"),
        ({"people[voluntary_si]": "100", "points": "1000"}, "“1000” is not a number"),
        ({"do": "xlsx"}, "Say how many people"),
    ],
)
def test_what_is_wrong_with_people_and_years_is_said(post, adopted, wrong, words):
    said = post("/en/draft", {"draft": adopted, **wrong})
    assert words in said.text
    assert any(a == ("textarea", "name", "draft") for a in said.attributes)  # the draft is not lost


def test_json_has_the_release(client, adopted):
    taken = client.post("/en/draft", data={"draft": adopted, "do": "json", **PEOPLE}).text
    assert json.loads(taken)["release"]
