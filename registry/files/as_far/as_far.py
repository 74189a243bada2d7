"""Reading policies with mistakes as far as they can be read, to check what they mean in the same run."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast

from registry.files.as_far.code_names import with_code
from registry.files.as_far.mending import ReadAsFar, mended
from registry.files.place import FilePlaces
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.files.reading import FILES, PROVINCES, Read, as_policies, read_all, read_bytes, read_file_of, slug_of
from registry.written.conditions import ConditionsFile
from registry.written.groups import GroupsFile
from registry.written.jurisdictions import JurisdictionsFile
from registry.written.province import ProvinceFile


class FolderAsFar(NamedTuple):
    """A policies folder as far as it can be read."""

    policies: Policies | None
    """With province files that have mistakes taken as far as they can be read; None where a file that all need is not
    sound."""
    problems: list[Problem]
    """Of form."""
    mended: Mapping[str, ReadAsFar]
    """The province files, by name, of which not everything is in the policies."""

    @property
    def others_stand(self) -> bool:
        """Whether every instrument is there with what it says of others, and what they may call it by."""
        provinces = {p.slug for p in self.policies.jurisdictions.provinces} if self.policies else set()
        there = self.policies.provinces.keys() if self.policies else set()
        return provinces <= there and all(part.others_stand for part in self.mended.values())


class FileAsFar(NamedTuple):
    """A province file that stands alone, as far as it can be read."""

    value: Any
    """All that YAML says."""
    model: ProvinceFile | None
    place: FilePlaces
    problems: list[Problem]
    """Of form."""
    mended: ReadAsFar | None
    """None where the model is the whole file."""


def read_policies_as_far(folder: Path) -> FolderAsFar:
    """Read what can be read of a policies folder. Raises InvalidPolicies where it is none."""
    read, problems = read_all(folder)
    sound = {name: file for name, file in read.items() if not name.startswith(PROVINCES) and file.model is not None}
    if not FILES.keys() <= sound.keys():
        return FolderAsFar(None, problems, {})
    slugs = {p.slug for p in cast("JurisdictionsFile", sound["jurisdictions.yaml"].model).provinces}
    parts: dict[str, ReadAsFar] = {}
    for name, file in read.items():
        made = _as_far(file)
        if not name.startswith(PROVINCES) or slug_of(name) not in slugs or made.model is None:
            continue
        sound[name] = file._replace(
            model=made.model.model_copy(update={"province": slug_of(name)}), place=made.place
        )  # the name of the file decides where the two differ, and that is said
        if made.mended:
            parts[name] = made.mended
    groups = cast("GroupsFile", sound["groups.yaml"].model)
    conditions = cast("ConditionsFile", sound["conditions.yaml"].model)
    told = [with_code(p, read[p.file].value, groups, conditions) if p.file in read else p for p in problems]
    return FolderAsFar(as_policies(sound), told, parts)


def read_province_as_far(path: Path) -> FileAsFar:
    """Read what can be read of one province file."""
    return _as_far(read_file_of(path, "province", str(path)))


def province_as_far(data: bytes, name: str) -> FileAsFar:
    """What can be read of the content of one province file."""
    return _as_far(read_bytes(data, "province", name))


def _as_far(file: Read) -> FileAsFar:
    part = mended(file.value, file.place) if file.whole and file.problems else None
    if part is not None:
        return FileAsFar(file.value, part.model, part.place, file.problems, part)
    model = file.model if isinstance(file.model, ProvinceFile) else None
    return FileAsFar(file.value, model, file.place, file.problems, None)
