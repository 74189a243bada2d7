"""Where a value stands in a file."""

import pytest

from registry.files.place import FilePlaces, field, followed

PLACE = FilePlaces("a.yaml", {(): (1, 1), ("a",): (2, 4), ("a", 0): (3, 5)}, {("a",): (2, 1)})


@pytest.mark.parametrize(
    ("path", "at"), [((), (1, 1)), (("a", 0), (3, 5)), (("a", 0, "b"), (3, 5)), (("a", 7), (2, 4)), (("x",), (1, 1))]
)
def test_a_value_or_the_nearest_around_it(path, at):
    assert PLACE.of(path) == at


def test_a_key_or_its_value_where_it_has_none():
    assert (PLACE.of_key(("a",)), PLACE.of_key(("a", 0))) == ((2, 1), (3, 5))


def test_a_file_of_which_nothing_is_known():
    assert FilePlaces("a.yaml", {}).of(("a", "b")) == (1, 1)


def test_a_path_as_people_write_it():
    assert field(("instruments", 0, "from")) == "instruments[0].from"
    assert field(()) == ""
    assert field(("a\x1b[31m\n\u202e", "b\tc")) == r"a\u001b[31m\n\u202e.b\tc"


def test_a_location_of_pydantic_without_the_branches_it_tried():
    value = {"who": {"x": 1}, "list": [1, 2]}
    assert followed(("who", "function-before", "x"), value) == (("who", "x"), 1)
    assert followed(("list", 1, "int"), value) == (("list", 1), 2)
