"""Health insurance: categories in their order, household order, the State's part and its months.

In the invented country a month is 50,000; members of a household pay 100, 70, 60, 50 and 40 percent of it.
"""

from __future__ import annotations

import datetime
import itertools

import pytest

from calculator import Household, Person
from registry.law.laws import Facts, Laws
from registry.law.rule import ALWAYS, FOREVER
from tests.invented.checked import assess
from tests.invented.law import (
    GROUPS,
    PARAMETERS,
    STATE_RULES,
    TERRITORY,
    hi,
    household,
    law,
    nothing,
    only_line,
    parameter,
    patient,
    state,
)

D = datetime.date
TIERS = [50_000, 35_000, 30_000, 25_000, 20_000, 20_000]


def pays(assessment):
    return {member.id: member.lines[0].pays if member.lines else None for member in assessment.members}


def places(assessment):
    return {member.id: member.lines[0].basis.order for member in assessment.members if member.lines}


# Household order


def test_members_of_a_household_pay_less_in_order_and_the_last_rate_stays():
    answer = assess(household(*(patient(id=name) for name in "abcdef")), law())
    assert list(pays(answer).values()) == TIERS
    assert list(places(answer).values()) == [1, 2, 3, 4, 5, 6]


def test_the_order_in_which_members_are_written_down_changes_nothing():
    members = [
        patient(id="a", born=1990),
        patient(id="b", born=1960, months=12),
        patient(id="c"),
        patient("student", id="d"),
    ]
    answers = [pays(assess(household(*order), law())) for order in itertools.permutations(members)]
    assert all(answer == answers[0] for answer in answers)


def test_who_pays_for_longer_comes_first_then_who_is_older():
    """The reductions rest on the first member being insured."""
    young, old = patient(id="young", born=D(1990, 5, 1), months=12), patient(id="old", born=1950, months=6)
    middle, unknown = patient(id="middle", born=1970, months=6), patient(id="born unknown", months=6)
    answer = assess(household(unknown, middle, old, young), law())
    assert places(answer) == {"young": 1, "old": 2, "middle": 3, "born unknown": 4}
    assert pays(answer) == {"young": 600_000, "old": 210_000, "middle": 180_000, "born unknown": 150_000}


def test_a_settled_order_is_taken_as_given():
    answer = assess(household(patient(id="a", order=2), patient(id="b"), patient(id="c")), law())
    assert places(answer) == {"a": 2, "b": 1, "c": 3}


def test_a_settled_order_holds_though_the_others_are_not_in_the_file():
    assert only_line(patient(order=3), province=None).pays == 30_000


@pytest.mark.parametrize(
    "other",
    [
        patient(id="at work", covered_elsewhere=True),
        patient("poor", id="poor"),
        patient("near_poor", id="near-poor"),
        patient(id="paid for", paid_by_budget=True),
        patient("student", id="student"),
        patient(id="small child", born=D(2020, 1, 1)),
        Person("not insured"),
    ],
    ids=lambda person: person.id,
)
def test_members_of_other_categories_take_no_place_in_the_order(other):
    """HI Law art. 13 cl. 2 and 3."""
    answer = assess(household(other, patient(id="z1"), patient(id="z2")), law())
    assert (pays(answer)["z1"], pays(answer)["z2"]) == (50_000, 35_000)
    assert places(answer).get(other.id) is None


def test_covered_elsewhere_pays_nothing_here():
    answer = assess(household(patient(id="p", covered_elsewhere=True)), law())
    assert (answer.members[0].lines, answer.total.pays) == ((), 0)


# Categories


def test_categories_of_each_group():
    def category(*groups, **said):
        line = only_line(patient(*groups, **said), province=None)
        return line.basis.category, line.state

    assert category() == ("household", 0)
    assert category("student") == ("budget_supports", 15_000)
    assert category("near_poor") == ("budget_supports", 35_000)
    assert category("poor") == ("budget_pays", 50_000)
    assert category(paid_by_budget=True) == ("budget_pays", 50_000)


def test_paid_by_the_budget_comes_before_supported_by_it():
    line = only_line(patient("student", "poor"), province=None)
    assert (line.basis.category, line.pays) == ("budget_pays", 0)


