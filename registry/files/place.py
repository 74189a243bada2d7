"""Where a value stands in a policy file, so that a message can name its line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from registry.characters import escaped

_PART = re.compile(r"([^.\[\]]+)(?=[.\[]|$)|\[(\d+)\]")

Keys = tuple[str | int, ...]
"""Keys and list indexes from the top of a file, e.g. `("instruments", 0, "from")`."""


class FilePlaces(NamedTuple):
    """Where values stand in a file: path to (line, column), both 1-based."""

    file: str
    lines: Mapping[Keys, tuple[int, int]]
    """Of every value."""
    keys: Mapping[Keys, tuple[int, int]] = MappingProxyType({})
    """Of the key before a value, where it has one."""

    def of(self, path: Keys) -> tuple[int, int]:
        """Line and column of the value at `path`, or of the nearest enclosing one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, (1, 1))

    def of_key(self, path: Keys) -> tuple[int, int]:
        """Line and column of the key at `path`; of the value where it stands in a list or at the top."""
        return self.keys.get(path) or self.of(path)


def field(path: Keys) -> str:
    """A path as people write it, in one line that can be printed: `instruments[0].from`."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return escaped(text.removeprefix(".")).replace("\n", "\\n").replace("\t", "\\t")


def path_of(name: str) -> Keys:
    """The path that `field` wrote."""
    return tuple(int(number) if number else key for key, number in _PART.findall(name))


def followed(location: tuple[str | int, ...], value: Any) -> tuple[Keys, Any]:
    """Keys and value of what pydantic calls a location, which also names the branches that it tried."""
    path: Keys = ()
    for part in location:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            continue
        path = (*path, part)
    return path, value
