"""requirements.lock holds all that is installed, in versions that pyproject.toml allows, and tells of no machine."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS: dict[str, list[str]] = PROJECT["project"]["optional-dependencies"]
ASKED = {
    "build-system": PROJECT["build-system"]["requires"],
    "run": PROJECT["project"]["dependencies"],
    **EXTRAS,
    **{f"group {name}": wanted for name, wanted in PROJECT["dependency-groups"].items()},
}
OWN = "hotro"
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)( ; .+)? \\$", re.MULTILINE)


def locked() -> dict[str, list[Requirement]]:
    """Name -> its entries: several where versions differ by Python."""
    found: dict[str, list[Requirement]] = {}
    for entry in PINNED.finditer(LOCK):
        requirement = Requirement(entry[0].removesuffix(" \\"))
        found.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    return found


def version(entry: Requirement) -> Version:
    (pin,) = entry.specifier
    return Version(pin.version)


@pytest.mark.parametrize("where", ASKED)
def test_what_pyproject_asks_for_is_locked_within_its_bounds(where):
    for wanted in map(Requirement, ASKED[where]):
        if wanted.name == OWN:
            continue
        entries = locked().get(canonicalize_name(wanted.name))
        assert entries, f"{where}: {wanted} is not in requirements.lock: run `make lock`"
        for entry in entries:
            assert wanted.specifier.contains(version(entry)), f"{where}: {entry} is locked, {wanted} is asked for"


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
def test_one_version_of_each_for_a_python(python):
    environment = {"python_version": python, "python_full_version": f"{python}.0", "sys_platform": "linux"}
    for name, entries in locked().items():
        here = [entry for entry in entries if entry.marker is None or entry.marker.evaluate(environment)]
        assert len(here) <= 1, f"{name} has {len(here)} versions on Python {python}"


def test_every_file_has_a_hash_and_nothing_tells_where_it_comes_from():
    entries = re.split(r"^(?=[A-Za-z0-9])", LOCK, flags=re.MULTILINE)
    assert len(entries) > 50
    for entry in entries[1:]:
        assert PINNED.match(entry), entry.splitlines()[0]
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry), entry.splitlines()[0]
    assert not re.search(r"https?:|file:|--(?:extra-)?index|--find-links|--trusted|^-|(?<!-)/", LOCK, re.MULTILINE)


def test_all_is_every_extra_but_spark_and_the_tools_of_developers():
    (whole,) = map(Requirement, EXTRAS["all"])
    assert (whole.name, whole.extras) == (OWN, set(EXTRAS) - {"all", "dev", "spark"})
