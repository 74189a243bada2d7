"""`hotro groups`: every code with its meaning in both languages."""

import csv
import io

import pytest

from registry import Registry

REGISTRY = Registry.load()


def test_every_code_stands_with_both_of_its_names(answer):
    found = {entry["code"]: entry for entry in answer("groups")}
    assert list(found) == list(REGISTRY.groups)
    assert found["grassroots_security"]["since"] == "2024-07-01"
    assert found["near_poor"] == {
        "code": "near_poor",
        "vi": "hộ cận nghèo",
        "en": "near-poor household",
        "national": True,
        "since": None,
        "implies": ["near_poor_local_standard"],
        "groups": [],
        "aliases": ["cận nghèo", "người thuộc hộ cận nghèo"],
        "release": REGISTRY.release,
    }
    assert "waste_collector" in found["special_groups"]["groups"]


def test_csv_says_what_json_says(text, answer):
    rows = list(csv.DictReader(io.StringIO(text("groups", "--format", "csv"))))
    for row, entry in zip(rows, answer("groups"), strict=True):
        assert (row["code"], row["vi"], row["en"]) == (entry["code"], entry["vi"], entry["en"])
        assert row["since"] == (entry["since"] or "")
        assert row["implies"].split() == entry["implies"]
        assert row["groups"].split() == entry["groups"]


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("width", ["60", "100", "160"])
def test_the_table_holds_every_code_and_fits(text, language, width):
    found = text("groups", "--lang", language, env={"COLUMNS": width})
    lines = found.splitlines()
    assert max(map(len, lines)) <= int(width)
    firsts = {line.split()[0] for line in lines if line.split()}
    assert set(REGISTRY.groups) <= firsts


def test_since_and_implied_are_said(text):
    page = " ".join(text("groups", "--lang", "vi", env={"COLUMNS": "180"}).split())
    assert "từ 01/07/2021 bao hàm ethnic_minority" in page
    assert "Tập hợp đối tượng, dùng để đếm" in page
    assert "since 2021-07-01 implies ethnic_minority" in " ".join(text("groups", env={"COLUMNS": "180"}).split())
