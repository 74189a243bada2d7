"""What ends within a time and has no successor."""

import datetime

import pytest

from registry.law.rule import Certainty
from tests.invented.rules import period, registry, rule

ENDS = period("2020-01-01", "2025-12-31")
AFTER = period("2026-01-01", "2030-12-31")
OLD = rule("old", ENDS, end="2025-12-31")


def _expiring(*rules, on="2025-06-01", until="2026-06-01"):
    day = datetime.date.fromisoformat
    return registry(*rules).expiring(on=day(on), until=day(until))


def _ids(*rules, **days):
    return [ending.rule.id for ending in _expiring(*rules, **days).endings]


def test_a_rule_that_ends_and_has_no_successor():
    (ending,) = _expiring(OLD).endings
    assert (ending.last, ending.without_successor) == (datetime.date(2025, 12, 31), ("alpha",))


@pytest.mark.parametrize(
    ("on", "until", "listed"),
    [
        ("2025-06-01", "2025-12-30", []),
        ("2025-06-01", "2025-12-31", ["old"]),
        ("2025-12-31", "2025-12-31", ["old"]),
        ("2026-01-01", "2026-12-31", []),
        ("2019-12-31", "2025-12-31", []),
    ],
)
def test_the_last_day_lies_in_the_time_and_the_rule_is_in_force_on_the_first(on, until, listed):
    assert _ids(OLD, on=on, until=until) == listed


@pytest.mark.parametrize(
    "other",
    [
        rule("new", AFTER),
        rule("new", AFTER, who=("any",)),
        rule("new", period("2025-01-01", "2027-01-01")),
        rule("new", period("2026-09-01")),
        rule("new", AFTER, area=("alpha", "delta")),
    ],
)
def test_a_successor(other):
    found = _expiring(OLD, other)
    assert (found.endings, found.succeeded) == ((), 1)


@pytest.mark.parametrize(
    "other",
    [
        rule("new", AFTER, programme="health_insurance"),
        rule("new", AFTER, who=("near_poor",)),
        rule("new", AFTER, who=("poor", "student")),
        rule("new", AFTER, area=("delta",)),
        rule("new", AFTER, level="district"),
        rule("new", AFTER, districts=("North",)),
        rule("new", period("2025-01-01", "2025-12-31")),
        rule("new", status="draft"),
    ],
)
def test_not_a_successor(other):
    assert "old" in _ids(OLD, other)


def test_a_rule_for_another_place_in_the_household_is_no_successor():
    first = OLD._replace(household_order=1)
    assert "old" in _ids(first, rule("new", AFTER, household_order=2))
    assert "old" not in _ids(first, rule("new", AFTER, household_order=1))
    assert "old" not in _ids(first, rule("new", AFTER))


def test_a_rule_that_is_not_surely_in_force_then_is_told_but_is_no_successor():
    new = rule("new", period("2026-01-01", certainty=Certainty.POSSIBLE))
    (ending,) = _expiring(OLD, new).endings
    assert [other.id for other in ending.perhaps] == ["new"]


def test_ages_must_meet():
    old = rule("old", ENDS, who=("elderly",), age_from=70, age_below=80)
    assert _ids(old, rule("new", AFTER, who=("elderly",), age_from=70, age_below=75)) == []
    assert _ids(old, rule("new", AFTER, who=("elderly",), age_from=60, age_below=70)) == ["old"]
    assert _ids(old, rule("new", AFTER, who=("elderly",), age_from=80)) == ["old"]
    assert _ids(old, rule("new", AFTER, who=("elderly",))) == []


def test_a_successor_in_a_part_of_the_area_leaves_the_rest():
    old = rule("old", ENDS, area=("beta", "gamma"))
    (ending,) = _expiring(old, rule("new", AFTER, area=("gamma",))).endings
    assert ending.without_successor == ("beta",)


def test_what_has_no_known_end_is_counted_not_listed():
    rules = (
        rule("unknown", period("2020-01-01", certainty=Certainty.PRESUMED)),
        rule("open", period("2020-01-01"), who=("student",), end="open"),
        # It may go on after its last sure day, so its end is not known.
        rule("merged", ENDS, period("2026-01-01", certainty=Certainty.POSSIBLE), who=("elderly",)),
    )
    found = _expiring(*rules)
    assert (found.endings, found.end_unknown, found.end_open) == ((), 2, 1)


def test_soonest_first():
    sooner = rule("z", period("2020-01-01", "2025-08-31"), who=("student",))
    assert _ids(OLD, sooner) == ["z", "old"]


def test_as_json():
    found = _expiring(OLD).as_json()
    assert (found["on"], found["until"], found["succeeded"]) == ("2025-06-01", "2026-06-01", 0)
    assert found["expiring"][0]["last_day"] == "2025-12-31"


def test_what_has_no_known_end_is_listed_the_surest_first():
    rules = (
        OLD,
        rule("unstated", period("2020-01-01", certainty=Certainty.PRESUMED), end="unknown"),
        rule("open", period("2020-01-01"), end="open"),
        rule("perhaps", period("2020-01-01", certainty=Certainty.POSSIBLE), end="unknown"),
        rule("later", period("2030-01-01"), end="open"),
    )
    found = _expiring(*rules)
    assert [(one.rule.id, one.end, one.certainty) for one in found.no_end] == [
        ("open", "open", Certainty.CERTAIN),
        ("unstated", "unknown", Certainty.PRESUMED),
        ("perhaps", "unknown", Certainty.POSSIBLE),
    ]
    assert (found.end_unknown, found.end_open) == (1, 1)
    assert [one["certainty"] for one in found.as_json()["no_end"]] == ["certain", "presumed", "possible"]
