"""Every reader fuzzed for a time, and a table of what came of it: `python -m tests.fuzz.count 60 PAGE`."""

from __future__ import annotations

import contextlib
import sys
import tempfile
import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

from tests.fuzz.readers import TARGETS

BEGIN, END = "<!-- begin: make fuzz -->", "<!-- end -->"


class _Enough(BaseException):
    """The time is over."""


def fuzzed(name: str, seconds: float, most: int) -> str:
    """A row of the table. Raises whatever a reader raised, with the smallest input that makes it."""
    target = TARGETS[name]
    counts = {True: 0, False: 0}
    slowest = 0.0
    started = time.monotonic()

    @settings(
        max_examples=most,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=[*HealthCheck],
    )
    @given(target.given())
    def check(data: bytes) -> None:
        nonlocal slowest
        if time.monotonic() - started > seconds:
            raise _Enough
        with tempfile.TemporaryDirectory() as folder:
            before = time.monotonic()
            read = target.check(data, Path(folder))
            slowest = max(slowest, time.monotonic() - before)
        counts[read] += 1

    with contextlib.suppress(_Enough):
        check()
    took = time.monotonic() - started
    return f"| {name} | {sum(counts.values()):,} | {counts[True]:,} | {counts[False]:,} | {slowest:.2f} | {took:.0f} |"


def main(seconds: str, page: str = "", *names: str) -> None:
    """Fuzz, print, and write the table into a page where one is named."""
    heads = ["| Reader | Inputs | Read | Refused | Slowest, s | Time, s |", "| --- | --: | --: | --: | --: | --: |"]
    rows = []
    for name in names or TARGETS:
        rows.append(fuzzed(name, float(seconds), 1_000_000))
        print(rows[-1], flush=True)  # noqa: T201 - a command
    if page:
        path = Path(page)
        text = path.read_text(encoding="utf-8")
        before, after = text.split(BEGIN)[0], text.split(END)[1]
        path.write_text("\n".join([before + BEGIN, *heads, *rows, END]) + after, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
