"""A made-up population with every kind of rule: in memory, batch after batch, and from file to file.

Run with `make bench`; HOTRO_BENCH_ROWS sets the rows of the file (10,000,000). What is compared is measured in turns in
the same run, since machines are noisy.
"""

import datetime
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import made_up_population
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from page import machine, put

from calculator.population import PopulationCalculator, population
from calculator.population.files.file_to_file import BATCH_ROWS
from registry import Registry

DAY = made_up_population.DAY
MILLION = 1_000_000
FILE_ROWS = int(os.environ.get("HOTRO_BENCH_ROWS", "10000000"))
TURNS = 3
PAGE = Path(__file__).parents[1] / "docs" / "performance.md"


@pytest.fixture(scope="module")
def registry():
    return Registry.load()


@pytest.fixture(scope="module")
def people():
    return next(made_up_population.made_up(MILLION))


def savers(rows=MILLION):
    """A few hundred situations: the old provinces and three groups, at the lowest income."""
    dice = np.random.default_rng(0)
    places = sorted(Registry.load().territory.old)
    return pa.table(
        {
            "province": words(places, dice.integers(0, len(places), rows)),
            "groups": words(["poor", "near_poor", ""], dice.integers(0, 3, rows)),
            "vsi_income": np.full(rows, 1_500_000),
            "vsi_months": np.full(rows, 12, np.int8),
        }
    )


def words(texts, codes):
    return pa.DictionaryArray.from_arrays(pa.array(codes.astype(np.int32)), pa.array(texts))


def report(benchmark, rows, **said):
    rate = rows / benchmark.stats.stats.median
    benchmark.extra_info |= {"rows a second": round(rate), **said}
    print(f"\n{rate:,.0f} rows a second", *(f"{name}: {value:,}" for name, value in said.items()), sep="; ")


@pytest.mark.parametrize("compact", [False, True], ids=["int64 columns", "compact"])
def test_a_million_people_in_few_situations(benchmark, registry, compact):
    table, day = savers(), datetime.date(2024, 3, 1)
    found = benchmark.pedantic(population, (table, registry, day), {"compact": compact}, rounds=10, warmup_rounds=1)
    report(benchmark, MILLION, situations=found.summary.situations)


def test_a_million_people_of_every_kind(benchmark, registry, people):
    found = benchmark.pedantic(population, (people, registry, DAY), rounds=3)
    report(benchmark, MILLION, situations=found.summary.situations)


def test_a_million_people_of_every_kind_whose_situations_were_met(benchmark, registry, people):
    calculator = PopulationCalculator(registry, DAY)
    benchmark.pedantic(calculator.answer, args=(people,), rounds=5, warmup_rounds=1)
    report(benchmark, MILLION)


def test_memory_beside_the_data():
    """In a process of its own: the most resident while answering, less what was there before, and less the answers."""
    code = (
        "import made_up_population as m, pyarrow as pa\n"
        "from calculator.population import population\nfrom registry import Registry\n"
        "def of(name): return [int(l.split()[1]) for l in open('/proc/self/status') if l.startswith(name)][0] / 1024\n"
        "people, law = next(m.made_up(1_000_000)), Registry.load()\n"
        "population(people.slice(0, 1000), law, m.DAY)\n"
        "open('/proc/self/clear_refs', 'w').write('5')\nbefore = of('VmRSS')\n"
        "found = population(people, law, m.DAY).table\n"
        "print(of('VmHWM') - before, found.drop_columns(people.schema.names).nbytes / 2**20)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parent, capture_output=True, text=True, check=True
    )
    more, answers = map(float, done.stdout.split())
    beside = f"{more - answers:.0f} MiB beside the data"
    print(f"\n{more:.0f} MiB more than before, {answers:.0f} MiB of them the answers: {beside}")


def test_file_to_file(benchmark, tmp_path):
    """`hotro population` beside reading IN and writing the columns of OUT, and beside only copying IN."""
    source, out, copy = (tmp_path / name for name in ("in.parquet", "out.parquet", "copy.parquet"))
    made_up_population.write(source, FILE_ROWS)
    command = [sys.executable, "-m", "hotro", "population", str(source), str(out), "--on", str(DAY)]
    ours, same, only_in = [], [], []
    for _ in range(TURNS):
        ours.append(_seconds(lambda: subprocess.run(command, check=True)))
        same.append(_seconds(lambda: _copied(out, copy)))
        only_in.append(_seconds(lambda: _copied(source, copy)))
    benchmark.pedantic(lambda: None)
    took = {name: statistics.median(found) for name, found in (("hotro", ours), ("same", same), ("in", only_in))}
    benchmark.extra_info |= took
    lines = [
        f"| {FILE_ROWS:,} rows of Parquet | s | times (aim: at most 2) |",
        "|---|--:|--:|",
        f"| `hotro population`, the whole process | {took['hotro']:.1f} | {took['hotro'] / took['same']:.2f} |",
        f"| only reading and writing the same columns | {took['same']:.1f} | 1 |",
        f"| only copying IN | {took['in']:.1f} | {took['in'] / took['same']:.2f} |",
    ]
    print("", *lines, sep="\n")
    put(PAGE, "files", "\n".join([*lines, "", f"Medians of {TURNS}, in turns. {machine()}"]))


def _seconds(run):
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


def _copied(source, target):
    file = pq.ParquetFile(source, pre_buffer=False)
    with pq.ParquetWriter(target, file.schema_arrow) as writer:
        for batch in file.iter_batches(BATCH_ROWS):
            writer.write_batch(batch)
