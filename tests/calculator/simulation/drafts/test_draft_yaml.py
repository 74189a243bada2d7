"""A draft as a file: it reads like one written by hand, and says the same when it is read again."""

from __future__ import annotations

import datetime

from calculator.simulation.drafts.adopt import CannotAdopt, adopt
from calculator.simulation.drafts.draft_yaml import draft_yaml
from registry.draft.draft_file import read_draft
from registry.files.reading import read_bytes
from registry.registry import shipped_policies
from tests.invented.drafts import draft, vsi

START = datetime.date(2026, 1, 1)


def test_every_province_can_be_adopted_written_read_again_and_passes_the_checks(registry, tmp_path):
    """Into a province without rules, and into one with many: the file says the same and is right as law."""
    made = 0
    for source in registry.territory.new:
        for target in ("son-la", "hai-phong"):
            if source == target:
                continue
            try:
                found = adopt(registry, source, target, START)
            except CannotAdopt:
                continue
            made += 1
            path = tmp_path / f"{target}-as-{source}.yaml"
            path.write_text(draft_yaml(found.draft, "A draft."), encoding="utf-8")
            again, _ = read_draft(path, shipped_policies())
            assert again == found.draft
    assert made >= 20


def test_the_file_reads_like_one_written_by_hand(registry):
    text = draft_yaml(
        adopt(registry, "quang-ninh", "son-la", START).draft, "Sơn La: a draft.", schema="../province.schema.json"
    )
    lines = text.splitlines()
    assert lines[0] == "# yaml-language-server: $schema=../province.schema.json"
    assert lines[1] == "# Sơn La: a draft."
    assert "    from: 2026-01-01" in lines
    assert "        age: {from: 65}" in lines
    assert max(len(line) for line in lines if "http" not in line) <= 120


def test_text_that_looks_like_something_else_comes_back_the_same():
    odd = [
        "no",
        "08",
        "1:30",
        "a: b",
        "# x",
        "- x",
        "'quoted'",
        "x" * 300,
        "two  spaces " * 20 + "x",
        "đồng\tx".replace("\t", " "),
    ]
    for text in odd:
        written = draft(vsi("poor", 30, condition={"vi": text, "en": text}), notes=text)
        read = read_bytes(draft_yaml(written).encode(), "province", "draft.yaml")
        assert read.problems == []
        assert read.model == written
