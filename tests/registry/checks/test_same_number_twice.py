from registry.checks import same_number_twice as check
from tests.invented.country import country, instrument, only, said


def test_entered_twice():
    twice = [instrument("yen-phu-a", number="1/2016/NQ-HĐND"), instrument("yen-phu-b", number="1/2016/NQ-HĐND")]
    found = only(check, country(yen_phu=twice))
    assert (found.level, found.field) == ("error", "instruments[1].number")
    assert "yen-phu-a" in found.message


def test_councils_provinces_and_incomplete_numbers_count_for_themselves():
    old = instrument("an-lac-a", number="1/2019/NQ-HĐND", area={"former": ["an-lac"]})
    new = instrument("an-lac-b", number="1/2019/NQ-HĐND")
    district = instrument("an-lac-c", number="1/2019/NQ-HĐND", level="district")
    other = instrument("hoa-tho-a", number="1/2019/NQ-HĐND")
    short = [instrument("yen-phu-a", number="14"), instrument("yen-phu-b", number="14")]
    assert said(check, country([old, new, district], [other], short)) == []
