import pytest

from registry.law.keys import CALLED, key_called

HOUSEHOLD = ("date", "members", "province", "former_province", "district", "poor_commune")
PERSON = ("id", "born", "groups", "since", "voluntary_si", "health_insurance", "pension")


@pytest.mark.parametrize(
    ("name", "valid", "key"),
    [
        ("tỉnh", HOUSEHOLD, "province"),
        ("Tinh", HOUSEHOLD, "province"),
        ("TỈNH CŨ", HOUSEHOLD, "former_province"),
        ("thành viên", HOUSEHOLD, "members"),
        ("ngày", HOUSEHOLD, "date"),
        ("former province", HOUSEHOLD, "former_province"),
        ("province", HOUSEHOLD, "province"),
        ("đối tượng", PERSON, "groups"),
        ("BHYT", PERSON, "health_insurance"),
        ("bảo hiểm xã hội tự nguyện", PERSON, "voluntary_si"),
        ("năm sinh", PERSON, "born"),
        ("tỉnh", PERSON, None),
        ("provinse", HOUSEHOLD, None),
        ("", HOUSEHOLD, None),
        ("thứ tự", ("household_order",), "household_order"),
        ("thứ tự", ("order",), "order"),
        ("thứ tự", ("order", "household_order"), None),
    ],
)
def test_a_key_by_its_name(name, valid, key):
    assert key_called(name, valid) == key


def test_no_name_stands_for_two_keys_of_one_record():
    for valid in (HOUSEHOLD, PERSON):
        for key in valid:
            for name in CALLED[key]:
                assert key_called(name, valid) == key
