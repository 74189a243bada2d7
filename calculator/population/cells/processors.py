"""Work on parts of large arrays, on all processors at once: NumPy and Arrow let go of Python while they work."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

FEW = 1 << 16
"""Rows that are not worth dividing."""
MANY = 1 << 20
"""Rows that are worked on at a time at most."""


def pieces(rows: int) -> list[slice]:
    """Rows divided evenly: a piece for each processor, or more where that would be large ones."""
    wanted = 1 if rows <= FEW else max(_processors(), -(-rows // MANY))
    each = max(1, -(-rows // wanted))
    return [slice(start, min(start + each, rows)) for start in range(0, rows, each)]


def on_all_processors(work: Callable[[Given], Made], parts: Iterable[Given]) -> list[Made]:
    """What becomes of each part, in their order. This thread works too."""
    several = list(parts)
    if len(several) < 2:
        return [work(part) for part in several]
    others = [_threads(os.getpid()).submit(work, part) for part in several[1:]]
    return [work(several[0]), *(other.result() for other in others)]


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@cache
def _threads(_process: int) -> ThreadPoolExecutor:
    """Threads of a process: one that was forked has none of those of its parent."""
    return ThreadPoolExecutor(_processors(), "population")
