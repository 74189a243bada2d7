"""`--province all`: every province, sorted, with what is not known apart."""

from __future__ import annotations

import re

from tests.hotro.calc.asked import FAMILY, NEAR_POOR, rows


def test_every_province_sorted_with_unknowns_apart(answer):
    found = answer("calc", "--province", "all", "--on", "2024-03", *NEAR_POOR)
    assert len(found) == 63
    known = [all(line["local_known"] for m in a["members"] for line in m["lines"]) for a in found]
    assert known == sorted(known, reverse=True)
    pays = [a["total"]["pays"] for a, sure in zip(found, known, strict=True) if sure]
    assert len(pays) > 10
    assert pays == sorted(pays)
    one = next(a for a in found if a["province"] == "ninh-thuan")
    alone = answer("calc", "--province", "ninh-thuan", "--on", "2024-03", *NEAR_POOR)
    assert alone.pop("questions")  # asked of one answer, not of many side by side
    assert one == alone


def test_after_the_merger_a_province_stands_in_parts_where_they_differ(answer):
    found = answer("calc", "--province", "all", "--on", "2025-09", "--born", "1952", "--health-insurance", "12")
    places = [(a["province"], a.get("former_province")) for a in found]
    assert len({province for province, _ in places}) == 34
    assert ("ho-chi-minh-city", "binh-duong") in places
    assert ("ho-chi-minh-city", None) not in places
    assert ("ha-noi", None) in places


def test_every_province_as_text(text):
    found = text("calc", "--province", "ALL", "--on", "2024-03", *NEAR_POOR)
    assert re.search(r"Known in \d+ of 63\n", found)
    assert re.search(r"Not known in \d+: a rule exists", found)
    assert re.search(r"Not known in \d+: no rule is on record.*0–291,600\n", found, re.DOTALL)
    assert re.search(r"Ninh Thuận +97,200 +194,400 +Resolution 26/2022/NQ-HĐND", found)
    known, doubtful = found.split("Not known in")[:2]
    assert "?" not in known
    assert "?" in doubtful
    assert "tỉnh" in text("calc", "--province", "all", "--on", "2026-03", *NEAR_POOR, "--lang", "vi")


def test_every_province_of_a_file(answer, text):
    file = FAMILY.with_name("long-bien-2023.yaml")
    found = answer("calc", file, "--province", "all")
    assert {a["total"]["other"] for a in found} == {0}
    assert len(rows(text("calc", file, "--province", "all", "--format", "csv"))) == 63
    several = answer("calc", FAMILY.with_name("several-households.yaml"), "--province", "all")
    assert [len(places) >= 34 for places in several] == [True] * 4


def test_a_students_school_stays_where_it_is(answer):
    found = answer("calc", FAMILY.with_name("students.yaml"), "--province", "all")
    assert {a["members"][1]["lines"][0]["local"] for a in found} == {157_950}


def test_where_the_state_pays_all(text):
    found = text("calc", "--province", "all", "--group", "poor", "--health-insurance", "12", "--on", "2024-03")
    assert "Known in 63 of 63" in found
    assert "nothing is left to pay" in found


def test_amounts_that_change_within_the_months_are_pointed_out(text):
    asked = ["calc", "--province", "all", "--on", "2026-03", "--health-insurance", "12"]
    assert "Some amounts change within the months" in text(*asked, "--born", "1951-09-10")
    assert "Some amounts change" not in text(*asked[:3], "--on", "2018-03", "--group", "near_poor", *asked[5:])
