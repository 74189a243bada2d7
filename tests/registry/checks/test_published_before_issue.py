import pytest

from registry.checks import published_before_issue as check
from tests.invented.country import PAGE, country, instrument, said


def of(*days, **more):
    sources = [{"url": PAGE, "published": day} if day else {"url": PAGE} for day in days]
    return country(yen_phu=[instrument("yen-phu-a", sources=sources, **more)])


def test_a_page_of_the_day_before():
    assert said(check, of("2015-12-11", "2015-12-09", None, issued="2015-12-10")) == [
        ("warning", "yen-phu.yaml", "instruments[0].sources[1].published")
    ]


@pytest.mark.parametrize("issued", ["2015-12-09", "unknown"])
def test_not_before(issued):
    assert said(check, of("2015-12-09", "2016-01-01", issued=issued)) == []


@pytest.mark.parametrize("status", ["draft", "unclear"])
def test_of_adopted_acts_alone(status):
    assert said(check, of("2015-12-09", issued="2015-12-10", status=status)) == []
