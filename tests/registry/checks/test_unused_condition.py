from registry.checks import unused_condition as check
from tests.invented.country import HEALTH_INSURANCE, condition, country, instrument, only, provision, said, state

LISTED = {"conditions": [condition("permanent_residence"), condition("no_card")]}


def test_unused():
    asking = instrument("yen-phu-a", provision(conditions=["permanent_residence"]))
    found = only(check, country(yen_phu=[asking], conditions=LISTED))
    assert (found.level, found.file, found.field) == ("warning", "conditions.yaml", "conditions[1].code")


def test_used_by_a_province_and_by_the_state():
    asking = instrument("yen-phu-a", provision(conditions=["permanent_residence"]))
    rows = [state("health_insurance", "student", 30, "2015-01-01", conditions=["no_card"])]
    policies = country(yen_phu=[asking], health_insurance=HEALTH_INSURANCE | {"state_support": rows}, conditions=LISTED)
    assert said(check, policies) == []
