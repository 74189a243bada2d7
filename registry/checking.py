"""Policies read and checked: both layers, every problem at once, and nothing that does not pass."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from registry.checks import run_checks
from registry.draft.draft_file import draft_problems
from registry.files.as_far.as_far import FolderAsFar, read_policies_as_far, read_province_as_far
from registry.files.policies import Policies
from registry.files.problem import InvalidPolicies, Problem
from registry.files.reading import read_policies
from registry.tell import tell

_OF_OTHERS = frozenset({"unknown_instrument", "unknown_province", "one_sided_replacement", "explained"})
"""Checks that need every instrument of every file."""


def read_checked(folder: Path) -> Policies:
    """All files of a policies folder. Raises InvalidPolicies if any has an error; warnings are let through."""
    try:
        policies = read_policies(folder)
    except InvalidPolicies:
        raise InvalidPolicies([p for p in _of_folder(folder) if p.level == "error"]) from None
    errors = [p for p in run_checks(policies) if p.level == "error"]
    if errors:
        raise InvalidPolicies([_below(folder, p) for p in errors])
    return policies


class Checked(NamedTuple):
    """What is wrong with a policies folder, with some of it, or with a file that stands alone."""

    own: list[Problem]
    """Every error and warning of what was asked about; warnings that are explained are of level `explained`."""
    related: list[Problem]
    """Errors of other files that name an act of the file that was asked about."""
    others: int
    """How many errors other files have besides."""


def problems(path: Path, shipped: Path) -> list[Problem]:
    """Every problem of a policies folder, of one of its files, or of a file that stands alone; see `check`."""
    return check(path, shipped).own


def check(path: Path, shipped: Path) -> Checked:
    """Form and meaning in one pass: of a file with mistakes, what can be read is checked too.

    A province file outside a policies folder, such as a draft, is checked as if it were laid over the `shipped` one.
    Raises InvalidPolicies where there is nothing to check.
    """
    home = home_of(path)
    if home is None and path.is_dir():
        message = tell("this is not a folder of policies: it has no jurisdictions.yaml")
        raise InvalidPolicies([Problem(str(path), 0, 0, "error", message, "files")])
    if home is None:
        return Checked(draft_problems(path, shipped)[1], [], 0)
    below = os.path.abspath(path)  # noqa: PTH100 - resolve() would follow links out of the folder
    own: list[Problem] = []
    errors: list[Problem] = []
    for problem in _of_folder(home):
        if f"{os.path.abspath(problem.file)}/".startswith(f"{below}/"):  # noqa: PTH100 - as above
            own.append(problem)
        elif problem.level == "error":
            errors.append(problem)
    related = list(filter(_names_acts_of(path), errors)) if errors and path.is_file() else []
    return Checked(own, related, len(errors) - len(related))


def _names_acts_of(path: Path) -> Callable[[Problem], bool]:
    file = read_province_as_far(path).model
    ids = [re.escape(i.id) for i in file.instruments] if file else []
    named = re.compile(rf"(?<![\w-])(?:{'|'.join(ids)})(?![\w-])" if ids else "(?!)")
    return lambda problem: named.search(problem.message) is not None


def home_of(path: Path) -> Path | None:
    """The policies folder that a path is, or is in; None where it stands alone."""
    folders = (path, *path.absolute().parents)
    return next((p for p in folders if (p / "jurisdictions.yaml").is_file()), None)


def _of_folder(folder: Path) -> list[Problem]:
    read = read_policies_as_far(folder)
    found = {*read.problems}
    said = {(p.file, p.line) for p in found}
    for problem in run_checks(read.policies) if read.policies else ():
        one = _of_what_was_read(problem, read)
        if one is not None and (one.file, one.line) not in said:  # else it is the same fault twice
            found.add(one)
    return sorted(_below(folder, p) for p in found)


def _of_what_was_read(problem: Problem, read: FolderAsFar) -> Problem | None:
    """A problem of meaning; None where it may come of what could not be read."""
    if problem.check in _OF_OTHERS and not read.others_stand:
        return None
    part = read.mended.get(problem.file)
    return part.told(problem) if part else problem


def _below(folder: Path, problem: Problem) -> Problem:
    """The file named as the reader can open it: from the current folder where it is below that."""
    path = str(folder / problem.file)
    nearer = os.path.relpath(path)
    return problem._replace(file=path if nearer.startswith("..") else nearer)
