"""Characters that a reader does not see, or that a terminal obeys: one list for what is read and what is printed.

A terminal that is sent ESC moves its cursor or renames its window; a mark of direction shows a line in another order
than it is read; letters of no width make two words look like one.
"""

from __future__ import annotations

import re

NOT_PLAIN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters, but for tab and line breaks
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # nothing is seen of them
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"  # no width, direction marks, odd line breaks
    "\ud800-\udfff\ufdd0-\ufdef\ufff0-\uffff"  # not characters
    "\ue000-\uf8ff\U000e0000-\U0010ffff"  # private use, tags
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # marks of shorthand and of music that show nothing
)
"""As a set of a regular expression, to stand between brackets; a carriage return is for each to judge."""

_TO_ESCAPE = re.compile(f"[{NOT_PLAIN}\r]")


def escaped(text: str) -> str:
    r"""A text in which all of them, and carriage returns, stand as JSON writes them: `\u001b`."""
    return _TO_ESCAPE.sub(_as_json, text)


def _as_json(match: re.Match[str]) -> str:
    units = match.group().encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[n]:02x}{units[n + 1]:02x}" for n in range(0, len(units), 2))
