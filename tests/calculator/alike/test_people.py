"""People whom no rule of their place tells apart are assessed the same, whoever they are."""

from __future__ import annotations

import dataclasses
import datetime
from collections import defaultdict

import pytest

from calculator import BadHousehold, assess
from calculator.alike.people import FIELDS, alike_in
from tests.invented import neighbours
from tests.invented.checked import shipped

DAYS = [datetime.date(2019, 3, 10), datetime.date(2026, 3, 10)]
PROGRAMMES = ("voluntary_si", "health_insurance")


def asked(day):
    """People of some places who differ in one thing or two."""
    merged = day >= shipped().territory.merger
    for old in ("quang-ninh", "bac-lieu", "dak-lak"):
        new = shipped().territory.old[old].into
        yield from neighbours.in_age_and_groups(shipped(), new if merged else old, day)
        yield from neighbours.in_place(shipped(), *((new, old) if merged else (old, None)), day)
    yield from neighbours.at_school(shipped(), "ha-noi", day)


MONTHS = 12
"""As many as any of the payments here has."""


def answer(household, programme, law):
    """What `assess` says of a programme asked about alone; nothing where it refuses."""
    other = {"voluntary_si": "health_insurance", "health_insurance": "voluntary_si"}[programme]
    alone = tuple(_with(member, **{other: None}) for member in household.members)
    try:
        lines = assess(_with(household, members=alone), law).lines
    except BadHousehold:
        return "refused"
    return [line.as_json() | {"reason": line.basis.category} for line in lines if line.programme == programme]


@pytest.mark.parametrize("programme", PROGRAMMES)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_those_who_are_alike_are_assessed_the_same(day, programme):
    law = shipped().law(day)
    answers = defaultdict(list)
    for household in asked(day):
        (person,) = household.members
        same = tuple(alike_in(field, household, programme, law, MONTHS) for field in FIELDS)
        place = household.province, household.former_province, person.school_province, person.since
        answers[repr((place, same))].append(answer(household, programme, law))
    for several in answers.values():
        assert all(one == several[0] for one in several)
    assert len(answers) < sum(map(len, answers.values())) / 2


def test_what_is_refused_is_alike_to_nothing_that_is_not():
    law = shipped().law(DAYS[1])
    good, *_ = neighbours.in_age_and_groups(shipped(), "ha-noi", DAYS[1])
    (person,) = good.members
    for wrong in (
        _with(good, province="nowhere"),
        _with(good, members=(_with(person, groups=("poor", "near_poor")),)),
        _with(good, members=(_with(person, born=DAYS[1] + datetime.timedelta(1)),)),
    ):
        assert any(
            alike_in(field, wrong, "health_insurance", law, MONTHS)
            != alike_in(field, good, "health_insurance", law, MONTHS)
            for field in FIELDS
        )


def _with(value, **changed):
    return dataclasses.replace(value, **changed)
