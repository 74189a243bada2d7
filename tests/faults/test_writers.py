"""Whatever hinders a command that writes, its files are whole or as they were; and none is forgotten here."""

import ast
import re
import subprocess
import sys

import click
import pytest

from hotro.__main__ import COMMANDS, hotro
from hotro.options import OutFile
from tests.faults.writers import ROOT, WRITERS

QUICK = ["export csv", "release", "new into a file", "validate --fix", "population csv", "simulate --plot"]
"""One of each way to write; `make faults` tries all, at every step."""


@pytest.fixture(scope="module")
def found():
    """What is said of each, by a program of its own: it forks."""
    command = [sys.executable, "-m", "tests.faults.writers", "4", *QUICK]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=300)
    return done.stdout


@pytest.mark.parametrize("name", QUICK)
def test_killed_on_a_full_or_closed_disk_and_two_at_once(found, name):
    of_it = [line for line in found.splitlines() if line.startswith(f"{name}: ")]
    assert len(of_it) == 1, of_it
    assert re.fullmatch(r".*: (8|9) tried", of_it[0])


READ = {"policies", "draft", "participants", "in_path"}
"""Parameters that name what is read."""


def test_every_command_that_takes_the_name_of_an_output_is_tried():
    lines = [writer.line for writer in WRITERS.values()]
    named = 0
    for name in COMMANDS:
        for param in hotro.get_command(None, name).params:
            if isinstance(param.type, click.Path | OutFile) and param.name not in READ:
                named += 1
                option = set(param.opts) if param.opts[0].startswith("-") else {name}
                assert any(line[0] == name and option & {*line} for line in lines), (name, param.opts)
    assert named >= 10


THERE = {
    "registry/disk/atomic.py": "a file that takes its name when it is whole",
    "registry/disk/aside.py": "the folder beside it",
    "registry/compiled/compiled_form.py": "the compiled form: aside, then in place; done without where it cannot be",
    "registry/fixes/mend.py": "to places of registry.disk.atomic",
    "registry/differences/state.py": "an old state, in a folder of the system's that is gone afterwards",
    "registry/written/json_schema.py": "`make schemas`, which is no command of users",
    "hotro/writing/whole_folder.py": "a folder that takes its name when it is whole",
    "hotro/writing/parquet_file.py": "to a place that is given",
    "hotro/writing/sqlite_file.py": "to a place that is given",
    "hotro/writing/text_files.py": "to a place that is given",
    "hotro/writing/workbook.py": "to a place that is given",
    "hotro/release/calendar_file.py": "in a folder of whole_folder",
    "hotro/release/feed_file.py": "in a folder of whole_folder",
    "hotro/release/write.py": "in a folder of whole_folder",
    "hotro/site/write.py": "in a folder of whole_folder",
    "hotro/export/command.py": "in a folder of the system's that is gone afterwards, then through registry.disk.atomic",
    "hotro/streams.py": "nobody's output",
    "hotro/output.py": "nobody's output",
    "calculator/population/files/outputs.py": "to places of registry.disk.atomic",
    "calculator/population/files/rejects.py": "takes away what an earlier run rejected",
    "calculator/population/spark/spark_files.py": "what Spark reads and answers, in a folder of its own",
}
"""The files that may write, and where to. A command's own file is none of them: it has a whole file put in place."""
WRITING = re.compile(
    r"(?<!formatter)\.(write_bytes|write_text|mkdir|touch|symlink_to|hardlink_to|unlink|rmdir)\("
    r"|\bos\.open\((?!.*O_RDONLY)|\bos\.(rename|replace|link|mkdir|makedirs|mkfifo|remove|truncate)\(|\bshutil\.(copy|move|rmtree)"
    r"|\btempfile\.|\bsqlite3\.connect\(|\bOSFile\([^)]*w|\bParquetWriter\(|\.write_table\(|\bopen\([^)]*[\"'][wax]b?"
)


def written_by(code: str) -> set[str]:
    """What a text of Python calls that may write to the disk."""
    tree = ast.parse(code)
    calls = [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {call for call in calls if WRITING.search(call)}


def test_nothing_else_writes_to_the_disk():
    found = {
        path.relative_to(ROOT).as_posix()
        for package in ("registry", "calculator", "hotro")
        for path in (ROOT / package).rglob("*.py")
        if written_by(path.read_text(encoding="utf-8"))
    }
    assert found == set(THERE)


@pytest.mark.parametrize(
    "code",
    [
        "Path(p).write_text('x')",
        "open(p, 'w')",
        "path.open('wb')",
        "open(p, mode='a')",
        "os.open(p, os.O_CREAT)",
        "pa.OSFile(place, 'wb')",
        "sqlite3.connect(p)",
    ],
)
def test_what_writes_is_seen(code):
    assert written_by(code)


@pytest.mark.parametrize("code", ["path.open('rb')", "open(p)", "text.replace('a', 'b')", "stream.write('x')"])
def test_what_does_not_is_let_be(code):
    assert not written_by(code)
