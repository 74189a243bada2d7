"""A state of the policies as plain data, wherever it is kept: a folder, a release, or a revision of a git repository.

Read as leniently as can be: an older state need not be fit for the models of today.
"""

from __future__ import annotations

import datetime
import json
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from registry.checking import read_checked
from registry.compiled.release import facts, release_of
from registry.disk.named_files import NotGiven, bytes_of
from registry.files.policies import Policies
from registry.files.problem import InvalidPolicies
from registry.law.programmes import PROGRAMMES
from registry.message import message_of
from registry.tell import tell

FOLDER = "policies"
"""Of the policies, in a repository."""
RELEASE_FILE = "registry.json"
_LARGEST = 1 << 28
"""Bytes of it."""

_DEFAULTS = {"level": "province", "of_stated": True}
"""What goes without saying, beside false, nothing and an empty list."""
_NAMES = {"national/parameters": "parameters"} | {f"national/{programme}": programme for programme in PROGRAMMES}
_BOUNDS = ("from", "to")


class NoState(Exception):
    """What was named holds no policies; the message says what is wrong."""


class State(NamedTuple):
    """All facts of one day of our knowledge."""

    name: str
    """As it was asked for."""
    release: str | None
    """None where it cannot be read by today's models."""
    day: datetime.date
    """The last that it knows of."""
    files: dict[str, dict[str, Any]]
    """By name: `counts`, `provinces/ha-noi`; see `registry.compiled.release.facts`."""

    def as_json(self) -> dict[str, Any]:
        """What it is called, as plain data."""
        return {"name": self.name, "release": self.release, "day": self.day.isoformat()}


def read_state(name: str, repository: Path | None = None) -> State:
    """The state in a folder of policies, in a release or its registry.json, or at a git revision.

    `repository` is where revisions are looked up, the current folder if none is given. Raises NoState.
    """
    path = Path(name)
    if path.is_dir():
        return _of_release(name, path / RELEASE_FILE) if (path / RELEASE_FILE).is_file() else _of_folder(name, path)
    if path.is_file():
        return _of_release(name, path)
    return _of_revision(name, repository or Path.cwd())


def state_of(name: str, policies: Policies) -> State:
    """The state of policies that are in memory."""
    release = release_of(policies)
    return State(name, release, datetime.date.fromisoformat(release[:10]), normal(facts(policies)))


def _of_folder(name: str, folder: Path) -> State:
    if not (folder / "jurisdictions.yaml").is_file():
        raise NoState(
            tell("{name}: expected a folder of policies or a release, found neither of their files", name=name)
        )
    try:
        return state_of(name, read_checked(folder))
    except InvalidPolicies:
        found = {p.relative_to(folder).as_posix(): _bytes_of_policies(p) for p in sorted(folder.rglob("*.yaml"))}
        return _leniently(name, found)


def _bytes_of_policies(path: Path) -> bytes:
    try:
        return bytes_of(path, _LARGEST, pipes=False)
    except NotGiven as not_given:
        raise NoState(tell("{name}: {why}", name=path, why=message_of(not_given))) from not_given


def _of_release(name: str, path: Path) -> State:
    try:
        found = json.loads(bytes_of(path, _LARGEST, pipes=False))
        release, files = found["release"], found["files"]
        day = datetime.date.fromisoformat(release[:10])
        whole = all(isinstance(file, dict) for file in files.values())
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, NotGiven):
        whole = False
    if not whole:
        raise NoState(tell("{name}: expected the registry.json of a release, found something else", name=name))
    return State(name, release, day, normal(files))


def _of_revision(name: str, repository: Path) -> State:
    if name.startswith("-") or not _git(repository, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}"):
        raise NoState(tell("{name}: expected a folder, a release or a git revision, found no such thing", name=name))
    root = _git(repository, "rev-parse", "--show-toplevel").decode().strip()
    listed = _git(Path(root), "ls-tree", "-r", "-z", "--name-only", name, FOLDER).decode().split("\0")
    names = [path for path in listed if path.endswith(".yaml")]
    if not names:
        raise NoState(tell("{name}: this revision has no policies", name=name))
    contents = {path.removeprefix(f"{FOLDER}/"): _git(Path(root), "show", f"{name}:{path}") for path in names}
    with tempfile.TemporaryDirectory(prefix="hotro-") as folder:
        for path, content in contents.items():
            (Path(folder) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / path).write_bytes(content)
        return _of_folder(name, Path(folder))


def _git(repository: Path, *arguments: str) -> bytes:
    """What git says, empty where it cannot. Raises NoState where there is no git."""
    try:
        command = ["git", "-C", str(repository), *arguments]
        return subprocess.run(command, capture_output=True, check=False).stdout  # noqa: S603 - no shell
    except OSError:
        raise NoState(tell("git is needed to compare revisions, and is not installed")) from None


def _leniently(name: str, contents: dict[str, bytes]) -> State:
    files = {}
    for path, content in contents.items():
        try:
            value = yaml.load(content, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - safe
        except yaml.YAMLError:
            raise NoState(tell("{name}: {path} is no YAML", name=name, path=path)) from None
        stem = path.removesuffix(".yaml")
        if isinstance(value, dict):
            files[_NAMES.get(stem, stem)] = value
    found = normal(files)
    days = list(_days(found))
    if not days:
        raise NoState(tell("{name}: no source or count in it has a day", name=name))
    return State(name, None, max(days), found)


def _days(files: dict[str, dict[str, Any]]) -> Iterator[datetime.date]:
    """The days that make the day of a release (registry.compiled.release), as far as they can be read."""
    said = [file.get("as_of") for file in files.values()]
    said += [count.get("date") for count in files.get("counts", {}).get("counts", [])]
    for file in files.values():
        for instrument in file.get("instruments", []):
            said += [source.get("published") for source in instrument.get("sources", [])]
    for day in said:
        try:
            yield datetime.date.fromisoformat(str(day))
        except ValueError:
            continue


def normal(value: Any, key: str | None = None) -> Any:
    """Plain data in the one form in which states are compared: without what goes without saying."""
    if isinstance(value, dict):
        said = {str(k): normal(v, str(k)) for k, v in value.items()}
        return {k: v for k, v in said.items() if v is not None and v is not False and v != [] and v != _DEFAULTS.get(k)}
    if isinstance(value, list):
        return [normal(item) for item in value]
    if key in _BOUNDS and not isinstance(value, bool) and isinstance(value, int) and value > 1000:
        return str(value)  # a year alone
    if isinstance(value, str):
        return value.strip()
    return value if isinstance(value, bool | int) or value is None else str(value)
