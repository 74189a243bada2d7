"""`hotro calc`: households from files or options, everywhere, over time; in JSON, CSV, text and pictures."""

from __future__ import annotations

import builtins
import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from calculator.reading import read_households
from calculator.schemas import schema
from hotro.__main__ import hotro
from hotro.calc_words import CALC_WORDS

EXAMPLES = sorted(
    file
    for file in (Path(__file__).parents[2] / "examples").iterdir()
    if file.suffix in (".yaml", ".json") and "members" in file.read_text(encoding="utf-8")
)
NEAR_POOR = ["--group", "near_poor", "--health-insurance", "12"]
SON_LA = ["--province", "Sơn La", "--on", "2024-03", *NEAR_POOR]
FAMILY = Path(__file__).parents[2] / "examples" / "near-poor-family.yaml"
CHOSEN = ["--group", "near_poor", "--voluntary-si", "12"]
YEARS = ["--from", "2018-01", "--to", "2027-12"]

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


def valid(assessment):
    Draft202012Validator(schema("assessment")).validate(assessment)
    return assessment


def rows(output):
    return list(csv.DictReader(io.StringIO(output)))


# Files


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name)
class TestExamples:
    def test_each_is_answered(self, text, file):
        for language in ("en", "vi"):
            for width in (80, 160):
                found = text("calc", file, "--explain", "--lang", language, env={"COLUMNS": str(width)})
                assert all(len(line) <= width or "http" in line for line in found.splitlines())

    def test_each_is_the_contract(self, answer, file):
        found = answer("calc", file)
        for assessment in found if isinstance(found, list) else [found]:
            assert next(iter(assessment)) == "province"
            assert valid(assessment)["total"]["contribution"] > 0

    def test_each_says_how_to_run_it(self, file):
        written = file.read_text(encoding="utf-8")
        assert file.suffix == ".json" or f"hotro calc examples/{file.name}" in written

    def test_each_is_read_without_a_problem(self, file):
        assert all(entry.household for entry in read_households(file.read_bytes(), file.name))


def test_the_contract_of_design(answer):
    found = answer("calc", FAMILY)
    assert {key: found[key] for key in ("province", "date", "warnings")} == {
        "province": "ha-noi",
        "date": "2026-03-01",
        "warnings": [],
    }
    line = found["members"][0]["lines"][0]
    assert (line["programme"], line["months"], line["contribution"]) == ("voluntary_si", 12, 3_960_000)
    assert (line["state"], line["local"], line["other"], line["pays"]) == (1_584_000, 2_376_000, 0, 0)
    assert set(line["because"][0]) >= {"rule", "instrument", "source"}
    assert found["members"][1]["lines"][0]["range"] == {"local": [0, 379_080], "pays": [0, 379_080]}
    assert {"contribution", "state", "local", "other", "pays"} <= set(found["total"])


def test_explain_adds_sentences_in_the_language_asked_for(answer, text):
    found = answer("calc", FAMILY, "--explain")
    assert [(e["member"], e["programme"]) for e in found.pop("explanation")] == [
        ("mother", "voluntary_si"),
        ("mother", "health_insurance"),
        ("son", "health_insurance"),
        ("father", "health_insurance"),
    ]
    assert found == answer("calc", FAMILY)
    vietnamese = json.loads(text("calc", FAMILY, "--explain", "--lang", "vi", "--format", "json"))
    assert "Nhà nước hỗ trợ 40%" in " ".join(vietnamese["explanation"][0]["sentences"])


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
    assert json.loads(result.stdout) == {"error": result.stderr.splitlines()}
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


# One person


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


def test_support_that_is_not_known_never_looks_certain(text):
    found = text("calc", *SON_LA)
    assert "0–291,600" in found
    assert re.search(r"680,400 +\? ", found)
    assert "What Sơn La adds is not known" in found
    assert "0–291.600" in text("calc", *SON_LA, "--lang", "vi")


