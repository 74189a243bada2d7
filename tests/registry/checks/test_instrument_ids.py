from registry.checks import instrument_ids as check
from tests.invented.country import country, instrument, only, said


def test_id_of_another_province():
    found = only(check, country(yen_phu=[instrument("an-lac-1-2016")]))
    assert (found.level, found.field) == ("error", "instruments[0].id")
    assert "yen-phu-" in found.message


def test_id_used_twice():
    found = only(check, country(yen_phu=[instrument("yen-phu-a"), instrument("yen-phu-a")]))
    assert (found.level, found.field) == ("error", "instruments[1].id")
    assert "provinces/yen-phu.yaml, line" in found.message


def test_own_ids():
    assert said(check, country([instrument("an-lac-a")], [instrument("hoa-tho-a")])) == []
