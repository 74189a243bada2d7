import pytest

from registry.checks import rule_that_gives_nothing as check
from tests.invented.country import country, instrument, only, provision, said


@pytest.mark.parametrize("rate", [0, {"2016": 0, "2017": 0, "2018": 0}])
def test_zero(rate):
    found = only(check, country(yen_phu=[instrument("yen-phu-a", provision(percent=rate))]))
    assert (found.level, found.field) == ("error", "instruments[0].health_insurance[0].percent")
    assert "no_support" in found.message


def test_nobody():
    found = only(check, country(yen_phu=[instrument("yen-phu-a", health_insurance=[])]))
    assert (found.level, found.field) == ("warning", "instruments[0]")


def test_falls_to_zero_unknown_or_acts_on_another():
    fine = [
        instrument("yen-phu-a", provision(percent={"2016": 20, "2017": 10, "2018": 0})),
        instrument("yen-phu-b", provision("unspecified", "unknown")),
        instrument("yen-phu-c", health_insurance=[], amends=["yen-phu-a"]),
    ]
    assert said(check, country(yen_phu=fine)) == []
