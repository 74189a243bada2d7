"""Reading policy files from a folder: all of them, whole and with the right structure, or none."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast

from registry.files.expected import found
from registry.files.file_text import read_file
from registry.files.place import FilePlaces
from registry.files.policies import Policies
from registry.files.problem import InvalidPolicies, Problem, about
from registry.files.strict_yaml import place_of, read_yaml
from registry.files.structure import read_model
from registry.law.nearest import did_you_mean, nearest
from registry.tell import of_the_system, tell
from registry.written.base import Written
from registry.written.jurisdictions import JurisdictionsFile
from registry.written.province import ProvinceFile

FILES = {
    "jurisdictions.yaml": "jurisdictions",
    "groups.yaml": "groups",
    "conditions.yaml": "conditions",
    "counts.yaml": "counts",
    "national/parameters.yaml": "parameters",
    "national/voluntary_si.yaml": "programme",
    "national/health_insurance.yaml": "programme",
}
"""The files that every policies folder has, and the kind of each; `provinces/` is beside them."""

PROVINCES = "provinces/"
_ENDINGS = (".yaml", ".yml")


class Read(NamedTuple):
    """One file as far as it can be read."""

    model: Written | None
    """None where there are problems."""
    value: Any
    place: FilePlaces
    problems: list[Problem]
    whole: bool = True
    """False where reading had to stop."""


def read_policies(folder: Path) -> Policies:
    """Read every file of a policies folder. Raises InvalidPolicies with every problem of every file."""
    read, problems = read_all(folder)
    if problems:
        raise InvalidPolicies(problems)
    return as_policies(read)


def slug_of(name: str) -> str:
    """The slug in the name of a province's file."""
    return name.removeprefix(PROVINCES).removesuffix(".yaml")


def read_all(folder: Path) -> tuple[dict[str, Read], list[Problem]]:
    """Every file, and every problem of every file."""
    names, problems = _policy_files(folder)
    read: dict[str, Read] = {}
    for name in names:
        kind = kind_of(name)
        if kind is None:
            problems.append(_stray(name))
            continue
        read[name] = read_file_of(folder / name, kind, name)
        problems += read[name].problems
    problems += [_problem(name, tell("the file is missing")) for name in FILES if name not in names]
    problems += _misnamed(read)
    return read, problems


def read_province(path: Path, name: str | None = None) -> tuple[ProvinceFile, FilePlaces]:
    """Read one province file, such as a draft. Raises InvalidPolicies; `name` stands for the file in messages."""
    read = read_file_of(path, "province", str(path) if name is None else name)
    if read.problems:
        raise InvalidPolicies(read.problems)
    return cast("ProvinceFile", read.model), read.place


def read_bytes(data: bytes, kind: str, name: str) -> Read:
    """Read the content of one file of a kind (see `registry.written.json_schema.MODELS`)."""
    yaml = read_yaml(data, name)
    place = place_of(data, name)
    if not yaml.whole or not isinstance(yaml.value, dict):
        return Read(None, yaml.value, place, yaml.problems, whole=False)
    model, problems = read_model(kind, yaml.value, place)
    said = {problem.line for problem in yaml.problems}
    more = [problem for problem in problems if problem.line not in said]  # else it is the same fault twice
    return Read(None if yaml.problems else model, yaml.value, place, yaml.problems + more)


def read_file_of(path: Path, kind: str, name: str) -> Read:
    """Read one file of a kind, as far as it can be; `name` stands for it in messages."""
    try:
        data = read_file(path, name)
    except InvalidPolicies as error:
        return Read(None, None, FilePlaces(name, {}), error.problems, whole=False)
    return read_bytes(data, kind, name)


