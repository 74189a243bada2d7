"""Whole processes on the shipped registry, and a made-up one of 10,000 provinces with 10 rules each.

Run with `make bench`. Times of whole processes are set against a baseline in the same run, since machines are noisy.
"""

import datetime
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

import made_up_registry
import pytest
from page import machine, put

from registry import Registry
from registry.checking import problems

BASELINE = [sys.executable, "-c", "import click, pydantic, yaml"]
PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
COUNTS = {
    "every group": [sys.executable, "-m", "hotro", "count"],
    "one": [sys.executable, "-m", "hotro", "count", "voluntary_si", "--on", "2023-03-22"],
}
WITH_BYTE_CODE = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def seconds(command):
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=WITH_BYTE_CODE)
    return time.perf_counter() - begun


@pytest.mark.parametrize("command", COUNTS.values(), ids=COUNTS)
def test_count_as_a_whole_process_against_importing_the_libraries(benchmark, command):
    """At most 1.5 times `python -c "import click, pydantic, yaml"` (median of paired runs)."""
    for first in (command, BASELINE):  # so that the compiled form and the byte code are there
        seconds(first)
    ratios = [seconds(command) / seconds(BASELINE) for _ in range(25)]
    benchmark.extra_info["median ratio"] = round(statistics.median(ratios), 2)
    benchmark.pedantic(seconds, args=(command,), rounds=5)
    print(f"\ncount / imports: {statistics.median(ratios):.2f}")
    assert statistics.median(ratios) <= 1.5


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    folder = tmp_path_factory.mktemp("large") / "policies"
    made_up_registry.write(folder, provinces=10_000, rules=10)
    return folder


@pytest.fixture(scope="module")
def measured():
    """Lines of the table: what is done, seconds of processor time, at most. Written to the page when all are there."""
    lines = []
    yield lines
    if len(lines) == 2:
        head = ["| aim | 10,000 provinces with 10 rules each | s | at most |", "|---|---|--:|--:|"]
        rows = [
            f"| {'met' if seconds <= most else '**missed**'} | {what} | {seconds:,.2f} | {most:g} |"
            for what, seconds, most in sorted(lines, key=lambda line: line[1] <= line[2])
        ]
        put(PAGE, "registry", "\n".join([*head, *rows, "", f"Processor time. {machine()}"]))


def of_children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def test_validate_10_000_provinces(benchmark, large, measured):
    """Under 2 GB, as a process of its own."""
    before = of_children()
    command = [sys.executable, "-m", "hotro", "validate", str(large), "--format", "json"]
    found = benchmark.pedantic(
        subprocess.run, args=(command,), kwargs={"capture_output": True, "check": False}, rounds=1
    )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 2**20
    benchmark.extra_info["peak GiB"] = round(peak, 2)
    measured.append((f"`hotro validate`, the whole process, at its peak {peak:.2f} GiB", of_children() - before, 20))
    print(f"\nvalidate: exit {found.returncode}, peak {peak:.2f} GiB")
    assert found.returncode == 0, found.stderr[:1000]
    assert not [p for p in json.loads(found.stdout) if p["level"] == "error"]
    assert peak < 2


@pytest.mark.benchmark(timer=time.process_time)
def test_count_10_000_provinces_on_the_compiled_form(benchmark, large, measured, tmp_path_factory, monkeypatch):
    """Under 1 s, the check of every file for a change and the loading included."""
    monkeypatch.setenv("HOTRO_CACHE", str(tmp_path_factory.mktemp("cache")))
    Registry.load(large)

    def load_and_count():
        return Registry.load(large).count("voluntary_si", on=datetime.date(2023, 3, 22))

    assert len(benchmark.pedantic(load_and_count, rounds=5).documented.supports) > 1000
    measured.append(("loading it from its compiled form, and a count", benchmark.stats.stats.median, 0.5))
    assert benchmark.stats.stats.median < 1


def test_load_compiled(benchmark):
    """What a service pays at start: the shipped registry from its compiled form."""
    Registry.load()
    benchmark(Registry.load)


def test_count_in_memory(benchmark):
    """One count once the registry is loaded."""
    registry = Registry.load()
    benchmark(registry.count, "voluntary_si", on=datetime.date(2023, 3, 22))


def test_checks_of_the_shipped_registry(benchmark):
    """Reading, structure and checks of meaning of all shipped files."""
    shipped = Path(__file__).parents[1] / "policies"
    benchmark.pedantic(problems, args=(shipped, shipped), rounds=3)
