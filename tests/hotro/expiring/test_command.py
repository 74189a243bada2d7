"""`hotro expiring`: what a province would have to renew."""

import csv
import io


def test_what_ends_and_has_no_successor(text):
    found = " ".join(text("expiring", "--on", "2025-03-01", "--within", "12m").split())
    assert found.startswith("Ends from 2025-03-01 to 2026-03-01 and has no successor")
    assert "Vĩnh Phúc" in found
    assert "Voluntary SI: any participant" in found
    assert "have an end that no source states" in found


def test_what_has_a_successor_is_only_counted(answer):
    found = answer("expiring", "--on", "2025-03-01")
    rules = {e["rule"] for e in found["expiring"]}
    assert "ha-noi-03-2022.voluntary_si.poor" not in rules
    assert "vinh-phuc-03-2020.voluntary_si.poor" in rules
    assert found["succeeded"] > 0
    assert found["end_unknown"] > 0
    assert (found["on"], found["until"]) == ("2025-03-01", "2026-03-01")


def test_nothing_ends(text):
    assert text("expiring", "--on", "2025-03-01", "--within", "1d").startswith("Nothing in force on 2025-03-01")


def test_csv(text):
    rows = list(csv.DictReader(io.StringIO(text("expiring", "--on", "2025-03-01", "--format", "csv"))))
    row = next(r for r in rows if r["rule"] == "vinh-phuc-03-2020.voluntary_si.poor")
    assert (row["last_day"], row["area"], row["rate"]) == ("2025-12-31", "vinh-phuc", "30")


def test_in_vietnamese(text):
    assert "Hết hạn từ 01/03/2025 đến 01/03/2026" in text("expiring", "--on", "2025-03-01", "--lang", "vi")


def test_support_of_a_district_is_not_the_provinces(text, answer):
    asked = ["expiring", "--on", "2025-11-01", "--within", "3m"]
    assert "(only in Long Biên)" in " ".join(text(*asked).split())
    assert "(chỉ ở Long Biên)" in " ".join(text(*asked, "--lang", "vi").split())
    of_the_district = [e for e in answer(*asked)["expiring"] if e["districts"] == ["Long Biên"]]
    assert of_the_district
    rows = list(csv.DictReader(io.StringIO(text(*asked, "--format", "csv"))))
    assert {r["rule"] for r in rows if r["districts"] == "Long Biên"} == {e["rule"] for e in of_the_district}
