"""The answer of the page is the answer of the API, whatever is filled in; and nothing that is sent makes it fail."""

import html
import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from registry import Registry

GROUPS = [code for code, group in Registry.load().groups.items() if not group.groups]
SLUGS = ["", "ha-noi", "son-la", "quang-ninh", "ninh-binh", "vinh-phuc", "ho-chi-minh-city"] * 3 + ["nowhere"]
MEMBER = {
    "born": st.sampled_from(["", "1950", "1980", "2012", "02/05/1980", "2022-01-31"] * 4 + ["31/02/2000", "2050", "x"]),
    "groups": st.lists(st.sampled_from([*GROUPS, *["near_poor", "student"] * 10, "nobody"]), max_size=2),
    "health_insurance": st.sampled_from(["", "12", "6", "1", "elsewhere"] * 4 + ["99", "x"]),
    "voluntary_si": st.sampled_from(["", "", "m12", "m1", "y2", "y5"] * 3 + ["m7", "z", "m"]),
    "income": st.sampled_from(["1500000", "2.000.000"] * 5 + ["", "1", "1550001", "999999999", "-5", "abc"]),
    "so_far": st.sampled_from(["", "0", "24", "120"] * 4 + ["-1", "9999"]),
    "pension": st.sampled_from(["", "true", "false"]),
    "met.permanent_residence": st.sampled_from(["", "true", "false"] * 5 + ["maybe"]),
    "since.near_poor": st.sampled_from(["", "2024-01"] * 5 + ["2099-01", "x"]),
    "school_province": st.sampled_from(["", "son-la"] * 5 + ["nowhere"]),
}
FORMS = st.fixed_dictionaries(
    {
        "province": st.sampled_from(SLUGS),
        "date": st.sampled_from(["2026-03", "2024-01", "2022-05", "2027-12"] * 4 + ["1990-01", "2026-13", "x", ""]),
        "former_province": st.sampled_from([""] * 12 + ["ha-noi", "binh-duong", "nowhere"]),
        "poor_commune": st.sampled_from(["", "true", "false"]),
        "members": st.lists(st.fixed_dictionaries(MEMBER), min_size=1, max_size=3),
    }
)

SOUND = st.fixed_dictionaries(
    {
        "province": st.sampled_from(["", "ha-noi", "son-la", "quang-ninh", "ninh-binh", "ho-chi-minh-city"]),
        "date": st.sampled_from(["2026-03", "2026-09", "2027-01"]),
        "poor_commune": st.sampled_from(["", "true", "false"]),
        "members": st.lists(
            st.fixed_dictionaries(
                {
                    "born": st.sampled_from(["", "1950", "1985", "02/05/1980"]),
                    "groups": st.lists(st.sampled_from(["near_poor", "student", "ethnic_minority"]), max_size=2),
                    "health_insurance": st.sampled_from(["", "12", "elsewhere"]),
                    "voluntary_si": st.sampled_from(["", "m12", "m3", "m1"]),
                    "income": st.sampled_from(["2200000", "2.500.000", "5,000,000"]),
                    "so_far": st.sampled_from(["", "24", "115"]),
                    "met.permanent_residence": st.sampled_from(["", "true", "false"]),
                    "since.near_poor": st.sampled_from(["", "2024-01"]),
                }
            ),
            min_size=1,
            max_size=2,
        ),
    }
)


def fields(form):
    made = {name: value for name, value in form.items() if name != "members"}
    for i, member in enumerate(form["members"]):
        made |= {f"members[{i}].{name}": value for name, value in member.items()}
    return made


def number(text):
    return int(re.sub(r"\D", "", text))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(FORMS)
def test_whatever_is_filled_in_there_is_an_answer_or_what_is_wrong(client, form):
    found = client.post("/en/calculate", data=fields(form))
    assert found.status_code == 200
    said = ('id="amount"' in found.text) + ('class="wrong"' in found.text) + ("answer stands here" in found.text)
    assert said == 1


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SOUND)
def test_the_page_says_what_the_api_says(client, form):
    found = client.post("/en/calculate", data=fields(form))
    if not any(m["voluntary_si"] or m["health_insurance"] == "12" for m in form["members"]):
        assert "answer stands here" in found.text
        return
    data = re.search(r"<pre tabindex=\"0\"><code>(.*?)</code>", found.text, re.DOTALL)[1]
    answered = client.post("/api/v1/calc", json=json.loads(html.unescape(data)))
    assert answered.status_code == 200, answered.text
    total = answered.json()["total"]
    low = total["range"]["pays"][0] if "range" in total else total["pays"]
    shown = re.search(r'id="amount">([\d,–]+)<', found.text)[1]
    assert [number(part) for part in shown.split("–")] == list(dict.fromkeys([low, total["pays"]]))


