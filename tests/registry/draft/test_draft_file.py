"""A draft laid over the registry: law from its first day, in a registry of its own."""

import datetime

import pytest

from registry import Registry
from registry.law.rule import Certainty
from registry.written.province import ProvinceFile

REGISTRY = Registry.load()


def draft(province="son-la", **facts):
    instrument = {
        "id": f"{province}-draft-2027",
        "number": "unknown",
        "kind": "resolution",
        "issuer": "Provincial People's Council",
        "status": "draft",
        "issued": "unknown",
        "from": "2027-01-01",
        "to": "2030-12-31",
        "voluntary_si": [{"who": "poor", "percent": 30, "of": "rural_poverty_line_contribution"}],
        "confidence": "high",
        "sources": [{"url": "https://example.org/draft"}],
    }
    return ProvinceFile.model_validate({"province": province, "instruments": [instrument | facts]})


def supporters(registry, day):
    return registry.count("voluntary_si", on=datetime.date.fromisoformat(day)).documented.supports


def test_a_draft_supports_from_its_first_day_and_only_in_the_new_registry():
    after = REGISTRY.with_draft(draft())
    assert "son-la" not in supporters(after, "2026-12-31")
    assert "son-la" in supporters(after, "2027-01-01")
    assert "son-la" not in supporters(after, "2031-01-01")
    assert "son-la" not in supporters(REGISTRY, "2027-01-01")


def test_what_it_replaces_ends_the_day_before():
    after = REGISTRY.with_draft(draft("quang-ninh", replaces=["quang-ninh-02-2022"]))
    old = [r for r in after.local_rules if r.instrument == "quang-ninh-02-2022"]
    assert old
    for rule in old:
        assert rule.certainty(datetime.date(2026, 12, 31)) is Certainty.CERTAIN
        assert rule.certainty(datetime.date(2027, 1, 1)) is Certainty.NO


def test_everything_else_is_untouched():
    after = REGISTRY.with_draft(draft())
    assert set(REGISTRY.local_rules) <= set(after.local_rules)
    assert len(after.local_rules) == len(REGISTRY.local_rules) + 1


def test_the_province_file_has_it_too():
    assert REGISTRY.with_draft(draft()).province_file("son-la").instruments[0].id == "son-la-draft-2027"


def test_values_cannot_be_changed():
    rule = REGISTRY.local_rules[0]
    with pytest.raises(AttributeError):
        rule.id = "other"
