"""The parts of a problem's sentence, in its language: what was expected, what was found, and what is probably meant.

Nearly every one of our sentences is put as `expected ..., found ...; did you mean ...?`. They are taken apart before
values are filled in, so that nothing that was typed is taken for words of ours.
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from typing import Any, NamedTuple

from registry.message import InBoth, Message, in_language

_EXPECTED: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"expected (?P<expected>.+?), found (?P<found>.+?)(?:; .*)?", re.DOTALL),
    "vi": re.compile(r"(?:cần )?(?P<expected>.+?), nhưng (?:gặp )?(?P<found>.+?)(?:; .*)?", re.DOTALL),
}
_NEAREST: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"did you mean `?(?P<nearest>[^?`]+)`?\?|; write (?P<write>[^\s{]+)$"),
    "vi": re.compile(r"có phải là `?(?P<nearest>[^?`]+)`?\?|; hãy ghi (?P<write>[^\s{]+)$"),
}
_FIRST_MARK = 0xF0000
"""Of plane 15, which has no letters: a mark for each value, so that only our own words are looked at."""


class Parts(NamedTuple):
    """What a sentence says; None where it does not."""

    expected: str | None
    found: str | None
    nearest: str | None


def parts(message: str, language: str) -> Parts:
    """The parts of a message, or of any text, which is English."""
    words = _MarkedWords("en")
    english = _said(message, words)
    if not isinstance(message, Message) or language == "en":
        return _parts(english, words)
    other = _MarkedWords(language)
    found = _parts(_said(message, other), other)
    there = _parts(english, words)
    # Vietnamese has its `nhưng` in other sentences too: the English one decides what there is.
    return Parts(*(each if one is not None else None for one, each in zip(there, found, strict=True)))


def _said(message: str, words: _MarkedWords) -> str:
    return words.format_field(message, "") if isinstance(message, Message) else message


def _parts(text: str, words: _MarkedWords) -> Parts:
    said = _EXPECTED[words.language].fullmatch(text)
    meant = _NEAREST[words.language].search(text)
    return Parts(
        words.filled_in(said["expected"]) if said else None,
        words.filled_in(said["found"]) if said else None,
        words.filled_in(meant["nearest"] or meant["write"]) if meant else None,
    )


class _MarkedWords(string.Formatter):
    """Fills the words of messages in, with a mark in place of each value."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.values: list[str] = []

    def convert_field(self, value: Any, conversion: Any) -> Any:
        """A value as `!r` has it."""
        if isinstance(value, Message) and conversion:
            value = value.in_language(self.language)
        return super().convert_field(value, conversion)

    def format_field(self, value: Any, format_spec: str) -> str:
        """The words of a message; the mark of any other value."""
        if isinstance(value, Message) and not isinstance(value, InBoth):
            return self.vformat(value.template_in(self.language), (), value.values)
        field = f"{{value:{format_spec}}}" if format_spec else "{value}"
        text = in_language(Message(field, {"value": value}, ""), self.language)
        if not text:
            return ""
        self.values.append(text)
        return chr(_FIRST_MARK + len(self.values) - 1)

    def filled_in(self, text: str) -> str:
        """A part of the words, with its values."""
        for number, value in enumerate(self.values):
            text = text.replace(chr(_FIRST_MARK + number), value)
        return text
