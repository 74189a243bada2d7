import copy
import unicodedata

from registry.checks import ambiguous_name as check
from tests.invented.country import JURISDICTIONS, country, only, said


def named(number, table="provinces", **keys):
    land = copy.deepcopy(JURISDICTIONS)
    land[table][number] |= keys
    return country(jurisdictions=land)


def test_alias_of_two():
    found = only(check, named(1, aliases=["TP Hoa", "AN LAC"]))
    assert (found.level, found.field) == ("error", "provinces[1].aliases[1]")
    assert "an-lac" in found.message


def test_name_of_another_without_marks():
    assert said(check, named(1, "units", vi="Ân lạc")) == [("error", "jurisdictions.yaml", "units[1].vi")]


def test_not_composed():
    policies = country()
    land = policies.jurisdictions
    loose = land.provinces[0].model_copy(update={"vi": unicodedata.normalize("NFD", "An Lạc")})
    land = land.model_copy(update={"provinces": [loose, *land.provinces[1:]]})
    found = only(check, policies._replace(jurisdictions=land))
    assert (found.field, "NFC" in found.message) == ("provinces[0].vi", True)


def test_own_alias_and_the_name_before_and_after():
    assert said(check, named(0, aliases=["An Lạc", "an lạc", "TP An Lạc"])) == []
