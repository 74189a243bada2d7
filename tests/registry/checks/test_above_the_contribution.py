import pytest

from registry.checks import above_the_contribution as check
from tests.invented.country import country, find, instrument, only, provision, said

FIELD = "instruments[0].health_insurance[0].percent"
LINE = "rural_poverty_line_contribution"


def of(one, **more):
    return country(yen_phu=[instrument("yen-phu-a", one, **more)])


@pytest.mark.parametrize("begin", ["2016-01-01", "2016"])
def test_from_its_first_day(begin):
    found = only(check, of(provision(percent=31), from_=begin))
    assert (found.level, found.field) == ("error", FIELD)
    assert "101 percent" in found.message
    assert "total_percent" in found.message


def test_state_rose_later():
    found = only(check, of(provision("student", 70), to="2024-12-31"))
    assert found.level == "warning"
    assert "on 2022-01-01" in found.message


@pytest.mark.parametrize("end", ["unknown", "open", "not before 2018-01-01"])
def test_still_in_force_perhaps(end):
    assert only(check, of(provision("student", 70), to=end)).level == "warning"


@pytest.mark.parametrize(
    "more",
    [
        {"status": "draft"},
        {"status": "unclear"},
        {"from_": "by 2016-05-01"},
        {"from_": "2016-01-01 inferred"},
        {"confidence": "low"},
        {"from_": "unknown", "issued": "2016-01-01"},
    ],
)
def test_not_law_or_first_day_not_known(more):
    assert only(check, of(provision(percent=31), **more)).level == "warning"


def test_year_of_a_schedule():
    found = only(check, of(provision(percent={"2016": 20, "2017": 30, "2018": 40})))
    assert found.level == "warning"
    assert "on 2018-01-01" in found.message


def test_voluntary_si_counts_on_the_poverty_line_and_everybody_is_at_least_other():
    flat = instrument("yen-phu-a", health_insurance=[], voluntary_si=[provision("student", 91, of=LINE)])
    assert only(check, country(yen_phu=[flat])).field == "instruments[0].voluntary_si[0].percent"


def test_on_top_of_other_local_support():
    more = provision(percent=20, adds_up=True)
    policies = country(yen_phu=[instrument("yen-phu-a", more), instrument("yen-phu-b", provision(percent=20))])
    found = only(check, policies)
    assert (found.level, found.field) == ("error", FIELD)
    assert "20 percent (on top of yen-phu-b's 20) and the State's 70 make 110 percent" in found.message


@pytest.mark.parametrize(
    "one",
    [
        provision(percent=30),
        provision("student", 70),
        provision("poor", 100),
        provision(percent="unknown"),
        provision(percent=None, total_percent=100, of="contribution"),
        provision(percent=90, of="first_member_contribution"),
        provision(percent=90, of="unknown"),
        provision(["student", "poor"], {"2016": 70, "2017": "unknown", "2018": 70}),
    ],
)
def test_not_more_or_not_to_be_added(one):
    assert said(check, of(one)) == []


def test_added_to_what_has_ended():
    more = instrument("yen-phu-a", provision(percent=20, adds_up=True), from_="2017-01-01")
    ended = instrument("yen-phu-b", provision(percent=20), to="2016-12-31")
    assert find(check, country(yen_phu=[more, ended])) == []
