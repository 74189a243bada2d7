"""Bad input ends with exit code 2 and one clear line; never a traceback."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

FULL = Path("/dev/full")
HOTRO = [sys.executable, "-m", "hotro"]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["coun"], "no command is called 'coun'; did you mean count?"),
        (["count", "voluntary"], "PROGRAMME: expected voluntary_si or health_insurance, found 'voluntary'"),
        (["count", "vsi", "--on", "2023-02-30"], "--on: there is no day 2023-02-30: February 2023 has 28 days"),
        (["count", "vsi", "--on", "22/3/2023"], "expected YYYY-MM-DD or YYYY-MM, found '22/3/2023'"),
        (["count", "hi", "--group", "near-por"], "no group is called 'near-por'; did you mean near_poor?"),
        (["count", "--group", "poor"], "--group needs a programme"),
        (["count", "vsi", "--format", "xml"], "--format: expected table, json or csv, found 'xml'"),
        (["count", "vsi", "--lang", "fr"], "--lang: expected en or vi, found 'fr'"),
        (["count", "vsi", "--policies", "/nowhere"], "/nowhere"),
        (["count", "vsi", "more"], "expected nothing more after PROGRAMME, found 'more'"),
        (["show"], "PROVINCE is missing"),
        (["reconcile", "more"], "expected nothing more but options, found 'more'"),
        (["count", "--onn", "2023"], "there is no option --onn; did you mean --on?"),
        (["count", "--on"], "--on needs a value"),
        (["calc", "x.yaml", "--explain=yes"], "--explain takes no value"),
        (["show", "Ha Noy"], "no province is called 'Ha Noy'; did you mean ha-noi?"),
        (["show", "Atlantis"], "no province is called 'Atlantis'"),
        (["history", "sonla2"], "did you mean son-la?"),
        (["compare"], "PROVINCE... is missing"),
        (["compare", "ha-noi", "--programme", "pension"], "expected voluntary_si or health_insurance"),
        (["compare", "ha-noi", "--group", "studnet"], "did you mean student?"),
        (["expiring", "--within", "soon"], "expected a number and d, w, m or y, such as 90d or 12m, found 'soon'"),
    ],
)
def test_one_clear_line(run, arguments, line):
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert line in result.stderr
    assert result.stderr.count("\n") == 1


MANY = range(150)
DRAFT = Path(__file__).parents[2] / "examples" / "son-la" / "as-quang-ninh.yaml"
TOO_MANY = {
    "members": (["calc", "FILE"], "x.yaml", "date: 2026-01\nmembers:\n", "- {{id: m{n}, agez: 1}}\n"),
    "households": (["calc", "FILE"], "x.yaml", "", "- {{date: 2026-01, members: [], n: {n}}}\n"),
    "participants": (
        ["simulate", DRAFT, "--participants", "FILE"],
        "x.csv",
        "province,programme,people\n",
        "x{n},vsi,1\n",
    ),
    "a draft": (["simulate", "FILE", "--participants", "none.csv"], "x.yaml", "province: son-la\n", "k{n}: 1\n"),
    "tabs": (["validate", "FILE"], "x.yaml", "province: son-la\n", "k{n}:\tx\n"),
    "odd letters": (["validate", "FILE"], "x.yaml", "province: son-la\n", "# {n}\u202e\n"),
    "structure": (["validate", "FILE"], "x.yaml", "province: son-la\ninstruments:\n", "- {{id: a{n}, kind: x}}\n"),
}


@pytest.mark.parametrize("kind", TOO_MANY)
def test_after_a_hundred_problems_of_a_file_the_others_are_counted(run, tmp_path, kind):
    line, name, head, each = TOO_MANY[kind]
    path = tmp_path / name
    path.write_text(head + "".join(each.format(n=n) for n in MANY), encoding="utf-8")
    result = run(*(path if part == "FILE" else part for part in line))
    lines = (result.stdout + result.stderr).splitlines()
    assert result.exit_code in (1, 2)
    assert len(lines) <= 103
    assert [line for line in lines if re.search(r"\band \d+ more$|^reading stopped here, after 100", line)], lines[-3:]


def test_a_file_where_policies_are_expected(run, tmp_path):
    file = tmp_path / "policies"
    file.write_text("x", encoding="utf-8")
    result = run("count", "vsi", "--policies", file)
    assert result.exit_code == 2
    assert str(file) in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root reads everything")
def test_policies_that_may_not_be_read(run, tmp_path):
    folder = tmp_path / "policies"
    folder.mkdir(mode=0)
    result = run("count", "vsi", "--policies", folder)
    assert result.exit_code == 2
    assert str(folder) in result.stderr


@pytest.mark.parametrize(
    "command", ["count", "show", "compare", "history", "reconcile", "expiring", "validate", "schema"]
)
def test_help_has_examples_on_lines_of_their_own(text, command):
    found = text(command, "--help")
    assert f"\n  hotro {command}" in found[found.index("Examples:") :]
    for option in ("--format [table|json|csv]", "--lang [en|vi]"):
        assert option in found


def test_without_a_command_help_is_shown(run):
    result = run()
    assert result.exit_code == 2
    assert "hotro count voluntary_si --on 2023-03-22" in result.stdout + result.stderr


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")
def test_a_closed_pipe_is_not_an_error():
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        result = subprocess.run([*HOTRO, "reconcile"], stdout=closed, stderr=subprocess.PIPE, check=False)
    assert (result.returncode, result.stderr) == (0, b"")


@pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")
def test_a_full_disk_is_one_line():
    with FULL.open("wb") as full:
        result = subprocess.run([*HOTRO, "count", "vsi"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert result.returncode == 2
    assert result.stderr.count(b"\n") == 1
    assert b"cannot write the answer" in result.stderr


def test_a_terminal_without_vietnamese_letters_still_gets_an_answer():
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    result = subprocess.run([*HOTRO, "show", "son-la"], capture_output=True, env=environment, check=False)
    assert (result.returncode, result.stderr) == (0, b"")


def test_a_count_needs_neither_yaml_nor_pydantic_once_compiled():
    code = (
        "import sys\n"
        "from hotro.__main__ import hotro\n"
        "try: hotro.main(['count', 'voluntary_si', '--on', '2023-03-22'])\n"
        "except SystemExit: pass\n"
        "print([m for m in ('yaml', 'pydantic', 'jsonschema', 'calculator') if m in sys.modules], file=sys.stderr)\n"
    )
    for _ in range(2):
        result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.startswith("18/63 provinces support voluntary SI (published, 2023-03-22)\n")
    assert result.stderr == "[]\n"
