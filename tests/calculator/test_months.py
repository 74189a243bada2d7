"""A period is made of months: what changes inside it, each found wrong once (the real law, published rules)."""

from __future__ import annotations

import dataclasses
import datetime
import itertools

import pytest

from calculator import HealthInsurance, Household, Person, VoluntarySI
from calculator import assess as plain_assess
from calculator.input.check_household import CONTRADICTIONS
from registry.months import month_start
from tests.invented.checked import assess

D = datetime.date
MONTH_2025, MONTH_2026 = 105_300, 113_850
"""Health insurance: 4.5% of 2,340,000 and, from 2026-07-01, of 2,530,000."""


def insured(*groups, months=12, **said):
    return Person("p", groups=groups, health_insurance=HealthInsurance(months), **said)


def line(registry, on, person, *others, province=None, **where):
    found = assess(Household(on, (person, *others), province, **where), registry)
    return next(m for m in found.members if m.id == person.id).lines[0]


def told(line):
    return [(p.first.isoformat(), p.months, p.basis.category, p.contribution, p.state, p.pays) for p in line.periods]


def test_a_group_that_runs_out_gives_way_to_one_that_lasts(registry):
    """36 months from July 2023 leave two of ten; then the artisan's 50% go on."""
    person = insured(
        "ethnic_minority_left_list", "artisan", months=10, since={"ethnic_minority_left_list": D(2023, 7, 28)}
    )
    found = line(registry, D(2026, 5, 1), person)
    assert told(found) == [
        ("2026-05-01", 2, "budget_supports", 2 * MONTH_2025, 2 * 73_710, 2 * 31_590),
        ("2026-07-01", 8, "budget_supports", 8 * MONTH_2025, 8 * 52_650, 8 * 52_650),
    ]
    assert found.state == 568_620
    alone = line(registry, D(2026, 5, 1), insured("artisan", months=10))
    assert found.pays < alone.pays
    assert [(m.of, m.left) for m in found.months_left] == [(36, 2)]


def test_local_support_never_exceeds_what_is_due_for_a_month(registry):
    """Hà Nội pays for those who left poverty, 36 months: three are left, and the second member's month is 73,710."""
    first = Person("a", born=1950, health_insurance=HealthInsurance(12, order=1))
    second = Person(
        "p",
        groups=("escaped_poverty",),
        since={"escaped_poverty": D(2023, 6, 1)},
        health_insurance=HealthInsurance(12, order=2),
    )
    found = line(registry, D(2026, 3, 1), second, first, province="ha-noi")
    assert found.local == 3 * 73_710
    assert [(p.months, p.local) for p in found.periods] == [(3, 3 * 73_710), (9, 0)]


def test_what_the_budget_pays_in_full_follows_the_base_salary_and_nobody_elses(registry):
    poor = line(registry, D(2026, 3, 1), insured("poor"))
    assert told(poor) == [
        ("2026-03-01", 4, "budget_pays", 4 * MONTH_2025, 4 * MONTH_2025, 0),
        ("2026-07-01", 8, "budget_pays", 8 * MONTH_2026, 8 * MONTH_2026, 0),
    ]
    near_poor = line(registry, D(2026, 3, 1), insured("near_poor"))
    assert (near_poor.contribution, len(near_poor.periods)) == (12 * MONTH_2025, 1)
    student = line(registry, D(2026, 3, 1), insured("student"))
    assert (student.contribution, student.state) == (12 * MONTH_2025, 6 * MONTH_2025)
    household = line(registry, D(2026, 3, 1), insured())
    assert household.contribution == 12 * MONTH_2025


def test_whom_the_state_supports_with_all_follows_the_base_salary_too(registry):
    """Near-poor in a poor commune: 100%, of which Decree 146/2018 art. 10 cl. 1 speaks; without it 70% of March's."""
    found = line(registry, D(2026, 3, 1), insured("near_poor"), poor_commune=True)
    assert told(found) == [
        ("2026-03-01", 4, "budget_supports", 4 * MONTH_2025, 4 * MONTH_2025, 0),
        ("2026-07-01", 8, "budget_supports", 8 * MONTH_2026, 8 * MONTH_2026, 0),
    ]
    assert [change.what for change in found.periods[1].begins_with] == ["base"]
    assert found.without_conditions.pays == 12 * 31_590


