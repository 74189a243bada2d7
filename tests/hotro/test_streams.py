"""Standard input and output closed, full or in an encoding that lacks letters; what stands where a file should."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FULL = "/dev/full"
SHELL = "/bin/sh"
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not Path(SHELL).exists(), reason="needs a shell")


def in_shell(line, **environment):
    """What a line does in a shell; `hotro` is this one."""
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHON": sys.executable, **environment}
    command = line.replace("hotro ", '"$PYTHON" -m hotro ')
    return subprocess.run([SHELL, "-c", command], env=settings, capture_output=True, check=False, timeout=60)


@pytest.mark.parametrize("arguments", ["count", "--help", "--version", "validate policies", "schema", "new son-la"])
def test_a_closed_output_is_written_to_nobody(arguments):
    done = in_shell(f"cd {ROOT} && hotro {arguments} <&- >&-")
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_closed_error_output_leaves_the_exit_code():
    assert in_shell("hotro calc /nowhere 2>&-").returncode == 2
    assert in_shell("hotro count voluntary_si 2>&-").returncode == 0


def test_a_closed_input_is_one_line():
    done = in_shell("hotro calc - <&-")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith("(standard input): cannot be read: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(not Path(FULL).exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", ["--help", "--version", "count --help"])
def test_a_full_disk_is_one_line_for_pages_of_help_too(arguments):
    done = in_shell(f"hotro {arguments} >{FULL}")
    assert done.returncode == 2
    assert done.stderr.decode().startswith("cannot write the answer: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("arguments", ["--help", "--version", "count --help", "count vsi"])
def test_who_reads_no_more_is_no_error(arguments):
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as broken:
        command = [sys.executable, "-m", "hotro", *arguments.split()]
        done = subprocess.run(command, cwd=ROOT, stdout=broken, stderr=subprocess.PIPE, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path(FULL).exists(), reason="needs /dev/full")
def test_a_message_that_nobody_hears_leaves_the_exit_code():
    assert in_shell(f"hotro calc /nowhere 2>{FULL}").returncode == 2


def test_an_encoding_that_lacks_letters_loses_none():
    latin = {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    page = in_shell("hotro show son-la --lang vi", **latin).stdout.decode("utf-8")
    assert page.startswith("Sơn La, ngày ")
    answer = in_shell("hotro show son-la --format json", **latin).stdout
    assert answer.isascii()
    assert b"?" not in answer.split(b'"place"')[0]
    assert json.loads(answer) == json.loads(in_shell("hotro show son-la --format json").stdout)
    told = in_shell("hotro show 'Sơn Xx' --lang vi", **latin)
    assert "không có tỉnh" in told.stderr.decode("utf-8")


@pytest.mark.parametrize("columns", ["0", "-1", "x", "", "99999999999999999999"])
def test_columns_that_are_no_width(columns):
    done = in_shell("hotro count voluntary_si", COLUMNS=columns)
    assert (done.returncode, done.stderr) == (0, b"")
    assert max(map(len, done.stdout.decode().splitlines())) <= 180


def test_input_without_end():
    done = in_shell("yes 'a: 1' | hotro calc -")
    assert (done.returncode, done.stderr.decode()) == (2, "(standard input): it is larger than 16 MiB\n")


@pytest.mark.parametrize("place", ["/dev/zero", "pipe"])
def test_what_is_no_file_is_one_line(place, tmp_path):
    path = Path(place)
    if place == "pipe":
        path = tmp_path / place
        os.mkfifo(path)
    draft = ROOT / "examples/son-la/as-quang-ninh.yaml"
    for line in (f"calc {path}", f"simulate {draft} --participants {path}", f"validate {path}", f"diff {path} {path}"):
        done = in_shell(f"hotro {line}")
        assert done.returncode in (1, 2)
        assert b"Traceback" not in done.stderr
        assert b"\n" in done.stderr + done.stdout


def test_a_name_with_what_a_terminal_obeys_is_shown(run):
    result = run("calc", "/nowhere/a\x1b]0;title\x07\u202eb.yaml")
    assert result.stderr == "/nowhere/a\\u001b]0;title\\u0007\\u202eb.yaml: cannot be read: No such file or directory\n"
