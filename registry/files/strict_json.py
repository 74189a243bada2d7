"""JSON read as strictly as the policies' YAML: no key twice, no number that is not one, and the line of every value.

The value comes from the standard library's parser. Lines are worked out by a second pass over the text, only when
there is something to say.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple

from registry.files.of_any_file import key_twice
from registry.files.place import FilePlaces, Keys
from registry.files.plain_scalar import LONGEST_NUMBER
from registry.files.problem import Problem
from registry.tell import tell

LARGEST = 16 * 1024 * 1024
"""Bytes."""

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+|\n')
_SIGN = re.compile(r'"(?:[^"\\]|\\[\s\S])*(?:"|\\?\Z)|[{}\[\],:]|[^\s{}\[\],:"]+')
"""As `_TOKEN`, in a text that cannot be read."""
_CLOSED = re.compile(r'"(?:[^"\\]|\\[\s\S])*"')
_A_VALUE = tell("a value is expected here")
_A_KEY = tell("a key in double quotes is expected here")
_A_COMMA = tell("`,` or the end of the list or mapping is expected here")
_TRAILING = tell("a comma stands before the end")
_ENDS = ("]", "}")
_TAB_OR_LINE = tell("a text may not go over the end of its line, nor hold a tab: write \\n or \\t")
_ESCAPE = tell("`\\` begins a special character here: write \\\\ for the sign itself")


@dataclass(frozen=True, slots=True)
class Odd:
    """A number that is not read, as it is to be named in a message."""

    text: str

    def __str__(self) -> str:
        return self.text


class Json(NamedTuple):
    """What a file says, and what is wrong with how it is written."""

    value: Any
    problems: list[Problem]
    whole: bool
    """False where it cannot be read, so that there is no value."""


def read_json(data: bytes, file: str) -> Json:
    """Read one file. `file` is its name in messages."""
    if len(data) > LARGEST:
        return _unread(
            file, 0, tell("the file has {n:,} bytes: expected at most {largest:,}", n=len(data), largest=LARGEST)
        )
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return _unread(file, line, tell("the file is not UTF-8: save it as UTF-8"))
    if text.startswith("\ufeff"):
        return _unread(file, 1, tell("the file begins with a byte order mark: save it as UTF-8 without one"))
    return _parse(text, file)


def place_of_json(data: bytes, file: str) -> FilePlaces:
    """Where each value of a file that can be read stands. Worked out when somebody asks."""
    return FilePlaces(file, _Places(data, are_keys=False), _Places(data, are_keys=True))


class _Places(Mapping[Keys, tuple[int, int]]):
    """Keys to (line, column), of keys or of values."""

    def __init__(self, data: bytes, *, are_keys: bool) -> None:
        self._data = data
        self._are_keys = are_keys

    @cached_property
    def _found(self) -> dict[Keys, tuple[int, int]]:
        return {path: at for path, is_key, at in _positions(self._data.decode()) if is_key is self._are_keys}

    def __getitem__(self, path: Keys) -> tuple[int, int]:
        return self._found[path]

    def __iter__(self) -> Iterator[Keys]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def _parse(text: str, file: str) -> Json:
    twice = False

    def mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal twice
        made = dict(pairs)
        twice = twice or len(made) < len(pairs)
        return made

    try:
        value = json.loads(text, object_pairs_hook=mapping, parse_int=_whole, parse_float=_decimal, parse_constant=Odd)
    except json.JSONDecodeError as error:
        stopped, words = _in_our_words(text, error.pos)
        return _unread(file, text.count("\n", 0, stopped) + 1, tell("not readable as JSON: {words}", words=words))
    except RecursionError:
        return _unread(file, 0, tell("lists and mappings stand in each other too deeply"))
    return Json(value, list(_repeated(text, file)) if twice else [], whole=True)


def _whole(digits: str) -> int | Odd:
    long = len(digits.lstrip("-"))
    return int(digits) if long <= LONGEST_NUMBER else Odd(tell("a number of {long} digits", long=long))


def _decimal(digits: str) -> Decimal | Odd:
    return Decimal(digits) if len(digits) <= LONGEST_NUMBER else Odd(tell("a number of {n} characters", n=len(digits)))


def _unread(file: str, line: int, message: str) -> Json:
    return Json(None, [Problem(file, line, 1, "error", message, "syntax")], whole=False)


def _in_our_words(text: str, stopped: int) -> tuple[int, str]:
    """Where reading stopped and why, by the text alone: the parser's words differ between versions of Python."""
    signs = list(_SIGN.finditer(text, 0, stopped))
    last = signs[-1].group() if signs else ""
    if last.startswith('"') and not _CLOSED.fullmatch(last):
        return stopped, _TAB_OR_LINE if text[stopped : stopped + 1] < " " else _ESCAPE
    awaited = _awaited([sign.group() for sign in signs])
    here, following = itertools.islice(itertools.chain(_signs_from(text, stopped), ("", "")), 2)
    if last == "," and here in _ENDS:
        return signs[-1].start(), _TRAILING
    if awaited == _A_COMMA and here == "," and following in _ENDS:
        return stopped, _TRAILING
    if here.startswith('"') and awaited in (_A_VALUE, _A_KEY):
        return stopped, tell("the quote that opens here is not closed")
    return stopped, awaited


def _signs_from(text: str, start: int) -> Iterator[str]:
    return (sign.group() for sign in _SIGN.finditer(text, start))


def _awaited(signs: list[str]) -> str:
    """What should come after the signs of a text that could be read so far."""
    opened: list[str] = []
    before, last = "", ""
    for sign in signs:
        before, last = last, sign
        if sign in "[{":
            opened.append(sign)
        elif sign in "]}":
            opened.pop()
    in_mapping = opened[-1:] == ["{"]
    if last in ("", "[", ":") or (last == "," and not in_mapping):
        return _A_VALUE
    if last in ("{", ","):
        return _A_KEY
    if not opened:
        return tell("the file goes on after its end")
    if in_mapping and before in ("{", ",") and last.startswith('"'):
        return tell("`:` is expected here, between a key and its value")
    return _A_COMMA


def _repeated(text: str, file: str) -> Iterator[Problem]:
    first: dict[Keys, int] = {}
    for path, is_key, (line, column) in _positions(text):
        if not is_key:
            continue
        if path in first:
            message = key_twice(path[-1], repr(path[-1]), first[path])
            yield Problem(file, line, column, "error", message, "syntax")
        first.setdefault(path, line)


def _positions(text: str) -> Iterator[tuple[Keys, bool, tuple[int, int]]]:
    """(path, whether it is the key, (line, column)) of everything in a readable text, in order."""
    inside: list[Any] = []
    """Of each open list or mapping: the index or key that comes next or is being read; None where a key is awaited."""
    lists: list[bool] = []
    line, line_start = 1, 0
    for match in _TOKEN.finditer(text):
        sign = match.group()
        at = line, match.start() - line_start + 1
        if sign == "\n":
            line, line_start = line + 1, match.end()
        elif sign in "]}":
            inside.pop()
            lists.pop()
        elif sign == ",":
            inside[-1] = inside[-1] + 1 if lists[-1] else None
        elif inside and inside[-1] is None:
            inside[-1] = json.loads(sign)
            yield tuple(inside), True, at
        elif sign != ":":
            yield tuple(inside), False, at
            if sign in "[{":
                inside.append(0 if sign == "[" else None)
                lists.append(sign == "[")
