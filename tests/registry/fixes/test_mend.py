"""Fixes applied: whole files or none, nothing beside the slip, and nothing on policies without slips."""

import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.files.problem import InvalidPolicies
from registry.files.strict_yaml import read_yaml
from registry.fixes import FIXES, Repair
from registry.fixes._edit import ChangedValue, Edit
from registry.fixes.mend import mend, mend_path
from registry.registry import shipped_policies
from tests.invented.checked import few
from tests.registry.fixes.mended import FILE, mended, text_of
from tests.spoilt.policies import EASTMERE, NORTHMOOR, SALTMARSH, copy_of_small_policies

SHIPPED = shipped_policies()


@pytest.fixture
def folder(tmp_path):
    return copy_of_small_policies(tmp_path)


def spoil(path):
    path.write_text(path.read_text(encoding="utf-8").replace("percent: 30\n", "percent: 30% \n", 1), encoding="utf-8")


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.rglob("*.yaml")}


def test_the_shipped_policies_have_nothing_to_mend(tmp_path):
    folder = tmp_path / "policies"
    shutil.copytree(SHIPPED, folder)
    before = contents(folder)
    assert mend_path(folder, folder, SHIPPED) == []
    assert contents(folder) == before


def test_all_at_once_and_then_nothing():
    text = text_of(
        ("05/2024/NQ-HĐND", "05/2024/NQ-HDND"),
        ("issued: 2024-12-10", "issued: 10/12/2024  "),
        (
            "        percent: 30\n        of: rural_poverty_line_contribution",
            "        percnt: 30%\n        of: Mức đóng",
        ),
        ("Cổng thông tin", "no"),
    )
    made, names = mended(text)
    assert made == text_of(
        ("        of: rural_poverty_line_contribution", "        of: contribution"), ("Cổng thông tin", "'no'")
    )
    assert set(names) == {
        "bare_words",
        "days",
        "in_other_words",
        "misspelt_keys",
        "number_of_an_act",
        "numbers_with_signs",
        "trailing_spaces",
    }
    assert len(names) == 7
    assert mended(made) == (made, [])


def test_what_was_done_is_told_line_by_line():
    made = mend(text_of(("percent: 30", "percent: 30%")).encode(), "a.yaml", [_percent()])
    (one,) = made.fixed
    assert (one.file, one.line, one.fix) == ("a.yaml", 15, "percent")
    assert (one.before, one.after) == ("        percent: 30%", "        percent: 30")


def _percent():
    def edits(file):
        at = file.text.find("30%")
        if at > 0:
            yield Edit(at, at + 3, "30", ChangedValue(("instruments", 0, "voluntary_si", 0, "percent"), 30))

    return Repair("percent", edits)


@pytest.mark.parametrize(
    "edit",
    [
        Edit(0, 1, "province"),  # the file says something else
        Edit(len(FILE), len(FILE), "colour: red\n"),  # a new problem
        Edit(len(FILE), len(FILE), "colour: red\n", ChangedValue(("colour",), "red")),  # the same, and said so
        Edit(len(FILE), len(FILE), "["),  # not YAML any more
        Edit(FILE.index("adopted"), FILE.index("adopted") + 7, "draft", ChangedValue(("province",), "draft")),
    ],
)
def test_a_fix_that_would_do_more_or_less_than_it_says_does_nothing(edit):
    assert mend(FILE.encode(), "a.yaml", [Repair("wrong", lambda _: iter([edit]))]).fixed == []


def test_a_good_edit_beside_a_bad_one_is_made():
    text = text_of(("percent: 30", "percent: 30%"))
    bad = Edit(0, 1, "x")
    repair = Repair("both", lambda file: iter([bad, *_percent().edits(file)]))
    assert mend(text.encode(), "a.yaml", [repair]).data.decode() == FILE


def test_a_file_in_another_encoding_is_left():
    data = FILE.encode("utf-16")
    assert mend(data, "a.yaml", [_percent()]) == (data, [])


WORDS = st.sampled_from(
    [
        "",
        " ",
        "\t",
        "%",
        "no",
        "1/7/2025",
        "#: x",
        "'",
        '"',
        ": ",
        "- ",
        "[",
        "{",
        "\n",
        "\ufeff",
        "Poor",
        "30%",
        "x",
        "Đ",
    ]
)


@few
@given(st.lists(st.tuples(st.integers(0, len(FILE)), st.integers(0, 3), WORDS), min_size=1, max_size=4))
def test_whatever_is_wrong_a_fix_loses_nothing(changes):
    """Any letters put anywhere: mending ends, is done after one time, and comments of people stay."""
    text = FILE
    for at, length, word in changes:
        text = text[:at] + word + text[at + length :]
    made, _ = mended(text)
    assert mended(made) == (made, [])
    assert made.count("This comment stays.") == text.count("This comment stays.")
    before, after = read_yaml(text.encode(), "x"), read_yaml(made.encode(), "x")
    assert len(after.problems) <= len(before.problems)


def test_every_fix_is_one_sentence():
    for fix in FIXES:
        assert fix.__doc__
        assert fix.__doc__.strip().endswith(".")


# Files and folders


def test_a_file_of_a_folder(folder):
    before = contents(folder)
    spoil(folder / NORTHMOOR)
    fixed = mend_path(folder / NORTHMOOR, folder, SHIPPED)
    assert [one.fix for one in fixed] == ["trailing_spaces", "numbers_with_signs"]
    assert contents(folder) == before


def test_other_files_keep_their_slips(folder):
    spoil(folder / NORTHMOOR)
    assert mend_path(folder / SALTMARSH, folder, SHIPPED) == []


def test_a_file_that_stands_alone(tmp_path):
    path = tmp_path / "draft.yaml"
    path.write_text(
        text_of(("province: highfell", "province: Sơn La"), ("who: poor", "who: hộ nghèo")), encoding="utf-8"
    )
    fixed = mend_path(path, None, SHIPPED)
    assert [one.fix for one in fixed] == ["provinces_by_name", "groups_by_name"]
    assert path.read_text(encoding="utf-8") == text_of(("province: highfell", "province: son-la"))


def test_where_the_groups_cannot_be_read_letters_are_mended(folder):
    (folder / "groups.yaml").write_text("[", encoding="utf-8")
    spoil(folder / NORTHMOOR)
    assert [one.fix for one in mend_path(folder, folder, SHIPPED)] == ["trailing_spaces"]


def test_all_files_are_written_or_none(folder, monkeypatch):
    for name in (NORTHMOOR, EASTMERE, SALTMARSH):
        path = folder / name
        path.write_text(path.read_text(encoding="utf-8").replace("confidence:", "confidence :  ", 1), encoding="utf-8")
        spoil(path)
        path.write_text(path.read_text(encoding="utf-8") + "# end  \n", encoding="utf-8")
    before = contents(folder)
    writes = iter(range(10))
    real = type(folder).write_bytes

    def full(self, data):
        if next(writes) == 2:
            raise OSError(28, "No space left on device")
        return real(self, data)

    monkeypatch.setattr("pathlib.Path.write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        mend_path(folder, folder, SHIPPED)
    monkeypatch.undo()
    assert contents(folder) == before
    assert not list(folder.rglob(".*"))


def test_no_such_file(tmp_path):
    with pytest.raises(InvalidPolicies):
        mend_path(tmp_path / "none.yaml", None, SHIPPED)
