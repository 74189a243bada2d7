"""The letters of a policy file, with the place of every key and value: what fixes work on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

import yaml

from registry.files.place import Keys
from registry.files.strict_yaml import Yaml, read_yaml
from registry.files.yaml_error import DEEPEST

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Scalar(NamedTuple):
    """A key, or a value that is neither list nor mapping."""

    start: int
    end: int
    """Index of the character after it, quotes included."""
    text: str
    """Without quotes."""
    plain: bool
    """Written without quotes, on one line."""


class YamlBlock(NamedTuple):
    """A list or a mapping."""

    start: int
    end: int
    column: int
    """Of its first key or entry, 0-based."""
    flow: bool
    """Written in brackets or braces."""


class PolicyText:
    """One file; nothing is found in it where YAML cannot be read to its end."""

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.name = name

    @cached_property
    def yaml(self) -> Yaml:
        """What it says, as the registry reads it."""
        return read_yaml(self.text.encode(), self.name)

    @cached_property
    def scalars(self) -> dict[Keys, Scalar]:
        """Every value, by its path."""
        return self._found[0]

    @cached_property
    def keys(self) -> dict[Keys, Scalar]:
        """The key before every value that has one, by the path of the value."""
        return self._found[1]

    @cached_property
    def blocks(self) -> dict[Keys, YamlBlock]:
        """Every list and mapping."""
        return self._found[2]

    def line_end(self, index: int) -> int:
        """Index of the end of the line on which a character stands."""
        end = self.text.find("\n", index)
        return len(self.text) if end < 0 else end - (self.text[end - 1 : end] == "\r")

    def line(self, index: int) -> int:
        """The line of a character, from 1."""
        return self.text.count("\n", 0, index) + 1

    @cached_property
    def _found(self) -> tuple[dict[Keys, Scalar], dict[Keys, Scalar], dict[Keys, YamlBlock]]:
        scalars: dict[Keys, Scalar] = {}
        keys: dict[Keys, Scalar] = {}
        blocks: dict[Keys, YamlBlock] = {}
        if self.yaml.whole:
            for path, node, key in _nodes((), yaml.compose(self.text, Loader=_LOADER), None):
                if key is not None:
                    keys[path] = _scalar(key)
                if isinstance(node, yaml.ScalarNode):
                    scalars[path] = _scalar(node)
                else:
                    start = node.start_mark
                    blocks[path] = YamlBlock(start.index, node.end_mark.index, start.column, bool(node.flow_style))
        return scalars, keys, blocks


def _scalar(node: yaml.ScalarNode) -> Scalar:
    start, end = node.start_mark, node.end_mark
    plain = node.style in (None, "") and start.line == end.line
    return Scalar(start.index, end.index, node.value, plain)


def _nodes(path: Keys, node: Any, key: Any) -> Iterator[tuple[Keys, Any, Any]]:
    if len(path) > DEEPEST:  # aliases, which are refused elsewhere, can stand in themselves
        return
    yield path, node, key
    if isinstance(node, yaml.MappingNode):
        for inner, value in node.value:
            if isinstance(inner, yaml.ScalarNode):
                yield from _nodes((*path, inner.value), value, inner)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from _nodes((*path, number), value, None)
