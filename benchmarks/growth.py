"""How the cost of a population grows: by rows from 10^3 to 10^8, and by distinct situations from 10 to 10^6.

    .venv/bin/python benchmarks/growth.py [MOST_ROWS]        (100,000,000; some minutes)

Writes the table of docs/scale.md and draws docs/growth.svg. Each point is the median of three processes that begin anew
(one above 10,000,000 rows): with the real registry loaded, the time from tables in memory to tables with the answers.
Above a million rows it is one table of a million rows after another.
"""

from __future__ import annotations

import json
import math
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pyarrow as pa
from made_up_population import DAY
from measuring import in_memory
from page import machine, put

from calculator.population import PopulationCalculator
from calculator.rules.limits import income_limits
from registry import Registry

VSI_MONTHS = (1, 3, 6, 12)
DOCUMENT = Path(__file__).parents[1] / "docs" / "scale.md"
PICTURE = Path(__file__).parents[1] / "docs" / "growth.svg"
FEW, MANY = 1_000, 1_000_000
"""Situations while rows grow, and rows while situations do."""
AT_ONCE = 1_000_000
GROUPS = ("", "poor", "near_poor")
SUPPORTED = 120
MOST_TIMES, ENOUGH_SECONDS = 20, 1.0


class Point(NamedTuple):
    rows: int
    situations: int
    seconds: float
    """Everything new."""
    again: float
    """The same tables again: every situation is known."""
    peak: float
    """MiB, of the whole process."""


def tables(rows: int, situations: int, registry: Registry) -> list[pa.Table]:
    """Voluntary SI in every province, in so many situations: the rarer the more there are."""
    random = np.random.default_rng(rows + situations)
    limits = income_limits(registry.law(DAY))
    new = sorted(registry.territory.new)
    found = []
    for start in range(0, rows, AT_ONCE):
        count = min(AT_ONCE, rows - start)
        each = np.arange(situations) if start == 0 else np.empty(0, np.int64)  # each is met in the first table
        chosen = np.append(each, random.integers(0, situations, max(0, count - len(each))))[:count]
        rest, province = np.divmod(random.permutation(chosen), len(new))
        rest, group = np.divmod(rest, len(GROUPS))
        rest, months = np.divmod(rest, len(VSI_MONTHS))
        income, supported = np.divmod(rest, SUPPORTED)
        found.append(
            pa.table(
                {
                    "province": pa.DictionaryArray.from_arrays(province.astype(np.int8), new),
                    "groups": pa.DictionaryArray.from_arrays(group.astype(np.int8), list(GROUPS)),
                    "vsi_income": limits.floor + limits.step * income,
                    "vsi_months": np.array(VSI_MONTHS, np.int8)[months],
                    "vsi_supported_months_so_far": supported.astype(np.int16),
                }
            )
        )
    return found


def one(rows: int, situations: int) -> Point:
    """One point, in this process."""
    registry = Registry.load()
    registry.law(DAY)
    asked = tables(rows, situations, registry)
    calculator = PopulationCalculator(registry, DAY)
    seconds: list[float] = []
    met = 0
    while len(seconds) < 2 or (len(seconds) < MOST_TIMES and sum(seconds[1:]) < ENOUGH_SECONDS):
        begun = time.perf_counter()
        for table in asked:
            found = calculator.answer(table)
            met += found.summary.situations
            assert not found.summary.rejected
        seconds.append(time.perf_counter() - begun)
    return Point(rows, met, seconds[0], statistics.median(seconds[1:]), in_memory("VmHWM"))


def measured(rows: int, situations: int) -> Point:
    times = 3 if rows <= 10_000_000 else 1
    command = [sys.executable, __file__, "--one", str(rows), str(situations)]
    points = [Point(*json.loads(subprocess.check_output(command, text=True))) for _ in range(times)]
    found = Point(*(statistics.median(values) for values in zip(*points, strict=True)))
    print(found, flush=True)
    return found


def table(points: list[Point]) -> str:
    lines = [
        "| rows | situations | everything new, s | again, s | ns a row, again | us a situation | peak memory, MiB |",
        "|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for rows, situations, new, again, peak in points:
        most_is_law = situations >= FEW and rows <= MANY  # else it is memory that is had for the first time
        each = f"{(new - again) / situations * 1e6:,.0f}" if most_is_law else ""
        lines.append(
            f"| {rows:,.0f} | {situations:,.0f} | {new:.3f} | {again:.4f} | {again / rows * 1e9:,.0f} "
            f"| {each} | {peak:,.0f} |"
        )
    return "\n".join([machine(), "", *lines, "", "![Cost by rows and by situations](growth.svg)"])


def draw(by_rows: list[Point], by_situations: list[Point]) -> None:
    import matplotlib as mpl  # noqa: PLC0415 - slow, and not wanted in the processes that measure

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "growth"
    from matplotlib import pyplot  # noqa: PLC0415

    figure, axes = pyplot.subplots(1, 2, figsize=(10, 4), sharey=True, layout="constrained")
    panels = (
        (axes[0], by_rows, "rows", f"{FEW:,} situations"),
        (axes[1], by_situations, "situations", f"{MANY:,} rows"),
    )
    for axis, points, name, fixed in panels:
        x = [getattr(point, name) for point in points]
        axis.loglog(x, [p.seconds for p in points], "o-", color="#b3261e", label="everything new")
        axis.loglog(x, [p.again for p in points], "s-", color="#1f5fa8", label="again: all situations known")
        axis.set(xlabel=f"distinct {name}" if name == "situations" else name, title=fixed)
        axis.grid(visible=True, which="major", color="#dddddd")
        axis.spines[["top", "right"]].set_visible(False)
    axes[0].set_ylabel("seconds")
    axes[0].legend(frameon=False)
    figure.savefig(PICTURE, metadata={"Date": None})


def main(most: int) -> None:
    by_rows = [measured(10**power, min(FEW, 10**power)) for power in range(3, 1 + round(math.log10(most)))]
    by_situations = [measured(MANY, 10**power) for power in range(1, 7)]
    put(DOCUMENT, "growth", table([*by_rows, *by_situations]))
    draw(by_rows, by_situations)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(one(*map(int, sys.argv[2:]))))
    else:
        main(int(sys.argv[1].replace(",", "").replace("_", "")) if sys.argv[1:] else 100_000_000)
