"""`hotro count`: published numbers first, then who is documented, with bounds."""

import csv
import io

import pytest


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        (
            ["voluntary_si", "--on", "2023-03-22"],
            "18/63 provinces support voluntary SI (published, 2023-03-22)",
        ),
        (
            ["health_insurance", "--group", "near_poor", "--on", "2023-03-22"],
            "56/63 provinces support near-poor households, health insurance (published, 2023-03-22)",
        ),
        (["hi", "--group", "affs_average", "--on", "2023-03-22"], "31/63 provinces support"),
        (["bhyt", "--group", "student", "--on", "2023-03-22"], "28/63 provinces support pupils and students"),
        (["hi", "--group", "special_groups", "--on", "2023-03-22"], "28/63 provinces support special groups"),
        (["vsi", "--on", "2024-02-21"], "22/63 provinces support voluntary SI (published, 2024-02-21)"),
        (["hi", "--on", "2024-02-21"], "62/63 provinces support health insurance (published, 2024-02-21)"),
        (["vsi", "--on", "2019-10-31"], "0/63 provinces support voluntary SI (published, 2019-10-31)"),
    ],
)
def test_a_published_number_comes_first(text, arguments, first):
    assert text("count", *arguments).splitlines()[0].startswith(first)


def test_where_nothing_was_published_the_documented_number_comes_first(text):
    found = text("count", "hi", "--group", "elderly", "--on", "2023-03-22").splitlines()
    assert found[0].endswith("/63 provinces are documented to support older people, health insurance (2023-03-22)")
    assert found[1] == "No count of it was published by that day."


def test_after_the_merger_34_are_counted_and_an_older_number_of_63_is_set_apart(text):
    found = text("count", "vsi", "--on", "2026-03-01").splitlines()
    assert found[0].endswith("/34 provinces are documented to support voluntary SI (2026-03-01)")
    assert found[1].startswith("The latest publication counts the 63 provinces of before the merger: 22/63")


def test_a_number_that_is_outnumbered_since_is_not_shown_as_that_of_the_day(text):
    found = text("count", "vsi", "--on", "2022-06-01").splitlines()
    assert found[0].startswith("5/63 provinces are documented")
    assert found[1].startswith("The latest publication is outdated: 0/63 on 2019-10-31")


def test_the_named_are_told_with_what_they_add_and_the_rest_is_counted(text):
    found = text("count", "vsi", "--on", "2023-03-22")
    assert "The registry can name 8 of the 18; 10 are not identified." in found
    assert "poor household 30%; near-poor household 25%" in found
    assert "1 said by a source to add nothing: Hồ Chí Minh" in found
    assert "1 of which a rule exists, but not known if in force that day: Bà Rịa - Vũng Tàu" in found
    assert "So at least 8 and at most 62 of 63." in found


def test_shares_of_special_groups_are_visible(text):
    found = " ".join(text("count", "hi", "--group", "special_groups", "--on", "2023-03-22").split())
    assert "special groups: ethnic minority, older person, person living with HIV, veteran" in found
    for share in ("100% in 5", "70% in 2", "20% in 1"):
        assert share in found


def test_presumed_supporters_are_marked_and_explained(text):
    found = text("count", "hi", "--group", "near_poor", "--on", "2023-03-22")
    assert "* Presumed: adopted and begun" in found
    assert "of which presumed: " in found


def test_a_new_province_is_counted_by_a_part_and_the_part_is_named(text):
    found = text("count", "hi", "--group", "student", "--on", "2026-03-01")
    assert "part: Cà Mau" in found
    assert "whole" in found


def test_json_is_the_contract(answer):
    found = answer("count", "voluntary_si", "--on", "2023-03-22")
    assert list(found) == [
        "programme",
        "group",
        "date",
        "of",
        "documented",
        "published",
        "only_for",
        "parts",
        "before_programme",
        "cannot_join",
        "release",
    ]
    assert (found["programme"], found["group"], found["date"], found["of"]) == ("voluntary_si", None, "2023-03-22", 63)
    assert set(found["documented"]) >= {"supports", "presumed", "none", "unknown", "partly"}
    assert found["published"].keys() == {"n", "of", "date", "source"}
    assert "ha-noi" in found["documented"]["supports"]


def test_without_arguments_every_programme_and_group_is_counted(answer, text):
    counts = answer("count", "--on", "2023-03-22")
    asked = {(c["programme"], c["group"]) for c in counts}
    assert {("voluntary_si", None), ("health_insurance", None), ("health_insurance", "special_groups")} <= asked
    assert len(asked) == len(counts)
    table = text("count", "--on", "2023-03-22")
    for part in (
        "How many of 63 provinces support whom, 2023-03-22",
        "Voluntary SI",
        "special groups",
        "28/63",
        "9–63",
    ):
        assert part in table


def test_csv_has_a_row_for_every_province(text):
    rows = list(csv.DictReader(io.StringIO(text("count", "vsi", "--on", "2023-03-22", "--format", "csv"))))
    assert len(rows) == 63
    by_slug = {row["province"]: row for row in rows}
    assert by_slug["ha-noi"]["status"] == "supports"
    assert "ha-noi-03-2022.voluntary_si.poor" in by_slug["ha-noi"]["rules"].split()
    assert by_slug["ba-ria-vung-tau"] | {"status": "unknown", "lead": "true"} == by_slug["ba-ria-vung-tau"]
    assert by_slug["thua-thien-hue"]["name"] == "Thừa Thiên Huế"


