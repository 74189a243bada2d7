import datetime

import pytest

from calculator.household import HealthInsurance, Household, Person
from calculator.input.named_groups import code_or_name, with_codes
from calculator.problems import BadHousehold
from tests.invented.checked import assess, shipped

DAY = datetime.date(2026, 3, 1)


def household(*groups, since=None):
    person = Person("m", groups=groups, since=since or {}, health_insurance=HealthInsurance())
    return Household(DAY, (person,), "ha-noi")


def test_groups_by_name_are_answered_as_by_code():
    by_name = assess(household("Cận nghèo", "dan toc thieu so", since={"cận nghèo": DAY}), shipped())
    by_code = assess(household("near_poor", "ethnic_minority", since={"near_poor": DAY}), shipped())
    assert by_name.as_json() == by_code.as_json()


def test_what_is_in_codes_already_is_not_made_anew():
    one = household("near_poor")
    assert with_codes(one, shipped().groups) is one


def test_a_name_that_means_nothing_stays_and_is_refused():
    assert code_or_name("thợ mỏ", shipped().groups) == "thợ mỏ"
    with pytest.raises(BadHousehold, match="no group is called 'thợ mỏ'"):
        assess(household("thợ mỏ"), shipped())


def test_a_name_and_its_code_are_one_group_twice():
    with pytest.raises(BadHousehold, match="near_poor is given twice"):
        assess(household("cận nghèo", "near_poor"), shipped())


def test_a_name_that_may_mean_several_is_refused_with_them():
    with pytest.raises(BadHousehold, match="did you mean ethnic_minority, prestigious_ethnic_minority"):
        assess(household("dân tộc"), shipped())
