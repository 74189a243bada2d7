"""Whether a province supports some people on a day."""

import datetime

import pytest

from registry.law.rule import FOREVER, Certainty, Statement
from registry.questions.support import support
from tests.invented.rules import period, registry, rule

DAY = datetime.date(2024, 6, 1)
SINCE = datetime.date(2026, 6, 1)
NOW = period("2020-01-01")
PRESUMED = period("2020-01-01", certainty=Certainty.PRESUMED)
POSSIBLE = period("2020-01-01", certainty=Certainty.POSSIBLE)


def nothing(province, who=("any",), first=1, *, stated=True):
    return Statement(province, "voluntary_si", who, first, FOREVER, stated, "nothing", "https://x.example")


def said(*rules, group=None, day=DAY, area=("alpha",), statements=()):
    laws = registry(*rules, statements=statements)
    return support(laws, "voluntary_si", group, {"here": area}, on=day)["here"]


@pytest.mark.parametrize(
    ("rules", "status", "presumed"),
    [
        ([], "unknown", False),
        ([rule("a", NOW)], "supports", False),
        ([rule("a", PRESUMED)], "supports", True),
        ([rule("a", PRESUMED), rule("b", NOW)], "supports", False),
        ([rule("a", POSSIBLE)], "unknown", False),
        ([rule("a", status="draft")], "unknown", False),
        ([rule("a", NOW, programme="health_insurance")], "unknown", False),
        ([rule("a", NOW, level="district")], "unknown", False),
        ([rule("a", NOW, area=("delta",))], "unknown", False),
    ],
)
def test_how_surely(rules, status, presumed):
    found = said(*rules)
    assert (found.status, found.presumed) == (status, presumed)


def test_a_rule_that_is_not_surely_in_force_is_a_lead():
    assert [r.rule.id for r in said(rule("a", POSSIBLE), rule("b", NOW)).perhaps] == ["a"]


@pytest.mark.parametrize(
    ("who", "group", "counts"),
    [
        (("poor",), "poor", True),
        (("poor",), "student", False),
        (("poor", "student"), "student", True),
        (("any",), "student", True),
        (("unspecified",), "student", False),
        (("unspecified",), None, True),
    ],
)
def test_for_whom(who, group, counts):
    assert bool(said(rule("a", NOW, who=who), group=group).rules) is counts


def test_a_statement_of_none_is_about_everybody_or_the_very_group_and_a_rule_says_more():
    assert said(statements=(nothing("alpha"),), group="poor").status == "none"
    assert said(statements=(nothing("alpha", ("poor", "student")),), group="poor").status == "none"
    assert said(statements=(nothing("alpha", ("student",)),), group="poor").status == "unknown"
    assert said(statements=(nothing("alpha", ("student",)),)).status == "unknown"
    assert said(statements=(nothing("alpha", stated=False),)).status == "unknown"
    assert said(rule("a", NOW), statements=(nothing("alpha"),)).status == "supports"


def test_of_a_unit_all_parts_must_be_said_to_add_nothing():
    parts = ("beta", "gamma")
    assert said(area=parts, day=SINCE, statements=(nothing("beta"),)).status == "unknown"
    assert said(area=parts, day=SINCE, statements=(nothing("beta"), nothing("gamma"))).status == "none"
    since = SINCE.replace(month=1).toordinal()
    assert said(area=parts, day=SINCE, statements=(nothing("gamma", first=since),)).status == "none"


def test_rules_for_a_part_or_a_district_cover_it_partly():
    parts = ("beta", "gamma")
    assert said(rule("a", NOW, area=("beta",)), area=parts, day=SINCE).partly
    assert not said(rule("a", NOW, area=("beta",)), rule("b", NOW, area=("gamma",)), area=parts, day=SINCE).partly
    assert said(rule("a", NOW, districts=("North",))).partly
    assert not said(area=parts, day=SINCE).partly


def test_a_rule_counts_in_every_province_it_reaches():
    laws = registry(rule("a", NOW, area=("beta", "gamma")))
    areas = {"whole": ("beta", "gamma"), "part": ("beta",), "elsewhere": ("delta",)}
    found = support(laws, "voluntary_si", None, areas, on=SINCE)
    assert [len(found[name].rules) for name in areas] == [1, 1, 0]
