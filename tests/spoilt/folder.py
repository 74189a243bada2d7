"""Folders with files too many, too few, under wrong names, or that cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

from tests.spoilt.policies import COUNTS, EASTMERE, HIGHFELL, NORTHMOOR, VOLUNTARY_SI, Mutation, Rearranged, Spoilt


def _sparse(folder: Path) -> None:
    """50 MB that take no room on the disk."""
    os.truncate(folder / HIGHFELL, 50_000_000)


def _pipe(folder: Path) -> None:
    (folder / HIGHFELL).unlink()
    os.mkfifo(folder / HIGHFELL)


def _folder_for_file(folder: Path) -> None:
    (folder / COUNTS).unlink()
    (folder / COUNTS).mkdir()


def _link_to_nothing(folder: Path) -> None:
    (folder / HIGHFELL).unlink()
    (folder / HIGHFELL).symlink_to(folder / "nowhere.txt")


MUTATIONS: list[Mutation] = [
    Rearranged("50 MB of nothing", _sparse, HIGHFELL, 0, "50,000,000 bytes"),
    Rearranged("a pipe", _pipe, HIGHFELL, 0, "is not a file"),
    Rearranged("a folder for a file", _folder_for_file, COUNTS, 0, "is not a file"),
    Rearranged("a link to nothing", _link_to_nothing, HIGHFELL, 0, "cannot be read: No such file"),
    Rearranged("no counts", lambda f: (f / COUNTS).unlink(), COUNTS, 0, "the file is missing"),
    Rearranged("no State support", lambda f: (f / VOLUNTARY_SI).unlink(), VOLUNTARY_SI, 0, "the file is missing"),
    Rearranged(
        "a file with another ending",
        lambda f: (f / HIGHFELL).rename(f / "provinces/highfell.yml"),
        "provinces/highfell.yml",
        0,
        "rename it to provinces/highfell.yaml",
    ),
    Rearranged(
        "an ending in capitals",
        lambda f: (f / HIGHFELL).rename(f / "provinces/highfell.YAML"),
        "provinces/highfell.YAML",
        0,
        "rename it to provinces/highfell.yaml",
    ),
    Rearranged(
        "a misnamed file",
        lambda f: (f / COUNTS).rename(f / "count.yaml"),
        "count.yaml",
        0,
        "did you mean counts.yaml?",
    ),
    Rearranged(
        "a province beside its folder",
        lambda f: (f / HIGHFELL).rename(f / "highfell.yaml"),
        "highfell.yaml",
        0,
        "a province's file is provinces/<province>.yaml",
    ),
    Rearranged(
        "a hidden copy",
        lambda f: (f / "provinces/.highfell.yaml").write_bytes((f / HIGHFELL).read_bytes()),
        "provinces/.highfell.yaml",
        2,
        "expected `.highfell`",
    ),
    Rearranged(
        "a file below provinces",
        lambda f: (f / "provinces/old").mkdir() or (f / HIGHFELL).rename(f / "provinces/old/highfell.yaml"),
        "provinces/old/highfell.yaml",
        0,
        "belongs to no part",
    ),
    Rearranged(
        "a province under another name",
        lambda f: (f / HIGHFELL).rename(f / "provinces/hillfell.yaml"),
        "provinces/hillfell.yaml",
        2,
        "expected `hillfell` as in the name of the file, found 'highfell'",
    ),
    Spoilt("another province in a file", EASTMERE, "province: eastmere", "province: northmoor", "expected `eastmere`"),
    Spoilt("a misspelt province", NORTHMOOR, "province: northmoor", "province: northmor", "expected `northmoor`"),
    Rearranged(
        "a province that there is not",
        lambda f: (f / "provinces/norhtmoor.yaml").write_text("# x\n\nprovince: norhtmoor\n", encoding="utf-8"),
        "provinces/norhtmoor.yaml",
        3,
        "is not a province of jurisdictions.yaml; did you mean `northmoor`?",
    ),
]
