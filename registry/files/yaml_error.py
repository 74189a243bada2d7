"""What the YAML parser says, in words for people who do not know parsers."""

from __future__ import annotations

from typing import Any, Literal

import yaml

from registry.files.problem import Problem

_At = Literal["here", "opening"]

# What the parser says (libyaml's words and the pure Python one's) -> what we say, and whether the place to look at is
# where the parser stopped or where the thing began that it could not finish.
_WORDS: list[tuple[str, str, _At]] = [
    ("cannot start any token", "a value cannot begin with {character!r}: put it in quotes", "here"),
    (
        "mapping values are not allowed",
        "`: ` is not expected here: put the text in quotes, or check the indentation of this line",
        "here",
    ),
    ("unexpected ':'", "`:` is not expected here: put a space after it, or the text in quotes", "here"),
    ("could not find expected ':'", "expected `key: value`, with a space after the colon", "opening"),
    ("found unexpected end of stream", "the quote that opens here is not closed", "opening"),
    ("found unexpected document", "the quote that opens here is not closed", "opening"),
    ("',' or ']'", "the `[` that opens here is not closed, or a comma is missing after an entry", "opening"),
    ("',' or '}'", "the `{{` that opens here is not closed, or a comma is missing after an entry", "opening"),
    ("expected '-' indicator", "expected a list entry (`- `) like the ones above: check the indentation", "here"),
    (
        "expected key",
        "this does not continue the mapping above: check its indentation, and quotes and brackets before it",
        "here",
    ),
    (
        "expected <block end>",
        "this does not continue the lines above: check its indentation, and quotes and brackets before it",
        "here",
    ),
    ("sequence entries are not allowed", "`- ` is not expected here: a list begins on a line of its own", "here"),
    ("mapping keys are not allowed", "`? ` is not expected here: put the text in quotes", "here"),
    ("node content", "a value is missing, or begins with a character that needs quotes", "here"),
    ("<document start>", "expected one mapping (lines of `key: value`), and nothing after it", "here"),
    ("escape", "`\\` in double quotes begins a special character: use single quotes", "here"),
    ("hexdecimal", "`\\` in double quotes begins a special character: use single quotes", "here"),
    ("comment or line break", "nothing may follow `|` or `>` on its line", "here"),
    ("alphabetic or numeric", "`&` and `*` begin anchors and aliases: put the text in quotes", "here"),
    ("tag", "`!` begins a tag: put the text in quotes", "here"),
    ("directive", "lines that begin with `%` are not read here", "here"),
]


def in_our_words(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """The parser's error as a problem of the file."""
    said = error.problem or ""
    words, at = next(
        ((words, at) for fragment, words, at in _WORDS if fragment in said), (f"not readable as YAML: {said}", "here")
    )
    mark: Any = error.problem_mark or error.context_mark
    if at == "opening" and error.context_mark is not None:
        mark = error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Problem(file, line, column, "error", words.format(character=_character(text, line, column)), "syntax")


def _character(text: str, line: int, column: int) -> str:
    lines = text.split("\n")
    return lines[line - 1][column - 1 : column] if line <= len(lines) else ""
