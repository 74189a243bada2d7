"""What a population costs, by rows and by situations, on this machine and on Spark: the figures of docs/scale.md.

    python benchmarks/scale.py [MOST_ROWS] [MOST_ROWS_ON_SPARK]     (by default 10,000,000 and 1,000,000)

Each figure is measured in a process of its own, on the made-up population of `made_up_population`, with the real
registry, and put into the document where its marks are. Without Spark and Java the part on Spark is left as it is.
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import made_up_population
import pyarrow as pa
from measuring import in_memory
from page import machine, put

from calculator.population.answering import Answering
from calculator.population.files import file_to_file
from calculator.population.layout import layout
from registry import Registry

DOCUMENT = Path(__file__).parents[1] / "docs" / "scale.md"
PEOPLE = 100_000_000
MONTHS = 120
DAY = made_up_population.DAY


def in_memory_twice(rows: int) -> dict[str, float]:
    """The same rows twice: the second time every situation is known, and only rows cost."""
    table = pa.concat_tables(made_up_population.made_up(rows)).unify_dictionaries().combine_chunks()
    registry = Registry.load()
    answering = Answering(registry, layout(table.schema.names, registry.groups, dated=True), DAY)
    seconds = []
    for _ in range(3):
        begun = time.perf_counter()
        answering.answer(table)
        seconds.append(time.perf_counter() - begun)
    return {"first": seconds[0], "again": min(seconds[1:]), "situations": answering.situations}


def from_file_to_file(rows: int, engine: str, folder: str) -> dict[str, float]:
    """The command's own work, and the most memory that this process took (not Java's, not Spark's Python workers')."""
    people = Path(folder, f"{rows}.parquet")
    if not people.exists():
        subprocess.run([sys.executable, made_up_population.__file__, people, str(rows)], check=True)
    out = Path(folder, "out.parquet")
    if engine == "spark":
        from calculator.population.spark import spark_files  # noqa: PLC0415 - an extra

        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
        summary = spark_files.run(people, out, Registry.load(), DAY, master="local[2]")
    else:
        summary = file_to_file.run(people, out, Registry.load(), DAY)
    sizes = {"in": people.stat().st_size, "out": out.stat().st_size}
    return {"seconds": summary.seconds, "situations": summary.situations, "peak": in_memory("VmHWM"), **sizes}


def measured(*said: object) -> dict[str, float]:
    """One measurement, in a process of its own."""
    command = [sys.executable, __file__, "--one", *map(str, said)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    print(*said, done.stdout.strip().splitlines()[-1], flush=True)
    return json.loads(done.stdout.strip().splitlines()[-1])


def one(said: list[str]) -> None:
    found = in_memory_twice(int(said[1])) if said[0] == "memory" else from_file_to_file(int(said[1]), said[0], said[2])
    print(json.dumps(found))


def here(sizes: list[int], folder: str) -> str:
    memory = {rows: measured("memory", rows) for rows in sizes if rows <= 1_000_000}
    copied = {rows: measured("here", rows, folder) for rows in sizes}
    return "\n".join([machine(), "", *memory_table(memory), "", *file_table(copied), "", *estimate(memory, copied)])


def memory_table(memory: dict[int, dict[str, float]]) -> list[str]:
    lines = [
        "| rows in memory | situations | first time, s | again, s | ns a row | us a situation |",
        "|--:|--:|--:|--:|--:|--:|",
    ]
    for rows, found in memory.items():
        each = (found["first"] - found["again"]) / found["situations"]
        lines.append(
            f"| {rows:,} | {found['situations']:,} | {found['first']:.2f} | {found['again']:.3f} "
            f"| {found['again'] / rows * 1e9:,.0f} | {each * 1e6:,.0f} |"
        )
    return lines


def file_table(copied: dict[int, dict[str, float]]) -> list[str]:
    lines = [
        "| rows, file to file | situations | s | rows a second | peak memory, MiB | OUT, MiB |",
        "|--:|--:|--:|--:|--:|--:|",
    ]
    for rows, found in copied.items():
        lines.append(
            f"| {rows:,} | {found['situations']:,} | {found['seconds']:.1f} | {rows / found['seconds']:,.0f} "
            f"| {found['peak']:,.0f} | {found['out'] / 2**20:,.0f} |"
        )
    return lines


def estimate(memory: dict[int, dict[str, float]], copied: dict[int, dict[str, float]]) -> list[str]:
    """What it comes to for everybody: as measured; where that was not run, by the formula."""
    rows, most = list(copied.items())[-1]
    if rows == PEOPLE:
        return _everybody(most["seconds"], most["out"], f"{rows:,} rows, as measured")
    before, less = list(copied.items())[-2]
    found = memory[max(memory)]
    each = (found["first"] - found["again"]) / found["situations"]
    row = (most["seconds"] - most["situations"] * each) / rows
    situations = most["situations"] * (PEOPLE / rows) ** _power(rows / before, most["situations"] / less["situations"])
    return _everybody(PEOPLE * row + situations * each, most["out"] / rows * PEOPLE, f"{PEOPLE:,} rows, not measured")


def _everybody(month: float, size: float, how: str) -> list[str]:
    years = f"{month * MONTHS / 3600:,.1f} hours, and {size * MONTHS / 2**40:,.2f} TiB"
    return [
        f"- Everybody, one month ({how}): {month / 60:,.1f} minutes on this machine, OUT {size / 2**30:,.1f} GiB.",
        f"- Ten years, {MONTHS} months, one file a month, one after the other (by multiplying): {years}.",
    ]


def _power(rows: float, situations: float) -> float:
    return math.log(situations) / math.log(rows)


def on_spark(sizes: list[int], folder: str) -> str:
    lines = [
        machine(),
        "",
        "| rows | here, s | Spark `local[2]`, s | distinct situations, all workers | driver's peak memory, MiB |",
        "|--:|--:|--:|--:|--:|",
    ]
    for rows in sizes:
        plain, spark = measured("here", rows, folder), measured("spark", rows, folder)
        lines.append(
            f"| {rows:,} | {plain['seconds']:.1f} | {spark['seconds']:.1f} | {spark['situations']:,} "
            f"| {spark['peak']:,.0f} |"
        )
    return "\n".join(lines)


def main(most: int, most_on_spark: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        sizes = [10**power for power in range(5, 9)]
        put(DOCUMENT, "here", here([rows for rows in sizes if rows <= most], folder))
        if most_on_spark:
            put(DOCUMENT, "spark", on_spark([rows for rows in sizes if rows <= most_on_spark], folder))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2:])
    else:
        numbers = [int(text.replace("_", "").replace(",", "")) for text in sys.argv[1:]]
        main(*[*numbers, 10_000_000, 1_000_000][:1], *[*numbers[1:], 1_000_000][:1])
