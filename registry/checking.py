"""Policies read and checked: both layers, every problem at once, and nothing that does not pass."""

from __future__ import annotations

import os
from pathlib import Path

from registry.checks import run_checks
from registry.draft.draft_file import read_draft
from registry.files.policies import Policies
from registry.files.problem import InvalidPolicies, Problem
from registry.files.reading import read_policies


def read_checked(folder: Path) -> Policies:
    """All files of a policies folder. Raises InvalidPolicies if any has an error; warnings are let through."""
    try:
        policies = read_policies(folder)
        problems = [p for p in run_checks(policies) if p.level == "error"]
    except InvalidPolicies as invalid:
        problems = invalid.problems
    if problems:
        raise InvalidPolicies([_below(folder, p) for p in problems])
    return policies


def problems(path: Path, shipped: Path) -> list[Problem]:
    """Every error and warning of a policies folder, of one of its files, or of a file that stands alone.

    A province file outside a policies folder, such as a draft, is checked as if it were laid over the `shipped` one.
    """
    if (path / "jurisdictions.yaml").exists():
        return _of_folder(path)
    home = next((p for p in path.absolute().parents if (p / "jurisdictions.yaml").is_file()), None)
    if home is not None:
        below = os.path.abspath(path)  # noqa: PTH100 - resolve() would follow links out of the folder
        return [p for p in _of_folder(home) if f"{os.path.abspath(p.file)}/".startswith(f"{below}/")]  # noqa: PTH100
    if path.is_dir():
        message = "this is not a folder of policies: it has no jurisdictions.yaml"
        raise InvalidPolicies([Problem(str(path), 0, 0, "error", message, "files")])
    return _of_draft(path, shipped)


def _of_folder(folder: Path) -> list[Problem]:
    try:
        found = run_checks(read_policies(folder))
    except InvalidPolicies as invalid:
        found = invalid.problems
    return sorted(_below(folder, p) for p in found)


def _of_draft(path: Path, shipped: Path) -> list[Problem]:
    try:
        _, warnings = read_draft(path, shipped)
    except InvalidPolicies as invalid:
        return invalid.problems
    return warnings


def _below(folder: Path, problem: Problem) -> Problem:
    """The file named as the reader can open it: from the current folder where it is below that."""
    path = str(folder / problem.file)
    nearer = os.path.relpath(path)
    return problem._replace(file=path if nearer.startswith("..") else nearer)
