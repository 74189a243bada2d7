import pytest

from registry.law.local_places import among_places, same_place


@pytest.mark.parametrize(
    "name",
    [
        "Long Biên",
        "quận Long Biên",
        "Quận  Long Biên",
        "Q. Long Bien",
        "q.long biên",
        "LONG BIEN",
        "Long Bien district",
    ],
)
def test_one_place_by_any_way_to_write_it(name):
    assert same_place(name, "Long Biên")
    assert same_place("Quận Long Biên", name)


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("thành phố Hà Tĩnh", "Ha Tinh city", True),
        ("TP. Hà Tĩnh", "TP Hà Tĩnh", True),
        ("TX Kỳ Anh", "thị xã Kỳ Anh", True),
        ("huyện Kỳ Anh", "thị xã Kỳ Anh", False),
        ("Kỳ Anh", "thị xã Kỳ Anh", True),
        ("Ky Anh district", "huyện Kỳ Anh", True),
        ("Quan Hóa", "Quan Hóa", True),
        ("huyện Quan Hóa", "Quan Hóa", True),
        ("quận 1", "Q.1", True),
        ("quận 1", "quận 10", False),
        ("Long Biên", "Gia Lâm", False),
        ("huyện", "huyện", True),
        ("", "Long Biên", False),
    ],
)
def test_titles_tell_apart_only_where_both_say_one(name, other, same):
    assert same_place(name, other) is same
    assert same_place(other, name) is same


def test_one_of_several():
    assert among_places("H. Tứ Kỳ", ("Nam Sách", "Tứ Kỳ"))
    assert not among_places("Tứ Kỳ", ())
