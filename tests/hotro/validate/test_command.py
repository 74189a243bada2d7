"""`hotro validate`: every problem, a line each."""

import csv
import io
import json
import re
import shutil

import pytest

from registry.registry import shipped_policies

LINE = re.compile(r"^.+:\d+:\d+: (?:error|warning|explained|lỗi|cảnh báo|đã giải thích): .+$")


@pytest.fixture(scope="module")
def policies(tmp_path_factory):
    folder = tmp_path_factory.mktemp("spoilt") / "policies"
    shutil.copytree(shipped_policies(), folder)
    file = folder / "provinces" / "son-la.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("who: any", "who: anny"), encoding="utf-8")
    return folder


def test_the_shipped_policies_have_neither_errors_nor_warnings(run):
    result = run("validate")
    assert result.exit_code == 0
    first, explained = result.stdout.splitlines()
    assert first.startswith("No problems in ")
    assert re.fullmatch(r"\d+ warnings are explained where they stand: hotro validate --explained", explained)
    *lines, last = run("validate", "--explained").stdout.splitlines()
    assert all(LINE.match(line) or line.startswith("    ") for line in lines)
    assert last.split()[0] == explained.split()[0]
    assert sum(bool(LINE.match(line)) for line in lines) == int(last.split()[0])


def test_an_error_is_a_line_with_its_place_and_exit_1(run, policies):
    result = run("validate", policies)
    assert result.exit_code == 1
    error, last, explained = result.stdout.splitlines()
    assert re.search(r"son-la\.yaml:\d+:\d+: error: .*anny", error)
    assert last == f"1 error, 0 warnings in {policies}."
    assert "explained" in explained


def test_one_file_alone(run, policies):
    result = run("validate", policies / "provinces" / "son-la.yaml")
    assert result.exit_code == 1
    assert len([line for line in result.stdout.splitlines() if LINE.match(line)]) == 1


def test_json_and_csv(run, policies):
    found = json.loads(run("validate", policies, "--format", "json").stdout)
    error = next(p for p in found if p["level"] == "error")
    assert error.keys() == {"file", "line", "column", "level", "message", "check", "field", "because_vi", "because_en"}
    rows = list(csv.DictReader(io.StringIO(run("validate", policies, "--format", "csv").stdout)))
    assert len(rows) == len(found)


def test_bad_policies_stop_every_command_with_their_problems(run, policies):
    result = run("count", "--policies", policies)
    assert (result.exit_code, result.stdout) == (2, "")
    assert all(LINE.match(line) for line in result.stderr.splitlines())


def test_no_such_path(run):
    result = run("validate", "nowhere/at-all.yaml")
    assert (result.exit_code, result.stderr) == (2, "nowhere/at-all.yaml: there is no such file or folder\n")


def test_in_vietnamese(run, policies):
    assert "1 lỗi" in run("validate", policies, "--lang", "vi").stdout


