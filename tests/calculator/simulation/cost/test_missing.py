"""What would make a band a single amount: the option, the column, or the fact that is missing."""

import datetime

import pytest

from calculator.simulation import parse_participants
from calculator.simulation.asked import cost_of_draft, drafted
from registry import Registry
from registry.draft.draft_file import read_draft
from registry.registry import shipped_policies
from registry.written.province import Age
from tests.hotro.simulate.asked import DRAFT, NGHE_AN

REGISTRY = Registry.load()
SON_LA, _ = read_draft(DRAFT, shipped_policies())


def asked(table, draft=SON_LA, years=(2026, 2027), **more):
    participants = parse_participants(table.encode(), "people.csv", REGISTRY, years[0])
    return cost_of_draft(REGISTRY, drafted(REGISTRY, draft), participants, years, **more)


def named(cost):
    return [(one.what, one.name, one.sides) for one in cost.missing]


OWN = "province,programme,people\nson-la,voluntary_si,10\n"
ELSEWHERE = "province,programme,people\nson-la,voluntary_si,10\nlao-cai,voluntary_si,3\n"


def test_no_rule_of_the_own_province_is_an_option():
    (one,) = asked(OWN).missing
    assert (one.what, one.name, one.people, one.years, one.sides) == (
        "assume_none",
        "son-la",
        10,
        (2026, 2027),
        ("before",),
    )


def test_with_the_option_nothing_is_missing():
    assert asked(OWN, assume_none=True).missing == ()


def test_of_another_province_no_option_helps():
    cost = asked(ELSEWHERE)
    assert named(cost)[0] == ("assume_none", "son-la", ("before",))
    assert ("province", "lao-cai", ("before", "after")) in named(cost)
    assert ("province", "lao-cai", ("before", "after")) in named(asked(ELSEWHERE, assume_none=True))


def aged():
    """The draft, for people from 60 on alone."""
    instrument = SON_LA.instruments[0]
    provision = instrument.voluntary_si[-1].model_copy(update={"age": Age.model_validate({"from": 60})})
    changed = instrument.model_copy(update={"voluntary_si": [provision]})
    return SON_LA.model_copy(update={"instruments": [changed]})


def test_an_age_that_a_rule_asks_for_is_a_column():
    column = next(one for one in asked(OWN, aged(), assume_none=True).missing if one.what == "column")
    assert (column.name, column.why, column.people) == ("age", "age_unknown", 10)
    assert column.rules == ("son-la-as-quang-ninh-02-2022.voluntary_si.other.60+",)
    given = "province,programme,people,age\nson-la,voluntary_si,10,61\n"
    assert [one for one in asked(given, aged(), assume_none=True).missing if one.what == "column"] == []


def test_a_former_province_that_a_rule_asks_for_is_a_column():
    day = datetime.date(2026, 1, 1)
    parts = [r for r in REGISTRY.law(day).local_rules if r.rule.programme == "voluntary_si" and r.rule.area_known]
    assert any(set(r.rule.area) < set(REGISTRY.territory.parts["ninh-binh"]) for r in parts)
    table = "province,programme,people,groups\nninh-binh,voluntary_si,5,grassroots_security\n"
    columns = [one for one in asked(table).missing if one.what == "column"]
    assert {one.name for one in columns} == {"former_province"}


@pytest.mark.parametrize("table", [OWN, ELSEWHERE])
def test_every_band_has_something_that_is_missing_and_only_bands_have(table):
    for assume_none in (False, True):
        cost = asked(table, assume_none=assume_none)
        bands = [band for sides in cost.simulation.by_year for side in (sides.before, sides.after) for band in side]
        assert bool(cost.missing) == any(not band.known for band in bands)


def test_json_is_plain():
    (one,) = asked(OWN, read_draft(NGHE_AN, shipped_policies())[0]).as_json()["missing"]
    assert one["what"] == "assume_none"
    assert one["years"] == [2026, 2027]
