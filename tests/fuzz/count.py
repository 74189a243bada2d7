"""Every reader fuzzed, and a table of what came of it: `python -m tests.fuzz.count 60 PAGE NAMES`.

For so many seconds each, or until the numbers of MOST are reached where 0 stands in their place.
"""

from __future__ import annotations

import contextlib
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

from tests.fuzz.readers import NUMBERS, TARGETS, Target

BEGIN, END = "<!-- begin: make fuzz -->", "<!-- end -->"
HEADS = ["| Reader | Inputs | Read | Refused | Slowest, s | Time, s |", "| --- | --: | --: | --: | --: | --: |"]
MOST = {"policies": 10_000, "random_household": 100_000}
OTHERWISE = 1_000


class _Enough(BaseException):
    """The time is over, or the number is reached."""


def fuzzed(name: str, seconds: float) -> str:
    """A row of the table. Raises whatever a reader raised, with the smallest input that makes it."""
    target = TARGETS[name]
    counts = {True: 0, False: 0}
    slowest = 0.0
    started = time.monotonic()
    most = MOST.get(name, OTHERWISE)

    def check(data: bytes) -> None:
        nonlocal slowest
        if time.monotonic() - started > seconds if seconds else sum(counts.values()) >= most:
            raise _Enough
        with tempfile.TemporaryDirectory() as folder:
            before = time.monotonic()
            read = target.check(data, Path(folder))
            slowest = max(slowest, time.monotonic() - before)
        counts[read] += 1

    with contextlib.suppress(_Enough):
        (_by_number if target.given() is NUMBERS else _made_up)(target, check)
    took = time.monotonic() - started
    return f"| {name} | {sum(counts.values()):,} | {counts[True]:,} | {counts[False]:,} | {slowest:.2f} | {took:.0f} |"


def _by_number(_: Target, check: Callable[[bytes], None]) -> None:
    for number in range(1_000_000):
        check(b"%d" % number)


def _made_up(target: Target, check: Callable[[bytes], None]) -> None:
    asked = settings(
        max_examples=1_000_000,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=[*HealthCheck],
    )
    while True:  # it ends by itself where it finds nothing new
        asked(given(target.given())(check))()


def main(seconds: str, page: str = "", *names: str) -> None:
    """Fuzz, print, and write the rows into the table of a page where one is named."""
    for name in names or TARGETS:
        row = fuzzed(name, float(seconds))
        print(row, flush=True)  # noqa: T201 - a command
        if page:
            _put(Path(page), name, row)


def _put(page: Path, name: str, row: str) -> None:
    """A row in the place of the one before, in the order of the readers."""
    text = page.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    table, after = rest.split(END, 1)
    rows = {line.split("|")[1].strip(): line for line in table.strip().splitlines()[2:]}
    rows[name] = row
    lines = [rows[each] for each in TARGETS if each in rows]
    page.write_text("\n".join([before + BEGIN, *HEADS, *lines, END]) + after, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
