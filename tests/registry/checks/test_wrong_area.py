from registry.checks import wrong_area as check
from tests.invented.country import country, instrument, only, said


def test_territory_of_another_unit():
    found = only(check, country(yen_phu=[instrument("yen-phu-a", area={"former": ["hoa-tho"]})]))
    assert (found.level, found.field) == ("error", "instruments[0].area.former[0]")
    assert "yen-phu" in found.message


def test_merged_province_covers_itself_alone():
    assert said(check, country(hoa_tho=[instrument("hoa-tho-a", area={"former": ["an-lac"]})])) == [
        ("error", "hoa-tho.yaml", "instruments[0].area.former[0]")
    ]


def test_listed_twice():
    assert said(check, country([instrument("an-lac-a", area={"former": ["an-lac", "an-lac"]})])) == [
        ("error", "an-lac.yaml", "instruments[0].area.former[1]")
    ]


def test_district_without_its_name():
    assert said(check, country(yen_phu=[instrument("yen-phu-a", level="district")])) == [
        ("warning", "yen-phu.yaml", "instruments[0].level")
    ]


def test_own_parts():
    parts = instrument("an-lac-a", area={"former": ["an-lac", "hoa-tho"]})
    district = instrument("an-lac-b", level="district", area={"districts": ["Hạ"]})
    assert said(check, country([parts, district], [instrument("hoa-tho-a", area={"former": ["hoa-tho"]})])) == []
