"""Statements, counts and numbers of the State in two states."""

import datetime

import pytest

from registry.differences.entries import entries_changed

DAY = datetime.date(2026, 1, 1)
SAID = {"programme": "voluntary_si", "who": "any", "date": "2025-01-01", "source": "https://a.example"}


def changed(file, key, old, new):
    return [(c.side, c.kind, c.rule) for c in entries_changed(file, {key: old}, {key: new}, DAY)]


def test_a_statement_is_found_and_left_out():
    label = "no_support.voluntary_si.any.2025-01-01.https://a.example"
    assert changed("provinces/a", "no_support", [], [SAID]) == [("learnt", "entry_found", label)]
    assert changed("provinces/a", "no_support", [SAID], []) == [("learnt", "entry_withdrawn", label)]


@pytest.mark.parametrize(
    ("begins", "side"), [("2026-07-01", "law"), ("2025-07-01", "learnt"), ("2026-01-01", "learnt")]
)
def test_a_number_that_begins_after_what_was_known_is_law(begins, side):
    old = [{"key": "base_salary", "values": [{"value": 1, "from": "2020-01-01"}]}]
    new = [{"key": "base_salary", "values": [{"value": 2, "from": begins}, {"value": 1, "from": "2020-01-01"}]}]
    kind = "entry_begins" if side == "law" else "entry_found"
    assert changed("parameters", "parameters", old, new) == [(side, kind, f"parameters.base_salary.{begins}")]


def test_a_number_that_was_not_looked_at_before_is_found():
    new = [{"key": "base_salary", "values": [{"value": 2, "from": "2030-01-01"}]}]
    assert [kind for _, kind, _ in changed("parameters", "parameters", [], new)] == ["entry_found"]


@pytest.mark.parametrize(("field", "kind"), [("n", "entry_changed"), ("note", "wording"), ("source", "wording")])
def test_a_corrected_number_is_no_wording(field, kind):
    count = {"date": "2023-03-22", "programme": "voluntary_si", "n": 18, "note": "a", "source": "b"}
    assert [k for _, k, _ in changed("counts", "counts", [count], [count | {field: "x"}])] == [kind]


def test_two_entries_of_one_key_stay_two():
    assert changed("provinces/a", "no_support", [SAID], [SAID, SAID]) == [
        ("learnt", "entry_found", "no_support.voluntary_si.any.2025-01-01.https://a.example.again")
    ]
