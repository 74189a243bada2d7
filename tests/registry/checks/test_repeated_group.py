import pytest

from registry.checks import repeated_group as check
from tests.invented.country import country, instrument, only, provision, said


@pytest.mark.parametrize("who, at", [(["poor", "poor"], 1), (["student", "any"], 1), (["other", "student"], 0)])
def test_says_nothing(who, at):
    found = only(check, country(yen_phu=[instrument("yen-phu-a", provision(who))]))
    assert (found.level, found.field) == ("error", f"instruments[0].health_insurance[0].who[{at}]")


def test_both_at_once_and_everybody():
    fine = instrument("yen-phu-a", provision(["student", "poor"]), provision("any"))
    assert said(check, country(yen_phu=[fine])) == []
