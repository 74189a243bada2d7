"""All files of a release, written aside and put in place whole."""

from __future__ import annotations

import datetime
import hashlib
import json
import tempfile
from pathlib import Path

from hotro.release.calendar_file import write_calendar
from hotro.release.events import events
from hotro.release.feed_file import write_feed
from hotro.release.package import descriptor
from hotro.release.words import TEXTS
from hotro.say.voice import command_voice
from hotro.writing.parquet_file import write_parquet
from hotro.writing.sqlite_file import write_sqlite
from hotro.writing.text_files import write_csv_file
from hotro.writing.whole_folder import write_whole
from hotro.writing.workbook import write_workbook
from registry.compiled.release import facts
from registry.registry import Registry
from registry.tables.release import tables

SUMS = "SHA256SUMS"


def write_release(folder: Path, registry: Registry) -> None:
    """Write a release of a registry; one that is there gives way whole. Raises as `write_whole` does."""
    write_whole(folder, SUMS, lambda new: write_files(new, registry))


def read_release(registry: Registry) -> dict[str, bytes]:
    """The files of a release by name, for who sends them."""
    with tempfile.TemporaryDirectory(prefix="hotro.") as folder:
        write_files(Path(folder), registry)
        return {path.name: path.read_bytes() for path in Path(folder).iterdir()}


def write_files(folder: Path, registry: Registry) -> None:
    """Write a release into a folder that is empty."""
    found = tables(registry)
    policies = registry.policies()
    day = datetime.date.fromisoformat(registry.release[:10])
    for filled in found:
        write_csv_file(folder / f"{filled.table.file}.csv", filled)
        if filled.table.name == "rules":
            write_parquet(folder / "rules.parquet", filled)
    write_sqlite(folder / "hotro.sqlite", found)
    write_workbook(folder / "hotro.xlsx", found, day)
    _write_json(folder / "datapackage.json", descriptor(found, registry.release))
    _write_json(folder / "registry.json", {"release": registry.release, "files": facts(policies)})
    happens = events(registry, policies)
    say, in_english = command_voice("vi", TEXTS), command_voice("en", TEXTS)
    write_calendar(folder / "calendar.ics", happens, f"{say('calendar_name')} / {in_english('calendar_name')}", day)
    write_feed(folder / "feed.xml", happens, f"{say('feed_title')} / {in_english('feed_title')}", registry.release)
    _sum(folder)


def _write_json(path: Path, value: object) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=False)
    path.write_bytes(text.encode() + b"\n")


def _sum(folder: Path) -> None:
    """The form that `sha256sum --check SHA256SUMS` reads."""
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(folder.iterdir())]
    (folder / SUMS).write_bytes("".join(lines).encode())
