"""Participants between whom no rule makes a difference are one situation; what the figures are sorted by stays."""

from __future__ import annotations

import datetime

from calculator.simulation.people.stands_for import StandsFor
from tests.invented.drafts import patient, saver


def test_the_youngest_stands_for_all_and_groups_by_age_stay(registry):
    stand_in = StandsFor([registry.law(datetime.date(2026, 1, 1))])
    for age in range(111):
        for one in (patient("student", age=age), saver(age=age)):
            other = stand_in(one)
            assert other._replace(age=age) == one
            assert other.age <= age
            assert other.kind == one.kind
            assert stand_in(other) == other
    assert len({stand_in(saver(age=age)) for age in range(111)}) < 10
    assert stand_in(saver()) == saver()
