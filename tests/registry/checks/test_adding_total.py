from registry.checks import adding_total as check
from tests.invented.country import country, instrument, only, provision, said


def test_total_on_top():
    total = provision(percent=None, total_percent=100, of="contribution", adds_up=True)
    found = only(check, country(yen_phu=[instrument("yen-phu-a", total)]))
    assert (found.level, found.field) == ("error", "instruments[0].health_insurance[0].adds_up")


def test_percent_on_top_and_total_alone():
    total = provision("poor", None, total_percent=100, of="contribution")
    assert said(check, country(yen_phu=[instrument("yen-phu-a", total, provision(adds_up=True))])) == []
