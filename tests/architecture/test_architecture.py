"""The packages hang together as the contracts of pyproject.toml and the map in CONTRIBUTING say."""

import subprocess
import sys
from pathlib import Path

from tests.architecture.house import (
    PACKAGES,
    classes_named_alike,
    folders_not_on_the_map,
    folders_not_there,
    folders_on_path,
    full_folders,
    long_files,
    names_of_nothing,
    stray_tests,
)

ROOT = Path(__file__).parents[2]
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")

BY_SUBJECT = {
    "registry/checks/test_all_checks.py": "that all checks are run and have a test of their own",
    "registry/files/test_spoilt_files.py": "spoilt files of every kind, through all of registry/files",
    "registry/compiled/test_national_dossier.py": "policies/national against the dossier, where that lies beside",
    "calculator/test_months.py": "what changes within a period that is paid for, worked out by hand",
    "calculator/test_properties.py": "what holds of every household, whatever computes it",
    "calculator/test_public_names.py": "what users import, from every package",
    "calculator/test_published_cases.py": "amounts as agencies and resolutions print them",
    "calculator/test_unknown_district.py": "districts by any way to write them, and those that no rule names",
    "calculator/test_real_law.py": "answers worked out by hand from the resolutions",
    "calculator/population/spark/test_spark.py": "tables and files on one cluster, which takes long to start",
    "hotro/population/test_on_spark.py": "what the command says where Spark is missing or fails",
    "hotro/pages/household/test_same_amounts.py": "the page and Python say the same",
    "hotro/pages/test_in_browser.py": "the pages as people use them",
    "hotro/say/test_words.py": "the two languages of every command say the same",
    "hotro/serve/test_bad_input.py": "what every question of the API says of bad input",
    "hotro/serve/test_same_everywhere.py": "the API, the command line and Python say the same",
    "hotro/serve/test_schema_driven.py": "made-up requests, by the API's own document",
    "hotro/test_bad_input.py": "what every command says of bad input",
    "hotro/test_empty_options.py": "what every command says of an option that is given as nothing",
    "hotro/test_dossier.py": "policies/ against the dossier, where that lies beside the checkout",
    "hotro/test_every_door.py": "the command line, Python and tables say the same of 500 households",
    "hotro/test_missing_extra.py": "what every command says where an extra is missing",
    "hotro/test_known_on.py": "every question as it could be answered on an earlier day",
    "hotro/test_release_in_answers.py": "every answer says which state of the policies it rests on",
    "hotro/test_same_output.py": "every command, twice: the same output",
    "hotro/test_width.py": "every page fits the terminal",
}
"""Tests of what no one file does, and what each is about."""

NAMED_ALIKE = {
    "Source": "its name stands in published schemas, of policy files and of the answers of tools",
}
"""Classes of two files with one name, and why."""


def test_imports_go_one_way():
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout


def test_packages_say_that_they_are_typed():
    for package in PACKAGES:
        assert (ROOT / package / "py.typed").is_file()


def test_nothing_leaves_the_repository():
    """No path of one machine stands in what we ship; tests may look for the dossier only where it may be absent."""
    shipped = [p for d in (*PACKAGES, "policies", "examples") for p in (ROOT / d).rglob("*")]
    for path in shipped:
        if path.suffix in {".py", ".yaml", ".json", ".md"}:
            text = path.read_text(encoding="utf-8")
            assert "/work/" not in text, path
            assert "/root/" not in text, path


def test_what_is_nearest_is_decided_in_one_place():
    asking = [p for d in PACKAGES for p in (ROOT / d).rglob("*.py") if "difflib" in p.read_text(encoding="utf-8")]
    assert [p.relative_to(ROOT).as_posix() for p in asking] == ["registry/law/nearest.py"]


def test_files_hold_one_idea():
    assert long_files(ROOT) == []


def test_folders_can_be_looked_through():
    assert full_folders(ROOT, but={"registry/checks"}) == []


def test_the_map_of_the_code_is_true_and_whole():
    assert folders_not_there(ROOT, CONTRIBUTING) == []
    assert folders_not_on_the_map(ROOT, CONTRIBUTING) == []


def test_texts_and_docstrings_name_what_is_there():
    texts = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "policies/README.md", "Makefile")]
    texts += [*(ROOT / "docs").glob("*.md"), *(ROOT / "benchmarks").glob("*.py"), *(ROOT / "examples").glob("*.py")]
    texts += [
        path for package in (*PACKAGES, "tests/invented", "tests/spoilt") for path in (ROOT / package).rglob("*.py")
    ]
    assert names_of_nothing(ROOT, texts) == []


def test_a_name_means_one_thing():
    assert classes_named_alike(ROOT, NAMED_ALIKE) == []


def test_tests_mirror_the_tree():
    assert stray_tests(ROOT, BY_SUBJECT) == []


def test_tests_import_from_one_folder():
    assert folders_on_path((ROOT / "pyproject.toml").read_text(encoding="utf-8")) == ["."]
