"""What an engine's own process measures of itself. Needs NumPy alone: it runs in the environment of each peer.

Begin with `begun = time.perf_counter()` before the engine is imported; `Measured` does the rest.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

PARTS = ("contribution", "state", "local", "pays")
LEAST_REPEATS, MOST_REPEATS, ENOUGH_SECONDS = 3, 50, 3.0


class Peak:
    """Memory that this process takes above what it had when this was made, MiB."""

    def __init__(self) -> None:
        gc.collect()
        ctypes.CDLL(None).malloc_trim(0)  # what was freed while the engine was made ready is not there to be used again
        with contextlib.suppress(OSError):  # then what was taken before counts too: never too little
            Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the highest so far becomes the present
        self.before = in_memory("VmRSS")

    def above(self) -> float:
        return in_memory("VmHWM") - self.before


def in_memory(key: str) -> float:
    """A figure of /proc/self/status, MiB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(f"{key}:"))


def people_and_law(path: str) -> dict[str, Any]:
    """The arrays of `people.npz`, numbers as numbers."""
    with np.load(path) as file:
        return {key: file[key].item() if file[key].ndim == 0 else file[key] for key in file}


def measure(answer: Callable[[], Any]) -> dict[str, Any]:
    """Ask for the same answer again and again; the first time apart, since some engines compile then."""
    peak, times = Peak(), []
    while len(times) <= LEAST_REPEATS or (sum(times[1:]) < ENOUGH_SECONDS and len(times) <= MOST_REPEATS):
        found = None  # what was answered before is given back first
        begun = time.perf_counter()
        found = answer()
        times.append(time.perf_counter() - begun)
    whole = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"found": found, "first": times[0], "times": times[1:], "above": peak.above(), "peak": whole}


def report(measured: dict[str, Any], answers: dict[str, Any], path: str, **said: Any) -> None:
    """Write the answers to a file, whole dong, and what was measured to standard output."""
    found = {part: np.asarray(answers[part]) for part in PARTS}
    assert all(np.array_equal(part, np.rint(part)) for part in found.values()), "not whole dong"
    np.savez(path, **{name: np.rint(part).astype(np.int64) for name, part in found.items()})
    json.dump({key: value for key, value in measured.items() if key != "found"} | said, sys.stdout)


def question() -> dict[str, Any]:
    """What is asked, from standard input."""
    return json.load(sys.stdin)