def test_without_a_province_no_local_amount_is_shown(text):
    found = text("calc", "--voluntary-si", "12", "--on", "2024-01")
    assert "the State's rules alone" in found
    assert re.search(r"396,000 +– +3,564,000", found)


def test_what_must_be_checked_and_what_it_rests_on_is_shown(text):
    found = text("calc", "--province", "hanoi", "--on", "2026-03", *CHOSEN)
    assert "To be checked" in found
    assert "if not met, the province adds 0 and 2,376,000 is left to pay" in found
    assert "Resolution 19/2025/NQ-HĐND, Hà Nội (presumed in force" in found
    assert "\n  https://thongtin.vietnam.vn/en/muc-ho-tro-cho-nguoi-tham-gia-bao-hiem-xa-hoi-tu-nguyen\n" in found
    assert "To be checked (" not in text("calc", "--province", "hanoi", "--on", "2026-03", *CHOSEN, "--explain")


def test_csv_has_a_row_for_each_payment(text):
    found = rows(text("calc", FAMILY, "--format", "csv", "--explain"))
    assert [(r["member"], r["programme"], r["local_known"]) for r in found] == [
        ("mother", "voluntary_si", "true"),
        ("mother", "health_insurance", "false"),
        ("son", "health_insurance", "false"),
    ]
    assert found[1]["lowest_pays"] == "0"
    assert found[1]["pays"] == "379080"
    assert "the State pays 40%" in found[0]["explanation"]


# Everywhere


def test_every_province_sorted_with_unknowns_apart(answer):
    found = answer("calc", "--province", "all", "--on", "2024-03", *NEAR_POOR)
    assert len(found) == 63
    known = [all(line["local_known"] for m in a["members"] for line in m["lines"]) for a in found]
    assert known == sorted(known, reverse=True)
    pays = [a["total"]["pays"] for a, sure in zip(found, known, strict=True) if sure]
    assert len(pays) > 10
    assert pays == sorted(pays)
    one = next(a for a in found if a["province"] == "ninh-thuan")
    assert one == answer("calc", "--province", "ninh-thuan", "--on", "2024-03", *NEAR_POOR)


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


# Over time


def test_periods_follow_each_other_and_hold_what_a_day_gives(answer):
    found = answer("calc", "--province", "hanoi", *CHOSEN, *YEARS)
    assert (found["from"], found["to"]) == ("2018-01-01", "2027-12-31")
    periods = found["periods"]
    assert [p["from"] for p in periods] == [
        "2018-01-01",
        "2022-01-01",
        "2022-08-01",
        "2025-07-01",
        "2026-01-01",
        "2027-01-01",
    ]
    for period in periods:
        one = answer("calc", "--province", "hanoi", *CHOSEN, "--on", period["from"])
        assert valid(period["assessment"]) == one


def test_months_in_which_the_household_is_not_possible_are_said_in_words(answer, text):
    asked = ["calc", "--province", "hanoi", *CHOSEN, "--income", "1500000", *YEARS]
    last = answer(*asked)["periods"][-1]
    assert (last["from"], last["to"]) == ("2027-01-01", "2027-12-31")
    assert last["error"] == ["--income: expected at least 2,200,000 on this day, found 1,500,000"]
    assert "the chosen income of 1,500,000 is below the lowest allowed then, 2,200,000" in " ".join(
        text(*asked).split()
    )
    vietnamese = " ".join(text(*asked, "--lang", "vi").split())
    assert "1.500.000 thấp hơn mức thấp nhất khi đó, 2.200.000" in vietnamese
    assert rows(text(*asked, "--format", "csv"))[-1]["error"]


def test_a_group_that_begins_later_makes_one_period(answer):
    asked = ["calc", "--group", "ethnic_minority_left_list", "--health-insurance", "12", "--from", "2021-01"]
    found = answer(*asked, "--to", "2021-12")["periods"]
    assert [("error" in p, p["to"]) for p in found] == [(True, "2021-06-30"), (False, "2021-12-31")]


