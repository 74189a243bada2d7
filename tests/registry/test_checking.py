"""Policies read and checked: folders, single files and drafts."""

import pytest

from registry.checking import problems, read_checked
from registry.files.problem import InvalidPolicies
from registry.registry import shipped_policies
from tests.spoilt.policies import HIGHFELL, NORTHMOOR, SMALL, copy_of_small_policies

SHIPPED = shipped_policies()


@pytest.fixture
def folder(tmp_path):
    return copy_of_small_policies(tmp_path)


def spoil(folder, name):
    path = folder / name
    path.write_text(path.read_text(encoding="utf-8").replace("percent: 30", "percent: 130", 1), encoding="utf-8")


def test_good_policies_are_read():
    assert len(read_checked(SMALL).provinces) == 4
    assert not [p for p in problems(SMALL, SHIPPED) if p.level == "error"]


def test_an_error_stops_and_names_the_file_as_it_can_be_opened(folder):
    spoil(folder, NORTHMOOR)
    with pytest.raises(InvalidPolicies) as caught:
        read_checked(folder)
    assert {p.file for p in caught.value.problems} == {str(folder / NORTHMOOR)}
    assert caught.value.problems == [p for p in problems(folder, SHIPPED) if p.level == "error"]


def test_of_one_file_of_a_folder_its_own_problems(folder):
    spoil(folder, NORTHMOOR)
    assert {p.file for p in problems(folder / NORTHMOOR, SHIPPED)} == {str(folder / NORTHMOOR)}
    assert not [p for p in problems(folder / HIGHFELL, SHIPPED) if p.level == "error"]
    assert problems(folder / "provinces", SHIPPED) == [
        p for p in problems(folder, SHIPPED) if p.file.startswith(str(folder / "provinces"))
    ]


def test_from_the_folder_itself_files_are_named_below_it(folder, monkeypatch):
    spoil(folder, NORTHMOOR)
    monkeypatch.chdir(folder)
    assert {p.file for p in problems(folder, SHIPPED) if p.level == "error"} == {NORTHMOOR}


def test_a_folder_that_is_none_of_policies(tmp_path):
    with pytest.raises(InvalidPolicies, match="this is not a folder of policies"):
        problems(tmp_path, SHIPPED)


def test_a_file_that_stands_alone_is_a_draft(tmp_path):
    path = tmp_path / "draft.yaml"
    path.write_text("province: son-ka\ninstruments: []\n", encoding="utf-8")
    found = problems(path, SHIPPED)
    assert [p.field for p in found] == ["province", "instruments"]
    assert "did you mean `son-la`?" in found[0].message
