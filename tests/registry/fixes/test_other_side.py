"""`replaces` and `replaced_by`: the side that is missing, in whatever file it is."""

import pytest

from registry.fixes.mend import mend_path
from tests.spoilt.policies import NORTHMOOR, SALTMARSH, copy_of_small_policies


@pytest.fixture
def folder(tmp_path):
    return copy_of_small_policies(tmp_path)


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text


def fixed(path, folder):
    return [(one.fix, one.before, one.after) for one in mend_path(path, folder, folder)]


def test_replaced_by_is_added(folder):
    path = folder / NORTHMOOR
    text = change(path, "    replaced_by: northmoor-12-2024\n", "")
    assert fixed(path, folder) == [("other_side", "", "    replaced_by: northmoor-12-2024")]
    line = "    to: 2024-12-31 inferred\n"
    assert path.read_text(encoding="utf-8") == text.replace("    replaced_by: northmoor-12-2024\n", "").replace(
        line, f"{line}    replaced_by: northmoor-12-2024\n"
    )
    assert fixed(folder, folder) == []


def test_replaces_is_added(folder):
    path = folder / NORTHMOOR
    change(path, "    replaces: [northmoor-03-2021]\n", "")
    assert fixed(path, folder) == [("other_side", "", "    replaces: [northmoor-03-2021]")]


@pytest.mark.parametrize("block", [False, True])
def test_replaces_is_lengthened_from_another_file(folder, block):
    """Saltmarsh says that Northmoor's act replaced its own: Northmoor's file is the one to mend."""
    path = folder / NORTHMOOR
    if block:
        change(path, "replaces: [northmoor-03-2021]", "replaces:\n      - northmoor-03-2021  # the first")
    change(folder / SALTMARSH, "    to: 2027-12-31\n", "    to: 2027-12-31\n    replaced_by: northmoor-12-2024\n")
    (one,) = mend_path(folder / SALTMARSH, folder, folder)
    assert (one.file.endswith("northmoor.yaml"), one.fix) == (True, "other_side")
    text = path.read_text(encoding="utf-8")
    expected = (
        "replaces:\n      - northmoor-03-2021  # the first\n      - saltmarsh-08-2023\n"
        if block
        else "replaces: [northmoor-03-2021, saltmarsh-08-2023]\n"
    )
    assert expected in text


def test_of_one_file_only_what_it_says_is_mended(folder):
    change(folder / NORTHMOOR, "    replaced_by: northmoor-12-2024\n", "")
    assert fixed(folder / SALTMARSH, folder) == []


def test_left(folder):
    path = folder / NORTHMOOR
    change(path, "replaced_by: northmoor-12-2024", "replaced_by: saltmarsh-08-2023")  # it says another
    assert [one for one in fixed(path, folder) if one[2].startswith("    replaced_by")] == []


def test_drafts_replace_nothing(folder):
    path = folder / "provinces" / "highfell.yaml"
    change(path, "    status: draft\n", "    status: draft\n    replaces: [saltmarsh-08-2023]\n")
    assert fixed(folder, folder) == []
