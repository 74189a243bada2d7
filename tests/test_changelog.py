"""The data part of the changelog is what `hotro diff` says since the last release."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.registry.differences.test_compare import HISTORY

ROOT = Path(__file__).parents[1]


@pytest.mark.skipif(not HISTORY, reason="the history of the repository is not here")
def test_the_data_part_is_what_diff_says():
    found = subprocess.run(
        [sys.executable, "-m", "cogapp", "--check", "CHANGELOG.md"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, f"{found.stdout}\nbring it up to date with `make readme`"
