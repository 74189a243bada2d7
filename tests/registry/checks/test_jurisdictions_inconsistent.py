import copy

from registry.checks import jurisdictions_inconsistent as check
from tests.invented.country import JURISDICTIONS, country, find, only, said


def changed(table, number, **keys):
    land = copy.deepcopy(JURISDICTIONS)
    land[table][number] |= keys
    return country(jurisdictions=land)


def test_code_used_twice():
    found = only(check, changed("provinces", 1, code="01"))
    assert (found.level, found.field) == ("error", "provinces[1].code")


def test_slug_used_twice():
    assert ("error", "jurisdictions.yaml", "units[1].slug") in said(check, changed("units", 1, slug="an-lac"))


def test_unknown_unit():
    problems = find(check, changed("provinces", 2, into="yen-pu"))
    assert [problem.field for problem in problems] == ["provinces[2].into", "units[1]"]
    assert "did you mean `yen-phu`?" in problems[0].message


def test_name_that_moved_away():
    assert "would be of both" in find(check, changed("provinces", 2, into="an-lac"))[0].message


def test_same_code_before_and_after_is_reuse():
    assert said(check, country()) == []