@pytest.mark.parametrize("groups", [("poor",), ("veteran",), ("ethnic_minority", "difficult_commune_resident")])
def test_the_card_of_a_child_is_for_those_for_whom_nobody_pays_any_more(registry, groups):
    """Whoever is paid for in another group too is so from the month of 6 years, whether that group asks for more."""
    child = insured(*groups, born=D(2018, 6, 2))
    found = line(registry, D(2024, 4, 1), child)
    assert found.state == found.contribution == 3 * 81_000 + 9 * MONTH_2025
    if found.conditions:
        denied = {rule.id: False for rule in registry.state_rules if rule.conditions}
        without = line(registry, D(2024, 4, 1), dataclasses.replace(child, met=denied))
        assert found.without_conditions.state == without.state
        assert found.without_conditions.pays == without.pays == 6 * 81_000


LEFT_IN_2021 = "ethnic_minority_left_list"


@pytest.mark.parametrize(
    ("met", "shares"),
    [({}, [(12, None)]), ({"left_list_2021": True}, [(10, 70), (2, None)]), ({"left_list_2021": False}, [(12, None)])],
)
def test_communes_that_left_the_list_in_2021_are_asked_about(registry, met, shares):
    """By Decree 188/2025 their 36 months are over; by Decree 75/2023 they run to 2026-10-31; no source settles it."""
    person = insured(LEFT_IN_2021, since={LEFT_IN_2021: D(2021, 7, 1)}, met=met)
    found = assess(Household(D(2026, 1, 1), (person,)), registry)
    (mine,) = found.lines
    assert [(p.months, p.basis.state_rule and p.basis.state_rule.percent) for p in mine.periods] == shares
    asked = [q for q in found.questions if q.field == "members[0].met.left_list_2021"]
    if met:
        assert not asked
    else:
        assert [(a.value, a.pays) for a in asked[0].answers] == [(True, 526_500), (False, 1_263_600)]
    assert [m.left for m in mine.months_left] == ([10, 0] if met.get("left_list_2021") else [0])[::-1]


LEFT_POVERTY = [
    # five years from leaving poverty, whenever the household came to be near-poor
    (D(2018, 1, 1), D(2013, 3, 9), D(2017, 1, 1), [(2, 100), (4, 70)]),
    (D(2018, 1, 1), D(2013, 1, 1), D(2017, 1, 1), [(6, 70)]),
    (D(2018, 1, 1), D(2014, 1, 1), None, [(6, 100)]),
    # who left before 2015 is supported for a year at least
    (D(2015, 9, 1), D(2008, 5, 1), None, [(4, 100), (2, 70)]),
    (D(2015, 9, 1), D(2010, 12, 1), None, [(4, 100), (2, 70)]),
    (D(2015, 9, 1), D(2011, 2, 1), None, [(5, 100), (1, 70)]),
    (D(2016, 1, 1), D(2008, 5, 1), None, [(6, 70)]),
]


@pytest.mark.parametrize(("day", "left", "near_poor_since", "shares"), LEFT_POVERTY)
def test_near_poor_households_newly_out_of_poverty(registry, day, left, near_poor_since, shares):
    """Decree 105/2014 art. 3 cl. 1 point a."""
    since = {"escaped_poverty": left} | ({"near_poor": near_poor_since} if near_poor_since else {})
    found = line(registry, day, insured("near_poor", "escaped_poverty", months=6, since=since))
    assert [(p.months, p.basis.state_rule.percent) for p in found.periods] == shares


def test_since_when_out_of_poverty_is_all_that_is_asked(registry):
    asked = assess(Household(D(2018, 1, 1), (insured("near_poor", "escaped_poverty"),)), registry).questions
    assert [q.field for q in asked if q.code == "since"] == ["members[0].since.escaped_poverty"]


def test_the_rules_of_the_day_of_payment_are_named_once(registry):
    """The State's rule of June 2025 ends that month, and what was paid by it goes on: it was surely in force."""
    saver = Person("p", voluntary_si=VoluntarySI(1_500_000, 12))
    found = line(registry, D(2025, 5, 15), saver, province="ha-noi")
    assert len(found.periods) > 1
    assert [(b.rule, b.in_force) for b in found.because] == [
        ("state.voluntary_si.other.2018-01-01", "certain"),
        ("ha-noi-03-2022.voluntary_si.other", "certain"),
    ]


