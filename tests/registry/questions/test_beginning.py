"""Since when a programme's State rules are known: taken from policies/national."""

import datetime

import pytest

from registry import Registry
from registry.questions.beginning import beginning

REGISTRY = Registry.load()


@pytest.mark.parametrize(
    ("programme", "day", "act"),
    [
        ("voluntary_si", datetime.date(2008, 1, 1), "SI Law 71/2006/QH11"),
        ("health_insurance", datetime.date(2009, 10, 1), "HI Law 25/2008/QH12"),
    ],
)
def test_programmes_begin_with_the_first_state_rule(programme, day, act):
    found = beginning(REGISTRY, programme)
    assert found.day == day
    assert found.instrument.startswith(act)


@pytest.mark.parametrize("programme", ["voluntary_si", "health_insurance"])
def test_only_a_count_of_a_day_before_says_so_and_changes_nothing_else(programme):
    begins = beginning(REGISTRY, programme).day
    before, after = (REGISTRY.count(programme, on=day) for day in (begins - datetime.timedelta(1), begins))
    assert before.not_before.day == begins
    assert before.as_json()["before_programme"]["from"] == begins.isoformat()
    assert after.not_before is None
    assert after.as_json()["before_programme"] is None
    assert len(before.documented.unknown) + len(before.documented.none) == before.of


def test_where_no_state_rule_is_known_nothing_is_said():
    from tests.invented.rules import registry

    assert beginning(registry(), "voluntary_si") is None
    assert registry().count("voluntary_si", on=datetime.date(1900, 1, 1)).not_before is None
