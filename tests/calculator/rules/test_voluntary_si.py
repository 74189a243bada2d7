"""Voluntary social insurance: contribution, the State's part, 120 months, years ahead and missing months."""

from __future__ import annotations

import datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator import BadHousehold, HealthInsurance, Household, Person, VoluntarySI
from calculator.rules.money import dong
from tests.invented.checked import assess, many
from tests.invented.law import hi, household, law, only_line, parameter, saver, vsi

D = datetime.date


def test_the_state_pays_a_percent_of_the_contribution_at_the_poverty_line():
    """Whatever income is chosen (Decree 159/2025 art. 5 cl. 1)."""
    for income in (500_000, 1_000_000, 20_000_000):
        line = only_line(saver("poor", income=income, months=12), province=None)
        assert (line.contribution, line.state) == (income * 20 * 12 // 100, 360_000)


@pytest.mark.parametrize(
    ("groups", "state"),
    [((), 10_000), (("near_poor",), 25_000), (("poor",), 30_000), (("near_poor", "veteran"), 25_000)],
)
def test_the_best_group_counts_and_everybody_is_at_least_another_participant(groups, state):
    assert only_line(saver(*groups), province=None).state == state


def test_before_the_state_supported_anybody_it_paid_nothing():
    line = only_line(saver("poor"), state_rules=(), province=None)
    assert (line.state, line.pays, line.because) == (0, 100_000, ())


# 120 months in a life


@pytest.mark.parametrize(
    ("so_far", "supported"), [(0, 12), (108, 12), (109, 11), (118, 2), (119, 1), (120, 0), (300, 0)]
)
def test_the_state_supports_120_months_in_a_life(so_far, supported):
    line = only_line(saver("poor", months=12, supported_months_so_far=so_far), province=None)
    assert (line.basis.state_months, line.state) == (supported, supported * 30_000)
    warned = f"the State supports {supported} of the 12 months: 120 in a life"
    assert line.warnings == (() if supported == 12 else (warned,))


def test_the_provinces_part_has_its_own_count():
    line = only_line(saver("poor", months=12, supported_months_so_far=120), vsi("poor", 20))
    assert (line.state, line.local) == (0, 240_000)


def test_the_dossiers_example_of_120_months(registry):
    """National dossier, example_transition_120: 118 months supported, six paid at 1,500,000 from July 2025 on."""
    person = Person("p", voluntary_si=VoluntarySI(1_500_000, 6, supported_months_so_far=118))
    (line,) = assess(Household(date=D(2025, 7, 1), members=(person,)), registry).lines
    assert (line.contribution, line.state, line.pays) == (1_980_000, 132_000, 1_848_000)


# Years ahead: sum over i = 1..12n of m / (1+r)^(i-1) (Decree 159/2025 art. 6)


RETURN = parameter("vsi_investment_rate", Fraction(31, 100))


def ahead(years: int, rate: Fraction, income: int) -> int:
    monthly = Fraction(20 * income, 100)
    return dong(sum((monthly / (1 + rate / 100) ** i for i in range(12 * years)), Fraction(0)))


@pytest.mark.parametrize("years", [2, 3, 4, 5])
def test_years_ahead_are_discounted_month_by_month(years):
    line = only_line(saver(months=None, years_ahead=years), parameters=(RETURN,), province=None)
    assert (line.months, line.contribution) == (12 * years, ahead(years, Fraction(31, 100), 500_000))
    assert line.contribution < 100_000 * 12 * years


def test_support_of_years_ahead_is_not_discounted():
    """Support enters at face value: months x a month's support."""
    line = only_line(saver("poor", months=None, years_ahead=2), vsi("poor", 20), parameters=(RETURN,))
    assert (line.state, line.local) == (720_000, 480_000)


def test_support_of_years_ahead_never_exceeds_the_discounted_contribution():
    """At the lowest income, 100% at face value is more than is due."""
    high = parameter("vsi_investment_rate", 3)
    line = only_line(saver("poor", months=None, years_ahead=5), vsi("poor", 70), parameters=(high,))
    assert (line.pays, line.state + line.local) == (0, line.contribution)


def test_without_a_return_years_ahead_are_the_plain_sum():
    line = only_line(
        saver(months=None, years_ahead=5), parameters=(parameter("vsi_investment_rate", 0),), province=None
    )
    assert line.contribution == 6_000_000


def test_two_years_ahead_in_2026(registry):
    """r = 0.31% a month: 330,000 x (1 - 1.0031^-24) / (1 - 1.0031^-1) = 7,643,895.1."""
    person = Person("p", voluntary_si=VoluntarySI(1_500_000, years_ahead=2))
    (line,) = assess(Household(date=D(2026, 3, 1), members=(person,)), registry).lines
    v = 1 / Fraction(10031, 10000)
    assert line.contribution == dong(330_000 * (1 - v**24) / (1 - v))
    assert line.state == 24 * 66_000


# Missing months: sum over i = 1..t of m x (1+r)^i (Decree 159/2025 art. 7)


def test_missing_months_are_compounded():
    line = only_line(saver(months=None, missing_months=3), parameters=(RETURN,), province=None)
    growth = Fraction(10031, 10000)
    assert line.contribution == dong(100_000 * (growth + growth**2 + growth**3))
    assert line.state == 30_000
    assert len(line.warnings) == 1


def test_missing_months_end_at_60_since_the_new_law_and_at_120_before():
    for on, most in ((D(2025, 6, 30), 120), (D(2025, 7, 1), 60)):
        ask = {"parameters": (RETURN,), "province": None, "on": on}
        assert only_line(saver(months=None, missing_months=most), **ask).months == most
        with pytest.raises(BadHousehold, match=f"missing_months: expected 1 to {most}, found {most + 1}"):
            only_line(saver(months=None, missing_months=most + 1), **ask)


def test_a_return_that_is_not_known_is_said_where_it_is_asked_for():
    with pytest.raises(BadHousehold) as bad:
        only_line(saver(months=None, years_ahead=2), province=None)
    assert [p.field for p in bad.value.problems] == ["members[0].voluntary_si.years_ahead"]


# Incomes


@pytest.mark.parametrize("income", [500_000, 550_000, 1_000_000, 20_000_000])
def test_incomes_that_may_be_chosen(income):
    assert only_line(saver(income=income), province=None).contribution == income // 5


def test_the_ceiling_may_be_chosen_though_it_is_off_the_step():
    odd = parameter("base_salary", 1_000_100)
    assert only_line(saver(income=20_002_000), parameters=(odd,), province=None).contribution == 4_000_400


@pytest.mark.parametrize(
    ("income", "said"),
    [
        (450_000, "expected at least 500,000"),
        (20_050_000, "expected at most 20,000,000"),
        (510_000, "the nearest are 500,000 and 550,000"),
        (0, "expected at least"),
        (-500_000, "expected at least"),
    ],
)
def test_incomes_that_may_not(income, said):
    with pytest.raises(BadHousehold, match=said):
        only_line(saver(income=income), province=None)


@many
@given(st.integers(0, 390), st.sampled_from([1, 3, 6, 12]))
def test_a_period_is_so_many_months(steps, months):
    income = 500_000 + 50_000 * steps
    whole = only_line(saver("near_poor", income=income, months=months), vsi("near_poor", 7))
    month = only_line(saver("near_poor", income=income, months=1), vsi("near_poor", 7))
    for part in ("contribution", "state", "local", "pays"):
        assert getattr(whole, part) == months * getattr(month, part)


def test_both_programmes_of_one_person():
    both = Person("p", groups=("near_poor",), voluntary_si=VoluntarySI(500_000), health_insurance=HealthInsurance(1))
    answer = assess(household(both), law(vsi("near_poor", 20), hi("near_poor", 10)))
    assert [(line.programme, line.pays) for line in answer.lines] == [
        ("voluntary_si", 55_000),
        ("health_insurance", 10_000),
    ]
    assert answer.total.contribution == 150_000


def test_neither_programme_is_an_answer_too():
    answer = assess(household(Person("p")), law())
    assert (answer.lines, answer.total.pays) == ((), 0)