def test_a_part_of_a_merged_province_is_followed_through_the_merger(answer):
    asked = [
        "calc",
        "--province",
        "hcmc",
        "--former-province",
        "binh-duong",
        "--born",
        "1950",
        "--health-insurance",
        "12",
    ]
    found = answer(*asked, "--from", "2025-06", "--to", "2025-07")["periods"]
    assert [p["assessment"]["province"] for p in found] == ["binh-duong", "ho-chi-minh-city"]
    assert [p["assessment"]["total"]["local"] for p in found] == [0, 1_263_600]


def test_periods_as_text(text):
    found = text("calc", "--province", "hanoi", *CHOSEN, *YEARS)
    assert re.search(r"2018-01 – 2021-12 +1,848,000 +462,000 +\? +0–1,386,000 +\[1\]", found)
    assert re.search(r"2026-01 – 2026-12 +3,960,000 +1,584,000 +2,376,000 +0 +\[3\]", found)
    assert "Voluntary SI at the lowest income of each day" in found


def test_files_over_time(answer, run):
    found = answer("calc", FAMILY, "--from", "2024-01", "--to", "2026-12")
    assert [p["assessment"]["total"]["contribution"] for p in found["periods"]][-1] == 6_692_400
    result = run("calc", FAMILY.with_name("several-households.yaml"), *YEARS[:3], "2021-12", "--format", "json")
    several = json.loads(result.stdout)
    assert ["periods" in one for one in several] == [True, True, False, False]
    assert result.stderr.splitlines() == [*several[2]["error"], *several[3]["error"]]


def test_a_file_at_the_lowest_income_of_each_day(answer):
    found = answer("calc", FAMILY, "--from", "2021-01", "--to", "2027-12", "--income", "floor")
    assert not any("error" in period for period in found["periods"])


# Pictures


def test_a_plot_in_the_terminal(text):
    pytest.importorskip("plotext")
    asked = ["calc", "--province", "hanoi", *CHOSEN, *YEARS]
    for width in (80, 160):
        found = text(*asked, env={"COLUMNS": str(width)})
        assert "▀▀ left to pay (at most)" in found
        assert "┤" in found
        assert "\x1b" not in found
        assert max(map(len, found.splitlines())) <= width
    assert "┤" not in text(*asked[:-2], "--to", "2018-02")


@pytest.mark.parametrize("name", ["picture.svg", "picture.png", "PICTURE.SVG"])
def test_a_picture_is_written_and_always_the_same(run, tmp_path, name):
    pytest.importorskip("matplotlib")
    asked = ["calc", "--province", "hanoi", *CHOSEN, "--income", "1500000", *YEARS, "--plot"]
    written = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        result = run(*asked, tmp_path / folder / name)
        assert result.exit_code == 0
        assert str(tmp_path / folder / name) in result.stderr
        written.append((tmp_path / folder / name).read_bytes())
    assert written[0] == written[1]
    if name.lower().endswith("svg"):
        drawn = written[0].decode()
        for words in (
            "Hà Nội: near-poor household, Voluntary SI, 12 months",
            "3,500,000",
            "State",
            "not possible then",
        ):
            assert words in drawn
    else:
        assert written[0].startswith(b"\x89PNG")


def test_pictures_are_drawn_where_nothing_is_paid_or_known(run, tmp_path):
    pytest.importorskip("matplotlib")
    for who in (["--group", "poor"], ["--province", "son-la"]):
        file = tmp_path / "picture.svg"
        result = run("calc", *who, "--health-insurance", "1", "--from", "2024-01", "--to", "2025-12", "--plot", file)
        assert result.exit_code == 0
        assert file.stat().st_size > 1000


