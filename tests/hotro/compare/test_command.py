"""`hotro compare`: the adviser's table."""

import csv
import io


def test_provinces_side_by_side(text):
    found = text("compare", "Hà Nội", "Quảng Ninh", "--programme", "vsi", "--on", "2023-03-22").splitlines()
    assert "Voluntary SI: 12 months at 1,500,000 VND a month (the lowest that may be chosen)" in found
    poor = next(i for i, line in enumerate(found) if line.strip().startswith("poor household"))
    assert [line.split()[-2:] for line in found[poor : poor + 3]] == [
        ["30%", "30%"],
        ["60%", "60%"],
        ["1,584,000", "1,584,000"],
    ]


def test_unknown_is_shown_as_unknown(text):
    found = text("compare", "Sơn La", "Hà Nội", "--programme", "vsi", "--on", "2023-03-22")
    assert "unknown" in found
    assert "≥ 10%" in found
    assert "≤ 3,564,000" in found
    assert "“unknown”: no rule is known and no source says there is none" in found


def test_rules_that_are_not_counted_are_told_with_the_reason(text):
    found = text("compare", "quang-ninh", "--on", "2026-03-01")
    assert "Rules not counted above, and why" in found
    assert "not known if in force" in found


def test_many_provinces_are_spread_over_tables_that_fit(text):
    provinces = ("ha-noi", "hai-phong", "quang-ninh", "vinh-phuc", "ha-tinh", "ha-nam")
    found = text("compare", *provinces, "--on", "2023-03-22", env={"COLUMNS": "80"})
    heads = [" ".join(line.split()) for line in found.splitlines() if line.strip().startswith("Group ")]
    assert heads[:2] == ["Group Hà Nội Hải Phòng Quảng Ninh", "Group Vĩnh Phúc Hà Tĩnh Hà Nam"]


def test_a_province_that_was_merged_away_is_told(text):
    found = text("compare", "vinh-phuc", "phu-tho", "--on", "2026-03-01")
    assert "Vĩnh Phúc: Since 2025-07-01 a part of Phú Thọ." in found.splitlines()


def test_one_group_alone(answer):
    found = answer("compare", "ha-noi", "--group", "student", "--on", "2026-03-01")
    assert all("student" in row["groups"] for row in found["rows"])
    special = answer("compare", "ha-noi", "--group", "special_groups", "--on", "2026-03-01")
    assert {"elderly", "ethnic_minority"} <= {g for row in special["rows"] for g in row["groups"]}


def test_json_and_csv_have_the_same_cells(answer, text):
    arguments = ["compare", "ha-noi", "vinh-phuc", "--on", "2023-03-22"]
    rows = list(csv.DictReader(io.StringIO(text(*arguments, "--format", "csv"))))
    found = answer(*arguments)
    cells = [(slug, cell) for row in found["rows"] for slug, cell in row["cells"].items() if cell]
    assert [(r["province"], int(r["pays"])) for r in rows] == [(slug, cell["pays"]) for slug, cell in cells]
    assert found["standard_case"] == {"months": 12, "voluntary_si_income": 1_500_000}


def test_a_province_given_twice_is_one_column(answer):
    assert answer("compare", "Hà Nội", "ha-noi", "--on", "2026-01-01")["provinces"] == ["ha-noi"]


def test_in_vietnamese(text):
    found = text("compare", "ha-noi", "--on", "2026-03-01", "--lang", "vi")
    for part in ("So sánh vào 01/03/2026", "hộ cận nghèo", "cả phần Nhà nước", "tự đóng/năm (đồng)", "chưa rõ"):
        assert part in found
