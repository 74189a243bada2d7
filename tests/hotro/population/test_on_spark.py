"""What `hotro population --engine spark` says where it cannot run: one clear line, before anything is written."""

import importlib.util

import pytest
from click.testing import CliRunner

from hotro.__main__ import hotro
from hotro.population import command as population

PEOPLE = "province,hi_months\nson-la,12\n"


def asked(tmp_path, *options):
    people = tmp_path / "people.csv"
    people.write_text(PEOPLE)
    out = tmp_path / "out.parquet"
    found = CliRunner().invoke(hotro, ["population", str(people), str(out), "--on", "2026-03", *options])
    assert found.exit_code == 2
    assert {path.name for path in tmp_path.iterdir()} == {people.name}
    (line,) = found.stderr.splitlines()
    return line


def test_a_master_without_spark(tmp_path):
    assert asked(tmp_path, "--master", "local[2]") == "--master is for --engine spark"


def test_spark_that_is_not_installed(tmp_path, monkeypatch):
    there = importlib.util.find_spec
    monkeypatch.setattr(population.importlib.util, "find_spec", lambda name: None if name == "pyspark" else there(name))
    assert asked(tmp_path, "--engine", "spark") == (
        "--engine spark needs Apache Spark: pip install 'hotro[spark]', and Java 17 or later"
    )


def test_java_that_is_not_installed(tmp_path, monkeypatch):
    pytest.importorskip("pyspark", reason="Spark is not installed: `make test-spark` installs it")
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    assert asked(tmp_path, "--engine", "spark") == (
        "--engine spark needs Java 17 or later, and there is none: install a JRE or set JAVA_HOME"
    )
