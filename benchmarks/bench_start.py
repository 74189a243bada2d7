"""How long each command takes to start, as a whole process with a small question, beside what it imports alone.

    .venv/bin/pytest benchmarks/bench_start.py --benchmark-enable -n 0 -s

**Its imports** are the modules of Python and of libraries that the command has loaded when it ends, in the same order,
in a process that does nothing else. Time of the processor, in turns, the least of each: other work on the machine
disturbs it less.
"""

import os
import resource
import subprocess
import sys
from pathlib import Path

from page import machine, put

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "performance.md"
TURNS = 3
AIM = 1.5
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
FAMILY = "examples/near-poor-family.yaml"
DRAFT = ["simulate", "examples/son-la/as-ha-noi.yaml", "--participants", "examples/son-la/participants.csv"]
COMMANDS = {
    "--help": ["--help"],
    "count": ["count", "voluntary_si", "--on", "2023-03-22"],
    "show": ["show", "son-la", "--on", "2026-03-01"],
    "compare": ["compare", "son-la", "ha-noi", "--on", "2026-03-01"],
    "history": ["history", "son-la"],
    "reconcile": ["reconcile"],
    "groups": ["groups"],
    "expiring": ["expiring", "--on", "2026-03-01"],
    "new": ["new", "Sơn La"],
    "validate": ["validate", "policies/provinces/son-la.yaml"],
    "schema": ["schema", "household"],
    "calc": ["calc", FAMILY],
    "calc, explained": ["calc", FAMILY, "--explain"],
    "population": ["population", "examples/people.csv", "{out}.csv"],
    "simulate": DRAFT,
    "export": ["export", "--to", "{out}.csv"],
}
"""Those that answer a small question: not `serve` and `mcp`, which stay, nor `site`, `release`, `diff`, which work."""
LOADED = """
import atexit, json, sys
path, *arguments = sys.argv[1:]
def say():
    ours = {"hotro", "registry", "calculator", "__main__"}
    with open(path, "w") as file:
        json.dump([name for name in sys.modules if name.partition(".")[0] not in ours], file)
atexit.register(say)
sys.argv = ["hotro", *arguments]
from hotro.__main__ import main
main()
"""
IMPORTS = """
import contextlib, importlib, json, sys
with open(sys.argv[1]) as file:
    names = json.load(file)
for name in names:
    with contextlib.suppress(Exception):
        importlib.import_module(name)
"""


def seconds(command):
    """Of the processor, for a whole process."""
    begun, away = resource.getrusage(resource.RUSAGE_CHILDREN), subprocess.DEVNULL
    subprocess.run(command, stdout=away, stderr=away, env=ENVIRONMENT, cwd=ROOT, check=False)
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime - begun.ru_utime - begun.ru_stime


def test_every_command_starts_in_1_5_times_its_imports(benchmark, tmp_path):
    lines = ["| command | ms | its imports, ms | times |", "|---|--:|--:|--:|"]
    slow = {}
    for name, line in COMMANDS.items():
        arguments = [each.replace("{out}", str(tmp_path / "out")) for each in line]
        loaded = tmp_path / "loaded.json"
        asked = [sys.executable, "-c", LOADED, str(loaded), *arguments]
        found = subprocess.run(asked, cwd=ROOT, capture_output=True, check=False)
        assert found.returncode in (0, 1), found.stderr
        command = [sys.executable, "-m", "hotro", *arguments]
        imports = [sys.executable, "-c", IMPORTS, str(loaded)]
        pairs = [(seconds(command), seconds(imports)) for _ in range(TURNS)]
        ours, theirs = (min(times) for times in zip(*pairs, strict=True))
        lines.append(f"| {name} | {ours * 1e3:.0f} | {theirs * 1e3:.0f} | {ours / theirs:.2f} |")
        print(lines[-1], flush=True)
        if ours / theirs > AIM:
            slow[name] = round(ours / theirs, 2)
    page = "\n".join([*lines, "", f"Least of {TURNS} turns, time of the processor. {machine()}"])
    put(PAGE, "start", page)
    benchmark.extra_info["above the aim"] = slow
    benchmark.pedantic(seconds, args=([sys.executable, "-m", "hotro", "--help"],), rounds=3)
    assert not slow
