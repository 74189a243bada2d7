"""All policy files of one registry in memory, as written, each with the place of every value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from registry.files.place import FilePlaces
from registry.written.conditions import ConditionsFile
from registry.written.counts import CountsFile
from registry.written.groups import GroupsFile
from registry.written.jurisdictions import JurisdictionsFile
from registry.written.national import ParametersFile, ProgrammeFile
from registry.written.province import ProvinceFile


class Policies(NamedTuple):
    """The content of `policies/`, structurally valid. `places` has one entry per file, by its name below."""

    jurisdictions: JurisdictionsFile
    groups: GroupsFile
    conditions: ConditionsFile
    counts: CountsFile
    parameters: ParametersFile
    voluntary_si: ProgrammeFile
    health_insurance: ProgrammeFile
    provinces: Mapping[str, ProvinceFile]
    """By slug."""
    places: Mapping[str, FilePlaces]
    """By path below the policies folder: `provinces/ha-noi.yaml`."""
