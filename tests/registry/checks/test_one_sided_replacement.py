from registry.checks import one_sided_replacement as check
from tests.invented.country import country, instrument, only, provision, said


def test_replaces_only():
    found = only(check, country(yen_phu=[instrument("yen-phu-a"), instrument("yen-phu-b", replaces=["yen-phu-a"])]))
    assert (found.level, found.field) == ("error", "instruments[1].replaces[0]")
    assert "replaced_by: yen-phu-b" in found.message


def test_replaced_by_only():
    found = only(check, country(yen_phu=[instrument("yen-phu-a", replaced_by="yen-phu-b"), instrument("yen-phu-b")]))
    assert (found.level, found.field) == ("error", "instruments[0].replaced_by")


def test_replaced_by_another():
    three = [
        instrument("yen-phu-a", replaced_by="yen-phu-b"),
        instrument("yen-phu-b", replaces=["yen-phu-a"]),
        instrument("yen-phu-c", replaces=["yen-phu-a"]),
    ]
    assert "replaced_by: yen-phu-b" in only(check, country(yen_phu=three)).message


def test_provision():
    gone = instrument("yen-phu-a", provision(replaced_by="yen-phu-b"))
    found = only(check, country(yen_phu=[gone, instrument("yen-phu-b")]))
    assert found.field == "instruments[0].health_insurance[0].replaced_by"
    assert "amends" in found.message


def test_both_sides():
    policies = country(
        [instrument("an-lac-a", replaces=["hoa-tho-a"])],
        [instrument("hoa-tho-a", replaced_by="an-lac-a")],
        [instrument("yen-phu-a", provision(replaced_by="yen-phu-b")), instrument("yen-phu-b", amends=["yen-phu-a"])],
    )
    assert said(check, policies) == []
