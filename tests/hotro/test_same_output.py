"""Same input, same output: Python orders sets anew in each process, and nothing printed may show it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ON = ["--on", "2026-03-01"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["count", *ON],
        ["count", "voluntary_si", "--on", "2023-03-22"],
        ["count", "hi", "--group", "special_groups", "--on", "2023-03-22", "--format", "json"],
        ["show", "hai-phong", *ON],
        ["show", "ho-chi-minh-city", *ON, "--format", "json"],
        ["compare", "ha-noi", "hai-phong", "dong-nai", *ON, "--format", "csv"],
        ["history", "gia-lai"],
        ["reconcile"],
        ["expiring", "--on", "2025-06-01"],
        ["validate"],
        ["calc", "examples/several-households.yaml", "--explain", "--format", "json"],
        ["calc", "--province", "all", "--group", "elderly", "--born", "1953", "--health-insurance", "12", *ON],
        ["schema", "province"],
    ],
    ids=" ".join,
)
def test_whatever_the_order_of_sets(arguments):
    def printed(seed):
        environment = os.environ | {"PYTHONHASHSEED": seed, "COLUMNS": "100"}
        command = [sys.executable, "-m", "hotro", *arguments]
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)

    one, other = printed("1"), printed("2")
    assert one.stdout
    assert (one.returncode, one.stdout, one.stderr) == (other.returncode, other.stdout, other.stderr)
