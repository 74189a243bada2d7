"""What was probably meant by a word that is not known: the one place that decides how alike two words must be."""

from __future__ import annotations

from collections.abc import Iterable

from registry.message import Message
from registry.tell import tell

ALIKE = 0.6
"""Of `difflib`'s ratio, 0 to 1: twice the letters in common by the letters of both."""
CLEARLY = 0.1
"""A word that is so much more alike than the next is what was meant."""
LONGEST = 60
"""Letters of a word that are looked at; a longer one is no slip."""
MANY = 2000
"""Comparing with 100,000 ids would take seconds a word: of more than this many, only those with the same start."""
START = 4
SHORTEST = 4
"""Letters of a word in which one slip still leaves no doubt."""


def nearest_few(word: str, valid: Iterable[str], most: int, *, alike: float = ALIKE) -> tuple[str, ...]:
    """The valid words that may be meant, the most alike first, at most so many; small and capital letters alike.

    Where one is clearly the most alike, it is the only one.
    """
    import difflib  # noqa: PLC0415 - to start fast: only where a word is not known

    wanted = word[:LONGEST].lower().strip()
    choices = list(valid)
    if len(choices) > MANY:
        choices = [choice for choice in choices if choice[:START].lower() == wanted[:START]][:MANY]
    by_small = {choice.lower(): choice for choice in choices}
    close = difflib.get_close_matches(wanted, by_small, n=most, cutoff=alike)
    ratios = [difflib.SequenceMatcher(None, other, wanted).ratio() for other in close]
    return tuple(by_small[other] for other, ratio in zip(close, ratios, strict=True) if ratio > ratios[0] - CLEARLY)


def nearest(word: str, valid: Iterable[str], *, alike: float = ALIKE) -> str | None:
    """The valid word that is probably meant; None where none is close."""
    return next(iter(nearest_few(word, valid, 1, alike=alike)), None)


def did_you_mean(word: str, valid: Iterable[str]) -> str:
    """The end of a message about a word in a file: `; did you mean X?`, or nothing where no valid word is close."""
    close = nearest(word, valid)
    return did_you_mean_this(close) if close else ""


def did_you_mean_this(word: str) -> Message:
    """The end of a message about what was surely meant: `; did you mean X?`."""
    return tell("; did you mean `{close}`?", close=word)


def slip(word: str, valid: Iterable[str]) -> str | None:
    """The valid word that a word is but for one slip of the hand, or but for capitals and what joins its parts.

    A slip is a letter too many, too few, another, or two that changed places. None where no word is that near, more
    than one is, or a valid one is that near to it: what a machine may write in its place without asking.
    """
    wanted = _letters(word)
    letters = {one: _letters(one) for one in valid}
    same = [one for one, own in letters.items() if own == wanted]
    near = same or [one for one, own in letters.items() if len(wanted) >= SHORTEST and _one_slip(wanted, own)]
    if len(near) != 1:
        return None
    told_apart = not any(_one_slip(letters[near[0]], own) for own in letters.values())  # area_i and area_ii are not
    return near[0] if same or told_apart else None


def _letters(word: str) -> str:
    return "".join(filter(str.isalnum, word.lower()))


def _one_slip(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    first = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(long) - len(short) == 1:
        return short[first:] == long[first + 1 :]
    swapped = long[:first] + long[first + 1 : first + 2] + long[first : first + 1] + long[first + 2 :]
    return len(long) == len(short) > first and (short[first + 1 :] == long[first + 1 :] or short == swapped)
