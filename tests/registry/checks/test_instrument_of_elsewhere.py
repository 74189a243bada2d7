from registry.checks import instrument_of_elsewhere as check
from tests.invented.country import country, instrument, only, said


def test_another_provinces_instrument():
    found = only(check, country([instrument("an-lac-a", replaces=["yen-phu-a"])], yen_phu=[instrument("yen-phu-a")]))
    assert (found.level, found.field) == ("error", "instruments[0].replaces[0]")
    assert "which is of yen-phu" in found.message


def test_instruments_of_one_unit():
    policies = country(
        [instrument("an-lac-a", replaces=["hoa-tho-a"])],
        [instrument("hoa-tho-a", replaced_by="an-lac-a")],
        [instrument("yen-phu-a"), instrument("yen-phu-b", amends=["yen-phu-a"], prolongs=["yen-phu-a"])],
    )
    assert said(check, policies) == []
