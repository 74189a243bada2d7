from registry.files.reading import read_policies
from registry.fixes._known import known
from registry.registry import shipped_policies
from tests.registry.fixes.mended import left, mended, text_of


def test_by_its_name_in_either_language():
    around = known(read_policies(shipped_policies()))
    for name, code in (("hộ cận nghèo", "near_poor"), ("Ho can ngheo", "near_poor"), ("orphan", "orphan")):
        text = text_of(("who: poor", f"who: [{name}, child]"))
        assert mended(text, around)[0] == text_of(("who: poor", f"who: [{code}, child]"))
    text = text_of(("who: poor", "who: trẻ mồ côi"))
    assert mended(text, around) == (text_of(("who: poor", "who: orphan")), ["groups_by_name"])


def test_left():
    left([("who: poor", "who: người nghèo ở xã")])
