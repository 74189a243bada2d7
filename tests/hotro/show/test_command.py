"""`hotro show`: a province on a day, for people and for programs."""

import csv
import io

import pytest


def test_rules_in_force_with_what_they_come_to(text):
    found = text("show", "ha-noi", "--on", "2026-03-01")
    assert found.startswith("Hà Nội on 2026-03-01 (centrally-run city)\n")
    assert "Voluntary SI: rules in force" in found
    near_poor = next(line for line in found.splitlines() if line.strip().startswith("near-poor household"))
    assert near_poor.split()[-5:] == ["[3]", "60%", "100%", "19/2025/NQ-HĐND", "*"]
    assert "from 2026-01-01, end not stated" in found
    assert "* Presumed: adopted and begun" in found


def test_what_is_drafted_ended_unsure_and_not_found_is_told_apart(text):
    found = text("show", "ha-noi", "--on", "2026-03-01")
    order = [
        "Health insurance: rules of which it is not known if they are in force",
        "Drafts (not law)",
        "Ended by then",
        "Looked for and not found",
        "Sources",
    ]
    assert sorted(order, key=found.index) == order
    assert "(became 19/2025/NQ-HĐND)" in found
    assert "- 03/2022/NQ-HĐND, from 2022-08-01, to 2025 (year only)." in found


def test_conditions_stand_below_the_table_once(text):
    found = text("show", "ha-noi", "--on", "2026-03-01")
    assert found.count("has no health-insurance card\n") == 1
    assert "older person 70–74 [13] [14]" in found
    assert "ethnic minority [13] [14]" in found
    assert "[14] has no health-insurance card" in found


def test_conditions_and_notes_are_said_in_the_language_asked_for(text):
    found = text("show", "ha-noi", "--on", "2026-03-01", "--lang", "vi")
    assert "[1] đăng ký thường trú tại tỉnh, thành phố\n" in found
    assert "Ghi chú: theo chuẩn đa chiều của thành phố; 36 tháng kể từ tháng được công nhận" in found
    assert "Note: on top of the State's 30%" in text("show", "ha-noi", "--on", "2026-03-01")


def test_a_note_is_no_condition(answer):
    (rule,) = (
        r
        for r in answer("show", "ha-noi", "--on", "2026-03-01")["rules"]
        if r["rule"] == "ha-noi-19-2025.voluntary_si.other"
    )
    assert [condition["code"] for condition in rule["conditions"]] == ["permanent_residence"]
    assert rule["condition"] == "has permanent residence in the province or city"
    assert "not said in the visible text" in rule["note"]["en"]
    assert rule["note"]["vi"].startswith("mọi người tham gia khác")


def test_every_source_of_the_file_is_listed(text, answer):
    printed = text("show", "quang-ninh", "--on", "2026-03-01")
    file = answer("show", "quang-ninh", "--on", "2026-03-01")["files"]["quang-ninh"]
    for instrument in file["instruments"]:
        for source in instrument["sources"]:
            assert source["url"] in printed


def test_two_thirds_are_said_exactly_and_handed_on_as_a_number(text, answer):
    asked = ("show", "bac-lieu", "--on", "2022-01-01")
    assert "66 2/3%" in text(*asked)
    found = answer(*asked)
    rates = {rule["rule"]: rule["rate"] for rule in found["rules"]}
    assert rates["bac-lieu-09-2020.health_insurance.village_part_time"] == 66.67
    [old] = [i for i in found["files"]["bac-lieu"]["instruments"] if i["id"] == "bac-lieu-09-2020"]
    assert old["health_insurance"][0]["percent"] == "200/3"


def test_a_province_of_which_nothing_is_known_says_so(text):
    found = text("show", "Lai Châu", "--on", "2026-03-01")
    assert "That is not “no support”: none was found." in found
    assert "Looked for and not found" in found


def test_a_new_province_shows_the_files_of_its_parts(answer, text):
    found = answer("show", "hai-phong", "--on", "2025-09-01")
    assert found["area"] == ["hai-duong", "hai-phong"]
    assert set(found["files"]) == {"hai-duong", "hai-phong"}
    assert set(answer("show", "hai-phong", "--on", "2024-01-01")["files"]) == {"hai-phong"}
    assert "(only in former Hải Dương)" in text("show", "hai-phong", "--on", "2025-09-01")


def test_a_province_that_was_merged_away_shows_what_covers_its_area(answer, text):
    found = answer("show", "hải dương", "--on", "2026-03-01")
    assert set(found["files"]) == {"hai-duong", "hai-phong"}
    in_force = {r["file"] for r in found["rules"] if r["in_force"] == "certain"}
    assert in_force == {"hai-phong"}
    assert "Since 2025-07-01 a part of Hải Phòng." in text("show", "hải dương", "--on", "2026-03-01")


