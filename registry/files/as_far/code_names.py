"""A group by its name, or a condition by its sentence, where its code belongs: which code is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from registry.files.place import path_of
from registry.files.problem import Problem, about
from registry.law.names import folded
from registry.law.nearest import did_you_mean_this, nearest
from registry.message import Message, template_of
from registry.tell import tell
from registry.written.conditions import ConditionsFile, RecurringCondition
from registry.written.groups import Group, GroupsFile

_TAIL = 2
"""`who` or `conditions`, and the number of one of several."""


def with_code(problem: Problem, value: Any, groups: GroupsFile, conditions: ConditionsFile) -> Problem:
    """A problem of form; where it is about what was called by its words, with the nearest code for a hint."""
    path = path_of(problem.field)
    listed = groups.groups if "who" in path[-_TAIL:] else conditions.conditions if "conditions" in path[-_TAIL:] else ()
    if problem.check != "schema" or not listed:
        return problem
    beside: Any = None
    for part in path:
        try:
            beside, value = value, value[part]
        except (KeyError, IndexError, TypeError):
            return problem
    bare = problem.bare
    if not isinstance(value, str) or not isinstance(bare, Message) or "hint" not in bare.values:
        return problem
    if (whole := _parted(beside, listed)) is not None:
        hint: str = tell("; a sentence with a comma is written in quotes; here it is `{code}`", code=whole)
    else:
        code = code_meant(value, listed)
        if code == value:
            return problem  # where the code is right, something else is not
        guessed = template_of(bare.values["hint"]) == did_you_mean_this("").template  # from its letters alone
        hint = did_you_mean_this(code) if code else "" if guessed else bare.values["hint"]
    if hint == bare.values["hint"]:
        return problem
    return problem._replace(message=about(problem.field, bare.filled_in(hint=hint)))


def _parted(items: Any, listed: Iterable[Group | RecurringCondition]) -> str | None:
    """The code whose sentence the items of a list are when they are read as one: its commas parted it."""
    if not isinstance(items, list) or len(items) < 2 or not all(isinstance(item, str) for item in items):
        return None
    whole = folded(", ".join(items))
    return next((one.code for one in listed for called in (one.en, one.vi) if folded(called) == whole), None)


def _names(one: Group | RecurringCondition) -> Iterator[str]:
    yield from (one.code, one.en, one.vi)
    yield from one.aliases if isinstance(one, Group) else ()


def code_meant(name: str, listed: Iterable[Group | RecurringCondition]) -> str | None:
    """The code of that whose code or words in either language are the same or the nearest."""
    codes = {
        folded(called): one.code
        for one in listed
        for called in (one.code, one.en, one.vi, *getattr(one, "aliases", ()))
    }
    key = folded(name)
    return codes.get(key) or codes.get(nearest(key, codes) or "")
