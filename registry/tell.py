"""What makes the messages of the registry, and the words between words."""

from __future__ import annotations

from collections.abc import Iterable

from registry.message import joined, teller

tell = teller("registry.vietnamese")


def either(words: Iterable[str]) -> str:
    """Words of which one is meant: `a, b or c`."""
    *first, last = words
    return tell("{words} or {last}", words=joined(", ", first), last=last) if first else last


def both(words: Iterable[str]) -> str:
    """Words that are all meant: `a, b and c`."""
    *first, last = words
    return tell("{words} and {last}", words=joined(", ", first), last=last) if first else last
