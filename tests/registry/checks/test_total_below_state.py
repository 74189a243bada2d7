from registry.checks import total_below_state as check
from tests.invented.country import country, instrument, only, provision, said


def of(total, **more):
    total = provision(percent=None, total_percent=total, of="contribution")
    return country(yen_phu=[instrument("yen-phu-a", total, **more)])


def test_less_than_the_state_alone():
    found = only(check, of(50))
    assert (found.level, found.field) == ("warning", "instruments[0].health_insurance[0].total_percent")
    assert "the State alone gives 70" in found.message


def test_as_much_unknown_or_not_dated():
    assert said(check, of(70)) == []
    assert said(check, of("unknown")) == []
    assert said(check, of(50, from_="unknown")) == []