BAD = [
    ({"members[0].born": "2050"}, "Ngày hoặc năm sinh"),
    ({"members[0].born": "hôm qua"}, "Ngày hoặc năm sinh"),
    ({"members[0].voluntary_si": "m12", "members[0].income": "100"}, "tối thiểu 1.500.000, nhưng gặp 100"),
    ({"members[0].voluntary_si": "m12", "members[0].income": "1510000"}, "gần nhất là 1.500.000 và 1.550.000"),
    ({"members[0].voluntary_si": "m12", "members[0].born": "2020"}, "từ đủ 15 tuổi"),
    ({"members[0].voluntary_si": "m12", "members[0].pension": "true"}, "không thuộc đối tượng tham gia"),
    ({"members[0].groups": ["poor", "near_poor"]}, "hộ nghèo và hộ cận nghèo mâu thuẫn"),
    ({"date": "1990-01"}, "tháng bắt đầu đóng"),
    ({"date": "2024-01", "members[0].groups": "social_pension"}, "trợ cấp hưu trí xã hội có từ 01/07/2025"),
]


@pytest.mark.parametrize(("wrong", "words"), BAD)
def test_what_is_wrong_is_said_in_the_words_of_the_page(post, wrong, words):
    said = post(
        "/tinh-muc-dong", {"province": "ha-noi", "date": "2026-03", "members[0].health_insurance": "12"} | wrong
    )
    assert words in said.text
    assert "Còn phải đóng" not in said.text
    assert not re.search(r"\b(expected|found|members\[)", said.text)


def test_questions_are_fields_that_answer_themselves(client, post):
    asked = {
        "province": "ninh-binh",
        "date": "2026-03",
        "members[0].groups": "near_poor",
        "members[0].voluntary_si": "m12",
    }
    page = client.post("/tinh-muc-dong", data=asked).text
    names = re.findall(r'type="radio" form="household" id="[^"]+" name="([^"]+)" value="true"', page)
    assert "members[0].met.permanent_residence" in names
    then = post("/tinh-muc-dong", asked | {"members[0].met.permanent_residence": "false"})
    assert "Đã trả lời" in then.text
    amount = re.search(r"không: còn đóng ([\d.–]+) đồng", page)
    assert amount is not None


def test_the_household_stands_filled_in_after_an_answer(client):
    page = client.post(
        "/tinh-muc-dong",
        data={
            "province": "son-la",
            "date": "2026-05",
            "members[0].born": "7/8/1990",
            "members[0].health_insurance": "6",
        },
    ).text
    assert 'value="2026-05"' in page
    assert 'value="7/8/1990"' in page
    assert '<option value="son-la" selected>' in page
    assert '<option value="6" selected>' in page


FAMILY = {
    "province": "ninh-binh",
    "date": "2026-03",
    "members[0].born": "1980",
    "members[0].groups": "near_poor",
    "members[0].voluntary_si": "m12",
    "members[1].born": "2012",
    "members[1].groups": "student",
    "members[1].health_insurance": "12",
}
TAKEN = [("answer", {"explain": "vi"}), ("provinces", {"province": "all"}), ("years", None)]


@pytest.mark.parametrize("form", ["csv", "json"])
@pytest.mark.parametrize(("table", "parameters"), TAKEN)
def test_every_table_is_taken_along_as_the_api_gives_it(client, table, parameters, form):
    path = "/tinh-muc-dong" if table == "answer" else "/en/calculate"  # the API says the rest in English
    page = client.post(path, data=FAMILY).text
    assert f'name="do" value="{table}.{form}"' in page
    taken = client.post(path, data={**FAMILY, "do": f"{table}.{form}"})
    assert taken.headers["content-disposition"].endswith(f"{table}.{form}")
    household = json.loads(html.unescape(re.search(r"<pre tabindex=\"0\"><code>(.*?)</code>", page, re.DOTALL)[1]))
    assert household["members"][0]["voluntary_si"]["income"] == 1_500_000  # the lowest, as it was worked out
    if parameters is None:  # over the years at the lowest income of each, for which a household has no word
        assert "2020" in taken.text
        return
    api = client.post("/api/v1/calc", params={**parameters, "format": form}, json=household)
    assert api.text == taken.text


def test_it_is_taken_along_as_known_on_a_day(client):
    taken = client.post("/tinh-muc-dong", data={**FAMILY, "do": "answer.json", "known_on": "2021-06-01"}).json()
    assert taken["known_on"] == "2021-06-01"
