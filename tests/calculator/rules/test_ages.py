"""Ages at which something may change: those that rules name, and those by which people are in a group."""

from __future__ import annotations

import datetime

import pytest

from calculator.rules.ages import CHILD_BELOW, ELDERLY_FROM, PossibleAge, age_lines, drawn_by, reached, rules_of
from tests.invented.checked import shipped

DAY = datetime.date(2026, 3, 1)


def test_every_age_that_a_rule_names_is_a_line():
    law = shipped().law(DAY)
    named = {age for rule in rules_of(law) for age in (rule.age_from, rule.age_below)} - {None}
    assert drawn_by(rules_of(law)) == named
    assert age_lines(law) == tuple(sorted(named | {CHILD_BELOW, ELDERLY_FROM} | {7, 15}))
    assert {found.rule.id for found in law.local_rules} <= {rule.id for rule in rules_of(law)}


@pytest.mark.parametrize(
    ("age", "lines"), [((0, 0), (0, 0)), ((15, 16), (0, 1)), ((60, 60), (2, 2)), ((99, 99), (2, 2))]
)
def test_lines_are_reached_on_the_birthday(age, lines):
    assert reached((16, 60), PossibleAge(*age)) == lines
