from registry.checks import unknown_condition as check
from tests.invented.country import HEALTH_INSURANCE, condition, country, instrument, only, provision, said, state

LISTED = {"conditions": [condition("permanent_residence")]}


def test_the_nearest_is_named():
    faulty = instrument("yen-phu-a", provision(conditions=["permanent_residense"]))
    found = only(check, country(yen_phu=[faulty], conditions=LISTED))
    assert (found.level, found.field) == ("error", "instruments[0].health_insurance[0].conditions[0]")
    assert "did you mean `permanent_residence`?" in found.message


def test_what_to_do_where_none_is_near():
    faulty = instrument("yen-phu-a", provision(conditions=["permanent_residence", "owns_a_boat"]))
    found = only(check, country(yen_phu=[faulty], conditions=LISTED))
    assert found.field.endswith("conditions[1]")
    assert "say it in `condition`" in found.message


def test_the_states_rows():
    rows = [state("health_insurance", "student", 30, "2015-01-01", conditions=["owns_a_boat"])]
    policies = country(health_insurance=HEALTH_INSURANCE | {"state_support": rows}, conditions=LISTED)
    assert said(check, policies) == [("error", "national/health_insurance.yaml", "state_support[0].conditions[0]")]


def test_listed():
    fine = instrument("yen-phu-a", provision(conditions=["permanent_residence"]))
    assert said(check, country(yen_phu=[fine], conditions=LISTED)) == []