def test_somebody_who_turns_75_within_the_period_is_paid_for_from_then_on(registry):
    """Born 1951-09-10: from the month that begins on 2026-10-01 the social pension brings a free card."""
    found = line(registry, D(2026, 3, 1), insured(born=D(1951, 9, 10)))
    assert [(p.first.isoformat(), p.basis.category, p.pays) for p in found.periods] == [
        ("2026-03-01", "household", 7 * MONTH_2025),
        ("2026-10-01", "budget_pays", 0),
    ]
    assert [(c.what, c.age) for c in found.periods[1].begins_with] == [("age", 75)]
    assert found.without_conditions.pays == 12 * MONTH_2025


@pytest.mark.parametrize(
    ("day", "born", "groups", "depends"),
    [
        (D(2024, 8, 1), 2018, (), True),  # the card runs to September; then 5 or 6
        (D(2025, 11, 1), 1951, (), True),  # in 2026 74 or 75
        (D(2025, 12, 1), 1956, ("near_poor",), True),  # in 2026 69 or 70
        (D(2024, 11, 1), 1945, (), True),
        (D(2025, 11, 1), 1952, (), False),
        (D(2025, 11, 1), 1951, ("poor",), False),
        (D(2024, 1, 1), 2019, (), False),  # 4 or 5
    ],
)
def test_a_birthday_that_is_not_known_may_tell_in_a_later_month_alone(registry, day, born, groups, depends):
    found = line(registry, day, insured(*groups, months=6, born=born))
    assert ("birthday" in {warning.kind for warning in found.warnings}) == depends
    assert found.certain != depends


def test_a_birthday_that_no_rule_tells_by_is_no_reason_of_what_changes_with_it(registry):
    """Paid by the budget whatever the age: what is different from 2026-07-28 is the base salary, not the age of 70."""
    person = Person("p", born=D(1956, 7, 10), health_insurance=HealthInsurance(6, paid_by_budget=True))
    found = line(registry, D(2026, 6, 28), person)
    assert [p.first.isoformat() for p in found.periods] == ["2026-06-28", "2026-07-28"]
    assert [change.what for change in found.periods[1].begins_with] == ["base"]


def test_people_between_two_ages_that_rules_name_are_in_one_case(registry):
    lines = {id(line(registry, D(2026, 3, 1), insured(born=D(year, 1, 2)))) for year in range(1980, 1990)}
    assert len(lines) == 1


def test_who_comes_into_the_household_later_takes_the_next_place(registry):
    """The minority's support runs out after two months; the two others keep their places."""
    others = [Person(f"m{n}", health_insurance=HealthInsurance(12)) for n in (1, 2)]
    person = insured("ethnic_minority_left_list", born=1960, since={"ethnic_minority_left_list": D(2023, 7, 28)})
    found = assess(Household(D(2026, 5, 1), (person, *others)), registry)
    orders = {m.id: m.lines[0].as_json().get("household_order") for m in found.members}
    assert orders == {"m1": 1, "m2": 2, "p": 3}
    mine = found.members[0].lines[0]
    assert [(p.months, p.basis.order) for p in mine.periods] == [(2, None), (10, 3)]
    assert mine.periods[1].contribution == 10 * MONTH_2025 * 60 // 100


def test_a_resolution_that_ends_within_the_period_supports_up_to_its_end(registry):
    """Quảng Ninh 02/2022 runs to 2027-12-31; after it nothing is known."""
    saver = Person("p", voluntary_si=VoluntarySI(2_200_000, 12))
    found = line(registry, D(2027, 7, 1), saver, province="quang-ninh")
    assert [(p.first.isoformat(), p.months, p.local > 0) for p in found.periods] == [
        ("2027-07-01", 6, True),
        ("2028-01-01", 6, False),
    ]
    assert not found.local_known
    assert found.lowest_local == found.local == found.periods[0].local


def test_a_limit_in_months_of_voluntary_si_ends_where_it_ends(registry):
    """118 of 120 months are used up: two more are supported."""
    saver = Person("p", voluntary_si=VoluntarySI(1_500_000, 6, supported_months_so_far=118))
    found = line(registry, D(2026, 3, 1), saver)
    assert (found.state, found.pays) == (132_000, 1_848_000)
    assert [(p.months, p.state) for p in found.periods] == [(2, 132_000), (4, 0)]
    assert [(m.of, m.left) for m in found.months_left] == [(120, 2)]


