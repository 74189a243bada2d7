"""Where a province stands among all, without the draft and with it."""

from __future__ import annotations

import datetime

from calculator.simulation.cost.cost import Band
from calculator.simulation.cost.generosity import comparison_day, generosity
from calculator.simulation.drafts.adopt import adopt
from tests.invented.drafts import draft, hi, patient, saver, table, vsi

START = datetime.date(2026, 1, 1)
PEOPLE = 28_503


def test_the_place_among_all_provinces(registry):
    new = adopt(registry, "quang-ninh", "son-la", START, programmes=["voluntary_si"]).draft
    found = generosity(registry, new, table((PEOPLE, saver())), [2026, 2027])
    assert (found.day, found.province, len(found.standings)) == (START, "son-la", 34)
    own = {s.province: s.a_head for s in found.standings}
    assert own["quang-ninh"] == found.with_draft.a_head == Band(792_000, 792_000)
    assert own["son-la"] == Band(0, 3_168_000)
    assert found.place_before == (1, 34)
    # Nobody is surely more generous; every province of which it is not known may be.
    assert found.place_after == (1, 1 + sum(not band.known for slug, band in own.items() if slug != "son-la"))


def test_assuming_none_puts_the_province_behind_those_that_are_known(registry):
    found = generosity(registry, draft(vsi("other", 1)), table((1, saver())), [2026], assume_none=True)
    assert found.place_before[0] == 1 + sum(s.a_head.low > 0 for s in found.standings)


def test_they_are_compared_when_the_draft_is_in_force():
    late = draft(vsi("other", 20), **{"from": "2027-03-15"})
    assert comparison_day(late, [2026, 2027]) == datetime.date(2027, 4, 1)
    assert comparison_day(late, [2026]) == datetime.date(2026, 1, 1)
    assert comparison_day(late, [2029]) == datetime.date(2029, 1, 1)


def test_patients_too(registry):
    new = draft(hi("student", 20), programme="health_insurance")
    found = generosity(registry, new, table((10, patient("student"))), [2026])
    assert found.with_draft.a_head == Band(252_720, 252_720)
