"""Fixes: what a machine can repair in a policy file without guessing.

Each fix is one module: its docstring says what it repairs, its name is the name of the fix, and its `edits` gives the
edits of a file. The modules whose name begins with _ are what fixes share; `mend` applies them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, Protocol

from registry.fixes import other_side
from registry.fixes._edit import Edit
from registry.fixes._known import Known
from registry.fixes._policy_text import PolicyText
from registry.fixes.letters import odd_characters, tabs, template_comments, trailing_spaces
from registry.fixes.words import (
    bare_words,
    conditions_by_words,
    days,
    groups_by_name,
    in_other_words,
    lists_of_one,
    misspelt_keys,
    misspelt_words,
    number_of_an_act,
    numbers_with_signs,
    provinces_by_name,
)


class FixOfLetters(Protocol):
    """A module of this package that repairs how a file is written, whatever it says."""

    __name__: str
    __doc__: str | None

    def edits(self, file: PolicyText) -> Iterator[Edit]:
        """What it would change in a file."""


class Fix(Protocol):
    """A module of this package that repairs what a province's file says, or a draft of one."""

    __name__: str
    __doc__: str | None

    def edits(self, file: PolicyText, known: Known) -> Iterator[Edit]:
        """What it would change in a file."""


OF_LETTERS: tuple[FixOfLetters, ...] = (odd_characters, trailing_spaces, tabs)
OF_WORDS: tuple[Fix, ...] = (
    misspelt_keys,  # first: what a value must be is known by its key
    bare_words,
    in_other_words,
    groups_by_name,
    conditions_by_words,
    misspelt_words,
    provinces_by_name,
    lists_of_one,
    days,
    numbers_with_signs,
    number_of_an_act,
)
OF_RELATIONS: tuple[Fix, ...] = (other_side,)
"""What the files of a folder say of each other: last, when their words are mended."""
AT_LAST: tuple[FixOfLetters, ...] = (template_comments,)
"""What takes lines out, so that the others tell the lines of the file as it was."""
FIXES = (*OF_LETTERS, *OF_WORDS, *OF_RELATIONS, *AT_LAST)


class Repair(NamedTuple):
    """A fix, with what it must know of the registry."""

    name: str
    edits: Callable[[PolicyText], Iterator[Edit]]


def repairs(fixes: Iterable[Fix], known: Known) -> list[Repair]:
    """Fixes of what files say, in the registry that they are of."""
    return [Repair(_name(fix), _with(fix, known)) for fix in fixes]


def repairs_of_letters(fixes: Iterable[FixOfLetters] = OF_LETTERS) -> list[Repair]:
    """Fixes of how files are written."""
    return [Repair(_name(fix), fix.edits) for fix in fixes]


def _with(fix: Fix, known: Known) -> Callable[[PolicyText], Iterator[Edit]]:
    return lambda file: fix.edits(file, known)


def _name(fix: Fix | FixOfLetters) -> str:
    return fix.__name__.rpartition(".")[2]
