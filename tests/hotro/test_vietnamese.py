"""No English word in the Vietnamese output of every command that the README shows, of the others, and of errors."""

import re
import shlex
from pathlib import Path

import pytest

from tests.hotro.english import english_words
from tests.hotro.test_bad_input import test_one_clear_line

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = [
    command
    for command in re.findall(r"^\$ (hotro .*)$", README, re.MULTILINE)
    if not re.match(r"hotro (?:population|new)\b", command)
]
OTHERS = [
    "hotro count",
    "hotro calc examples/household-of-five.yaml --explain",
    "hotro calc examples/long-bien-2023.yaml",
    "hotro calc --province 'Hà Nội' --group near_poor --voluntary-si 12 --from 2018-01 --to 2027-12",
    "hotro calc --province all --on 2024-03 --group near_poor --health-insurance 12",
    "hotro calc --province 'Hà Nội' --district 'Gia Lâm' --on 2023-03 --group student --health-insurance 12",
    "hotro history ha-noi",
    "hotro reconcile",
    "hotro expiring --on 2026-01-01",
    "hotro expiring --no-end --on 2026-01-01",
    "hotro validate",
    "hotro history 'Hà Nội' --learnt",
    "hotro count health_insurance --on 2001-01-01",
    "hotro diff policies policies",
    "hotro diff policies policies --brief",
    *(f"hotro show {slug}" for slug in ("ha-tinh", "phu-tho", "nghe-an", "yen-bai", "tuyen-quang", "gia-lai")),
]
NAMES = [
    *[
        "hotro",
        "show",
        "validate",
        "BHXH",
        "BHYT",
        "ANTT",
        "HIV",
        "VND",
        "mother",
        "father",
        "grandmother",
        "daughter",
        "elder",
        "younger",
        "members",
        *("policies", "json", "TP", "UBND", "II", "III", "XII", "XIII", "XVIII", "emID", "tm"),
        *("TTXVN", "LuatVietnam", "vietnam", "lawnet", "LawNet", "vanban", "vbpl", "thuviennhadat", "thuvienphapluat"),
        *("hethongphapluat", "phapluatcongdong", "thukyluat", "vanbanphapluat"),
    ]
]
"""Names of commands, folders and forms, of people in the examples, of what a field of a file is, of what Vietnam
abbreviates so, Roman numbers, and names of papers and sites."""


@pytest.mark.parametrize("command", [*SHOWN, *OTHERS])
def test_an_answer_has_no_english_word(run, monkeypatch, command):
    monkeypatch.chdir(ROOT)
    result = run(*shlex.split(command)[1:], "--lang", "vi")
    assert result.exit_code == 0, result.stderr
    assert english_words(result.stdout + result.stderr, NAMES) == []


(BAD,) = [mark.args[1] for mark in test_one_clear_line.pytestmark if mark.name == "parametrize"]


@pytest.mark.parametrize("arguments", [arguments for arguments, _ in BAD if "fr" not in arguments])
def test_a_mistake_is_told_without_an_english_word(run, arguments):
    result = run(*arguments, "--lang", "vi")
    assert result.exit_code == 2
    typed = {"PROGRAMME", "PROVINCE", "table", "json", "csv", "count", "on", "group", "student", *arguments}
    assert english_words(result.stderr, [*NAMES, *typed]) == []


BAD_FILES = {
    "a key that is none": "date: 2026-03\nmembrs: []\n",
    "no members": "date: 2026-03\nmembers: []\n",
    "an income below": "date: 2026-03\nmembers:\n  - {id: m, voluntary_si: {income: 1000}}\n",
    "a group that is none": "date: 2026-03\nmembers:\n  - {id: m, groups: [nghèoo], health_insurance: {}}\n",
    "a day that is none": "date: 2026-02-30\nmembers:\n  - {id: m, health_insurance: {}}\n",
    "a tab": "date:\t2026-03\nmembers: []\n",
    "a quote": "date: '2026-03\nmembers: []\n",
    "a list": "- 3\n",
    "two documents": "date: 2026-03\n---\ndate: 2026-04\n",
    "on": "on: 2026-03\nmembers: []\n",
    "twice": "date: 2026-03\ndate: 2026-04\nmembers: []\n",
    "two names for a key": "date: 2026-03\nngày: 2026-04\nmembers: []\n",
}


def commented(text):
    """What a template or a draft explains in its comments."""
    return [line.lstrip(" #:") for line in text.splitlines() if line.lstrip().startswith("#")]


def test_a_template_and_a_draft_speak_vietnamese_first(run):
    """The keys are those of the files; each comment in Vietnamese has its English after it."""
    template = commented(run("new", "Sơn La", "--lang", "vi").stdout)
    draft = commented(run("simulate", "--adopt", "quang-ninh", "--in", "son-la", "--from", "2026-01-01").stdout)
    assert english_words(draft[0], NAMES) == []
    assert draft[1] == "Son La: a draft, not law."
    words = [line for line in template if len(line.split()) > 5]
    assert english_words(words[0].replace("unknown", ""), NAMES) == []
    assert words[1].startswith("Fill each ___")
    assert len(words) > 40


def test_a_population_and_files_are_told_of_in_vietnamese(run, monkeypatch, tmp_path):
    monkeypatch.chdir(ROOT)
    for arguments in (
        ("population", "examples/people.csv", tmp_path / "out.csv", "--on", "2026-03"),
        ("export", "--to", tmp_path / "rules.csv"),
        ("release", tmp_path / "release"),
    ):
        result = run(*arguments, "--lang", "vi")
        told = (result.stdout + result.stderr).replace(str(tmp_path), "")
        assert english_words(told, NAMES) == []


@pytest.mark.parametrize("text", BAD_FILES.values(), ids=BAD_FILES)
def test_what_is_wrong_with_a_household_is_told_without_an_english_word(run, tmp_path, text):
    path = tmp_path / "household.yaml"
    path.write_text(text, encoding="utf-8")
    result = run("calc", path, "--lang", "vi")
    assert result.exit_code == 2
    told = result.stderr.replace(str(path), "")
    keys = "date members membrs income province former district poor commune id households on true false YAML tab"
    assert english_words(told, [*NAMES, *keys.split()]) == []


def test_reasons_of_a_table_are_in_vietnamese(run, tmp_path):
    people, out = tmp_path / "people.csv", tmp_path / "out.csv"
    people.write_text(
        "id,province,groups,hi_months\na,Ha Noy,,12\nb,Hà Nội,nghèoo,13\nc,Hà Nội,cận nghèo,12\n", "utf-8"
    )
    result = run("population", people, out, "--on", "2026-03", "--lang", "vi")
    assert result.exit_code == 1
    assert "3 dòng = 1 đã tính + 2 bị loại" in result.stdout
    reasons = (tmp_path / "out.csv.rejects").read_text(encoding="utf-8")
    assert "không có tỉnh, thành phố nào tên là 'Ha Noy'" in reasons
    assert "cần từ 1 đến 12, nhưng gặp 13" in reasons


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tỉnh hỗ trợ thêm 20%", []),
        ("trong ba tháng theo quy định", []),
        ("The province pays", ["The", "province", "pays"]),
        ("không rõ rate, chưa rõ source", ["rate", "source"]),
        ("xem `hotro schema household` hoặc --lang en", []),
        ("https://vss.gov.vn/english/page near_poor son-la", []),
    ],
)
def test_english_is_found(text, words):
    assert english_words(text, ["en"]) == words
