import pytest

from registry.checks import successor_before_predecessor as check
from tests.invented.country import country, instrument, only, said


@pytest.mark.parametrize("key", ["replaces", "amends", "prolongs"])
def test_begins_first(key):
    later = instrument("yen-phu-b", from_="2015-12-31", **{key: ["yen-phu-a"]})
    found = only(check, country(yen_phu=[instrument("yen-phu-a"), later]))
    assert (found.level, found.field) == ("error", f"instruments[1].{key}[0]")


def test_issued_first_and_reported_once():
    earlier = instrument("yen-phu-a", issued="2016-05-02", replaced_by="yen-phu-b")
    later = instrument("yen-phu-b", issued="2016-05-01", replaces=["yen-phu-a"])
    assert "issued" in only(check, country(yen_phu=[earlier, later])).message


def test_same_day_years_and_drafts():
    policies = country(
        [instrument("an-lac-a", from_="2016"), instrument("an-lac-b", from_="2016-01-01", amends=["an-lac-a"])],
        [instrument("hoa-tho-a", issued="unknown"), instrument("hoa-tho-b", amends=["hoa-tho-a"], issued="2015-01-01")],
        [
            instrument("yen-phu-a", from_="2017-01-01", status="draft", became="yen-phu-b"),
            instrument("yen-phu-b", from_="2016-05-01"),
        ],
    )
    assert said(check, policies) == []
