from registry.checks import indistinct_provisions as check
from tests.invented.country import country, instrument, only, provision, said


def test_same_people_and_time():
    twice = instrument("yen-phu-a", provision(["poor", "student"], 10), provision(["student", "poor"], 30))
    found = only(check, country(yen_phu=[twice]))
    assert (found.level, found.field) == ("error", "instruments[0].health_insurance[1]")
    assert "say what distinguishes them" in found.message


def test_told_apart():
    apart = instrument(
        "yen-phu-a",
        provision("student"),
        provision(["student", "poor"]),
        provision("elderly", age={"from": 60, "below": 70}),
        provision("elderly", age={"from": 70}),
        provision("poor", to="2016-12-31"),
        provision("poor", from_="2017-01-01"),
        provision("poor", from_="2017-01-01", household_order=1),
        voluntary_si=[provision("student")],
    )
    assert said(check, country(yen_phu=[apart, instrument("yen-phu-b", provision("student"))])) == []
