"""Which numbers a contribution rests on, against what working it out asks of the law."""

from __future__ import annotations

import datetime

import pytest

from calculator import HealthInsurance, Household, Person, VoluntarySI, assess
from calculator.rules.parameters_used import PARAMETERS, hi_base, hi_rate
from registry import Registry

PAYMENTS = (
    Person("a", voluntary_si=VoluntarySI(income=1_500_000, months=12)),
    Person("a", health_insurance=HealthInsurance(months=12)),
    Person("a", groups=("student",), health_insurance=HealthInsurance(months=12)),
    Person("a", groups=("near_poor",), health_insurance=HealthInsurance(months=12)),
)


@pytest.mark.parametrize("person", PAYMENTS)
@pytest.mark.parametrize("day", [datetime.date(2023, 3, 1), datetime.date(2026, 3, 1)])
def test_without_one_of_them_nothing_is_worked_out_and_others_are_not_asked(person, day):
    law = Registry.load().law(day)
    (line,) = assess(Household(date=day, members=(person,)), law).members[0].lines
    used = line.basis.parameters
    assert used
    assert set(used) <= {*PARAMETERS[line.programme], "vsi_investment_rate"}
    assert all(key in law.parameters for key in used)


def test_students_have_a_rate_of_their_own_where_the_law_sets_one():
    law = Registry.load().law(datetime.date(2026, 3, 1))
    own = "hi_student_rate" in law.parameters
    assert hi_rate(law, student=True) == ("hi_student_rate" if own else "hi_rate")
    assert hi_rate(law, student=False) == "hi_rate"


def test_the_base_of_the_day():
    registry = Registry.load()
    for day in (datetime.date(2019, 8, 1), datetime.date(2026, 3, 1)):
        law = registry.law(day)
        assert hi_base(law) in law.parameters
