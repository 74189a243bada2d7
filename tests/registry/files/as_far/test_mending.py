"""Files with mistakes, read as far as they can be."""

from __future__ import annotations

import pytest

from registry.files.as_far.as_far import read_policies_as_far, read_province_as_far
from registry.files.place import FilePlaces
from registry.files.problem import Problem, about
from registry.files.reading import read_bytes
from tests.spoilt import structure
from tests.spoilt.policies import NORTHMOOR, SALTMARSH, SMALL, Mutation, Spoilt, copy_of_small_policies

OF_PROVINCES = [m for m in structure.MUTATIONS if isinstance(m, Spoilt) and m.file.startswith("provinces/")]


def as_far(tmp_path, file, *changes):
    text = (SMALL / file).read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    path = tmp_path / "file.yaml"
    path.write_text(text, encoding="utf-8")
    return read_province_as_far(path), text


def line(text, part):
    return text.count("\n", 0, text.index(part)) + 1


def test_of_a_good_file_nothing_is_mended(tmp_path):
    found, _ = as_far(tmp_path, NORTHMOOR)
    assert found.mended is None
    assert found.model == read_bytes((SMALL / NORTHMOOR).read_bytes(), "province", "x").model


@pytest.mark.parametrize("mutation", OF_PROVINCES, ids=[m.name for m in OF_PROVINCES])
def test_whatever_is_wrong_with_its_form_the_rest_is_read(mutation: Mutation, tmp_path):
    folder = copy_of_small_policies(tmp_path)
    mutation.apply(folder)
    found = read_policies_as_far(folder)
    assert found.problems
    if any(p.check == "syntax" for p in found.problems):
        return  # where YAML itself is broken there may be nothing to read
    assert found.policies is not None
    assert len(found.policies.provinces) == 4
    if mutation.file in found.mended:
        assert found.mended[mutation.file].touched or "did you mean" in mutation.says


def test_what_is_left_out_moves_nothing_else(tmp_path):
    """The second provision cannot be read: the third is still the third, on its own line."""
    found, text = as_far(tmp_path, NORTHMOOR, ("- {who: near_poor, percent: {2025: 20", "- {who: 5, pct: {2025: 20"))
    assert found.mended is not None
    first = found.model.instruments[0]
    others = [n for n, p in enumerate(first.voluntary_si) if p.who == "other"]
    path = ("instruments", 0, "voluntary_si", others[0])
    assert found.place.of((*path, "months"))[0] == line(text, "months: 36")
    name = f"instruments[0].voluntary_si[{others[0]}].months"
    told = found.mended.told(Problem("f", 1, 1, "error", about(name, "too long"), "some_check", name))
    assert told.field == "instruments[0].voluntary_si[2].months"
    assert told.message == "instruments[0].voluntary_si[2].months: too long"


def test_a_misspelt_key_of_a_list_keeps_what_is_below(tmp_path):
    found, text = as_far(tmp_path, SALTMARSH, ("    health_insurance:", "    health_insurence:"))
    (provision,) = found.model.instruments[0].health_insurance
    assert provision.who == "elderly"
    assert found.place.of(("instruments", 0, "health_insurance", 0, "who"))[0] == line(text, "who: elderly")


def test_an_unread_value_is_not_known(tmp_path):
    found, _ = as_far(
        tmp_path, SALTMARSH, ("percent: 100", "percent: 130"), ("from: 2024-01-01", "from: soon"), ("issued", "isued")
    )
    instrument = found.model.instruments[0]
    assert (instrument.from_, instrument.health_insurance[0].percent) == ("unknown", "unknown")
    assert str(instrument.issued) == "2023-12-05"
    assert len(found.problems) == 3


@pytest.mark.parametrize(
    ("field", "level", "told"),
    [
        ("instruments[0].health_insurance[0].percent", "error", False),  # it is what was not read
        ("instruments[0].health_insurance[0].who", "error", True),
        ("instruments[0].health_insurance[0].who", "warning", False),  # it may come of what was not read
        ("instruments[0].health_insurance[0]", "error", True),
        ("instruments[0].health_insurance[0]", "warning", False),
        ("instruments[0].health_insurance[1].percent", "warning", True),
        ("instruments[0].number", "warning", True),
        ("province", "error", True),
    ],
)
def test_what_may_come_of_what_was_not_read_is_not_told(tmp_path, field, level, told):
    found, _ = as_far(tmp_path, SALTMARSH, ("percent: 100", "percent: 130"))
    problem = Problem("f", 1, 1, level, f"{field}: x", "some_check", field)
    assert (found.mended.told(problem) is not None) is told


def test_warnings_about_times_are_not_told_where_a_day_was_not_read(tmp_path):
    found, _ = as_far(tmp_path, SALTMARSH, ("to: 2027-12-31", "to: later"))
    problem = Problem("f", 1, 1, "warning", "x", "some_check", "instruments[0].health_insurance[0].percent")
    assert found.mended.told(problem) is None


@pytest.mark.parametrize(
    ("change", "stand"),
    [
        (("percent: 100", "percent: 130"), True),
        (("id: saltmarsh-08-2023", "id: Salt Marsh"), False),
        (("status: adopted", "status: adopte"), True),
    ],
)
def test_whether_others_can_be_held_against_it(tmp_path, change, stand):
    found, _ = as_far(tmp_path, SALTMARSH, change)
    assert found.mended.others_stand is stand


def test_nothing_to_read(tmp_path):
    path = tmp_path / "file.yaml"
    path.write_text("[", encoding="utf-8")
    found = read_province_as_far(path)
    assert (found.model, found.mended) == (None, None)
    assert isinstance(found.place, FilePlaces)
    assert found.problems
