"""The law of some provinces alone, without and with a draft."""

import datetime

import pytest

from registry import Registry
from registry.draft import local_law
from registry.law.programmes import PROGRAMMES
from tests.invented.drafts import draft, vsi

REGISTRY = Registry.load()
DAY = datetime.date(2026, 8, 1)
DRAFT = draft(vsi("poor", 30), province="hai-phong", **{"from": "2026-07-01"})


@pytest.mark.parametrize("day", ["2021-06-01", "2024-03-01", "2025-07-01", "2026-08-01", "2028-01-01"])
def test_a_registry_of_a_few_provinces_answers_for_them_as_the_whole(day):
    on = datetime.date.fromisoformat(day)
    small, small_after = REGISTRY.without_and_with(DRAFT, ["hai-phong", "son-la"])
    for few, whole in ((small, REGISTRY), (small_after, REGISTRY.with_draft(DRAFT))):
        for area in ("hai-phong", "hai-duong", "son-la"):
            for programme in PROGRAMMES:
                found, wanted = (r.law(on).local_rules_by_area.get((area, programme), ()) for r in (few, whole))
                assert set(found) == set(wanted)


def test_against_a_day_its_rules_go_on_unchanged_and_the_draft_is_under_the_law_of_each_day():
    against = datetime.date(2023, 3, 22)
    before, after = REGISTRY.without_and_with(DRAFT, ["quang-ninh"], against)
    then = {(r.rule.id, r.rate, r.certainty) for r in before.law(against).local_rules}
    assert {(r.rule.id, r.rate, r.certainty) for r in before.law(datetime.date(2029, 1, 1)).local_rules} == then
    assert {r.rule.id for r in after.law(DAY).local_rules} == {
        r.rule.id for r in REGISTRY.with_draft(DRAFT).law(DAY).local_rules if "quang-ninh" in r.rule.area
    }


def test_a_province_that_is_taken_to_add_nothing_is_stated_to_in_all_its_parts():
    for registry in REGISTRY.without_and_with(DRAFT, ["hai-phong"], none_in="hai-phong"):
        stated = {(s.province, s.programme) for s in registry.statements if s.says == "assumed"}
        assert stated == {(slug, programme) for slug in ("hai-duong", "hai-phong") for programme in PROGRAMMES}
    assert not [s for s in REGISTRY.statements if s.says == "assumed"]


def test_the_law_without_a_draft_is_the_same_object_for_the_next_draft():
    other = draft(vsi("poor", 10), province="hai-phong")
    first, second = (REGISTRY.without_and_with(d, ["hai-phong"])[0] for d in (DRAFT, other))
    assert first is second
    assert REGISTRY.without_and_with(DRAFT, ["hai-phong"], none_in="hai-phong")[0] is not first


def test_an_old_province_and_its_unit_are_the_same_places():
    where = REGISTRY.territory
    assert (
        local_law.places(where, ["hai-duong"]) == local_law.places(where, ["hai-phong"]) == {"hai-duong", "hai-phong"}
    )
