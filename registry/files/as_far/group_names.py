"""A group by its name where its code belongs: which code is meant."""

from __future__ import annotations

from typing import Any

from registry.files.place import path_of
from registry.files.problem import Problem, about
from registry.law.names import folded
from registry.law.nearest import nearest
from registry.message import Message
from registry.tell import tell
from registry.written.groups import GroupsFile

_TAIL = 2
"""`who`, and the number of one of several."""


def with_group(problem: Problem, value: Any, groups: GroupsFile) -> Problem:
    """A problem of form; where it is about a group that was called by its name, with the nearest code for a hint."""
    path = path_of(problem.field)
    if problem.check != "schema" or "who" not in path[-_TAIL:]:
        return problem
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return problem
    code = code_meant(value, groups) if isinstance(value, str) else None
    bare = problem.bare
    if code is None or not isinstance(bare, Message) or "hint" not in bare.values:
        return problem
    better = bare.filled_in(hint=tell("; did you mean `{close}`?", close=code))
    return problem._replace(message=about(problem.field, better))


def code_meant(name: str, groups: GroupsFile) -> str | None:
    """The code of the group whose code or name in either language is the same or the nearest."""
    codes = {folded(called): group.code for group in groups.groups for called in (group.code, group.en, group.vi)}
    key = folded(name)
    return codes.get(key) or codes.get(nearest(key, codes) or "")
