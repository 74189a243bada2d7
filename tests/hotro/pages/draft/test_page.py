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


# Rates by year, not known, left out


def rates_of(page, group):
    found = yaml.safe_load(draft_in(page))["instruments"]
    return [p["percent"] for i in found for p in i.get("voluntary_si", ()) if p["who"] == group]


RULE = "son-la-as-quang-ninh-02-2022.voluntary_si.poor"


def in_its_place(adopted, percent):
    """The draft with another percent for the poor."""
    written = yaml.safe_load(adopted)
    for instrument in written["instruments"]:
        for provision in instrument.get("voluntary_si", ()):
            if provision["who"] == "poor":
                provision["percent"] = percent
    return yaml.safe_dump(written, allow_unicode=True)


def test_a_rate_by_year_is_moved_year_by_year(client, adopted):
    text = in_its_place(adopted, {2027: 20, 2028: 30})
    page = client.post("/en/draft", data={"draft": text}).text
    assert f'name="rate[{RULE}@2028]" value="30"' in page
    moved = {f"rate[{RULE}@2028]": "35", f"was[{RULE}@2028]": "30"}
    assert rates_of(client.post("/en/draft", data={"draft": text, **moved}).text, "poor") == [{2027: 20, 2028: 35}]


def test_a_rate_that_is_not_known_can_be_said(client, adopted):
    text = in_its_place(adopted, "unknown")
    page = client.post("/en/draft", data={"draft": text}).text
    assert f'name="rate[{RULE}]" value="" min="0" max="100" placeholder="not known"' in page
    said = {f"rate[{RULE}]": "15", f"was[{RULE}]": ""}
    assert rates_of(client.post("/en/draft", data={"draft": text, **said}).text, "poor") == [15]


def test_a_rule_is_left_out(client, adopted):
    page = client.post("/en/draft", data={"draft": adopted, "do": f"drop:{RULE}"}).text
    assert rates_of(page, "poor") == []
    assert rates_of(page, "other") == [20]


# Files of people, budgets, days


def sheet(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


COLUMNS = ["province", "programme", "people", "groups", "months"]
ROWS = [["Sơn La", "voluntary_si", 1200, "poor", 12], [], ["son-la", "voluntary_si", 28503, "", 12]]
TYPED = {"people[voluntary_si.poor]": "1200", "people[voluntary_si]": "28503", "years": "2027"}


@pytest.mark.parametrize("kind", ["xlsx", "csv", "csv with semicolons"])
def test_a_file_gives_the_same_as_numbers_typed_and_stays_as_text(client, adopted, kind):
    lines = [";".join(map(str, row)) if "semi" in kind else ",".join(map(str, row)) for row in (COLUMNS, *ROWS)]
    file = sheet(COLUMNS, *ROWS) if kind == "xlsx" else "\n".join(lines).encode()
    sent = {"draft": adopted, "years": "2027"}
    page = client.post("/en/draft", data=sent, files={"file": ("people", file)}).text
    assert "29,703 participants" in page
    table = html.unescape(re.search(r'<textarea name="table"[^>]*>(.*?)</textarea>', page, re.DOTALL)[1])
    again = client.post("/en/draft", data={**sent, "table": table, "do": "csv"}).text
    assert again == client.post("/en/draft", data={"draft": adopted, "do": "csv", **TYPED}).text


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (sheet(COLUMNS, [], ["Sơn La", "voluntary_si", "many"]), "dòng 3, cột people: cần một số nguyên"),
        (sheet(["province", "people"], ["son-la", 5]), "dòng 1"),
        (b"PK\x03\x04 no sheet", "dòng –"),
        (b"\xd0\xcf\x11\xe0 locked", "dòng –"),
        (b"\xff\xfe\x00", "UTF-8"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(client, adopted, file, words):
    page = client.post("/du-thao", data={"draft": adopted}, files={"file": ("people.xlsx", file)}).text
    (said,) = re.findall(r'role="alert">.*?</section>', page, re.DOTALL)
    assert words in said
    assert draft_in(page)


def test_a_budget_is_what_the_api_says(client, adopted):
    taken = client.post("/en/draft", data={"draft": adopted, "do": "json", "budget": "20.000.000.000", **TYPED}).json()
    assert taken["budget"]["budget"] == 20_000_000_000
    page = client.post("/du-thao", data={"draft": adopted, "budget": "20e9", **TYPED}).text
    assert "20.000.000.000 đồng" in page


def test_a_day_to_compare_with(post, adopted):
    said = post("/en/draft", {"draft": adopted, "against": "2024-01-01", **TYPED}).text
    assert "2024-01-01" in said


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"budget": "a lot"}, "“a lot” is not a number"),
        ({"budget": "20e9", "points": "5"}, "Say either"),
        ({"against": "soon"}, "“soon” is no day"),
    ],
)
def test_what_is_wrong_with_settings_is_said(post, adopted, wrong, words):
    assert words in post("/en/draft", {"draft": adopted, **TYPED, **wrong}).text


def test_the_address_may_say_what_to_begin_with(client):
    page = client.get("/en/draft?province=son-la&source=quang-ninh&from=2028-01-01").text
    assert '<option value="son-la" selected>' in page
    assert '<option value="quang-ninh" selected>' in page
    assert 'name="from" value="2028-01-01"' in page