EXPLAINED = """\
province: son-la
instruments:
  - id: son-la-77-2026
    number: 77/NQ-HĐND
    kind: resolution
    issuer: HĐND tỉnh
    status: adopted
    issued: 2026-07-10
    from: 2027-01-01
    to: unknown
    voluntary_si:
      - {who: poor, percent: 15, of: rural_poverty_line_contribution}
    confidence: low
    explained:
      - {check: number_format, because: {vi: Trang báo chỉ in như vậy., en: The page prints no more.}}
    sources:
      - {url: https://news.example/son-la}
"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "new.yaml"
    path.write_text(EXPLAINED, encoding="utf-8")
    return path


def test_what_is_explained_is_no_warning_and_is_listed_when_asked(run, file):
    assert run("validate", file).stdout == (
        f"No problems in {file}.\n1 warning is explained where it stands: hotro validate --explained\n"
    )
    english = run("validate", file, "--explained").stdout.splitlines()
    assert english[0].startswith(f"{file}:4:13: explained: instruments[0].number: 77/NQ-HĐND lacks its year")
    assert english[1:] == ["    The page prints no more.", f"1 warning is explained in {file}."]
    vietnamese = run("validate", file, "--explained", "--lang", "vi").stdout
    assert ": đã giải thích: " in vietnamese
    assert "    Trang báo chỉ in như vậy.\n" in vietnamese
    (one,) = json.loads(run("validate", file, "--explained", "--format", "json").stdout)
    assert (one["level"], one["because_en"]) == ("explained", "The page prints no more.")
    assert json.loads(run("validate", file, "--format", "json").stdout) == []


def test_an_explanation_whose_warning_is_gone_is_an_error(run, file):
    file.write_text(EXPLAINED.replace("77/NQ", "77/2026/NQ"), encoding="utf-8")
    result = run("validate", file)
    assert result.exit_code == 1
    assert "no warning of `number_format` stands here any more: delete the explanation" in result.stdout


def test_fix_tells_each_line(run, file):
    file.write_text(EXPLAINED.replace("percent: 15", "percent: 15%").replace("low\n", "low \n"), encoding="utf-8")
    result = run("validate", file, "--fix")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:3] == [
        (
            f"{file}:12: fixed: a number in digits alone: - {{who: poor, percent: 15%, of: "
            "rural_poverty_line_contribution} -> - {who: poor, percent: 15, of: rural_poverty_line_contribution}"
        ),
        f"{file}:13: fixed: spaces at the end of a line",
        "2 lines fixed.",
    ]
    assert file.read_text(encoding="utf-8") == EXPLAINED
    again = run("validate", file, "--fix", "--lang", "vi").stdout
    assert again.startswith("Không có gì máy tự sửa được.\nKhông có lỗi trong ")


def test_fix_in_json_tells_on_the_other_channel(run, file):
    file.write_text(EXPLAINED.replace("percent: 15", "percent: 15%"), encoding="utf-8")
    result = run("validate", file, "--fix", "--format", "json")
    assert json.loads(result.stdout) == []
    assert "1 line fixed." in result.stderr


def test_fix_says_which_files_it_may_change(run):
    result = run("validate", "--fix")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


def test_every_fix_has_its_words():
    from hotro.validate.words import TEXTS
    from registry.fixes import FIXES

    assert {key for key in TEXTS if key.startswith("fix_")} == {
        f"fix_{fix.__name__.rpartition('.')[2]}" for fix in FIXES
    }


def test_other_files_errors_are_counted(run, policies):
    result = run("validate", policies / "provinces" / "ha-nam.yaml")
    assert result.exit_code == 0
    assert "Another file of the folder has 1 error: hotro validate " in result.stdout


FIVE = {
    "status: adopted": ("status: enacted", 7, "expected `adopted`, `draft` or `unclear`, found 'enacted'"),
    "issued: 2026-07-10": ("issued: 10/7/2026", 8, "write 2026-07-10"),
    "who: poor": ("who: hộ cận nghèo", 12, "did you mean `near_poor`?"),
    "of: rural_poverty_line_contribution": (
        "of: rural_poverty_contribution",
        13,
        "did you mean `rural_poverty_line_contribution`?",
    ),
    "confidence: low": (
        "confidence: low\n    replaces: [son-la-2024-securty]",
        16,
        "did you mean `son-la-2024-security`?",
    ),
}
"""As it should be -> (as it stands, line, what is said of it): of form, of meaning, of other acts."""


def test_five_mistakes_are_five_lines_of_one_run(run, file):
    text = EXPLAINED.replace(
        "- {who: poor, percent: 15, of: rural_poverty_line_contribution}",
        "- who: poor\n        of: rural_poverty_line_contribution\n        percent: 15",
    )
    for good, (bad, _, _) in FIVE.items():
        assert text.count(good) == 1
        text = text.replace(good, bad)
    file.write_text(text, encoding="utf-8")
    for language in ("en", "vi"):
        lines = [line for line in run("validate", file, "--lang", language).stdout.splitlines() if LINE.match(line)]
        assert len(lines) == len(FIVE)
        for line, (_, number, said) in zip(lines, FIVE.values(), strict=True):
            assert line.startswith(f"{file}:{number}:")
            words = said if language == "en" else re.findall(r"`[^`]+`\??|\d{4}-\d\d-\d\d", said)[-1]
            assert words in line
