"""When the facts of a province became known."""

import datetime

from registry import Registry

REGISTRY = Registry.load()


def test_of_every_province_every_source_once():
    files = REGISTRY.policies().provinces
    for slug, file in files.items():
        found = [fact for fact in REGISTRY.learnt(slug).facts if fact.file == slug]
        of_instruments = [fact for fact in found if fact.instrument]
        assert len(of_instruments) == sum(len(i.sources) for i in file.instruments)
        first = sorted(fact.instrument for fact in of_instruments if fact.what == "instrument")
        assert first == sorted(i.id for i in file.instruments)
        entries = (*file.no_support, *file.published_amounts, *file.observations)
        assert len(found) - len(of_instruments) == len(entries)
        assert [fact.day for fact in found] == sorted(fact.day for fact in found)


def test_an_instrument_is_known_on_its_day_and_not_before():
    for slug in ("ha-noi", "quang-ninh", "hai-duong"):
        for fact in REGISTRY.learnt(slug).facts:
            if fact.what == "instrument":
                before = REGISTRY.known_on(fact.day - datetime.timedelta(1)).policies()
                after = REGISTRY.known_on(fact.day).policies()
                known = [{i.id for i in policies.provinces[fact.file].instruments} for policies in (before, after)]
                assert [fact.instrument in each for each in known] == [False, True]


def test_a_merged_province_has_the_facts_of_its_parts():
    assert {fact.file for fact in REGISTRY.learnt("ho-chi-minh-city").facts} == {
        "ho-chi-minh-city",
        "binh-duong",
        "ba-ria-vung-tau",
    }


def test_as_json():
    found = REGISTRY.learnt("Hà Nội").as_json()
    assert list(found) == ["province", "parts", "learnt"]
    assert found["learnt"][0]["day"] == "2022-08-10"