def test_support_of_the_security_force_alone_is_not_taken_for_support_of_everybody(answer, text):
    on = ("--on", "2024-08-01")
    alone = ["binh-duong", "ho-chi-minh-city", "lao-cai", "yen-bai"]
    assert answer("count", "vsi", *on)["only_for"] == [{"who": ["grassroots_security"], "provinces": alone}]
    assert set(alone) <= set(answer("count", "vsi", *on)["documented"]["supports"])
    page = " ".join(text("count", "vsi", *on).split())
    assert "4 of which for one group alone, as far as is known (grassroots security force): Bình Dương, Hồ" in page
    page = " ".join(text("count", "vsi", *on, "--lang", "vi").split())
    assert "4 trong đó, theo các nguồn đã có, chỉ cho một nhóm (lực lượng bảo vệ ANTT ở cơ sở): Bình Dương" in page


def test_nobody_is_said_to_support_the_security_force_of_2024_before_there_was_one(answer):
    found = answer("count", "vsi", "--on", "2024-02-21")["documented"]
    assert found["leads"] == ["ba-ria-vung-tau"]
    later = answer("count", "vsi", "--on", "2024-07-01")["documented"]
    assert {"son-la", "thanh-hoa", "binh-dinh"} <= set(later["leads"])


def test_csv_of_all_counts(text):
    rows = list(csv.DictReader(io.StringIO(text("count", "--on", "2023-03-22", "--format", "csv"))))
    found = next(r for r in rows if (r["programme"], r["group"]) == ("health_insurance", "student"))
    assert (found["published"], found["published_of"], found["of"]) == ("28", "63", "63")


def test_in_vietnamese(text):
    found = text("count", "vsi", "--on", "2023-03-22", "--lang", "vi").splitlines()
    assert found[0] == "18/63 tỉnh, thành phố hỗ trợ thêm mức đóng BHXH tự nguyện (theo công bố, 22/03/2023)"
    near_poor = text("count", "bhyt", "--group", "hộ cận nghèo", "--on", "2023-03-22", "--lang", "vi")
    assert near_poor.startswith("56/63 tỉnh, thành phố hỗ trợ thêm mức đóng BHYT cho hộ cận nghèo")
    for part in ("hộ nghèo 30%; hộ cận nghèo 25%", "chưa rõ", "mức đóng theo chuẩn hộ nghèo khu vực nông thôn"):
        assert part in "\n".join(found)


@pytest.mark.parametrize("name", ["vsi", "VSI", "bhxh", "BHXH tự nguyện", "voluntary-si", "voluntary_si"])
def test_a_programme_has_short_names(answer, name):
    assert answer("count", name, "--on", "2023-03-22")["programme"] == "voluntary_si"


def test_a_count_of_a_day_before_the_programme_says_so(text, answer):
    lines = " ".join(text("count", "vsi", "--on", "2007-12-31").split())
    said = "as the registry knows it: the State's rules of voluntary SI begin on 2008-01-01 (SI Law 71/2006/QH11"
    assert said in lines
    assert "before the programme" not in text("count", "vsi", "--on", "2008-01-01")
    assert answer("count", "vsi", "--on", "2007-12-31")["before_programme"]["from"] == "2008-01-01"
    page = " ".join(text("count", "bhyt", "--on", "2009-09-30", "--lang", "vi").split())
    assert (
        "30/09/2009 là trước khi có chương trình theo dữ liệu: quy định của Nhà nước về hỗ trợ BHYT bắt đầu từ" in page
    )


def test_the_table_of_a_day_before_a_programme_says_so_of_each(text):
    page = text("count", "--on", "2008-06-01")
    assert page.count("is before the programme") == 1
    assert text("count", "--on", "2005-01-01").count("is before the programme") == 2
    rows = list(csv.DictReader(io.StringIO(text("count", "--on", "2008-06-01", "--format", "csv"))))
    told = {(row["programme"], row["before_programme"]) for row in rows}
    assert told == {("voluntary_si", ""), ("health_insurance", "2009-10-01")}


def test_support_of_an_old_province_is_not_the_whole_ones(text, answer):
    """Of Ninh Bình today some rules are those of Hà Nam, Nam Định or the old Ninh Bình alone."""
    asked = ["count", "voluntary_si", "--on", "2026-11-25"]
    found = text(*asked, env={"COLUMNS": "180"})
    assert "(only in former Hà Nam)" in found
    assert "whole, part by part" in found
    assert "(chỉ ở địa bàn Hà Nam cũ)" in text(*asked, "--lang", "vi", env={"COLUMNS": "180"})
    parts = {p["rule"]: p for p in answer(*asked)["parts"]["ninh-binh"]}
    security = parts["ha-nam-02-2024.voluntary_si.grassroots_security"]
    assert (security["area"], security["districts"]) == (["ha-nam"], [])
    assert "ninh-binh-21-2025.voluntary_si.poor" not in parts
    rows = {r["province"]: r for r in csv.DictReader(io.StringIO(text(*asked, "--format", "csv")))}
    assert "ha-nam-02-2024.voluntary_si.grassroots_security: only in former Hà Nam" in rows["ninh-binh"]["parts"]
    assert rows["quang-ninh"]["parts"] == ""


def test_who_cannot_join_is_said(text):
    found = text("count", "vsi", "--group", "village_part_time", "--on", "2026-03-01")
    assert "0/34" in found
    assert "has nobody left" in " ".join(found.split())
    assert "village part-time" not in text("count", "--on", "2026-03-01").partition("Health insurance")[0]
    in_vietnamese = text("count", "vsi", "--group", "village_part_time", "--on", "2026-03-01", "--lang", "vi")
    assert "Luật BHXH" in in_vietnamese
    assert " art. " not in in_vietnamese
