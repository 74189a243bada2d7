"""A release as its user has it: whole, described, the same everywhere, and read by other people's programs."""

import csv
import datetime
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import feedparser
import frictionless
import icalendar
import openpyxl
import pytest

from registry import Registry
from registry.compiled.release import canonical
from registry.formulas import no_formula

ROOT = Path(__file__).parents[3]
REGISTRY = Registry.load()
FILES = {
    *("datapackage.json", "registry.json", "calendar.ics", "feed.xml", "SHA256SUMS"),
    *("hotro.sqlite", "hotro.xlsx", "rules.parquet"),
    *("rules.csv", "instruments.csv", "sources.csv", "statements.csv", "counts.csv", "provinces.csv", "groups.csv"),
    *("parameters.csv", "unknowns.csv"),
}


@pytest.fixture
def release(release_folder):
    return release_folder


def test_everything_is_there(release):
    assert {path.name for path in release.iterdir()} >= FILES
    assert [path.name for path in release.parent.iterdir()] == ["release"]


def test_the_sums_are_those_of_the_files(release):
    lines = dict(reversed(line.split("  ")) for line in (release / "SHA256SUMS").read_text().splitlines())
    assert lines == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in release.iterdir()
        if path.name != "SHA256SUMS"
    }


@pytest.mark.parametrize(
    "machine",
    [
        {"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C", "PYTHONHASHSEED": "1", "PYTHONUTF8": "0"},
        {"TZ": "America/Los_Angeles", "LC_ALL": "vi_VN.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "2"},
    ],
    ids=["here", "there"],
)
def test_the_same_bytes_on_every_machine(release, tmp_path, machine):
    command = [sys.executable, "-m", "hotro", "release", str(tmp_path / "again")]
    subprocess.run(command, cwd=ROOT, env=os.environ | machine, check=True, capture_output=True)
    assert (tmp_path / "again/SHA256SUMS").read_text() == (release / "SHA256SUMS").read_text()


def test_the_data_package_is_valid(release):
    report = frictionless.validate(str(release / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])[:5]
    package = json.loads((release / "datapackage.json").read_text(encoding="utf-8"))
    assert package["version"] == REGISTRY.release
    assert {r["path"] for r in package["resources"]} == {path.name for path in release.glob("*.csv")}
    for resource in package["resources"]:
        with (release / resource["path"]).open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == [field["name"] for field in resource["schema"]["fields"]]


def test_frictionless_sees_what_is_wrong(release, tmp_path):
    """That the test above can fail: a rule of an instrument that is not there."""
    for path in release.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    text = (tmp_path / "instruments.csv").read_text(encoding="utf-8")
    (tmp_path / "instruments.csv").write_text(text.replace("\nha-noi-19-2025,", "\nha-noi-20-2025,"), encoding="utf-8")
    assert not frictionless.validate(str(tmp_path / "datapackage.json")).valid


def test_no_cell_is_a_formula(release):
    for path in release.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            assert not [cell for row in csv.reader(file) for cell in row if cell != no_formula(cell)], path.name
    for sheet in openpyxl.load_workbook(release / "hotro.xlsx"):
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row), sheet.title


def test_the_registry_in_it_bears_its_name(release):
    """Whoever has the file can work out its digest."""
    found = json.loads((release / "registry.json").read_text(encoding="utf-8"))
    digest = hashlib.sha256(canonical(found["files"]).encode()).hexdigest()
    assert found["release"] == REGISTRY.release == f"{found['release'][:10]}+{digest[:8]}"


def test_the_calendar_is_read_by_a_calendar(release):
    calendar = icalendar.Calendar.from_ical((release / "calendar.ics").read_bytes())
    found = {str(event["uid"]): event for event in calendar.walk("VEVENT")}
    event = found["begins.ha-noi-19-2025@hotro"]
    assert event.decoded("dtstart") == datetime.date(2026, 1, 1)
    assert str(event["summary"]).startswith("Hà Nội: 19/2025/NQ-HĐND bắt đầu từ 01/01/2026 / ")
    assert len(found) == len(calendar.walk("VEVENT"))
    drafts = {i.id for f in REGISTRY.policies().provinces.values() for i in f.instruments if i.status != "adopted"}
    assert not [uid for uid in found if uid.split(".")[1].removesuffix("@hotro") in drafts]


def test_the_feed_is_read_by_a_reader(release):
    feed = feedparser.parse((release / "feed.xml").read_bytes())
    assert not feed.bozo
    assert feed.version == "atom10"
    assert len({entry.id for entry in feed.entries}) == len(feed.entries) > 100
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True)
    assert days[0] <= feed.feed.updated
    assert "ha-noi-19-2025" in "".join(entry.id for entry in feed.entries)


def test_an_earlier_release_gives_way_and_nothing_else_does(run, release, tmp_path):
    shutil.copytree(release, tmp_path / "release")
    (tmp_path / "release/old.csv").write_text("left over")
    assert run("release", tmp_path / "release").exit_code == 0
    assert {p.name for p in (tmp_path / "release").iterdir()} == {p.name for p in release.iterdir()}
    other = tmp_path / "thesis"
    other.mkdir()
    (other / "chapter.txt").write_text("mine")
    found = run("release", other)
    assert (found.exit_code, found.stdout) == (2, "")
    assert found.stderr == f"{other}: expected a new folder, an empty one or an earlier release, found something else\n"
    assert [p.name for p in other.iterdir()] == ["chapter.txt"]


def test_a_release_that_fails_leaves_nothing(run, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("hotro.release.write.write_feed", full)
    found = run("release", tmp_path / "release")
    assert (found.exit_code, found.stderr) == (
        2,
        f"{tmp_path / 'release'}: cannot be written: No space left on device\n",
    )
    assert list(tmp_path.iterdir()) == []


def test_the_example_gets_the_same_in_four_ways(release):
    """And what `hotro count` and `hotro show` say: 8 of the 18, and Quảng Ninh's rules of 2023-03-22.

    In a process of its own, as it is called: four libraries with threads are not loaded beside the others.
    """
    count = REGISTRY.count("voluntary_si", on=datetime.date(2023, 3, 22))
    rules = sorted((r.rule.who[0], r.rate) for r in count.rules["quang-ninh"])
    assert rules == [("near_poor", 30), ("other", 20), ("poor", 30)]
    assert (len(count.documented.supports), count.published.n) == (8, 18)
    example = ROOT / "examples/release_in_four_ways.py"
    printed = subprocess.run([sys.executable, example, release], capture_output=True, text=True, check=True).stdout
    table = [f"  {who:15} {share}%" for who, share in rules]
    ways = ("pandas", "Polars", "DuckDB", "sqlite3")
    assert printed.splitlines() == [line for way in ways for line in (f"{way}: 8 of the 18; quang-ninh:", *table)]
