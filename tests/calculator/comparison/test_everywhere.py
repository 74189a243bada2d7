"""One household in every province of its day: each answer is `assess`'s, sorted, with what is not known apart."""

from __future__ import annotations

import dataclasses
import datetime

import pytest
from hypothesis import given

from calculator import BadHousehold, HealthInsurance, Household, Person, VoluntarySI
from calculator.comparison.amounts import amounts
from calculator.comparison.everywhere import everywhere
from tests.invented.checked import assess, few, shipped
from tests.invented.households import households

NEAR_POOR = Household(
    date=datetime.date(2024, 3, 1),
    members=(Person("person", groups=("near_poor",), health_insurance=HealthInsurance(12)),),
)


def test_every_province_of_the_day_stands_once_or_in_its_parts():
    found = everywhere(NEAR_POOR, shipped())
    assert (found.of, len(found.all)) == (63, 63)
    after = everywhere(dataclasses.replace(NEAR_POOR, date=datetime.date(2025, 9, 1)), shipped())
    assert after.of == len({a.province for a in after.all}) == 34
    for assessment in after.all:
        parts = [a for a in after.all if a.province == assessment.province]
        assert len(parts) == 1 or all(a.former_province for a in parts)


def test_where_it_lives_now_makes_no_difference():
    at_home = dataclasses.replace(NEAR_POOR, province="ha-noi", district="Long Biên")
    assert everywhere(at_home, shipped()).as_json() == everywhere(NEAR_POOR, shipped()).as_json()


def test_rules_of_home_are_on_record_for_a_student_of_another_group_too():
    """The school stays where it is, and with it the rules for students; those for the near-poor are the province's."""
    person = Person("p", groups=("student", "near_poor"), health_insurance=HealthInsurance(12))
    at_school = dataclasses.replace(person, school_province="dien-bien")
    day = datetime.date(2026, 3, 1)
    near_poor = dataclasses.replace(person, groups=("near_poor",))
    apart = everywhere(Household(day, (at_school,)), shipped())
    alone = everywhere(Household(day, (near_poor,)), shipped())
    doubtful = {(a.province, a.former_province) for a in alone.doubtful}
    assert doubtful & {(a.province, a.former_province) for a in apart.all}
    assert not doubtful & {(a.province, a.former_province) for a in apart.unknown}


def test_a_bad_household_is_refused_with_everything_that_is_wrong():
    person = Person("person", groups=("nobody",), voluntary_si=VoluntarySI(1, 5))
    with pytest.raises(BadHousehold) as bad:
        everywhere(dataclasses.replace(NEAR_POOR, members=(person,)), shipped())
    assert {p.field.rpartition(".")[2] for p in bad.value.problems} == {"groups[0]", "income", "months"}


@few
@given(households(answers=True))
def test_each_answer_is_what_assess_says_there(asked):
    found = everywhere(asked, shipped())
    known = [(a.total.pays, a.lowest_pays) for a in found.known]
    assert known == sorted(known)
    assert all(a.local_known for a in found.known)
    assert not any(a.local_known for a in (*found.doubtful, *found.unknown))
    for answer in (*found.known[:3], *found.doubtful[:3], *found.unknown[:3]):
        there = {"province": answer.province, "former_province": answer.former_province, "district": None}
        again = assess(dataclasses.replace(asked, **there), shipped())
        assert amounts(again) == amounts(answer)
