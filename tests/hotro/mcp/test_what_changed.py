"""What changed since a day is what `hotro diff` says of the policies as known then and as known now."""

import datetime

from registry.differences.compare import compare
from registry.differences.state import state_of

SINCE = datetime.date(2024, 6, 1)


def test_every_change_is_that_of_a_comparison(told, registry):
    old = state_of("old", registry.known_on(SINCE).policies())._replace(day=SINCE)
    plain = compare(old, state_of("new", registry.policies()))
    found = told("what_changed", since="2024-06-01", most=1000)
    assert (found["status"], found["answer"]["left_out"]) == ("known", 0)
    for side in ("law", "learnt"):
        said = found["answer"][side]
        assert len(said) == len(plain.of(side)) > 0
        for one, change in zip(said, plain.of(side), strict=True):
            assert one["en"]
            assert one["vi"]
            assert {key: one[key] for key in ("kind", "file", "instrument", "rule", "field")} == {
                key: getattr(change, key) for key in ("kind", "file", "instrument", "rule", "field")
            }


def test_no_more_is_listed_than_was_asked_for_and_the_law_first(told):
    found = told("what_changed", since="2024-06-01", most=3)["answer"]
    assert (len(found["law"]), len(found["learnt"])) == (3, 0)
    assert found["left_out"] > 3


def test_of_one_province_those_of_its_parts_too(told):
    found = told("what_changed", since="2024-06-01", province="Quảng Ninh", most=1000)["answer"]
    assert {change["province"] for side in ("law", "learnt") for change in found[side]} == {"quang-ninh"}
    merged = told("what_changed", since="2018", province="Phú Thọ", most=1000)["answer"]
    provinces = {change["province"] for side in ("law", "learnt") for change in merged[side]}
    assert provinces <= {"phu-tho", "vinh-phuc", "hoa-binh"}
    assert "vinh-phuc" in provinces


def test_nothing_changed_since_today(told):
    found = told("what_changed", since="2100-01-01")
    assert (found["status"], found["answer"]["law"], found["answer"]["learnt"]) == ("none", [], [])
