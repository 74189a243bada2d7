"""A folder put in place whole."""

import pytest

from hotro.writing.whole_folder import HoldsSomethingElse, write_whole


def named(text):
    def fill(folder):
        (folder / "mark").write_text(text)

    return fill


def test_it_is_made_with_what_is_above_it_and_gives_way(tmp_path):
    folder = tmp_path / "a" / "b"
    write_whole(folder, "mark", named("1"))
    (folder / "more").write_text("")
    write_whole(folder, "mark", named("2"))
    assert {path.name: path.read_text() for path in folder.iterdir()} == {"mark": "2"}
    assert list(folder.parent.iterdir()) == [folder]


def test_what_was_there_stays_where_it_cannot_be_written(tmp_path):
    folder = tmp_path / "a"
    write_whole(folder, "mark", named("1"))

    def failing(new):
        (new / "half").write_text("")
        raise OSError

    with pytest.raises(OSError):  # noqa: PT011 - its words are the system's
        write_whole(folder, "mark", failing)
    assert {path.name: path.read_text() for path in folder.iterdir()} == {"mark": "1"}
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.parametrize("is_file", [True, False])
def test_something_else_is_left_alone(tmp_path, is_file):
    place = tmp_path / "a"
    if is_file:
        place.write_text("mine")
    else:
        place.mkdir()
        (place / "mine").write_text("mine")
    with pytest.raises(HoldsSomethingElse):
        write_whole(place, "mark", named("1"))
    assert (place if is_file else place / "mine").read_text() == "mine"
