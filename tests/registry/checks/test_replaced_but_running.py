import pytest

from registry.checks import replaced_but_running as check
from tests.invented.country import country, instrument, only, said


def pair(end, begin="2018-01-01", **more):
    return [
        instrument("yen-phu-a", to=end, replaced_by="yen-phu-b", **more),
        instrument("yen-phu-b", from_=begin, to="2020-12-31", replaces=["yen-phu-a"]),
    ]


@pytest.mark.parametrize("end", ["2018-12-31", "2018-01-02 inferred"])
def test_runs_beside_its_successor(end):
    found = only(check, country(yen_phu=pair(end)))
    assert (found.level, found.field) == ("error", "instruments[0].to")
    assert "2017-12-31" in found.message


@pytest.mark.parametrize("end", ["2017-12-31", "2018-01-01", "2018", "unknown", "open", "not before 2018-06-01"])
def test_ends_in_time_or_not_known(end):
    assert said(check, country(yen_phu=pair(end))) == []


def test_reason():
    assert said(check, country(yen_phu=pair("2018-12-31", overlap="those who paid for 2018 keep it"))) == []


def test_successor_of_unknown_day():
    assert said(check, country(yen_phu=pair("2018-12-31", begin="unknown"))) == []
