"""People of one place who differ in one thing or two: what is taken for one situation must be one."""

from __future__ import annotations

import dataclasses
import datetime
import itertools

from calculator import HealthInsurance, Household, Person, VoluntarySI
from calculator.rules.limits import income_limits
from registry.law.rule import NOT_A_GROUP
from registry.months import month_start

WITHIN = ((), ("student",), ("near_poor",), ("near_poor", "elderly"))
"""Groups of those whose birthdays within the months of a payment are looked at."""


def in_age_and_groups(registry, province, day):
    """Every group, alone and with another, at ages around every line that a rule draws."""
    ages = sorted(
        {0, 5, 6, 15, 16, 17, 59, 60, 61, 79, 80, 99, *_named(registry, "age_from"), *_named(registry, "age_below")}
    )
    births = [None, *(_birth(day, age) for age in ages), *(day.year - age for age in ages)]
    within = [born for age in (6, 16, 60, 65, 70, 75, 80) for born in _birthdays_within(day, age)]
    codes = _codes(registry, day)
    for groups in [
        (),
        *((code,) for code in codes),
        ("student", "ethnic_minority"),
        ("near_poor", "elderly"),
        ("poor", "child"),
    ]:
        wherever = [*within, *births] if groups in WITHIN else births
        for born in wherever if len(groups) < 2 or groups[1] == "child" else wherever[::3]:
            yield _household(registry, day, Person("a", born=born, groups=groups), province)


def in_place(registry, province, former, day):
    """Districts of all names, and poor communes."""
    districts = [None, "nowhere", *sorted({name for rule in registry.local_rules for name in rule.districts})]
    for groups, district, poor in itertools.product(
        [(), ("poor",), ("near_poor",), ("student",), ("ethnic_minority",)], districts, (True, False)
    ):
        yield _household(registry, day, Person("a", groups=groups), province, former, district, poor_commune=poor)


def at_school(registry, province, day):
    """Pupils of every other group and age whose schools are in all provinces."""
    for school in (None, *registry.territory.on(day)):
        for second in _codes(registry, day):
            groups = ("student",) if second == "student" else ("student", second)
            person = Person("a", born=_birth(day, 10), groups=groups, school_province=school)
            yield _household(registry, day, person, province)
        for age in (5, 6, 15, 16, 59, 60, 64, 65, 69, 70, 74, 75, 79, 80):
            person = Person("a", born=_birth(day, age), groups=("student",), school_province=school)
            yield _household(registry, day, person, province)


def in_time(registry, province, day):
    """Days since which somebody is in a group: month by month, and around the day itself; and days around it."""
    starts = [day.replace(day=1) - datetime.timedelta(days=30 * n) for n in range(45)]
    starts += [day + datetime.timedelta(days=n) for n in range(-12, 13)]
    for start, group, on in itertools.product(
        starts, ("escaped_poverty", "veteran", "trafficking_victim"), _around(day)
    ):
        yield _household(registry, on, Person("a", groups=(group,), since={group: start}), province)
    for group, on in itertools.product(("student", "artisan", "veteran"), _around(day)):
        # A day for a group that the person is not in is refused, whatever the group matters here.
        yield _household(registry, on, Person("a", since={group: day.replace(year=day.year - 1)}), province)
        yield _household(
            registry, on, Person("a", groups=(group,), since={group: day.replace(year=day.year - 1)}), province
        )


def _around(day):
    return [day + datetime.timedelta(days=n) for n in (-40, -3, 0, 4, 45)]


def _named(registry, bound):
    return {age for rule in registry.local_rules if (age := getattr(rule, bound)) is not None}


def _birth(day, age):
    return datetime.date(day.year - age, day.month, min(day.day, 28))


def _birthdays_within(day, age):
    """Births of those who reach an age in the months of a payment: around the day of each month that divides them."""
    days = [month_start(day, month) for month in (1, 6, 11)] + [datetime.date(day.year, 9, 30)]
    for on, off in itertools.product(days, (0, 1)):
        born = datetime.date(on.year - age, on.month, min(on.day, 28)) + datetime.timedelta(days=off)
        if born <= day:
            yield born


def _codes(registry, day):
    return [
        g.code
        for g in registry.groups.values()
        if not g.groups and g.code not in NOT_A_GROUP and g.first <= day.toordinal()
    ]


def _household(registry, day, person, province, former=None, district=None, *, poor_commune=False):
    income = income_limits(registry.law(day)).floor
    person = dataclasses.replace(person, voluntary_si=VoluntarySI(income, 12), health_insurance=HealthInsurance(12))
    return Household(day, (person,), province, former, district, poor_commune)
