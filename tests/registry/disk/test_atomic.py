"""Whatever ends a run, OUT is whole, or as it was."""

from __future__ import annotations

import datetime
import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from calculator.population.files.file_to_file import run
from calculator.population.files.unreadable_file import UnreadableFile
from tests.invented.checked import shipped
from tests.invented.population_files import HEADER, ROWS, some_people, written

DAY = datetime.date(2024, 3, 1)


def test_a_run_that_fails_leaves_what_an_earlier_one_wrote(tmp_path, monkeypatch):
    out = tmp_path / "out.csv"
    run(written(tmp_path, HEADER + ROWS), out, shipped(), DAY)
    before = {path.name: path.read_bytes() for path in tmp_path.glob("out*")}
    assert len(before) == 2
    good = written(tmp_path, "province,hi_months\nha-noi,12\n")

    def full(*_, **__):
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr("registry.disk.atomic.os.link", full)
    with pytest.raises(UnreadableFile, match=os.strerror(errno.ENOSPC)):
        run(good, out, shipped(), DAY)
    assert {path.name: path.read_bytes() for path in tmp_path.glob("out*")} == before


ENDED = """
import datetime, os, pathlib, resource, signal, sys
from calculator.population.files import run
from registry import Registry
def told(rows, share):
    assert share < 1
    {end}
{before}
run(pathlib.Path("in.parquet"), pathlib.Path("out.{kind}"), Registry.load(), datetime.date(2024, 3, 1), 100, told)
"""


def ended(folder, end, kind="parquet", before=""):
    code = ENDED.format(end=end, before=before, kind=kind)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[4])}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("kind", ["parquet", "csv"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT])
def test_ended_half_way_nothing_is_left_and_a_file_that_was_there_stays(tmp_path, number, kind):
    pq.write_table(some_people(), tmp_path / "in.parquet")
    out = written(tmp_path, "before", f"out.{kind}")
    found = ended(tmp_path, f"os.kill(os.getpid(), {int(number)})", kind)
    assert found.returncode in (-number, 128 + number)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.parquet", out.name]
    assert out.read_text() == "before"


def test_a_full_disk_is_told_in_one_line(tmp_path):
    pq.write_table(some_people(3000), tmp_path / "in.parquet")
    found = ended(tmp_path, "pass", before="resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))")
    assert found.returncode == 1
    said = f"UnreadableFile: out.parquet: cannot be written: {os.strerror(errno.EFBIG)}"
    assert said in found.stderr.strip().split("\n")[-1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.parquet"]
