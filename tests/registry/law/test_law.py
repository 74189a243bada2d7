"""The law on a day: what holds, between which days, and the numbers of the State."""

import datetime
from fractions import Fraction

import pytest

from registry import Registry
from registry.law.law import ParameterUnknown
from registry.law.rule import Certainty
from tests.invented.law import law, parameter, state

REGISTRY = Registry.load()


def on(day):
    return REGISTRY.law(datetime.date.fromisoformat(day))


def test_nothing_changes_inside_an_interval():
    law = on("2024-03-15")
    for found in law.local_rules:
        assert found.certainty == found.rule.certainty(law.last)
        assert found.rate == found.rule.rate(law.last)


@pytest.mark.parametrize(
    ("day", "key", "value"),
    [
        ("2019-07-01", "base_salary", 1_490_000),
        ("2023-07-01", "base_salary", 1_800_000),
        ("2024-07-01", "base_salary", 2_340_000),
        ("2026-06-30", "base_salary", 2_340_000),
        ("2026-07-01", "base_salary", 2_530_000),
        ("2016-01-01", "rural_poverty_line", 700_000),
        ("2021-12-31", "rural_poverty_line", 700_000),
        ("2022-01-01", "rural_poverty_line", 1_500_000),
        ("2027-01-01", "rural_poverty_line", 2_200_000),
        ("2024-01-01", "vsi_rate", 22),
        ("2024-01-01", "hi_rate", Fraction(9, 2)),
        ("2015-06-01", "vsi_income_floor", 1_150_000),
        ("2016-06-01", "vsi_income_floor", 700_000),
    ],
)
def test_parameters(day, key, value):
    assert on(day).number(key) == value


def test_a_number_that_nobody_stated_is_an_error_and_not_a_zero():
    with pytest.raises(ParameterUnknown, match="vsi_investment_rate"):
        on("2024-01-01").number("vsi_investment_rate")


def test_household_tiers():
    assert on("2024-01-01").value("household_tiers") == (100, 70, 60, 50, 40)


@pytest.mark.parametrize(
    ("day", "rates"),
    [
        ("2017-12-31", {("any",): 0}),
        ("2018-01-01", {("poor",): 30, ("near_poor",): 25, ("other",): 10}),
        (
            "2025-07-01",
            {
                ("poor",): 50,
                ("island_or_special_zone",): 50,
                ("near_poor",): 40,
                ("ethnic_minority",): 30,
                ("other",): 20,
            },
        ),
    ],
)
def test_what_the_state_adds_to_voluntary_si(day, rates):
    assert {r.who: r.percent for r in on(day).state_rules if r.programme == "voluntary_si"} == rates


READ = datetime.date(2026, 11, 21)
"""The day on which the sources of the national files were last read."""


def test_what_states_no_end_is_certain_to_the_day_on_which_it_was_read_and_presumed_after():
    for day, certainty in ((READ, Certainty.CERTAIN), (READ + datetime.timedelta(1), Certainty.PRESUMED)):
        law = REGISTRY.law(day)
        [rule] = [r for r in law.state_rules if r.id == "state.voluntary_si.poor.2025-07-01"]
        assert rule.certainty(day) is certainty
        assert law.parameters["base_salary"].certainty(day) is certainty
        assert [e.certainty(day) for e in law.exclusions] == [certainty] * 4


def test_what_states_an_end_is_certain_to_it():
    line = on("2030-12-31").parameters["rural_poverty_line"]
    assert line.certainty(datetime.date(2030, 12, 31)) is Certainty.CERTAIN
    assert line.certainty(datetime.date(2031, 1, 1)) is Certainty.NO


def test_whether_the_whole_law_of_a_day_is_certain():
    assert on("2019-01-01").certain_to >= datetime.date(2019, 1, 1).toordinal()
    assert on("2026-03-01").certain_to == datetime.date(2026, 6, 30).toordinal()  # a new base salary then
    for day in ("2026-11-22", "2028-01-01", "2095-01-01"):
        assert on(day).certain_to < on(day).first.toordinal()


def test_a_law_is_as_certain_on_all_its_days():
    for day in ("2026-11-21", "2026-11-22", "2026-10-31", "2026-11-01", "2027-01-01"):
        law = on(day)
        dated = (*law.state_rules, *law.exclusions, *law.parameters.values())
        assert all(fact.certainty(law.first) is fact.certainty(law.last) for fact in dated)
        assert law.last.toordinal() <= law.certain_to or law.certain_to < law.first.toordinal()
    assert on("2026-10-31").last == datetime.date(2026, 10, 31)  # what no source settles begins the day after


def test_the_least_certain_row_decides():
    day = datetime.date(2024, 3, 1).toordinal()
    open_ended = state("voluntary_si", "poor", 30)._replace(certain_to=day - 1)
    assert law(state_rules=(open_ended,)).certain_to == day - 1
    rate = parameter("hi_rate", 5)._replace(certain_to=day - 2)
    assert law(state_rules=(open_ended,), parameters=(rate,)).certain_to == day - 2