def test_of_several_supports_the_highest():
    assert only_line(patient("student", "near_poor"), province=None).state == 35_000


def test_the_near_poor_of_a_poor_commune():
    there = {"province": None, "poor_commune": True}
    line = only_line(patient("near_poor"), **there)
    assert (line.basis.category, line.pays) == ("budget_supports", 0)
    assert only_line(patient("student"), **there).pays == 35_000


def test_a_child_under_six_on_the_day():
    def category(born):
        return only_line(patient(born=born), province=None).basis.category

    assert category(D(2018, 3, 2)) == "budget_pays"
    assert category(D(2018, 3, 1)) == "household"
    assert category(2019) == "budget_pays"


def test_a_child_that_turns_six_this_year_is_told_to_say_the_birthday():
    """Born in 2018: five or six years old in 2024."""
    line = only_line(patient(born=2018), province=None)
    assert (line.basis.category, len(line.warnings)) == ("household", 1)
    assert "say the day of birth" in line.warnings[0]
    assert only_line(patient("poor", born=2018), province=None).warnings == ()
    assert only_line(patient(born=2017), province=None).warnings == ()


def test_who_is_paid_for_wholly_is_not_asked_about_a_condition_if_another_ground_has_none():
    with_condition = state("health_insurance", "veteran", 100, category="budget_pays", condition="wounded")
    rules = (with_condition, *STATE_RULES)
    assert only_line(patient("veteran"), province=None, state_rules=rules).conditions == ("wounded",)
    assert only_line(patient("veteran", "poor"), province=None, state_rules=rules).conditions == ()


# Months


def test_support_for_a_limited_time_is_counted_from_the_day_said():
    """12 months since September 2023: 6 are left of a year from March 2024."""
    line = only_line(
        patient("trafficking_victim", months=12, since={"trafficking_victim": D(2023, 9, 15)}), province=None
    )
    assert (line.basis.state_months, line.state, line.pays) == (6, 150_000, 450_000)


def test_after_that_time_the_next_category_applies():
    victim = {"since": {"trafficking_victim": D(2023, 3, 1)}}
    assert only_line(patient("trafficking_victim", **victim), province=None).basis.category == "household"
    assert only_line(patient("trafficking_victim", "student", **victim), province=None).state == 15_000


def test_a_time_that_cannot_be_counted_is_said():
    line = only_line(patient("trafficking_victim", months=12), province=None)
    assert line.state == 300_000
    assert line.warnings == ("the State supports this group for at most 12 months: say `since` when",)


def test_a_time_that_is_the_same_for_everybody():
    """As for people of communes that left the list: 36 months from 2023-11-01 (Decree 75/2023)."""
    rule = state(
        "health_insurance", "veteran", 70, category="budget_supports", months=6, months_from=D(2023, 11, 1).toordinal()
    )
    line = only_line(patient("veteran", months=12), province=None, state_rules=(rule,))
    assert (line.state, line.warnings) == (70_000, ())


@pytest.mark.parametrize("months", range(1, 13))
def test_any_number_of_months_up_to_a_year(months):
    assert only_line(patient(months=months), province=None).pays == 50_000 * months


def test_rounding_once_over_the_period():
    """4.5% of 1,490,000 is 67,050; 70% of it 46,935; a base of 999,999 gives 44,999.955 a month."""
    odd = {"parameters": (parameter("base_salary", 999_999), parameter("hi_rate", 5)), "province": None}
    assert only_line(patient(months=12), **odd).contribution == 599_999
    assert only_line(patient("near_poor", months=12), **odd).state == 420_000


# Students


def test_a_students_province_is_that_of_the_school():
    """The budget of the school's province supports (Decree 146/2018 art. 9)."""
    at_school, at_home = hi("student", 20, area=("delta",)), hi("student", 50)
    student = patient("student", school_province="Delta")
    for home in ("alpha", None):
        line = only_line(student, at_school, at_home, province=home)
        assert (line.local, line.because[-1].rule) == (10_000, at_school.id)
    assert only_line(patient("student"), at_school, at_home).local == 25_000


def test_the_school_of_a_merged_province():
    rule = hi("student", 20, area=("beta",))
    student = patient("student", school_province="beta")
    assert only_line(student, rule, on=D(2026, 3, 1)).local == 10_000


