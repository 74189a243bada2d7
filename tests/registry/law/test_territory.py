"""Provinces before and after the merger."""

import datetime

import pytest

from registry import Registry
from tests.invented.rules import registry

WHERE = Registry.load().territory
BEFORE, SINCE = datetime.date(2025, 6, 30), datetime.date(2025, 7, 1)


def test_63_until_the_merger_and_34_since():
    assert (len(WHERE.on(BEFORE)), len(WHERE.on(SINCE))) == (63, 34)


def test_the_parts_of_all_units_are_the_old_provinces_each_once():
    parts = [old for unit in WHERE.new for old in WHERE.parts_on(SINCE, unit)]
    assert sorted(parts) == sorted(WHERE.old)


@pytest.mark.parametrize(("old", "merged"), [("alpha", False), ("beta", True), ("gamma", True), ("delta", False)])
def test_a_province_is_merged_that_lost_its_name_or_shares_its_unit(old, merged):
    assert registry().territory.merged(old) is merged


def test_before_the_merger_a_province_is_itself_alone():
    assert registry().territory.parts_on(BEFORE, "gamma") == ("gamma",)
    assert registry().territory.parts_on(SINCE, "gamma") == ("beta", "gamma")


def test_of_two_of_one_name_the_newer_is_meant():
    assert WHERE.get("da-nang") is WHERE.new["da-nang"]
    assert WHERE.get("quang-nam") is WHERE.old["quang-nam"]
    with pytest.raises(KeyError):
        WHERE.get("atlantis")
