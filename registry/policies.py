"""All policy files of one registry in memory, as written, each with the place of every value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from registry.written.counts import CountsFile
from registry.written.groups import GroupsFile
from registry.written.jurisdictions import JurisdictionsFile
from registry.written.national import ParametersFile, ProgrammeFile
from registry.written.province import ProvinceFile

Path = tuple[str | int, ...]
"""Keys and list indexes from the top of a file, e.g. `("instruments", 0, "from")`."""


class Place(NamedTuple):
    """Where values stand in a file: path to (line, column), both 1-based."""

    file: str
    lines: Mapping[Path, tuple[int, int]]

    def of(self, path: Path) -> tuple[int, int]:
        """Line and column of the value at `path`, or of the nearest enclosing one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, (1, 1))


class Policies(NamedTuple):
    """The content of `policies/`, structurally valid. `places` has one entry per file, by its name below."""

    jurisdictions: JurisdictionsFile
    groups: GroupsFile
    counts: CountsFile
    parameters: ParametersFile
    voluntary_si: ProgrammeFile
    health_insurance: ProgrammeFile
    provinces: Mapping[str, ProvinceFile]
    """By slug."""
    places: Mapping[str, Place]
    """By path below the policies folder: `provinces/ha-noi.yaml`."""
