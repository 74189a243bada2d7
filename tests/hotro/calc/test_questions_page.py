"""Questions under the table of a household: those that JSON has, each once, with what would be left to pay."""

from __future__ import annotations

import json
import re

FIELD = re.compile(r"\((poor_commune|district|former_province|province|members\[\d+\][\w.\[\]-]+)\)")


def asked(run, *options):
    """The fields asked about in the table, and in JSON those of conditions and others."""
    text = run("calc", *options).stdout
    found = json.loads(run("calc", *options, "--format", "json").stdout)["questions"]
    fields = FIELD.findall(re.sub(r"\s+", " ", text))
    conditions = [q["field"] for q in found if q["code"] == "condition"]
    return text, fields, conditions, [q["field"] for q in found if q["code"] != "condition"]


def test_every_question_stands_in_the_table_or_is_a_condition_to_check(run):
    text, fields, conditions, others = asked(run, "examples/near-poor-family.yaml")
    assert fields == others[: len(fields)]
    assert fields
    assert conditions  # and they are under `To be checked`
    assert "permanent residence" in text


def test_amounts_stand_by_the_answers(run):
    text, fields, *_ = asked(run, "--province", "Hà Nội", "--on", "2026-03", "--group", "escaped_poverty",
                             "--health-insurance", "12")  # fmt: skip
    assert fields == ["members[0].since.escaped_poverty"]
    assert "2026-03-01: 0; 2023-03-01: 0–1,263,600" in re.sub(r"\s+", " ", text)


def test_places_are_named(run):
    text, fields, *_ = asked(run, "--province", "TP.HCM", "--on", "2026-03", "--group", "near_poor",
                             "--voluntary-si", "12", "--lang", "vi")  # fmt: skip
    assert "former_province" in fields
    assert "Bình Dương: " in text


def test_nothing_is_asked_where_nothing_changes_an_amount(run):
    text, fields, conditions, others = asked(run, "--province", "Sơn La", "--on", "2024-03", "--group", "poor",
                                             "--born", "1980-05-02", "--health-insurance", "12")  # fmt: skip
    assert (fields, conditions, others) == ([], [], [])
    assert "Not said" not in text
