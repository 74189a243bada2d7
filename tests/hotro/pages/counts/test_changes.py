"""Between two marks of the slider nothing changes."""

import datetime
import itertools
import random

import pytest

from hotro.pages.counts.changes import FIRST, changes
from registry import Registry


@pytest.mark.parametrize(("programme", "group"), [("voluntary_si", None), ("health_insurance", "near_poor")])
def test_no_count_changes_between_marks(programme, group):
    registry = Registry.load()
    marks = changes(registry, programme, group)
    assert marks[0].day == FIRST
    assert len(marks) > 10
    for before, after in itertools.pairwise(marks):
        assert before.day < after.day
        day = before.day + datetime.timedelta(
            random.Random(before.day.toordinal()).randrange((after.day - before.day).days)
        )
        one, other = (registry.count(programme, group, on=d) for d in (before.day, day))
        assert one.documented == other.documented
        assert (one.of, len(one.documented.supports)) == (before.of, before.supports)
        eve = registry.count(programme, group, on=after.day - datetime.timedelta(1))
        now = registry.count(programme, group, on=after.day)
        assert (eve.documented, eve.of, eve.published) != (now.documented, now.of, now.published)
