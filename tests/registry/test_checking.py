"""Policies read and checked: folders, single files and drafts."""

import pytest

from registry.checking import check, problems, read_checked
from registry.files.problem import InvalidPolicies
from registry.registry import shipped_policies
from tests.spoilt import structure
from tests.spoilt.policies import HIGHFELL, NORTHMOOR, SALTMARSH, SMALL, Spoilt, copy_of_small_policies

SHIPPED = shipped_policies()
OF_PROVINCES = [m for m in structure.MUTATIONS if isinstance(m, Spoilt) and m.file.startswith("provinces/")]
FIVE = [
    ("12/2024/NQ-HĐND", "12/2024/NQ-HDND"),  # meaning
    ("takes_force: 2024-12-20", "takes_force: 20/12/2024"),
    ("percent: 30\n", "percnt: 30\n"),
    ("2030: unknown}, of: contribution", "2030: unknown}, of: rural_poverty_line"),
    ("[ethnic_minority, student]", "[ethnic_minorty, student]"),  # meaning
]


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


def test_form_and_meaning_in_one_run(folder):
    """Five mistakes in one file, five lines, each at its place and with what is valid."""
    path = folder / NORTHMOOR
    text = path.read_text(encoding="utf-8")
    for old, new in FIVE:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    found = problems(path, SHIPPED)
    where = {new: text.count("\n", 0, text.index(new)) + 1 for _, new in FIVE}
    assert [p.line for p in found] == sorted(where.values())
    told = "\n".join(p.message for p in found)
    for valid in (
        "12/2024/NQ-HĐND",
        "`rural_poverty_line_contribution`",
        "write 2024-12-20",
        "`percent`",
        "`ethnic_minority`",
    ):
        assert valid in told


@pytest.mark.parametrize("mutation", OF_PROVINCES, ids=[m.name for m in OF_PROVINCES])
def test_what_was_not_read_makes_no_problems_of_its_own(mutation, folder):
    """The small policies mean nothing wrong: a mistake of form is told, and nothing that comes of not reading it."""
    mutation.apply(folder)
    assert {p.check for p in problems(folder, SHIPPED)} <= {"schema", "syntax", "files"}


def test_the_errors_of_other_files_are_told_apart(folder):
    spoil(folder, NORTHMOOR)
    assert check(folder / HIGHFELL, SHIPPED) == ([], [], 1)
    own, related, others = check(folder / NORTHMOOR, SHIPPED)
    assert (len(own), related, others) == (1, [], 0)


def test_the_errors_of_other_files_that_name_its_acts_come_with_its_own(folder):
    path = folder / HIGHFELL
    path.write_text(path.read_text(encoding="utf-8").replace("status: draft", "status: draft\n    became: x"))
    text = (folder / NORTHMOOR).read_text(encoding="utf-8")
    (folder / NORTHMOOR).write_text(text.replace("[northmoor-03-2021]", "[northmoor-03-2021, saltmarsh-08-2023]"))
    own, related, others = check(folder / SALTMARSH, SHIPPED)
    assert (own, [p.check for p in related], others) == ([], ["one_sided_replacement"], 1)
