"""The rules as one table, in every form the same."""

import csv
import json
import sqlite3

import openpyxl
import pyarrow.parquet as pq
import pytest

from hotro.export.command import WRITERS
from registry import Registry

REGISTRY = Registry.load()


@pytest.fixture
def export(run, tmp_path):
    def called(ending):
        path = tmp_path / f"rules{ending}"
        found = run("export", "--to", path)
        assert (found.exit_code, found.stdout, found.stderr) == (0, "", f"{path}: {REGISTRY.release}\n")
        assert [p.name for p in tmp_path.iterdir()] == [path.name]
        return path

    return called


def rows(path):
    match path.suffix:
        case ".csv":
            with path.open(encoding="utf-8", newline="") as file:
                return [(row["rule"], float(row["percent"] or -1)) for row in csv.DictReader(file)]
        case ".json":
            found = json.loads(path.read_text(encoding="utf-8"))
            assert found["release"] == REGISTRY.release
            return [(row["rule"], -1 if row["percent"] is None else row["percent"]) for row in found["rules"]]
        case ".parquet":
            found = pq.read_table(path).to_pylist()
            return [(row["rule"], -1 if row["percent"] is None else row["percent"]) for row in found]
        case ".xlsx":
            head, *lines = openpyxl.load_workbook(path)["rules"].iter_rows(values_only=True)
            place = head.index("percent")
            return [(line[0], -1 if line[place] is None else line[place]) for line in lines]
        case _:
            with sqlite3.connect(path) as database:
                return database.execute("SELECT rule, coalesce(percent, -1) FROM rules ORDER BY rowid").fetchall()


@pytest.mark.parametrize("ending", WRITERS)
def test_one_row_a_rule_in_every_form(export, ending):
    found = rows(export(ending))
    assert [rule for rule, _ in found] == [rule.id for rule in REGISTRY.local_rules]
    said = dict(found)
    assert said["ha-noi-19-2025.voluntary_si.near_poor"] == 60
    assert said["son-la-2024-security.health_insurance.grassroots_security"] == -1  # not known: never 0


def test_a_file_has_its_letters_whatever_a_terminal_can_show(export, monkeypatch):
    """Only what is printed has them as codes."""
    before = export(".json").read_bytes()
    monkeypatch.setattr("hotro.output.only_ascii", lambda: True)
    assert export(".json").read_bytes() == before
    assert "Đ".encode() in before


def test_another_ending_is_refused(run, tmp_path):
    found = run("export", "--to", tmp_path / "rules.docx")
    assert (found.exit_code, found.stdout) == (2, "")
    assert "expected a name that ends in .csv, .json, .parquet, .xlsx or .sqlite" in found.stderr
    assert len(found.stderr.splitlines()) == 1


def test_a_folder_that_is_not_there(run, tmp_path):
    found = run("export", "--to", tmp_path / "nowhere/rules.csv")
    assert (found.exit_code, len(found.stderr.splitlines())) == (2, 1)
