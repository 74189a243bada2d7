"""What is done to the good files of `small_policies` to spoil them, and what a spoilt folder must answer."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

SMALL = Path(__file__).parents[1] / "invented" / "small_policies"

JURISDICTIONS = "jurisdictions.yaml"
GROUPS = "groups.yaml"
COUNTS = "counts.yaml"
PARAMETERS = "national/parameters.yaml"
VOLUNTARY_SI = "national/voluntary_si.yaml"
HEALTH_INSURANCE = "national/health_insurance.yaml"
NORTHMOOR = "provinces/northmoor.yaml"
SALTMARSH = "provinces/saltmarsh.yaml"
EASTMERE = "provinces/eastmere.yaml"
HIGHFELL = "provinces/highfell.yaml"

NOTHING_FOUND = "No adopted resolution was found."
"""In Highfell's file, where any text may stand."""
DATE = "date: 2024-09-05"
"""In Eastmere's file."""
CODE_04 = "{slug: saltmarsh, code: '04'"
"""In the jurisdictions."""


class Spoilt(NamedTuple):
    """A text in a good file replaced by another."""

    name: str
    file: str
    old: str
    """Stands once in the file."""
    new: str
    says: str
    """A part of the message."""
    at: str | None = None
    """A text of the spoilt file on whose line the problem stands; left out: the line where `new` begins."""

    def apply(self, folder: Path) -> tuple[str, int]:
        path = folder / self.file
        text = path.read_text(encoding="utf-8")
        assert text.count(self.old) == 1, f"{self.old!r} stands {text.count(self.old)} times in {self.file}"
        start = text.index(self.old)
        spoilt = text.replace(self.old, self.new)
        path.write_text(spoilt, encoding="utf-8", newline="")
        if self.at is not None:
            assert spoilt.count(self.at) == 1, f"{self.at!r} stands {spoilt.count(self.at)} times"
            start = spoilt.index(self.at)
        return self.file, spoilt.count("\n", 0, start) + 1


class Rewritten(NamedTuple):
    """The bytes of a good file made into others."""

    name: str
    file: str
    rewrite: Callable[[bytes], bytes]
    line: int | bytes
    """0: the file as a whole; bytes: the line on which they stand last."""
    says: str

    def apply(self, folder: Path) -> tuple[str, int]:
        path = folder / self.file
        spoilt = self.rewrite(path.read_bytes())
        path.write_bytes(spoilt)
        if isinstance(self.line, bytes):
            return self.file, spoilt.count(b"\n", 0, spoilt.rindex(self.line)) + 1
        return self.file, self.line


class Rearranged(NamedTuple):
    """Something done to the folder."""

    name: str
    change: Callable[[Path], object]
    file: str
    line: int
    says: str

    def apply(self, folder: Path) -> tuple[str, int]:
        self.change(folder)
        return self.file, self.line


Mutation = Spoilt | Rewritten | Rearranged


def copy_of_small_policies(to: Path) -> Path:
    """A good folder to spoil."""
    return Path(shutil.copytree(SMALL, to / "policies"))
