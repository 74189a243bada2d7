"""A rule: when it is in force, what it gives, and as plain data."""

import datetime
import json

import pytest

from registry import Registry
from registry.law.rule import Certainty
from tests.invented.rules import period, rule

REGISTRY = Registry.load()


@pytest.mark.parametrize(
    ("day", "certainty"),
    [
        ("2019-12-31", Certainty.NO),
        ("2020-01-01", Certainty.CERTAIN),
        ("2020-12-31", Certainty.CERTAIN),
        ("2021-01-01", Certainty.PRESUMED),
        ("9999-12-31", Certainty.PRESUMED),
    ],
)
def test_both_ends_of_an_interval_are_inside(day, certainty):
    found = rule("a", period("2020-01-01", "2020-12-31"), period("2021-01-01", certainty=Certainty.PRESUMED))
    assert found.certainty(datetime.date.fromisoformat(day)) is certainty


def test_a_rate_holds_from_its_year_until_the_next():
    found = rule("a", rates=((2020, 10), (2022, None), (2023, 30)))
    rates = [found.rate(datetime.date(year, 6, 1)) for year in range(2019, 2025)]
    assert rates == [None, 10, 10, None, 30, 30]


def test_as_plain_data_every_rule_can_be_written_and_nothing_is_lost():
    for found in REGISTRY.local_rules:
        said = found.as_json()
        assert json.loads(json.dumps(said)) == said
        own = {"id", "begin", "end", "intervals", "note_vi", "note_en"}
        assert said.keys() == {*found._fields, "rule", "from", "to", "condition", "note"} - own
        assert said["conditions"] == [condition._asdict() for condition in found.conditions]
        assert (said["note"] or {}).get("vi") == found.note_vi
        assert (said["rule"], said["from"], said["to"]) == (found.id, found.begin, found.end)


def test_a_rate_that_never_changes_is_always():
    assert rule("a", rates=((0, 10),)).as_json()["rates"] == {"always": 10}


def test_values_cannot_be_changed():
    with pytest.raises(AttributeError):
        REGISTRY.local_rules[0].id = "other"
