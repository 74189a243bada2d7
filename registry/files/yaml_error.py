"""What stopped the YAML parser, in words for people who do not know parsers.

Worked out from the kind of its error, its two places (where it stopped, and where the thing began that it could not
finish) and what the text has there. The parser's own words differ between its versions and are not read.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from registry.files.problem import Problem
from registry.tell import tell

DEEPEST = 20
"""Levels of mappings and lists in each other. Real files have five."""
TOO_DEEP = tell("lists and mappings stand in each other more than {deepest} levels deep", deepest=DEEPEST)

_NOT_ALLOWED = {
    ":": tell("`: ` is not expected here: put the text in quotes, or check the indentation of this line"),
    "-": tell("`- ` is not expected here: a list begins on a line of its own"),
    "?": tell("`? ` is not expected here: put the text in quotes"),
}
_DIRECTIVE = tell("lines that begin with `%` are not read here")
_NAMED = tell("`&` and `*` begin anchors and aliases: put the text in quotes")
_TAG = tell("`!` begins a tag: put the text in quotes")
_BLOCK_TEXT = tell("nothing may follow `|` or `>` on its line")
_BEGUN = {"&": _NAMED, "*": _NAMED, "!": _TAG, "|": _BLOCK_TEXT, ">": _BLOCK_TEXT, "%": _DIRECTIVE}
_NO_VALUE = tell("a value is missing, or begins with a character that needs quotes")
_QUOTED = re.compile(r"""'(?:[^']|'')*'|"(?:[^"\\]|\\.)*\"""", re.DOTALL)
_NEXT_DOCUMENT = re.compile(r"^(?:---|\.\.\.)", re.MULTILINE)


class _Place(NamedTuple):
    """A place in the text: `offset` counts characters from its start, `line` and `column` from 1."""

    offset: int
    line: int
    column: int


def in_our_words(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """What kept a file from being read, as a problem of the file."""
    stopped, began = _place(error.problem_mark), _place(error.context_mark)
    here = stopped or began or _Place(0, 1, 1)
    if began is None or began == here:
        at, words = here, _at_once(error, text, here)
    elif isinstance(error, yaml.scanner.ScannerError):
        at, words = _in_a_token(text, began, here)
    else:
        at, words = _in_a_collection(text, began, here)
    return Problem(file, at.line, at.column, "error", words, "syntax")


def _place(mark: yaml.Mark | None) -> _Place | None:
    return _Place(mark.index, mark.line + 1, mark.column + 1) if mark else None


def _at_once(error: yaml.MarkedYAMLError, text: str, here: _Place) -> str:
    """The parser stopped where the thing began that it could not read."""
    character = text[here.offset : here.offset + 1]
    if character in ("[", "{") and _depth(text[: here.offset]) >= DEEPEST:
        return TOO_DEEP
    if isinstance(error, yaml.scanner.ScannerError):
        return _NOT_ALLOWED.get(character) or tell(
            "a value cannot begin with {character!r}: put it in quotes", character=character
        )
    if error.context_mark is not None:
        return _NO_VALUE
    return (
        _DIRECTIVE if character == "%" else tell("expected one mapping (lines of `key: value`), and nothing after it")
    )


def _depth(text: str) -> int:
    """How many brackets and braces are open at the end of a text, those in quotes among them."""
    return sum(map(text.count, "[{")) - sum(map(text.count, "]}"))


def _in_a_token(text: str, began: _Place, here: _Place) -> tuple[_Place, str]:
    """A text, a quote, a tag ... that could not be read to its end."""
    first = text[began.offset]
    if first in "'\"" and not _QUOTED.match(text, began.offset, here.offset):
        if here.offset >= len(text) or _NEXT_DOCUMENT.match(text, here.offset):
            return began, tell("the quote that opens here is not closed")
        return here, tell("`\\` in double quotes begins a special character: use single quotes")
    if first in _BEGUN:
        return began, _BEGUN[first]
    if text[here.offset : here.offset + 1] == ":" and here.line == began.line:
        return here, tell("`:` is not expected here: put a space after it, or the text in quotes")
    return began, tell("expected `key: value`, with a space after the colon")


def _in_a_collection(text: str, began: _Place, here: _Place) -> tuple[_Place, str]:
    """A list or a mapping that does not go on as it must."""
    first, read = text[began.offset], text[began.offset : here.offset]
    if first in "[{" and _depth(read) > 0:
        return began, tell(
            "the `{first}` that opens here is not closed, or a comma is missing after an entry", first=first
        )
    if first in "!&" and ": " not in read:
        return here, _TAG if first == "!" else _NO_VALUE
    if first == "-" and not text[began.offset + 1 : began.offset + 2].strip():
        return here, tell("expected a list entry (`- `) like the ones above: check the indentation")
    return here, tell(
        "this does not continue the mapping above: check its indentation, and quotes and brackets before it"
    )
