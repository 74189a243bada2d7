"""`hotro validate`: every problem, a line each."""

import csv
import io
import json
import re
import shutil

import pytest

from registry.registry import shipped_policies

LINE = re.compile(r"^.+:\d+:\d+: (?:error|warning): .+$")


@pytest.fixture(scope="module")
def policies(tmp_path_factory):
    folder = tmp_path_factory.mktemp("spoilt") / "policies"
    shutil.copytree(shipped_policies(), folder)
    file = folder / "provinces" / "son-la.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("who: any", "who: anny"), encoding="utf-8")
    return folder


def test_the_shipped_policies_have_no_error(run):
    result = run("validate")
    assert result.exit_code == 0
    *lines, last = result.stdout.splitlines()
    assert all(LINE.match(line) and ": warning: " in line for line in lines)
    assert last.startswith(("No problems", "0 errors, "))


def test_an_error_is_a_line_with_its_place_and_exit_1(run, policies):
    result = run("validate", policies)
    assert result.exit_code == 1
    *lines, last = result.stdout.splitlines()
    error = next(line for line in lines if ": error: " in line)
    assert re.search(r"son-la\.yaml:\d+:\d+: error: .*anny", error)
    assert re.match(r"1 error, \d+ warnings? in ", last) or last.startswith("1 error")
    assert lines == sorted(lines, key=lambda line: line.split(":")[0])


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