def test_without_the_extra_one_line_says_how_to_install_it(run, monkeypatch, tmp_path):
    real = builtins.__import__

    def without(name, *rest, **more):
        if name.split(".")[0] in ("plotext", "matplotlib"):
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    asked = ["calc", "--province", "hanoi", *CHOSEN, *YEARS]
    shown = run(*asked)
    assert shown.exit_code == 0
    assert shown.stdout.rstrip().endswith("pip install 'hotro[plot]'")
    drawn = run(*asked, "--plot", tmp_path / "picture.svg")
    assert (drawn.exit_code, drawn.stdout) == (2, "")
    assert drawn.stderr == "--plot needs matplotlib: pip install 'hotro[plot]'\n"


# Bad input


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ([], "give a household FILE, or say what is paid"),
        (["--group", "near_poor"], "give a household FILE, or say what is paid"),
        (["/nowhere/household.yaml"], "/nowhere/household.yaml: cannot be read: No such file or directory"),
        (["/"], "/: cannot be read"),
        (["--health-insurance", "13"], "--health-insurance: expected 1 to 12, found 13"),
        (["--voluntary-si", "5", "--on", "2024-01"], "--voluntary-si: expected 1, 3, 6 or 12, found 5"),
        (["--voluntary-si", "1", "--income", "1", "--on", "2024-01"], "--income: expected at least 1,500,000"),
        (["--voluntary-si", "1", "--income", "much"], "expected an amount in VND a month, or floor, found 'much'"),
        (["--health-insurance", "3", "--income", "1500000"], "--income goes with --voluntary-si"),
        (["--health-insurance", "3", "--group", "neer_poor"], "did you mean near_poor?"),
        (["--health-insurance", "3", "--group", "special_groups"], "--group: no group is called 'special_groups'"),
        (["--health-insurance", "3", "--group", "poor", "--group", "near_poor"], "contradict each other"),
        (["--health-insurance", "3", "--province", "Ha Noy"], "--province: no province is called 'Ha Noy'"),
        (
            ["--health-insurance", "3", "--district", "Long Biên"],
            "--province: expected with former_province or district",
        ),
        (["--health-insurance", "3", "--school-province", "son-la"], "--school-province goes with --group student"),
        (["--health-insurance", "3", "--born", "2990"], "--born: expected"),
        (["--health-insurance", "3", "--born", "May 1990"], "expected a year or YYYY-MM-DD, found 'May 1990'"),
        (
            ["--health-insurance", "3", "--born", "1990-02-30"],
            "--born: there is no day 1990-02-30: February 1990 has 28 days",
        ),
        (["--health-insurance", "3", "--on", "2010-01"], "the day: expected 2015-01-01 or later"),
        (["--health-insurance", "3", "--province", "all", "--district", "x"], "--province all goes without"),
        (["--health-insurance", "3", "--province", "all", "--from", "2018-01"], "leave out --province all"),
        (["--health-insurance", "3", "--province", "all", "--explain"], "leave out --province all"),
        (["--health-insurance", "3", "--from", "2018-01", "--explain"], "leave out --province all, --from and --to"),
        (["--health-insurance", "3", "--from", "2018-01", "--on", "2018-01"], "give one of the two"),
        (["--health-insurance", "3", "--to", "2018-01"], "--to goes with --from"),
        (["--health-insurance", "3", "--plot", "x.svg"], "--plot goes with --from"),
        (["--health-insurance", "3", "--from", "2019-01", "--to", "2018-01"], "is after --to"),
        (["--health-insurance", "3", "--from", "1850-01", "--to", "2018-01"], "more than 100 years apart"),
        (["--health-insurance", "3", "--from", "2005-01", "--to", "2006-01"], "the day: expected 2015-01-01"),
        (["--health-insurance", "3", *YEARS, "--plot", "x.pdf"], "--plot writes .svg or .png, not 'x.pdf'"),
        ([str(FAMILY), "--group", "poor"], "--group is for a person without a file"),
        ([str(FAMILY), "--health-insurance", "3"], "--health-insurance is for a person without a file"),
        ([str(FAMILY), "--voluntary-si", "3"], "--voluntary-si is for a person without a file"),
        ([str(FAMILY), "--born", "1990"], "--born is for a person without a file"),
        ([str(FAMILY), "--school-province", "ha-noi"], "--school-province is for a person without a file"),
    ],
)
def test_one_clear_line(run, arguments, line):
    result = run("calc", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert line in result.stderr
    assert result.stderr.count("\n") == 1


def test_pictures_that_cannot_be_written(run, tmp_path):
    pytest.importorskip("matplotlib")
    nowhere = run("calc", *NEAR_POOR, *YEARS, "--plot", tmp_path / "nowhere" / "x.svg")
    assert (nowhere.exit_code, nowhere.stdout) == (2, "")
    assert "x.svg: cannot be written: No such file or directory" in nowhere.stderr
    several = run("calc", FAMILY.with_name("several-households.yaml"), *YEARS, "--plot", tmp_path / "x.svg")
    assert (several.exit_code, several.stdout) == (2, "")
    assert "--plot draws one household" in several.stderr
    assert "has 4" in several.stderr


texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
OPTIONS = {
    "--province": texts | st.sampled_from(["all", "hcmc", "Bắc Giang", "lao-cai"]),
    "--former-province": st.sampled_from(["binh-duong", "yen-bai", ""]),
    "--district": texts,
    "--on": texts | st.sampled_from(["2015-01", "2025-07", "9999-12-31", "0001-01"]),
    "--group": st.sampled_from(["near_poor", "student", "unspecified", "any", "child", "trẻ em"]),
    "--health-insurance": st.integers(-1, 13).map(str) | texts,
    "--voluntary-si": st.sampled_from(["0", "1", "3", "6", "12", "-5"]),
    "--income": texts | st.sampled_from(["floor", "1500000", "1.500.000", "999999999999"]),
    "--born": texts | st.sampled_from(["1960", "2020", "0000", "9999-12-31", "1990-05-05"]),
    "--school-province": st.sampled_from(["ha-noi", "x"]),
    "--from": st.sampled_from(["2015-01", "2024-06-15", "9999-11", "0001-01"]),
    "--to": st.sampled_from(["2016-12", "2025-07", "9999-12"]),
    "--format": st.sampled_from(["json", "csv", "table"]),
    "--lang": st.sampled_from(["en", "vi"]),
}
some = st.lists(st.sampled_from(sorted(OPTIONS)), unique=True, max_size=7).flatmap(
    lambda names: st.tuples(*(st.tuples(st.just(name), OPTIONS[name]) for name in names))
)


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(some, st.sampled_from([[], ["--health-insurance", "3"], ["--voluntary-si", "1"], [str(FAMILY)]]))
def test_whatever_is_asked_there_is_an_answer_or_a_line(options, first):
    arguments = ["calc", *first, *(word for option in options for word in option)]
    result = CliRunner().invoke(hotro, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), (arguments, result.exception)
    assert result.exit_code in (0, 2), arguments
    assert bool(result.stderr) == (result.exit_code == 2)
    assert "Traceback" not in result.stderr


def test_as_it_is_called(tmp_path):
    called = [sys.executable, "-m", "hotro", "calc", "-", "--format", "json"]
    found = subprocess.run(called, input=FAMILY.read_bytes(), capture_output=True, check=True)
    assert valid(json.loads(found.stdout))["province"] == "ha-noi"
    wrong = subprocess.run(
        [sys.executable, "-m", "hotro", "calc", "-"],
        input=b"\xff\xfe\x00",
        capture_output=True,
        check=False,
        cwd=tmp_path,
    )
    assert (wrong.returncode, wrong.stdout) == (2, b"")
    assert b"Traceback" not in wrong.stderr


def test_words_have_the_same_fields_in_both_languages():
    for key, (english, vietnamese) in CALC_WORDS.items():
        assert set(re.findall(r"\{\w+\}", english)) == set(re.findall(r"\{\w+\}", vietnamese)), key
