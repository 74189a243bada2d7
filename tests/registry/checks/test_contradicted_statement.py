import pytest

from registry.checks import contradicted_statement as check
from tests.invented.country import PAGE, country, instrument, only, provision, said


def none(who="near_poor", **more):
    statement = {
        "programme": "health_insurance",
        "who": who,
        "date": "2017-05-01",
        "strength": "stated",
        "says": "nothing is added",
        "source": PAGE,
    }
    return statement | more


def of(rule, *statements):
    return country(yen_phu={"instruments": [rule], "no_support": list(statements)})


def test_same_people_and_day():
    found = only(check, of(instrument("yen-phu-a"), none()))
    assert (found.level, found.field) == ("error", "no_support[0]")
    assert "yen-phu-a is in force from 2017-05-01 to 2017-05-01" in found.message


@pytest.mark.parametrize("statement", [none(strength="inferred"), none("any")])
def test_weaker(statement):
    assert only(check, of(instrument("yen-phu-a"), statement)).level == "warning"


def test_before_another_instrument():
    later = instrument("yen-phu-b", provision("poor"), from_="2018-06-01")
    policies = country(
        yen_phu={
            "instruments": [instrument("yen-phu-a"), later],
            "no_support": [none(date="unknown", before="yen-phu-b"), none("poor", date="unknown", before="yen-phu-b")],
        }
    )
    assert said(check, policies) == [("error", "yen-phu.yaml", "no_support[0]")]


def test_new_unit_speaks_of_all_of_it():
    half = instrument("hoa-tho-a", to="2021-12-31")
    whole = instrument("an-lac-a", from_="2020-01-01", to="2021-12-31")
    said_later = none(date="2020-05-01")
    assert said(check, country({"no_support": [said_later]}, [half])) == []
    assert said(check, country({"instruments": [whole], "no_support": [said_later]})) == [
        ("error", "an-lac.yaml", "no_support[0]")
    ]
    assert said(check, country([whole], {"no_support": [said_later]})) == [("error", "hoa-tho.yaml", "no_support[0]")]


@pytest.mark.parametrize(
    "rule",
    [
        instrument("yen-phu-a", from_="2017-05-02"),
        instrument("yen-phu-a", to="2017-04-30"),
        instrument("yen-phu-a", from_="unknown", to="unknown"),
        instrument("yen-phu-a", status="draft"),
        instrument("yen-phu-a", provision("poor")),
        instrument("yen-phu-a", health_insurance=[], voluntary_si=[provision()]),
        instrument("yen-phu-a", level="district", area={"districts": ["Hạ"]}),
        instrument("yen-phu-a", area={"districts": ["Hạ"]}),
    ],
)
def test_other_time_people_or_place(rule):
    assert said(check, of(rule, none())) == []


def test_statement_of_no_known_day():
    assert said(check, of(instrument("yen-phu-a"), none(date="unknown"))) == []
