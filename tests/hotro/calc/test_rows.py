"""Conditions in tables are in the language that is spoken."""

import csv
import io

import pytest


@pytest.mark.parametrize("language, words", [("vi", "đăng ký thường trú"), ("en", "permanent residence")])
def test_a_table_has_the_conditions_in_its_language(run, tmp_path, language, words):
    people = tmp_path / "in.csv"
    people.write_text("province,groups,vsi_income,vsi_months,date\nha-noi,near_poor,1500000,12,2026-03-01\n")
    assert run("population", people, tmp_path / "out.csv", "--lang", language).exit_code == 0
    (row,) = csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text(encoding="utf-8")))
    assert words in row["vsi_conditions"]
    asked = ("--province", "ha-noi", "--on", "2026-03", "--group", "near_poor", "--voluntary-si", "12")
    (line,) = csv.DictReader(io.StringIO(run("calc", *asked, "--format", "csv", "--lang", language).stdout))
    assert words in line["conditions"]
