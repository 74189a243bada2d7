"""Whatever is wrong with a policies folder, the answer is one line or more with the right file and line.

To add a case, add a line to one of the tables: `spoilt_yaml`, `spoilt_structure`, `spoilt_folder`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from registry.checks import run_checks
from registry.files import strict_yaml
from registry.files.problem import InvalidPolicies, Problem
from registry.files.reading import read_policies
from tests.spoilt import folder as spoilt_folder
from tests.spoilt import structure as spoilt_structure
from tests.spoilt import yaml as spoilt_yaml
from tests.spoilt.policies import SMALL, Mutation, copy_of_small_policies

MUTATIONS = spoilt_yaml.MUTATIONS + spoilt_structure.MUTATIONS + spoilt_folder.MUTATIONS
JARGON = (
    "jsonschema",
    "pydantic",
    "schema",
    "regex",
    "pattern",
    "validation",
    "Traceback",
    "scanning",
    "block mapping",
)


def problems_of(folder: Path) -> list[Problem]:
    try:
        return run_checks(read_policies(folder))
    except InvalidPolicies as invalid:
        return invalid.problems


def test_small_policies_are_good() -> None:
    assert problems_of(SMALL) == []


def test_enough_and_each_name_once() -> None:
    names = [mutation.name for mutation in MUTATIONS]
    assert len(names) >= 150
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=[mutation.name for mutation in MUTATIONS])
def test_spoilt(mutation: Mutation, tmp_path: Path) -> None:
    is_answered(mutation, tmp_path)


@pytest.mark.parametrize("mutation", spoilt_yaml.SYNTAX, ids=[mutation.name for mutation in spoilt_yaml.SYNTAX])
def test_another_parser_that_words_its_errors_otherwise(
    mutation: Mutation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PyYAML's own, where libyaml is missing: messages must not rest on the words of either."""
    monkeypatch.setattr(strict_yaml, "_LOADER", yaml.SafeLoader)
    is_answered(mutation, tmp_path)


def is_answered(mutation: Mutation, tmp_path: Path) -> None:
    folder = copy_of_small_policies(tmp_path)
    file, line = mutation.apply(folder)
    problems = problems_of(folder)
    shown = "\n".join(map(str, problems))
    assert any((p.file, p.line) == (file, line) and mutation.says in p.message for p in problems), (
        f"expected {file}:{line}: ... {mutation.says}, found\n{shown}"
    )
    assert len(problems) <= 205
    assert not [word for word in JARGON if word in shown]
    assert all("\n" not in str(p) and len(str(p)) < 600 for p in problems)
