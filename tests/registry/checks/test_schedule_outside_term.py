import pytest

from registry.checks import schedule_outside_term as check
from tests.invented.country import country, instrument, only, provision, said


@pytest.mark.parametrize("year", ["2015", "2019"])
def test_year_outside(year):
    years = {str(y): 10 for y in sorted({2016, 2017, 2018, int(year)})}
    found = only(check, country(yen_phu=[instrument("yen-phu-a", provision(percent=years))]))
    assert (found.level, found.field) == ("error", f"instruments[0].health_insurance[0].percent.{year}")


def test_inside_and_unknown_ends():
    years = provision(percent={"2016": 10, "2017": 20, "2018": 30})
    ends = instrument("yen-phu-b", years, from_="by 2017-01-01", to="not before 2017-06-01")
    assert said(check, country(yen_phu=[instrument("yen-phu-a", years), ends])) == []
