"""Places below the province, by any way to write them: with or without title, marks and capitals.

`Quận Long Biên`, `Q. Long Biên`, `long bien` and `Long Bien district` are one place; `huyện Kỳ Anh` and `thị xã Kỳ Anh`
are two, and `Kỳ Anh` may be either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from registry.law.names import folded

_TITLES = {
    "quan": "quan",
    "q": "quan",
    "huyen": "huyen",
    "h": "huyen",
    "thi xa": "thi xa",
    "tx": "thi xa",
    "thanh pho": "thanh pho",
    "tp": "thanh pho",
    "thi tran": "thi tran",
    "tt": "thi tran",
    "xa": "xa",
    "x": "xa",
    "phuong": "phuong",
    "p": "phuong",
    "dac khu": "dac khu",
}
"""Titles that stand before a name, as they are typed, and what they are short for."""
_AFTER = {
    "urban district": "quan",
    "rural district": "huyen",
    "district": None,
    "city": "thanh pho",
    "town": "thi xa",
    "township": "thi tran",
    "commune": "xa",
    "ward": "phuong",
    "special zone": "dac khu",
}
"""English titles that stand behind it; a district may be either kind."""

Reading = tuple[str | None, str]
"""A title, where one is said, and the name."""


def same_place(name: str, other: str) -> bool:
    """Whether two ways to write a place may mean the same one."""
    return any(
        base == other_base and (title is None or other_title is None or title == other_title)
        for title, base in readings(name)
        for other_title, other_base in readings(other)
    )


def among_places(name: str, others: Iterable[str]) -> bool:
    """Whether a place is one of several."""
    return any(same_place(name, other) for other in others)


@lru_cache(maxsize=4096)
def readings(name: str) -> tuple[Reading, ...]:
    """What a name may say: all of it a name, as `Quan Hóa` is one, or a title and a name."""
    words = [word for word in map(folded, re.split(r"[^\w]+", name)) if word]
    found: list[Reading] = [(None, "".join(words))]
    for titles, at_the_end in ((_TITLES, False), (_AFTER, True)):
        for length in (2, 1):
            title, rest = _parted(words, length, at_the_end=at_the_end)
            if rest and title in titles:
                found.append((titles[title], "".join(rest)))
                break
    return tuple(found)


def _parted(words: list[str], length: int, *, at_the_end: bool) -> tuple[str, list[str]]:
    title, rest = (words[-length:], words[:-length]) if at_the_end else (words[:length], words[length:])
    return " ".join(title), rest
