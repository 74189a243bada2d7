"""`hotro calc` as it is called: the contract in JSON, CSV and explanations, of the examples and as a program."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from calculator.input.household_files import read_households
from tests.hotro.calc.asked import EXAMPLES, FAMILY, valid


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
