"""Households of files, good and bad, and what the command line says instead of them; one person from options."""

from __future__ import annotations

import json
import re

import pytest
from click.testing import CliRunner

from hotro.__main__ import hotro
from tests.hotro.calc.asked import FAMILY, SON_LA, rows, valid

MIXED = """\
- province: ha-noi
  date: 2024-01
  members: [{id: a, health_insurance: {months: 3}}]
- province: ha-nooi
  date: 2024-01
  members: [{id: a, voluntary_si: {income: 5, months: 2}}]
- date: 2024-01
  members: [{id: a, helth_insurance: {months: 3}}]
- province: son-la
  date: 2024-01
  members: [{id: a, health_insurance: {months: 3}}]
"""


@pytest.fixture
def write(tmp_path):
    def call(content, name="household.yaml"):
        file = tmp_path / name
        file.write_text(content, encoding="utf-8")
        return file

    return call


def test_a_file_with_bad_households_answers_the_others(run, write):
    file = write(MIXED)
    result = run("calc", file, "--format", "json")
    assert result.exit_code == 2
    found = json.loads(result.stdout)
    assert ["error" if "error" in a else next(iter(valid(a))) for a in found] == [
        "province",
        "error",
        "error",
        "province",
    ]
    assert result.stderr.splitlines() == [line for a in found for line in a.get("error", [])]
    assert f"{file}:4: households[1].province: no province is called 'ha-nooi'; did you mean ha-noi?" in result.stderr


def test_bad_households_in_text_and_csv(run, write):
    file = write(MIXED)
    as_text = run("calc", file)
    assert as_text.exit_code == 2
    assert re.findall(r"Household (\d) of 4", as_text.stdout) == ["1", "4"]
    as_csv = rows(run("calc", file, "--format", "csv").stdout)
    assert [(r["household"], bool(r["error"])) for r in as_csv] == [
        ("1", False),
        ("2", True),
        ("3", True),
        ("4", False),
    ]


@pytest.mark.parametrize("content", ["date: 2024-01\nmembers: []\n", "{", "", "members: 1\n"])
def test_a_single_bad_household(run, write, content):
    file = write(content)
    result = run("calc", file, "--format", "json")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["error"] == result.stderr.splitlines()
    assert all(line.startswith(str(file)) for line in result.stderr.splitlines())
    assert run("calc", file).stdout == ""


def test_a_list_of_one_stays_a_list(answer, write):
    file = write("[{date: 2024-01, members: [{id: a, health_insurance: {}}]}]\n")
    assert len(answer("calc", file)) == 1


def test_standard_input():
    content = FAMILY.read_text(encoding="utf-8")
    result = CliRunner().invoke(hotro, ["calc", "-", "--format", "json"], input=content)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["province"] == "ha-noi"
    wrong = CliRunner().invoke(hotro, ["calc", "-"], input="date: 2024-01\n")
    assert (wrong.exit_code, wrong.stdout) == (2, "")
    assert wrong.stderr.startswith("(standard input)")


def test_the_command_line_stands_above_the_file(answer):
    found = answer("calc", FAMILY, "--on", "2024-05", "--province", "TP.HCM")
    assert (found["province"], found["date"]) == ("ho-chi-minh-city", "2024-05-01")
    moved = answer("calc", FAMILY, "--province", "TP.HCM", "--former-province", "Bình Dương")
    assert moved["former_province"] == "binh-duong"
    there = answer("calc", FAMILY.with_name("long-bien-2023.yaml"), "--district", "Ba Đình")
    assert there["total"]["other"] == 0
    dearer = answer("calc", FAMILY, "--income", "2.000.000")
    assert dearer["members"][0]["lines"][0]["contribution"] == 5_280_000
    assert answer("calc", FAMILY, "--income", "floor", "--poor-commune") != dearer


def test_the_common_question(answer):
    (line,) = answer("calc", *SON_LA)["members"][0]["lines"]
    assert (line["contribution"], line["state"], line["pays"]) == (972_000, 680_400, 291_600)
    assert line["range"]["pays"] == [0, 291_600]


def test_the_lowest_income_is_that_of_the_day(answer):
    for day, floor in (("2018-01", 700_000), ("2024-01", 1_500_000), ("2027-01", 2_200_000)):
        (line,) = answer("calc", "--voluntary-si", "1", "--on", day)["members"][0]["lines"]
        assert line["contribution"] == floor * 22 // 100


def test_age_and_school(answer):
    elderly = answer("calc", "--province", "ha-noi", "--on", "2024-02", "--born", "1950", "--health-insurance", "12")
    assert elderly["total"]["local"] == elderly["total"]["contribution"]
    student = ["--group", "student", "--on", "2025-09", "--health-insurance", "3", "--province", "nghe-an"]
    at_home, away = answer("calc", *student), answer("calc", *student, "--school-province", "ha-noi")
    assert not at_home["members"][0]["lines"][0]["local_known"]
    assert away["total"]["local"] > 0


def test_a_former_province_before_the_merger_is_refused_as_by_python(run, tmp_path):
    file = tmp_path / "household.yaml"
    file.write_text(
        "date: 2024-03\nprovince: TP.HCM\nformer_province: Bình Dương\nmembers: [{id: a, health_insurance: {}}]\n",
        encoding="utf-8",
    )
    refused = run("calc", file)
    assert refused.exit_code == 2
    assert "former_province" in refused.stderr
    assert run("calc", file, "--on", "2024-04").exit_code == 0  # moved to a day on which it was the province
