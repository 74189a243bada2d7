"""What a programmer gives is taken where it can only mean one thing; all else is named, with its path, and never raises
another exception than BadHousehold."""

from __future__ import annotations

import dataclasses
import datetime
import types
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from calculator import BadHousehold, HealthInsurance, Household, Person, VoluntarySI
from calculator import assess as plain_assess
from calculator.input.field_types import TYPES
from tests.invented.checked import assess

D = datetime.date
GOOD = Household(
    D(2026, 3, 1),
    (
        Person(
            "p",
            born=D(1980, 5, 2),
            groups=("near_poor",),
            since={"near_poor": D(2025, 1, 1)},
            voluntary_si=VoluntarySI(1_500_000, 12),
            health_insurance=HealthInsurance(12),
        ),
    ),
    "ha-noi",
)


class Broken:
    """Raises whatever is asked of it."""

    def __index__(self):
        raise RuntimeError

    __iter__ = __repr__ = __index__


THINGS = [
    None,
    True,
    0,
    -1,
    10**30,
    10**5_000,
    -(10**5_000),
    [10**5_000],
    {"student": 10**5_000},
    1.5,
    float("nan"),
    1_500_000.0,
    Decimal(12),
    Fraction(1, 2),
    "",
    "text",
    "12",
    "2026-02-30",
    b"bytes",
    [],
    ["student"],
    [1],
    [None],
    ("student", 5),
    {},
    {"student": "soon"},
    {5: D(2026, 1, 1)},
    {"student": True},
    object(),
    object,
    len,
    D(2026, 1, 1),
    datetime.datetime(2026, 1, 1, 12, 30),  # noqa: DTZ001 - what a table library gives
    datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC),
    np.float64(3.0),
    np.array([1, 2]),
    np.array(5),
    Broken(),
    VoluntarySI(1),
    HealthInsurance(),
    Person("q"),
]


def test_every_field_has_its_type():
    for kind, fields in TYPES.items():
        assert list(fields) == [field.name for field in dataclasses.fields(kind)]


def with_field(kind, name, value):
    """The good household with one field of one record replaced."""
    (person,) = GOOD.members
    if kind is Household:
        return dataclasses.replace(GOOD, **{name: value})
    if kind is Person:
        return dataclasses.replace(GOOD, members=(dataclasses.replace(person, **{name: value}),))
    part = "voluntary_si" if kind is VoluntarySI else "health_insurance"
    payment = dataclasses.replace(getattr(person, part), **{name: value})
    return dataclasses.replace(GOOD, members=(dataclasses.replace(person, **{part: payment}),))


def problems_of(household, registry):
    try:
        plain_assess(household, registry).as_json()
    except BadHousehold as bad:
        return bad.problems
    return ()


FIELDS = [pytest.param(kind, name, id=f"{kind.__name__}.{name}") for kind, fields in TYPES.items() for name in fields]


@pytest.mark.parametrize(("kind", "name"), FIELDS)
def test_whatever_stands_in_a_field_is_answered_or_named(registry, kind, name):
    for thing in THINGS:
        said = problems_of(with_field(kind, name, thing), registry)
        assert all("\n" not in problem.message for problem in said)


@pytest.mark.parametrize(
    ("kind", "name", "value", "field"),
    [
        (Household, "date", 2026, "date"),
        (Household, "date", "soon", "date"),
        (Household, "members", "p", "members"),
        (Household, "province", 1, "province"),
        (Person, "groups", "student", "members[0].groups"),
        (Person, "groups", 5, "members[0].groups"),
        (Person, "born", 1980.0, "members[0].born"),
        (Person, "since", {"near_poor": 2025}, "members[0].since"),
        (Person, "met", {"x": "yes"}, "members[0].met"),
        (Person, "voluntary_si", 5, "members[0].voluntary_si"),
        (VoluntarySI, "income", 1_500_000.0, "members[0].voluntary_si.income"),
        (VoluntarySI, "months", "12", "members[0].voluntary_si.months"),
        (HealthInsurance, "months", True, "members[0].health_insurance.months"),
        (HealthInsurance, "covered_elsewhere", "no", "members[0].health_insurance.covered_elsewhere"),
    ],
)
def test_what_cannot_be_is_named_with_its_path(registry, kind, name, value, field):
    with pytest.raises(BadHousehold) as bad:
        plain_assess(with_field(kind, name, value), registry)
    assert [problem.field for problem in bad.value.problems] == [field]
    assert type(value).__name__ in bad.value.problems[0].message


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        (Household, "date", "2026-03-01"),
        (Household, "date", "2026-03"),
        (Household, "date", datetime.datetime(2026, 3, 1)),  # noqa: DTZ001 - what a table library gives
        (Household, "members", list(GOOD.members)),
        (Person, "groups", ["near_poor"]),
        (Person, "groups", {"near_poor"}),
        (Person, "groups", iter(["near_poor"])),
        (Person, "born", "1980-05-02"),
        (Person, "since", {"near_poor": "2025-01-01"}),
        (Person, "since", types.MappingProxyType({"near_poor": D(2025, 1, 1)})),
        (VoluntarySI, "income", np.int64(1_500_000)),
        (HealthInsurance, "months", np.int8(12)),
    ],
)
def test_what_can_only_mean_one_thing_is_taken(registry, kind, name, value):
    assert assess(with_field(kind, name, value), registry).as_json() == assess(GOOD, registry).as_json()
