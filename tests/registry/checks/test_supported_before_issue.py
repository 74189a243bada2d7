import pytest

from registry.checks import supported_before_issue as check
from tests.invented.country import country, instrument, said


@pytest.mark.parametrize("begin", ["2016-05-01", "by 2016-05-01"])
def test_begins_before_it_is_issued(begin):
    early = instrument("yen-phu-a", from_=begin, issued="2016-05-02")
    assert said(check, country(yen_phu=[early])) == [("warning", "yen-phu.yaml", "instruments[0].from")]


@pytest.mark.parametrize("begin", ["2016-05-02", "2016", "2016-05-01 inferred", "unknown"])
def test_day_of_issue_a_year_and_what_is_not_known(begin):
    assert said(check, country(yen_phu=[instrument("yen-phu-a", from_=begin, issued="2016-05-02")])) == []
