"""Strategies for households that may stand in a file: any province, day, groups, ages and payments that agree."""

from __future__ import annotations

import datetime

from hypothesis import strategies as st

from calculator import HealthInsurance, Household, Person, VoluntarySI
from calculator.input.check_household import CONTRADICTIONS, NOT_A_GROUP
from calculator.rules.limits import income_limits, months_at_once
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
    codes = [
        g.code
        for g in shipped().groups.values()
        if not g.groups and g.code not in NOT_A_GROUP and g.first <= day.toordinal()
    ]
    likely = st.sampled_from(["poor", "near_poor", "student", "ethnic_minority", "affs_average"])
    return st.lists(likely | st.sampled_from(codes), max_size=most).map(fitting)


def births(day):
    oldest = day.replace(year=day.year - 110, day=1)
    return st.none() | st.dates(oldest, day) | st.integers(day.year - 110, day.year)


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


health_insurance = st.builds(
    HealthInsurance, st.integers(1, 12), st.just(False) | st.booleans(), st.just(value=False), st.none()
)


@st.composite
def people(draw, day, name, *, born=None):
    return Person(
        name,
        born=draw(births(day)) if born is None else draw(born),
        groups=draw(groups(day)),
        voluntary_si=draw(st.none() | voluntary_si(day)),
        health_insurance=draw(st.none() | health_insurance),
    )


@st.composite
def places(draw, day):
    """Province, and perhaps the old one that it was made of."""
    territory = shipped().territory
    province = draw(st.none() | st.sampled_from(sorted(territory.on(day))))
    parts = territory.parts[province] if province is not None and day >= territory.merger else ()
    return province, draw(st.sampled_from([None, *parts]))


@st.composite
def households(draw, *, day=days, born=None, most=5):
    on = draw(day)
    province, former = draw(places(on))
    members = [draw(people(on, f"m{i}", born=born)) for i in range(draw(st.integers(1, most)))]
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
