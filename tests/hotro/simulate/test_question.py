"""What is wrong is told in one line, and nothing is written over what is read."""

import re

import pytest

from tests.hotro.simulate.asked import DRAFT, PEOPLE, ROOT, told

OPTIONS = {
    "nothing": ((), "expected a draft file, or --adopt PROVINCE --in PROVINCE"),
    "both": ((DRAFT, "--adopt", "ha-noi", "--in", "son-la"), "expected a draft file, or --adopt"),
    "adopt alone": (("--adopt", "ha-noi"), "--adopt and --in go together"),
    "in alone": ((DRAFT, "--in", "son-la"), "--adopt and --in go together"),
    "from with a draft": ((DRAFT, "--participants", PEOPLE, "--from", "2026"), "--from goes with --adopt"),
    "on with a draft": ((DRAFT, "--participants", PEOPLE, "--on", "2026"), "--on goes with --adopt"),
    "no participants": ((DRAFT,), "--participants FILE is missing"),
    "years without participants": (
        ("--adopt", "ha-noi", "--in", "son-la", "--years", "2026"),
        "--years needs --participants FILE",
    ),
    "budget without participants": (
        ("--adopt", "ha-noi", "--in", "son-la", "--budget", "1"),
        "--budget needs --participants FILE",
    ),
    "raise and budget": (
        (DRAFT, "--participants", PEOPLE, "--raise", "5", "--budget", "1"),
        "--raise and --budget do not go together",
    ),
    "raise too much": (
        (DRAFT, "--participants", PEOPLE, "--raise", "101"),
        "--raise: expected a whole number from -100 to 100, found '101'",
    ),
    "budget in words": (
        (DRAFT, "--participants", PEOPLE, "--budget", "twenty"),
        "expected an amount of dong, such as 20e9, found 'twenty'",
    ),
    "budget below a dong": ((DRAFT, "--participants", PEOPLE, "--budget", "0.5"), "expected whole dong"),
    "years backwards": (
        (DRAFT, "--participants", PEOPLE, "--years", "2030-2026"),
        "the last year, 2026, is before the first, 2030",
    ),
    "years in words": (
        (DRAFT, "--participants", PEOPLE, "--years", "soon"),
        "expected a year or two, such as 2026-2030, found 'soon'",
    ),
    "years far away": ((DRAFT, "--participants", PEOPLE, "--years", "1999"), "between 2015 and 2100"),
    "years not known yet": (
        (DRAFT, "--participants", PEOPLE, "--years", "2031"),
        "--years: rural_poverty_line is not known in 2031",
    ),
    "against no day": (
        (DRAFT, "--participants", PEOPLE, "--against", "2025-02-30"),
        "--against: there is no day 2025-02-30: February 2025 has 28 days",
    ),
    "adopt from nowhere": (("--adopt", "atlantis", "--in", "son-la"), "no province is called 'atlantis'"),
    "adopt into the past": (("--adopt", "ha-noi", "--in", "ha-nam", "--from", "2026"), "ha-nam is a part of ninh-binh"),
    "adopt nothing": (
        ("--adopt", "son-la", "--in", "ha-noi", "--from", "2026"),
        "no rule of son-la is known to be in force on 2026-01-01",
    ),
    "programme": (
        ("--adopt", "ha-noi", "--in", "son-la", "--programme", "pension"),
        "expected voluntary_si or health_insurance",
    ),
    "picture": (
        (DRAFT, "--participants", PEOPLE, "--plot", "cost.jpg"),
        "--plot: expected a file that ends in .svg or .png",
    ),
    "sheet": ((DRAFT, "--participants", PEOPLE, "--xlsx", "cost.xls"), "--xlsx: expected a file that ends in .xlsx"),
    "no such draft": (("none.yaml", "--participants", PEOPLE), "none.yaml"),
    "no such participants": ((DRAFT, "--participants", "none.csv"), "none.csv: there is no such file"),
    "a folder": ((DRAFT, "--participants", ROOT), "is not a file that can be read"),
    "cannot be written": (
        (DRAFT, "--participants", PEOPLE, "--xlsx", "/nowhere/cost.xlsx"),
        "/nowhere/cost.xlsx: cannot be written",
    ),
}


@pytest.mark.parametrize(("arguments", "message"), OPTIONS.values(), ids=OPTIONS)
def test_wrong_options_are_told_in_one_line(run, arguments, message):
    (line,) = told(run, *arguments)
    assert message in line


def test_a_bad_draft_is_told_with_file_line_and_column(run, tmp_path):
    path = tmp_path / "draft.yaml"
    path.write_text(DRAFT.read_text(encoding="utf-8").replace("percent: 20", "percent: 120"), encoding="utf-8")
    (line,) = told(run, path, "--participants", PEOPLE)
    assert re.match(rf"{re.escape(str(path))}:\d+:\d+: error: .*percent: expected .* found 120", line)


def test_every_bad_row_is_told(run, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("province,programme,people\nx y z,voluntary_si,1\nson-la,voluntary_si,0\n", encoding="utf-8")
    lines = told(run, DRAFT, "--participants", path)
    assert lines == [
        f"{path}:2: province: no province is called 'x y z'",
        f"{path}:3: people: expected 1 to 1,000,000,000, found 0",
    ]


@pytest.mark.parametrize("option", ["--write", "--xlsx", "--plot"])
def test_nothing_is_written_over_what_is_read(run, tmp_path, option):
    people = tmp_path / {"--write": "p.yaml", "--xlsx": "p.xlsx", "--plot": "p.svg"}[option]
    people.write_bytes(PEOPLE.read_bytes())
    lines = told(run, "--adopt", "ha-noi", "--in", "son-la", "--participants", people, option, people)
    assert f"{option}: is the file of the participants" in "".join(lines)
    assert people.read_bytes() == PEOPLE.read_bytes()


def test_no_file_of_the_registry_is_written_over(run):
    path = ROOT / "policies" / "provinces" / "son-la.yaml"
    before = path.read_bytes()
    assert "a file of the registry" in "".join(told(run, "--adopt", "ha-noi", "--in", "son-la", "--write", path))
    assert path.read_bytes() == before
