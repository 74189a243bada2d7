import pytest

from registry.checks import outside_issuers_life as check
from tests.invented.country import country, instrument, only, said

OWN = {"former": ["an-lac"]}
LATER = {"from_": "2021-01-01", "to": "2022-12-31"}


@pytest.mark.parametrize("late", [{"issued": "2020-01-01"}, {"number": "1/2020/NQ-HĐND"}])
def test_issued_after_the_province_ended(late):
    found = only(check, country(hoa_tho=[instrument("hoa-tho-a", **late, **LATER)]))
    assert found.level == "error"
    assert "provinces/an-lac.yaml" in found.message


def test_begins_after_the_province_ended():
    late = instrument("hoa-tho-a", issued="2019-12-31", **LATER)
    assert said(check, country(hoa_tho=[late])) == [("warning", "hoa-tho.yaml", "instruments[0].from")]


def test_old_half_under_the_new_council_is_only_unlikely():
    half = instrument("an-lac-a", area=OWN, issued="2020-05-01", **LATER)
    assert said(check, country([half])) == [("warning", "an-lac.yaml", "instruments[0].issued")]


@pytest.mark.parametrize("area", [None, {"former": ["hoa-tho"]}, {"former": ["an-lac", "hoa-tho"]}])
@pytest.mark.parametrize("begin", ["2019-12-31", "2019"])
def test_new_unit_before_it_exists(area, begin):
    found = only(check, country([instrument("an-lac-a", area=area, from_=begin, to="2022-12-31")]))
    assert (found.level, found.field) == ("error", "instruments[0].from")
    assert "area: {former: [an-lac]}" in found.message


def test_passed_by_the_old_council_for_the_new_unit():
    early = instrument("an-lac-a", issued="2019-12-01", **LATER)
    assert said(check, country([early])) == [("warning", "an-lac.yaml", "instruments[0].issued")]


def test_district_after_the_districts_ended():
    district = instrument("yen-phu-a", level="district", issued="2020-01-01", **LATER)
    assert said(check, country(yen_phu=[district])) == [("warning", "yen-phu.yaml", "instruments[0].issued")]


def test_in_time_or_not_known():
    new = instrument("an-lac-a", issued="2020-01-01", from_="2020-01-01", to="2022-12-31")
    year = instrument("an-lac-b", from_="2020", to="2022-12-31")
    old = instrument("an-lac-c", area=OWN, issued="2019-12-31")
    undecided = instrument("an-lac-d", area="unknown", issued="2016-01-01")
    part = instrument("an-lac-e", area={"former": ["hoa-tho"]}, issued="2020-02-01", **LATER)
    last = instrument("hoa-tho-a", number="1/2019/NQ-HĐND", issued="2019-12-31", from_="by 2021-01-01", to="unknown")
    whole = instrument("yen-phu-a", issued="2016-01-01", from_="2019-01-01", to="2022-12-31")
    assert said(check, country([new, year, old, undecided, part], [last], [whole])) == []
