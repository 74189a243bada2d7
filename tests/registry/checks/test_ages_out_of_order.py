import pytest

from registry.checks import ages_out_of_order as check
from tests.invented.country import VOLUNTARY_SI, country, instrument, only, provision, said, state


@pytest.mark.parametrize("age", [{"from": 80, "below": 60}, {"from": 60, "below": 60}, {}])
def test_nobody(age):
    found = only(check, country(yen_phu=[instrument("yen-phu-a", provision("poor", age=age))]))
    assert (found.level, found.field) == ("error", "instruments[0].health_insurance[0].age")


def test_national_row():
    row = state("voluntary_si", "poor", 10, "2015-01-01", age={"from": 2, "below": 1})
    assert said(check, country(voluntary_si=VOLUNTARY_SI | {"state_support": [row]})) == [
        ("error", "national/voluntary_si.yaml", "state_support[0].age")
    ]


def test_older_people_without_ages():
    assert said(check, country(yen_phu=[instrument("yen-phu-a", provision("elderly"))])) == [
        ("warning", "yen-phu.yaml", "instruments[0].health_insurance[0].who")
    ]


def test_ages_or_words():
    fine = instrument(
        "yen-phu-a",
        provision("elderly", age={"from": 60, "below": 61}),
        provision("poor", age={"below": 6}),
        provision(["elderly", "poor"], note={"vi": "không in độ tuổi", "en": "the ages are not printed"}),
    )
    assert said(check, country(yen_phu=[fine])) == []
