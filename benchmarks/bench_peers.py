"""A million people under one rule: `calculator.population` beside four other engines and NumPy by hand.

    .venv/bin/pytest benchmarks/bench_peers.py --benchmark-enable -n 0 -s

Same data, same run, in turns, each engine in a process and an environment of its own; answers compared to the dong.
Prints a table and puts it into docs/performance.md. Nothing here fails for being slow: the table says what is.
"""

import statistics
from pathlib import Path
from typing import NamedTuple

import numpy as np
import peers
import pytest
import rule_of_models
from measuring import PARTS
from page import machine, put

ROWS = 1_000_000
TURNS = 3
FEW = 12
"""Distinct incomes in the second table of people."""
PAGE = Path(__file__).parents[1] / "docs" / "performance.md"


class Engine(NamedTuple):
    label: str
    peer: str
    script: str
    way: str = ""
    incomes: int = rule_of_models.INCOMES


WRITING = "NumPy, only writing the four amounts, 64 bits"
BY_64_BITS = "TTSIM, JAX, compiled function kept, 64 bits"
KEPT, NEW = (f"**hotro** {how}, int64 columns, the four amounts" for how in ("kept", "new each time"))
ENGINES = (
    Engine("NumPy by hand", "numpy", "peer_numpy"),
    Engine(WRITING, "numpy", "peer_numpy", "writing"),
    Engine("TTSIM, JAX, compiled function kept", "ttsim", "peer_ttsim", "kept"),
    Engine(BY_64_BITS, "ttsim", "peer_ttsim", "kept 64"),
    Engine("TTSIM, JAX, `main`", "ttsim", "peer_ttsim", "jax"),
    Engine("TTSIM, NumPy, `main`", "ttsim", "peer_ttsim", "numpy"),
    Engine("PolicyEngine-Core", "policyengine", "peer_policyengine"),
    Engine("OpenFisca-Core", "openfisca", "peer_openfisca_population"),
    Engine("**hotro** kept, compact, dictionary columns in", "hotro", "ours_population", "kept compact few"),
    Engine(KEPT, "hotro", "ours_population", "kept four"),
    Engine("**hotro** kept, compact", "hotro", "ours_population", "kept compact"),
    Engine("**hotro** kept, int64 columns", "hotro", "ours_population", "kept"),
    Engine("**hotro** kept, int64 columns, text columns in", "hotro", "ours_population", "kept text"),
    Engine(NEW, "hotro", "ours_population", "four"),
    Engine("**hotro** new each time, compact", "hotro", "ours_population", "compact"),
    Engine("**hotro** new each time, int64 columns", "hotro", "ours_population", ""),
    Engine(f"**hotro** new each time, int64 columns, {FEW} incomes", "hotro", "ours_population", "", FEW),
)


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """People and law, by the number of distinct incomes."""
    found = {incomes: tmp_path_factory.mktemp(f"incomes{incomes}") for incomes in (rule_of_models.INCOMES, FEW)}
    for incomes, folder in found.items():
        rule_of_models.write(folder, ROWS, incomes)
    return found


def test_one_rule_a_million_people(benchmark, folders):
    """All engines in turns, the order reversed every other turn; the answers of each are those of NumPy by hand."""
    turns = benchmark.pedantic(run, args=(folders,), rounds=1)
    page = table(turns)
    print(f"\n{page}")
    put(PAGE, "peers", page)


def run(folders):
    expected = {incomes: answers(ask(ENGINES[0], folder)) for incomes, folder in folders.items()}
    turns = {engine: [] for engine in ENGINES}
    for turn in range(TURNS):
        for engine in ENGINES[:: -1 if turn % 2 else 1]:
            measured = ask(engine, folders[engine.incomes])
            found = answers(measured)
            assert all(np.array_equal(found[part], expected[engine.incomes][part]) for part in PARTS), engine.label
            turns[engine].append(measured)
    return turns


def ask(engine, folder):
    """One process of an engine."""
    said = {"data": "people.npz", "policies": "policies", "answers": "answers.npz"}
    question = {key: str(folder / name) for key, name in said.items()} | {"way": engine.way}
    return peers.ask(engine.peer, question, engine.script) | {"answers": question["answers"]}


def answers(measured):
    with np.load(measured["answers"]) as file:
        return {part: file[part] for part in PARTS}


# The page


def aims(turns):
    """What is aimed at and what was measured; what missed its aim first."""
    ms = {engine.label: 1000 * statistics.median(times(measured)) for engine, measured in turns.items()}
    said = (
        (f"{KEPT}, of the time of {BY_64_BITS}", ms[KEPT] / ms[BY_64_BITS], 1),
        (f"{KEPT}, of the time of {WRITING}", ms[KEPT] / ms[WRITING], 2),
        (f"{NEW}, ms", ms[NEW], 30),
        ("the same, of the time of PolicyEngine-Core", ms[NEW] / ms["PolicyEngine-Core"], 1 / 3),
    )
    yield from ("| aim | | measured | at most |", "|---|---|---:|---:|")
    for what, found, most in sorted(said, key=lambda aim: aim[1] <= aim[2]):
        yield f"| {'met' if found <= most else '**missed**'} | {what} | {found:,.2f} | {most:,.2f} |"
    yield ""


def times(measured):
    return [seconds for one in measured for seconds in one["times"]]


def table(turns):
    names = (
        "median ms",
        "best ms",
        "million people a second",
        "MiB above the data",
        "MiB in all",
        "import s",
        "first s",
    )
    lines = [*aims(turns), f"| | version | {' | '.join(names)} |", f"|---|---|{'---:|' * len(names)}"]
    lines += [row(engine, measured) for engine, measured in turns.items()]
    return "\n".join([*lines, "", f"{ROWS:,} people, {TURNS} processes of each engine, medians. {machine()}"])


def row(engine, measured):
    seconds = times(measured)
    median, middle = (
        statistics.median(seconds),
        {key: statistics.median(one[key] for one in measured) for key in ("above", "peak", "imported", "first")},
    )
    return (
        f"| {engine.label} | {measured[0]['version']} | {1000 * median:,.1f} | {1000 * min(seconds):,.1f} |"
        f" {ROWS / median / 1e6:,.2f} | {middle['above']:,.0f} | {middle['peak']:,.0f} | {middle['imported']:.2f} |"
        f" {middle['first']:.2f} |"
    )