def test_json_says_of_every_rule_whether_it_is_in_force(answer):
    found = answer("show", "ha-noi", "--on", "2026-03-01")
    assert list(found) == ["province", "name", "type", "date", "area", "rules", "files", "release"]
    assert found["name"] == {"en": "Ha Noi", "vi": "Hà Nội"}
    states = {r["rule"]: r["in_force"] for r in found["rules"]}
    assert states["ha-noi-19-2025.voluntary_si.near_poor"] == "presumed"
    assert states["ha-noi-03-2022.voluntary_si.poor"] == "ended"
    assert states["ha-noi-2025-draft.voluntary_si.poor"] == "draft"
    assert states["ha-noi-2019-hi.health_insurance.unspecified"] == "possible"
    earlier = {r["rule"]: r["in_force"] for r in answer("show", "ha-noi", "--on", "2024-03-01")["rules"]}
    assert earlier["ha-noi-19-2025.voluntary_si.near_poor"] == "later"
    assert earlier["ha-noi-03-2022.voluntary_si.poor"] == "certain"
    provisions = [
        (i["id"], programme, p["who"])
        for i in found["files"]["ha-noi"]["instruments"]
        for programme in ("voluntary_si", "health_insurance")
        for p in i[programme]
    ]
    assert len(provisions) == len(found["rules"])


def test_totals_with_the_state_come_from_the_calculator(answer):
    rules = {r["rule"]: r for r in answer("show", "ha-noi", "--on", "2026-03-01")["rules"]}
    near_poor = rules["ha-noi-19-2025.voluntary_si.near_poor"]
    assert (near_poor["rate"], near_poor["state_percent"], near_poor["total_percent"]) == (60, 40, 100)
    other = rules["ha-noi-19-2025.voluntary_si.other"]
    assert (other["rate"], other["state_percent"], other["total_percent"]) == (10, 20, 30)
    ended = rules["ha-noi-03-2022.voluntary_si.poor"]
    assert ended["total_percent"] is None


@pytest.mark.parametrize("name", ["son-la", "Sơn La", "SON LA", "sơn la", "tỉnh Sơn La"])
def test_a_province_has_many_names(answer, name):
    assert answer("show", name, "--on", "2024-01-01")["province"] == "son-la"


@pytest.mark.parametrize(
    ("name", "slug"),
    [("TP.HCM", "ho-chi-minh-city"), ("Hà Nội", "ha-noi"), ("hanoi", "ha-noi"), ("Huế", "thua-thien-hue")],
)
def test_common_short_forms(answer, name, slug):
    assert answer("show", name, "--on", "2026-01-01")["province"] == slug


def test_a_province_that_became_a_city(answer):
    types = [answer("show", "hue", "--on", day)["type"] for day in ("2024-12-31", "2025-01-01")]
    assert types == ["province", "city"]


def test_csv_has_a_row_for_every_rule(text, answer):
    rows = list(csv.DictReader(io.StringIO(text("show", "ha-noi", "--on", "2026-03-01", "--format", "csv"))))
    assert len(rows) == len(answer("show", "ha-noi", "--on", "2026-03-01")["rules"])
    elderly = next(r for r in rows if r["rule"] == "ha-noi-19-2025.health_insurance.elderly.70-74")
    assert (elderly["age_from"], elderly["age_below"], elderly["rate"]) == ("70", "75", "100")


def test_a_schedule_shows_the_rate_of_the_day_and_the_years(text):
    found = " ".join(text("show", "nghe-an", "--on", "2022-03-01", env={"COLUMNS": "160"}).split())
    assert "2021: 10%, 2022: 15%" in found
    assert "2023–2025:" in found
    assert "15% of the contribution" in found


def test_in_vietnamese(text):
    found = text("show", "ha-noi", "--on", "2026-03-01", "--lang", "vi")
    assert found.startswith("Hà Nội, ngày 01/03/2026 (thành phố trực thuộc trung ương)\n")
    for part in ("hộ cận nghèo", "BHXH tự nguyện: quy định đang có hiệu lực", "Cả phần", "Nguồn", "Dự thảo"):
        assert part in found


def test_what_a_district_added_is_not_the_provinces(text):
    ended = " ".join(text("show", "ha-noi", "--on", "2026-03-01").split())
    ended = ended[ended.index("Ended by then") :]
    assert "to 2025-12-31 (inferred) (only in Long Biên). Voluntary SI: poor household 40%" in ended
    vietnamese = " ".join(text("show", "ha-noi", "--on", "2026-03-01", "--lang", "vi").split())
    assert "(chỉ ở Long Biên). BHXH tự nguyện: hộ nghèo 40%" in vietnamese
