"""Strategies for households that may stand in a file: any province, day, groups, ages and payments that agree."""

from __future__ import annotations

import dataclasses
import datetime
import functools

from hypothesis import strategies as st

from calculator import HealthInsurance, Household, Person, VoluntarySI
from calculator.input.check_household import CONTRADICTIONS
from calculator.input.eligibility import eligibility_problems
from calculator.rules.ages import age_lines
from calculator.rules.limits import income_limits, months_at_once
from registry.law.rule import NOT_A_GROUP
from registry.months import month_start
from tests.invented.checked import shipped

FIRST, LAST = datetime.date(2015, 1, 1), datetime.date(2028, 12, 31)
RULES_CHANGE = sorted(
    {
        datetime.date.fromordinal(d)
        for r in shipped().local_rules
        for first, _, _ in r.intervals
        for d in (first, first - 1)
        if d > 1
    }
    & {FIRST + datetime.timedelta(n) for n in range((LAST - FIRST).days)}
)

days = st.dates(FIRST, LAST) | st.sampled_from(RULES_CHANGE)


def fitting(groups):
    """The groups without those that contradict one before, nor repeat it."""
    kept = []
    for group in groups:
        against = {a if b == group else b for a, b in CONTRADICTIONS if group in (a, b)}
        if group not in kept and against.isdisjoint(kept):
            kept.append(group)
    return tuple(kept)


def groups(day, most=4):
    begun = (g for g in shipped().groups.values() if g.first <= day.toordinal())
    return _groups(tuple(g.code for g in begun if not g.groups and g.code not in NOT_A_GROUP), most)


@functools.cache
def _groups(codes, most):
    """One strategy for all that ask the same: to make and check a strategy takes longer than to draw from it."""
    likely = st.sampled_from(["poor", "near_poor", "student", "ethnic_minority", "affs_average"])
    return st.lists(likely | st.sampled_from(codes), max_size=most).map(fitting)


def births(day):
    """Any birth, and births whose next birthday is one that a rule asks about, within the months paid for or near."""
    oldest = day.replace(year=day.year - 110, day=1)
    line = st.sampled_from(age_lines(shipped().law(day)))
    near = st.builds(
        lambda age, off: day - datetime.timedelta(round(365.2425 * age) + off), line, st.integers(-400, 40)
    )
    near = near.filter(lambda born: oldest <= born <= day)
    near_year = st.builds(lambda age, off: day.year - age + off, line, st.integers(-1, 1))
    near_year = near_year.filter(lambda year: day.year - 110 <= year <= day.year)
    return st.none() | st.dates(oldest, day) | st.integers(day.year - 110, day.year) | near | near_year


def since(day, groups):
    """Since when the person is in each group: long ago, or so that a limit in months falls within the period."""
    if not groups:
        return st.just({})
    begun = _ago(shipped().law(day).first).map(
        lambda months: max(month_start(day.replace(day=1), -max(0, months)), datetime.date(2000, 1, 1))
    )
    return st.fixed_dictionaries(dict.fromkeys(groups, begun))


@functools.cache
def _ago(law_first):
    """Months since a group began, under the law that begins on a day."""
    rules = (*shipped().local_rules, *shipped().law(law_first).state_rules)
    limits = sorted({rule.months for rule in rules if rule.months})
    return st.sampled_from(limits).flatmap(lambda most: st.integers(most - 14, most + 1)) | st.integers(0, 130)


@st.composite
def voluntary_si(draw, day):
    limits = income_limits(shipped().law(day))
    steps = draw(st.integers(0, (limits.ceiling - limits.floor) // limits.step) | st.just(0))
    so_far = st.just(0) | st.integers(100, 125)
    return VoluntarySI(
        limits.floor + steps * limits.step,
        draw(st.sampled_from(months_at_once(shipped().law(day)) or (1, 3, 6, 12))),
        supported_months_so_far=draw(so_far),
        local_supported_months_so_far=draw(so_far),
    )


SUPPORTED = {"poor", "near_poor", "student"}
"""Whoever is in one of these does not pay in the household category, and may pay for any number of months."""


def health_insurance(chosen):
    return _health_insurance(any_number=not SUPPORTED.isdisjoint(chosen))


@functools.cache
def _health_insurance(*, any_number):
    months = st.integers(1, 12) if any_number else st.sampled_from([1, 3, 6, 12])
    outside = st.sampled_from([False, False, False, True])
    return st.builds(HealthInsurance, months, st.just(False) | st.booleans(), st.just(value=False), st.none(), outside)


def may_join(person, day):
    """The person, without voluntary SI where the law does not let them join."""
    if person.voluntary_si and any(eligibility_problems("", person, shipped().law(day), day)):
        return dataclasses.replace(person, voluntary_si=None)
    return person


@functools.cache
def met():
    """Answers to conditions, by code and by rule, that do not contradict each other."""
    registry = shipped()
    rules = {rule.id: rule for rule in (*registry.local_rules, *registry.law(LAST).state_rules) if rule.conditions}
    codes = sorted({each.code for rule in rules.values() for each in rule.conditions if each.code is not None})

    def fitting_answers(said):
        def contradicted(key):
            return said[key] and any(said.get(each.code) is False for each in rules[key].conditions)

        return {key: answer for key, answer in said.items() if key not in rules or not contradicted(key)}

    likely = st.sampled_from(["permanent_residence", "no_card", "no_other_card", "national_poverty_standard"])
    keys = likely | st.sampled_from(codes) | st.sampled_from(sorted(rules))
    return st.just({}) | st.dictionaries(keys, st.booleans(), max_size=6).map(fitting_answers)


@st.composite
def people(draw, day, name, *, born=None, answers=False):
    chosen = draw(groups(day))
    person = Person(
        name,
        born=draw(births(day)) if born is None else draw(born),
        groups=chosen,
        since=draw(since(day, chosen) | st.just({})),
        met=draw(met()) if answers else {},
        voluntary_si=draw(st.none() | voluntary_si(day)),
        health_insurance=draw(st.none() | health_insurance(chosen)),
    )
    return may_join(person, day)


@st.composite
def places(draw, day):
    """Province, and perhaps the old one that it was made of."""
    territory = shipped().territory
    province = draw(st.none() | st.sampled_from(sorted(territory.on(day))))
    parts = territory.parts[province] if province is not None and day >= territory.merger else ()
    return province, draw(st.sampled_from([None, *parts]))


@st.composite
def households(draw, *, day=days, born=None, most=5, answers=False):
    """`answers`: whether conditions are answered too, which a row of a population cannot."""
    on = draw(day)
    province, former = draw(places(on))
    members = [draw(people(on, f"m{i}", born=born, answers=answers)) for i in range(draw(st.integers(1, most)))]
    return Household(on, tuple(members), province, former, poor_commune=draw(st.booleans()))


def as_plain(value):
    """A household as plain data, as a file has it."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [as_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: as_plain(item) for key, item in value.items()}
    if hasattr(value, "__dataclass_fields__"):
        return {key: as_plain(getattr(value, key)) for key in value.__dataclass_fields__}
    return value
