from registry.checks import dates_out_of_order as check
from tests.invented.country import PARAMETERS, country, instrument, only, provision, said


def test_ends_before_it_begins():
    found = only(check, country(yen_phu=[instrument("yen-phu-a", from_="2018-01-01", to="2017-12-31")]))
    assert (found.level, found.field) == ("error", "instruments[0].to")
    assert "2017-12-31" in found.message
    assert "2018-01-01" in found.message


def test_takes_force_before_it_is_issued_or_after_its_end():
    early = instrument("yen-phu-a", issued="2016-05-02", takes_force="2016-05-01")
    late = instrument("yen-phu-b", issued="2016-05-01", takes_force="2019-01-01")
    assert said(check, country(yen_phu=[early])) == [("error", "yen-phu.yaml", "instruments[0].takes_force")]
    assert said(check, country(yen_phu=[late])) == [("error", "yen-phu.yaml", "instruments[0].to")]


def test_ends_before_it_is_issued():
    assert said(check, country(yen_phu=[instrument("yen-phu-a", issued="2019-01-01")])) == [
        ("error", "yen-phu.yaml", "instruments[0].to")
    ]


def test_provision_ends_before_it_begins():
    short = instrument("yen-phu-a", provision(from_="2017-02-01", to="2017-01-31"))
    assert said(check, country(yen_phu=[short])) == [("error", "yen-phu.yaml", "instruments[0].health_insurance[0].to")]


def test_national_row():
    value = {"from": "2018-01-02", "to": "2018-01-01", "value": 1, "unsourced": "all of it"}
    parameters = {**PARAMETERS, "parameters": [PARAMETERS["parameters"][0] | {"values": [value]}]}
    assert said(check, country(parameters=parameters)) == [
        ("error", "national/parameters.yaml", "parameters[0].values[0].to")
    ]


def test_one_day_one_year_and_limits_are_in_order():
    day = instrument("yen-phu-a", issued="2018-12-31", takes_force="2018-12-31", from_="2018-12-31", to="2018-12-31")
    year = instrument("yen-phu-b", from_="2018", to="2018", issued="2018-07-01")
    limits = instrument("yen-phu-c", from_="by 2018-01-01", to="not before 2018-01-01")
    unknown = instrument("yen-phu-d", from_="2018-01-01", to="unknown")
    assert said(check, country(yen_phu=[day, year, limits, unknown])) == []