def _policy_files(folder: Path) -> tuple[list[str], list[Problem]]:
    """Names, below the folder, of everything in it that claims to be YAML."""
    if not folder.is_dir():
        why = tell("this is a file") if folder.exists() else tell("there is no such folder")
        raise InvalidPolicies([_problem(str(folder), tell("{why}: expected a folder of policies", why=why))])
    names: list[str] = []
    problems: list[Problem] = []
    linked: dict[str, str] = {}

    def cannot(error: OSError) -> None:
        name = Path(error.filename).relative_to(folder).as_posix()
        problems.append(_problem(name, tell("cannot be read: {strerror}", strerror=of_the_system(error))))

    for at, folders, files in os.walk(folder, onerror=cannot):
        below = Path(at).relative_to(folder)
        names += [(below / name).as_posix() for name in folders + files if name.lower().endswith(_ENDINGS)]
        linked |= dict(_linked(folder, [below / name for name in folders + files]))
    names = [name for name in names if name not in linked]
    problems += [_problem(_shown(name), message) for name, message in linked.items()]
    problems += [
        _problem(_shown(name), tell("rename this file: its name holds characters that cannot be shown"))
        for name in names
        if not name.isprintable()
    ]
    return sorted(filter(str.isprintable, names)), problems


def _shown(name: str) -> str:
    return name if name.isprintable() else ascii(name)


def _linked(folder: Path, names: list[Path]) -> Iterator[tuple[str, str]]:
    """Links whose files would be lost or are not the folder's own: whoever copies it has not got them."""
    for name in names:
        path = folder / name
        if not path.is_symlink():
            continue
        if path.is_dir():
            message = tell("is a link to a folder, whose files are not read: put the folder itself here")
            yield name.as_posix(), message
        elif name.suffix.lower() in _ENDINGS and path.exists() and not path.resolve().is_relative_to(folder.resolve()):
            yield name.as_posix(), tell("is a link that leads out of the folder: put the file itself here")


def kind_of(name: str) -> str | None:
    """The kind of file that bears this name below a policies folder; None where none does."""
    in_provinces = name.startswith(PROVINCES) and name.count("/") == 1 and name.endswith(".yaml")
    return "province" if in_provinces else FILES.get(name)


def _stray(name: str) -> Problem:
    if name.lower() != name or name.endswith(".yml"):
        small = f"{name.lower().removesuffix('.yml').removesuffix('.yaml')}.yaml"
        if kind_of(small):
            return _problem(name, tell("this file is not read under this name; rename it to {small}", small=small))
    close = nearest(name, FILES)
    meant = (
        tell("did you mean {close}?", close=close)
        if close
        else tell("a province's file is {provinces}<province>.yaml", provinces=PROVINCES)
    )
    return _problem(name, tell("this file belongs to no part of the registry; {meant}", meant=meant))


def _misnamed(read: dict[str, Read]) -> Iterable[Problem]:
    """Province files whose name, or whose province, is not one of the jurisdictions."""
    jurisdictions = read["jurisdictions.yaml"].model if "jurisdictions.yaml" in read else None
    slugs = {p.slug for p in jurisdictions.provinces} if isinstance(jurisdictions, JurisdictionsFile) else None
    for name, file in read.items():
        slug = file.value.get("province") if isinstance(file.value, dict) else None
        said = any(problem.field == "province" for problem in file.problems)
        if said or not name.startswith(PROVINCES) or not isinstance(slug, str):
            continue
        stem = slug_of(name)
        if slug != stem:
            yield _of_province(
                file.place,
                tell("expected `{stem}` as in the name of the file, found {found}", stem=stem, found=found(slug)),
            )
        elif slugs is not None and slug not in slugs:
            meant = did_you_mean(slug, slugs)
            yield _of_province(
                file.place,
                tell("{found} is not a province of jurisdictions.yaml{meant}", found=found(slug), meant=meant),
            )


def _of_province(place: FilePlaces, message: str) -> Problem:
    return Problem(place.file, *place.of(("province",)), "error", about("province", message), "files", "province")


def _problem(name: str, message: str) -> Problem:
    return Problem(name, 0, 0, "error", message, "files")


def as_policies(read: Mapping[str, Read]) -> Policies:
    """The policies that files say, all of which are there and have a model."""
    models: dict[str, Any] = {name: file.model for name, file in read.items()}
    provinces = {model.province: model for name, model in models.items() if name.startswith(PROVINCES)}
    return Policies(
        jurisdictions=models["jurisdictions.yaml"],
        groups=models["groups.yaml"],
        conditions=models["conditions.yaml"],
        counts=models["counts.yaml"],
        parameters=models["national/parameters.yaml"],
        voluntary_si=models["national/voluntary_si.yaml"],
        health_insurance=models["national/health_insurance.yaml"],
        provinces=provinces,
        places={name: file.place for name, file in read.items()},
    )
