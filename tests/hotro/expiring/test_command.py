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


def test_what_has_no_known_end_is_listed_with_how_surely_it_is_in_force(text, answer):
    page = " ".join(text("expiring", "--on", "2026-03-01", "--no-end").split())
    found = answer("expiring", "--on", "2026-03-01")
    assert page.startswith("In force on 2026-03-01, surely or presumably, and of no known end")
    assert "Not known if in force on 2026-03-01" in page
    perhaps = sum(one["certainty"] == "possible" for one in found["no_end"])
    said = f"no source states: {found['end_unknown']}; with none set: {found['end_open']}"
    assert said in page
    assert f"not known if they are in force: {perhaps}." in page
    assert len(found["no_end"]) == found["end_unknown"] + found["end_open"] + perhaps


def test_no_end_as_csv_holds_what_json_does(text, answer):
    rows = list(csv.DictReader(io.StringIO(text("expiring", "--on", "2026-03-01", "--no-end", "--format", "csv"))))
    found = answer("expiring", "--no-end", "--on", "2026-03-01")["no_end"]
    told = [(row["rule"], row["end"], row["certainty"], row["from"]) for row in rows]
    assert told == [(one["rule"], one["end"], one["certainty"], one["from"]) for one in found]
    assert {row["end"] for row in rows} == {"open", "unknown"}


def test_no_end_in_vietnamese(text):
    page = " ".join(text("expiring", "--on", "2026-03-01", "--no-end", "--lang", "vi").split())
    assert page.startswith("Đang có hiệu lực hoặc coi là còn hiệu lực vào 01/03/2026")
    assert "không nguồn nào nêu ngày hết hạn" in page


def test_a_day_on_which_nothing_was_in_force(text):
    page = text("expiring", "--on", "1990-01-01", "--no-end")
    assert page.startswith("No rule in force on 1990-01-01 is without a known end.")


def test_support_of_a_district_is_not_the_provinces(text, answer):
    asked = ["expiring", "--on", "2025-11-01", "--within", "3m"]
    assert "(only in Long Biên)" in " ".join(text(*asked).split())
    assert "(chỉ ở Long Biên)" in " ".join(text(*asked, "--lang", "vi").split())
    of_the_district = [e for e in answer(*asked)["expiring"] if e["districts"] == ["Long Biên"]]
    assert of_the_district
    rows = list(csv.DictReader(io.StringIO(text(*asked, "--format", "csv"))))
    assert {r["rule"] for r in rows if r["districts"] == "Long Biên"} == {e["rule"] for e in of_the_district}