@pytest.mark.parametrize(
    ("day", "who"),
    [
        ("2015-12-31", set()),
        ("2016-01-01", {"compulsory_si"}),  # Decree 134/2015 art. 2 cl. 1
        ("2025-06-30", {"compulsory_si"}),
        ("2025-07-01", {"pension", "compulsory_si", "registered_household_business", ("village_part_time",)}),
    ],
)
def test_who_cannot_join_voluntary_si(day, who):
    found = on(day).exclusions
    assert {e.circumstance or e.who for e in found} == who
    assert all(e.programme == "voluntary_si" and e.en and e.vi and e.source for e in found)


@pytest.mark.parametrize("day", ["2020-01-01", "2026-01-01"])
def test_the_card_of_a_child_under_six_ends_on_30_september_or_later(day):
    [rule] = [r for r in on(day).state_rules if r.who == ("child",)]
    assert (rule.age_below, rule.card_until) == (6, (9, 30))
    assert "card" in rule.unsourced or "30 September" in rule.unsourced


def test_what_no_source_settles_from_a_day_on():
    [rule] = [r for r in on("2026-12-01").state_rules if r.who == ("ethnic_minority_left_list",)]
    assert rule.unclear_from == datetime.date(2026, 11, 1).toordinal()
    assert "Decree 75/2023" in rule.unclear
    [card] = [r for r in on("2026-12-01").state_rules if r is not rule and r.unclear]
    assert (card.who, card.card_until) == (("child",), (9, 30))


def test_a_condition_that_most_of_a_group_do_not_meet_is_marked():
    marked = [r for r in on("2026-03-01").state_rules if r.only_if_met]
    assert {r.id: (r.percent, bool(r.condition)) for r in marked} == {
        "state.health_insurance.multidimensional_poor.if-met.2025-07-01": (100, True),
        "state.health_insurance.artisan.if-met.2025-07-01": (100, True),
        "state.health_insurance.ethnic_minority_left_list.if-met.2025-07-01": (70, True),
    }
    assert "base salary" in next(r.condition for r in marked if r.who == ("artisan",))


@pytest.mark.parametrize(
    ("day", "men", "women"),
    [
        ("2020-12-31", (60, 0), (55, 0)),
        ("2021-01-01", (60, 3), (55, 4)),
        ("2026-06-01", (61, 6), (57, 0)),
        ("2027-12-31", (61, 9), (57, 4)),
        ("2028-01-01", (62, 0), (57, 8)),
        ("2034-12-31", (62, 0), (59, 8)),
        ("2035-01-01", (62, 0), (60, 0)),
    ],
)
def test_retirement_age(day, men, women):
    """Labour Code 2019 art. 169 cl. 2: three months a year more for men to 62, four for women to 60."""
    for key, (years, months) in (("retirement_age_men", men), ("retirement_age_women", women)):
        assert on(day).number(key) == years * 12 + months


def test_limits_of_payments_and_ages():
    for day in ("2016-01-01", "2025-06-30", "2026-11-21"):
        assert on(day).number("vsi_min_age") == 15
        assert on(day).value("hi_household_months") == (3, 6, 12)
    assert on("2018-12-01").value("hi_student_months") == (3, 6, 12)
    with pytest.raises(ParameterUnknown):
        on("2018-11-30").value("hi_student_months")


@pytest.mark.parametrize(
    ("day", "who", "percent", "months"),
    [
        ("2015-01-01", ("near_poor", "escaped_poverty"), 100, 60),
        ("2018-11-30", ("near_poor", "escaped_poverty"), 100, 60),
        ("2018-12-01", ("near_poor", "escaped_poverty"), None, None),
        ("2025-06-30", ("near_poor_ethnic_minority_mountain",), None, None),
        ("2025-07-01", ("near_poor_ethnic_minority_mountain",), 100, None),
        ("2025-06-30", ("social_pension",), None, None),
        ("2025-07-01", ("social_pension",), 100, None),
        ("2023-12-02", ("safe_zone_commune_resident",), None, None),
        ("2023-12-03", ("safe_zone_commune_resident",), 100, None),
        ("2020-01-01", ("extremely_difficult_area_resident",), 100, None),
        ("2020-01-01", ("merit_person",), 100, None),
        ("2026-01-01", ("social_allowance",), 100, None),
    ],
)
def test_what_the_state_pays_of_health_insurance(day, who, percent, months):
    found = [(r.percent, r.months) for r in on(day).state_rules if r.who == who and r.programme == "health_insurance"]
    assert found == ([(percent, months)] if percent else [])


@pytest.mark.parametrize(
    ("day", "percents"),
    [("2023-12-02", {70}), ("2023-12-03", {70, 100}), ("2025-06-30", {70, 100}), ("2025-07-01", {100})],
)
def test_the_multidimensionally_poor(day, percents):
    """Paid in full where poor under Decree 07/2021, else at 70% to 2025-06-30 (Decree 146/2018 art. 8)."""
    found = [r for r in on(day).state_rules if r.who == ("multidimensional_poor",)]
    assert {r.percent for r in found} == percents
    assert all(bool(r.condition) == (r.category == "budget_pays") for r in found)