def test_a_rate_of_their_own_where_the_law_has_one():
    rates = {"parameters": (parameter("hi_student_rate", 3),), "province": None}
    assert only_line(patient("student"), **rates).contribution == 30_000
    assert only_line(patient(), **rates).contribution == 50_000


@pytest.mark.parametrize(
    ("groups", "numbers", "contribution"),
    [
        (("poor",), [("base_salary", 1_000_000, 1, 0), ("reference_level", 1_200_000, 0, 9)], 4 * 50_000 + 8 * 60_000),
        (("poor", "student"), [("hi_student_rate", 3, 0, 9)], 4 * 50_000 + 8 * 30_000),
        (("poor",), [("hi_student_rate", 3, 0, 9)], 12 * 50_000),
    ],
)
def test_a_number_that_first_comes_within_the_period_is_followed(groups, numbers, contribution):
    """What the budget pays in full follows a new rate or base, also one that the law of the first day does not have."""
    new = D(2024, 7, 1).toordinal()
    days = {1: ALWAYS, 0: new, 9: FOREVER}
    own = [parameter(key, value, days[first], new - 1 if not last else FOREVER) for key, value, first, last in numbers]
    replaced = {key for key, _, first, _ in numbers if first}
    facts = Facts(
        TERRITORY,
        tuple(GROUPS.values()),
        (*(p for p in PARAMETERS if p.key not in replaced), *own),
        STATE_RULES,
        (),
        (),
        (),
    )
    answer = assess(household(patient(*groups, months=12), province=None, on=D(2024, 3, 1)), Laws(facts))
    assert answer.total.contribution == answer.total.state == contribution


# Where one more group makes it dearer: the categories come one after another, whatever is better for the person


def test_a_fifth_member_who_becomes_a_student_pays_more():
    """HI Law art. 13 cl. 2: the supported category comes first, so the fifth member's 40% becomes the student's 70%."""
    four = [patient(id=name) for name in "abcd"]
    before = assess(household(*four, patient(id="e")), law())
    after = assess(household(*four, patient("student", id="e")), law())
    assert (pays(before)["e"], pays(after)["e"]) == (20_000, 35_000)
    assert (before.total.pays, after.total.pays) == (160_000, 175_000)


def test_a_first_member_who_becomes_a_student_pays_less_and_the_others_more():
    others = [patient(id=name) for name in "bcde"]
    before = assess(household(patient(id="a"), *others), law())
    after = assess(household(patient("student", id="a"), *others), law())
    assert list(pays(before).values()) == [50_000, 35_000, 30_000, 25_000, 20_000]
    assert list(pays(after).values()) == [35_000, 50_000, 35_000, 30_000, 25_000]


@pytest.mark.parametrize(
    ("on", "fifth", "student", "before", "after"),
    [
        (D(2024, 9, 1), 505_440, 884_520, 4_043_520, 4_422_600),  # State 30%
        (D(2026, 3, 1), 505_440, 631_800, 4_043_520, 4_169_880),  # State 50%
    ],
)
def test_the_fifth_member_by_the_real_law(registry, on, fifth, student, before, after):
    """Base 2,340,000: 1,263,600 a year; 40% of it as fifth member, or what the State leaves to a student."""

    def asked(*groups):
        members = (*(patient(id=name, months=12) for name in "abcd"), patient(*groups, id="e", months=12))
        return assess(Household(date=on, members=members), registry)

    assert (pays(asked())["e"], asked().total.pays) == (fifth, before)
    assert (pays(asked("student"))["e"], asked("student").total.pays) == (student, after)


# Household category and local rules


def test_a_provinces_percent_is_of_the_full_contribution_whatever_the_place_in_the_order():
    rule = hi("household_member", 30)
    answer = assess(household(*(patient(id=name) for name in "abcde")), law(rule))
    assert [line.local for line in answer.lines] == [15_000] * 5
    assert [line.pays for line in answer.lines] == [35_000, 20_000, 15_000, 10_000, 5_000]


def test_a_rule_for_households_is_not_for_supported_members():
    line = only_line(patient("student"), hi("household_member", 30), statements=(nothing("health_insurance"),))
    assert (line.local, line.local_known) == (0, True)
