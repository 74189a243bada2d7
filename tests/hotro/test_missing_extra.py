"""Where an extra is not installed, what needs it says in one line what to type."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import xlsxwriter

ROOT = Path(__file__).parents[2]
SON_LA = [
    "simulate",
    "examples/son-la/as-quang-ninh.yaml",
    "--participants",
    "examples/son-la/participants.csv",
    "--years",
    "2026",
]
OVER_TIME = ["calc", "examples/near-poor-family.yaml", "--from", "2024-01", "--to", "2026-06"]
POPULATION = ["population", "examples/people.csv", "{folder}/out.csv", "--on", "2026-03"]
CALLS = [
    ("population", "pyarrow", POPULATION),
    ("population", "numpy", POPULATION),
    ("plot", "matplotlib", [*OVER_TIME, "--plot", "{folder}/picture.svg"]),
    ("plot", "matplotlib", [*SON_LA, "--plot", "{folder}/picture.svg"]),
    ("spreadsheet", "xlsxwriter", [*SON_LA, "--xlsx", "{folder}/costs.xlsx"]),
    ("spreadsheet", "openpyxl", ["simulate", SON_LA[1], "--participants", "{sheet}"]),
    ("spreadsheet", "openpyxl", ["population", "{sheet}", "{folder}/out.csv", "--on", "2026-03"]),
    ("release", "icalendar", ["release", "{folder}/release"]),
    ("release", "xlsxwriter", ["export", "--to", "{folder}/rules.xlsx"]),
    ("release", "pyarrow", ["export", "--to", "{folder}/rules.parquet"]),
    ("spark", "pyspark", [*POPULATION, "--engine", "spark"]),
    ("mcp", "mcp", ["mcp"]),
    ("release,serve", "icalendar", ["site", "{folder}/site"]),
    ("release,serve", "jinja2", ["site", "{folder}/site"]),
    ("serve", "fastapi", ["serve"]),
    ("serve", "uvicorn", ["serve"]),
]
CODE = "import sys, runpy; sys.modules[{module!r}] = None; sys.argv = {argv!r}; "
"""A module that is None cannot be imported."""


def called(code: str, module: str, argv: list[str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", CODE.format(module=module, argv=argv) + code]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("extra", "module", "arguments"), CALLS)
def test_a_command_says_which_extra_it_needs(tmp_path, tmp_path_factory, extra, module, arguments):
    sheet = tmp_path_factory.mktemp("sheet") / "people.xlsx"
    xlsxwriter.Workbook(sheet).close()
    argv = ["hotro", *(word.format(folder=tmp_path, sheet=sheet) for word in arguments)]
    found = called("from hotro.__main__ import main; main()", module, argv)
    assert (found.returncode, found.stdout) == (2, "")
    (line,) = found.stderr.splitlines()
    assert f"pip install 'hotro[{extra}]'" in line
    assert list(tmp_path.iterdir()) == []


def test_a_page_says_how_to_get_its_picture():
    found = called("from hotro.__main__ import main; main()", "plotext", ["hotro", *OVER_TIME])
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout.rstrip().splitlines()[-1].endswith("pip install 'hotro[plot]'")


def test_the_example_of_a_whole_table_says_what_it_needs():
    found = called("runpy.run_path('examples/whole_table.py')", "pyarrow", ["whole_table.py"])
    assert (found.returncode, found.stdout) == (1, "")
    (line,) = found.stderr.splitlines()
    assert line.endswith("pip install 'hotro[population]'")


def test_python_says_which_extra_a_population_needs():
    code = "from calculator.population import PopulationCalculator as P; P(None)"
    found = called(code, "pyarrow", [""])
    assert found.stderr.splitlines()[-1].endswith("pip install 'hotro[population]'")


def test_every_extra_is_tried():
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    assert {each for extra, *_ in CALLS for each in extra.split(",")} == set(extras) - {"all", "dev"}
