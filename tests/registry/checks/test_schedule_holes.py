from registry.checks import schedule_holes as check
from tests.invented.country import country, instrument, only, provision, said

PERCENT = "instruments[0].health_insurance[0].percent"


def test_year_left_out_inside():
    holed = provision(percent={"2016": 10, "2018": 30})
    found = only(check, country(yen_phu=[instrument("yen-phu-a", holed)]))
    assert (found.level, found.field) == ("error", PERCENT)
    assert "2017: unknown" in found.message


def test_year_left_out_at_an_end():
    short = provision(percent={"2016": 10, "2017": 20})
    found = only(check, country(yen_phu=[instrument("yen-phu-a", short)]))
    assert (found.level, found.field) == ("warning", PERCENT)
    assert "2018" in found.message


def test_a_hundred_years_are_not_listed_one_by_one():
    long = provision(percent={"1950": 10, "2150": 30})
    assert len(only(check, country(yen_phu=[instrument("yen-phu-a", long, from_="1950", to="2150")])).message) < 200


def test_unknown_year_and_unknown_ends():
    whole = provision(percent={"2016": 10, "2017": "unknown", "2018": 30})
    total = provision("student", None, total_percent={"2016": 10, "2017": 30}, of="contribution")
    ends = instrument("yen-phu-b", total, from_="by 2016-01-01", to="unknown")
    assert said(check, country(yen_phu=[instrument("yen-phu-a", whole), ends])) == []
