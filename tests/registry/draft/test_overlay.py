"""What a draft does to the instruments that there are: law from its first day, in a registry of its own."""

import datetime

from registry import Registry
from registry.law.rule import Certainty
from registry.written.province import ProvinceFile
from tests.invented.drafts import draft, vsi

REGISTRY = Registry.load()


def written(province="son-la", **said):
    return draft(vsi("poor", 30), province=province, **{"from": "2026-07-01"} | said)


def certainty(registry, rule, day):
    (found,) = [r for r in registry.local_rules if r.id == rule]
    return found.certainty(datetime.date.fromisoformat(day))


def supporters(registry, day):
    return registry.count("voluntary_si", on=datetime.date.fromisoformat(day)).documented.supports


def test_a_draft_supports_from_its_first_day_and_only_in_the_new_registry():
    after = REGISTRY.with_draft(written())
    assert "son-la" not in supporters(after, "2026-06-30")
    assert "son-la" in supporters(after, "2026-07-01")
    assert "son-la" not in supporters(after, "2031-01-01")
    assert "son-la" not in supporters(REGISTRY, "2026-07-01")


def test_what_it_replaces_ends_the_day_before():
    after = REGISTRY.with_draft(written("quang-ninh", replaces=["quang-ninh-02-2022"]))
    old = [r for r in after.local_rules if r.instrument == "quang-ninh-02-2022"]
    assert old
    for rule in old:
        assert rule.certainty(datetime.date(2026, 6, 30)) is Certainty.CERTAIN
        assert rule.certainty(datetime.date(2026, 7, 1)) is Certainty.NO


def test_everything_else_is_untouched():
    after = REGISTRY.with_draft(written())
    assert set(REGISTRY.local_rules) <= set(after.local_rules)
    assert len(after.local_rules) == len(REGISTRY.local_rules) + 1


def test_the_province_file_has_it_too():
    assert REGISTRY.with_draft(written()).province_file("son-la").instruments[0].id == "son-la-draft"


def test_a_provision_marked_as_a_draft_is_law_too():
    provision = {"who": "poor", "percent": 30, "of": "contribution", "status": "draft"}
    after = REGISTRY.with_draft(written("son-la", voluntary_si=[provision]))
    assert certainty(after, "son-la-draft.voluntary_si.poor", "2026-07-01") is Certainty.CERTAIN


def test_an_amendment_ends_the_provisions_for_the_same_people():
    after = REGISTRY.with_draft(written("quang-ninh", amends=["quang-ninh-02-2022"]))
    assert certainty(after, "quang-ninh-02-2022.voluntary_si.poor", "2026-06-30") is Certainty.CERTAIN
    assert certainty(after, "quang-ninh-02-2022.voluntary_si.poor", "2026-07-01") is Certainty.NO
    assert certainty(after, "quang-ninh-02-2022.voluntary_si.other", "2026-07-01") is Certainty.CERTAIN


def test_a_prolongation_lets_it_run_on():
    rule = "quang-ninh-02-2022.voluntary_si.other"
    after = REGISTRY.with_draft(written("quang-ninh", voluntary_si=[], prolongs=["quang-ninh-02-2022"]))
    assert certainty(REGISTRY, rule, "2028-01-01") is Certainty.NO
    assert certainty(after, rule, "2028-01-01") is Certainty.CERTAIN
    assert certainty(after, rule, "2031-01-01") is Certainty.NO


def test_what_was_replaced_before_stays_ended():
    """19/2025 replaced 03/2022; that a draft of July replaces both does not bring 03/2022 back until then."""
    new = written("ha-noi", replaces=["ha-noi-03-2022", "ha-noi-19-2025"])
    for rule, before, after in (
        ("ha-noi-03-2022.voluntary_si.poor", Certainty.NO, Certainty.NO),
        ("ha-noi-19-2025.voluntary_si.poor", Certainty.PRESUMED, Certainty.NO),
    ):
        assert certainty(REGISTRY.with_draft(new), rule, "2026-06-30") is before
        assert certainty(REGISTRY.with_draft(new), rule, "2026-07-01") is after


def test_a_successor_in_another_file_still_ends_its_predecessor():
    """Hai Duong's rules of 2025 end by Hai Phong's; a draft that touches the one file alone must not forget it."""
    old = [r for r in REGISTRY.local_rules if r.instrument == "hai-duong-2025-hi"]
    assert old
    after = REGISTRY.with_draft(written("hai-duong", **{"from": "2024-01-01", "to": "2024-12-31"}))
    found = {r.id: r.intervals for r in after.local_rules}
    assert all(found[r.id] == r.intervals for r in old)


def test_every_rule_that_a_draft_does_not_name_keeps_its_time():
    for slug in REGISTRY.territory.old:
        after = REGISTRY.with_draft(written(slug, voluntary_si=[]))
        assert {(r.id, r.intervals) for r in after.local_rules} == {(r.id, r.intervals) for r in REGISTRY.local_rules}


def test_an_instrument_written_anew_takes_the_place_of_the_old_one():
    file = REGISTRY.province_file("quang-ninh")
    (old,) = [i for i in file.instruments if i.id == "quang-ninh-02-2022"]
    new = old.model_copy(update={"voluntary_si": [p.model_copy(update={"percent": 35}) for p in old.voluntary_si]})
    after = REGISTRY.with_draft(ProvinceFile(province="quang-ninh", instruments=[new]))
    rates = [r.rates for r in after.local_rules if r.instrument == "quang-ninh-02-2022"]
    assert rates == [((0, 35),)] * 3
    assert len(after.local_rules) == len(REGISTRY.local_rules)
