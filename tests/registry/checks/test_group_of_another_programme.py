from registry.checks import group_of_another_programme as check
from tests.invented.country import country, instrument, only, provision, said


def test_other_in_health_insurance():
    found = only(check, country(yen_phu=[instrument("yen-phu-a", provision("other"))]))
    assert (found.level, found.field) == ("error", "instruments[0].health_insurance[0].who")
    assert "household_member" in found.message


def test_household_in_voluntary_si():
    household = instrument("yen-phu-a", voluntary_si=[provision("household_member")])
    assert said(check, country(yen_phu=[household])) == [
        ("error", "yen-phu.yaml", "instruments[0].voluntary_si[0].who")
    ]


def test_bases():
    bases = instrument(
        "yen-phu-a",
        provision("poor", of="rural_poverty_line_contribution"),
        voluntary_si=[provision("poor", of="first_member_contribution")],
    )
    assert said(check, country(yen_phu=[bases])) == [
        ("error", "yen-phu.yaml", "instruments[0].health_insurance[0].of"),
        ("error", "yen-phu.yaml", "instruments[0].voluntary_si[0].of"),
    ]


def test_household_order():
    order = instrument("yen-phu-a", provision(household_order=1), voluntary_si=[provision(household_order=1)])
    assert said(check, country(yen_phu=[order])) == [
        ("error", "yen-phu.yaml", "instruments[0].voluntary_si[0].household_order")
    ]


def test_own_groups_and_bases():
    fine = instrument(
        "yen-phu-a",
        provision("household_member", of="first_member_contribution"),
        provision("poor"),
        voluntary_si=[provision("other", of="rural_poverty_line_contribution"), provision("poor", of="contribution")],
    )
    assert said(check, country(yen_phu=[fine])) == []
