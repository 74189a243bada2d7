"""What a fix does to the letters of a file, and what the file says otherwise afterwards: nothing, or one value."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import Any, NamedTuple

from registry.files.place import Keys
from registry.fixes._policy_text import PolicyText, Scalar


class ChangedValue(NamedTuple):
    """A value that the file says otherwise after an edit."""

    path: Keys
    value: Any = None
    key: str | None = None
    """Where only the key is renamed: the new one."""
    added: bool = False
    """An entry that is added to the list at `path`."""


class Edit(NamedTuple):
    """Letters put in place of others."""

    start: int
    end: int
    new: str
    change: ChangedValue | None = None
    """None where the file says the same afterwards."""


def set_value(at: Keys, scalar: Scalar, value: Any, written: str | None = None) -> Edit:
    """A value in place of another; `written` is how it is written, where that is not its plain text."""
    return Edit(scalar.start, scalar.end, str(value) if written is None else written, ChangedValue(at, value))


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits, which do not meet each other."""
    for edit in sorted(edits, reverse=True, key=lambda e: (e.start, e.end)):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def said_after(file: PolicyText, edits: Iterable[Edit]) -> Any:
    """What the file must say after edits."""
    value = copy.deepcopy(file.yaml.value)
    for edit in edits:
        if edit.change is not None:
            _apply(edit.change, value)
    return value


def _apply(change: ChangedValue, value: Any) -> None:
    *above, last = change.path
    for part in above:
        value = value[part]
    if change.key is not None:
        value[change.key] = value.pop(last)
    elif change.added:
        value[last] = [*value[last], change.value]
    else:
        value[last] = change.value
