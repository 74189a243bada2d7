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


def test_what_a_killed_program_left_is_cleared_away_and_what_one_holds_is_not(tmp_path):
    folder = tmp_path / "a"
    left, others = tmp_path / ".a.hotro-left", tmp_path / ".a.mine"
    left.mkdir()
    (left / "new").mkdir()
    others.mkdir()
    found = []

    def fill(new):
        write_whole(folder, "mark", named("other"))  # at the same time: neither takes the other's for a left one
        (new / "mark").write_text("1")
        found.extend(sorted(path.name.split("-")[0] for path in tmp_path.iterdir()))

    write_whole(folder, "mark", fill)
    assert found == [".a.hotro", ".a.mine", "a"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [".a.mine", "a"]
    assert (folder / "mark").read_text() == "1"


@pytest.mark.parametrize("in_one_step", [True, False])
def test_a_folder_keeps_its_name_its_rights_and_the_link_to_it(tmp_path, monkeypatch, in_one_step):
    if not in_one_step:
        monkeypatch.setattr("hotro.writing.whole_folder._exchanged", lambda *_: False)
    folder, link = tmp_path / "a", tmp_path / "link"
    write_whole(folder, "mark", named("1"))
    folder.chmod(0o750)
    link.symlink_to(folder)
    write_whole(link, "mark", named("2"))
    assert (folder / "mark").read_text() == "2"
    assert (folder.stat().st_mode & 0o777, link.is_symlink()) == (0o750, True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "link"]


def test_what_came_there_in_the_meantime_is_left_alone(tmp_path):
    folder = tmp_path / "a"

    def fill(new):
        (new / "mark").write_text("1")
        folder.mkdir()
        (folder / "mine").write_text("mine")

    with pytest.raises(HoldsSomethingElse):
        write_whole(folder, "mark", fill)
    assert [path.name for path in tmp_path.rglob("*")] == ["a", "mine"]