def test_periods_in_json_add_up(registry):
    said = line(registry, D(2026, 3, 1), insured("poor")).as_json()
    assert [set(period) for period in said["periods"]] == [
        {"from", "months", "category", "contribution", "state", "local", "other", "pays", "because"}
    ] * 2
    assert sum(period["state"] for period in said["periods"]) == said["state"]


# Students, whose school's province supports


def students_of(registry, day, groups, school, province="ha-noi"):
    person = insured("student", *groups, born=D(2009, 1, 1), school_province=school)
    return line(registry, day, person, province=province)


@pytest.mark.parametrize("day", [D(2024, 9, 1), D(2026, 3, 1)])
@pytest.mark.parametrize("province", ["ha-noi", "dien-bien", "ho-chi-minh-city", "gia-lai"])
@pytest.mark.parametrize("more", [(), ("near_poor",), ("ethnic_minority_left_list",), ("affs_average",)])
def test_a_school_at_home_is_what_goes_without_saying(registry, day, province, more):
    said = students_of(registry, day, more, province, province)
    unsaid = students_of(registry, day, more, None, province)
    assert (said.state, said.local, said.lowest_pays, said.pays) == (
        unsaid.state,
        unsaid.local,
        unsaid.lowest_pays,
        unsaid.pays,
    )


@pytest.mark.parametrize("school", ["ho-chi-minh-city", "dien-bien", "dak-lak"])
@pytest.mark.parametrize("more", ["near_poor", "ethnic_minority_left_list", "trafficking_victim", "affs_average"])
def test_a_student_at_school_elsewhere_pays_no_more_for_another_group(registry, school, more):
    alone = students_of(registry, D(2026, 3, 1), (), school)
    both = students_of(registry, D(2026, 3, 1), (more,), school)
    assert both.pays <= alone.pays


def test_of_two_groups_with_the_same_support_the_one_without_a_condition_counts(registry):
    found = line(registry, D(2026, 3, 1), insured("trafficking_victim", "student"))
    assert (found.state, found.conditions, found.certain) == (631_800, (), True)


# One more group


def supported_groups(law):
    """Groups that the State's rules of health insurance name, each alone."""
    return sorted(
        {rule.who[0] for rule in law.state_rules if rule.programme == "health_insurance" and len(rule.who) == 1}
    )


def since_with_left(law, groups, day, left):
    """Since when each limited group counts, so that `left` months of its State support are left on the day."""
    limits = {g: r.months for r in law.state_rules for g in r.who if r.months and r.programme == "health_insurance"}
    return {g: min(day, month_start(day, left - limits[g])) for g in groups if g in limits}


@pytest.mark.parametrize("day", [D(2016, 3, 1), D(2019, 2, 1), D(2024, 3, 1), D(2025, 6, 1), D(2026, 5, 1)])
@pytest.mark.parametrize("province", [None, "ha-noi", "hai-duong", "dak-lak"])
@pytest.mark.parametrize("left", [0, 1, 2, 7, 11, 12, 13])
def test_one_more_group_never_costs_more(registry, day, province, left):
    """Of any two groups, with any number of months left to those that are limited: the law lets one have the better."""
    law = registry.law(day)
    if province is not None and province not in registry.territory.on(day):
        pytest.skip("no such province on that day")
    groups = [g for g in supported_groups(law) if registry.groups[g].first <= day.toordinal()]

    def pays(*chosen):
        said = since_with_left(law, chosen, day, left)
        person = Person("p", born=1988, groups=chosen, since=said, health_insurance=HealthInsurance(12))
        return plain_assess(Household(day, (person,), province), registry).lines[0]

    alone = {g: pays(g) for g in groups}
    for one, other in itertools.combinations(groups, 2):
        if (one, other) in CONTRADICTIONS or (other, one) in CONTRADICTIONS:
            continue
        both = pays(one, other)
        assert both.pays <= min(alone[one].pays, alone[other].pays), (one, other)
        for period in both.periods:
            assert period.state + period.local + period.other <= period.contribution
