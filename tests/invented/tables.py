"""Strategies for households of every kind, and the same as tables in every form that a population may have."""

from __future__ import annotations

import dataclasses
import datetime

import pyarrow as pa
from hypothesis import strategies as st

from calculator import HealthInsurance, Household, Person, VoluntarySI
from calculator.population.columns import BY_NAME, INPUT, JOINING
from tests.invented import households as plain
from tests.invented.checked import shipped

DISTRICTS = (None, None, "Long Biên", "long bien", "Hòa Bình", "Quận 1")
RULES = [rule for rule in shipped().local_rules if rule.intervals]


PEOPLE = pa.table(
    {
        "household_id": ["x", "x", "y", None],
        "id": ["a", "b", "a", None],
        "province": ["ha-noi", "ha-noi", "quang-ninh", "nghe-an"],
        "poor_commune": [True, True, None, False],
        "born": pa.array(
            [datetime.date(1950, 1, 1), datetime.date(2015, 5, 5), None, datetime.date(1990, 1, 1)], pa.date32()
        ),
        "groups": [["near_poor"], [], ["ethnic_minority", "student"], None],
        "vsi_income": [1_500_000, None, None, 1_550_000],
        "vsi_months": pa.array([12, None, None, 6], pa.int8()),
        "hi_months": pa.array([12, 6, 12, None], pa.int8()),
        "hi_covered_elsewhere": [False, False, False, True],
        "note": ["1", None, "x;y", ""],
    }
)
"""Two households and one of one: columns of every kind, and one that is not ours."""


@st.composite
def members(draw, day, name):
    """A person as in household files, with everything else that a table may say."""
    person = draw(plain.people(day, name))
    near = {
        g: draw(st.dates(day.replace(year=day.year - 6, day=1), day))
        for g in sorted(person.groups)
        if draw(st.booleans())
    }
    since = dict(sorted(draw(st.sampled_from([person.since, near])).items()))
    payment = person.voluntary_si
    if payment is not None and draw(st.integers(0, 9)) == 0:
        payment = dataclasses.replace(
            payment, months=None, **draw(st.sampled_from([{"years_ahead": 5}, {"missing_months": 7}, {}]))
        )
    insurance = person.health_insurance
    if insurance is not None and draw(st.integers(0, 5)) == 0:
        insurance = draw(
            st.sampled_from(
                [
                    dataclasses.replace(insurance, order=draw(st.integers(1, 7))),
                    dataclasses.replace(insurance, order=draw(st.integers(1, 2))),
                    dataclasses.replace(insurance, months=draw(st.integers(1, 12))),
                    HealthInsurance(paid_by_budget=True),
                ]
            )
        )
    school = draw(st.sampled_from([None, *shipped().territory.on(day)])) if "student" in person.groups else None
    return dataclasses.replace(
        person,
        since=since,
        voluntary_si=payment,
        health_insurance=insurance,
        school_province=school,
        **{name: draw(st.sampled_from([None, None, None, False, True])) for name in JOINING},
    )


@st.composite
def households(draw, most=6):
    """Households in any province; a member in eight has something wrong with him."""
    day = draw(plain.days)
    province, former = draw(plain.places(day))
    people = [
        draw(members(day, name)) for name in draw(st.permutations(list("abcdefgh")))[: draw(st.integers(1, most))]
    ]
    people = [draw(spoilt(p)) if draw(st.integers(0, 7)) == 0 else p for p in people]
    return Household(
        day, _settled_once(people), province or "ha-noi", former, draw(st.sampled_from(DISTRICTS)), draw(st.booleans())
    )


def _settled_once(people):
    """No place in the order twice: that is wrong with the household as a whole, and tested elsewhere."""
    taken = set()
    return tuple(_in_order(person, taken) for person in people)


def _in_order(person, taken):
    insurance = person.health_insurance
    if insurance is None or insurance.order is None:
        return person
    if insurance.order in taken:
        return dataclasses.replace(person, health_insurance=dataclasses.replace(insurance, order=None))
    taken.add(insurance.order)
    return person


def spoilt(person: Person):
    """A person with something wrong, or with what may be wrong on the day."""
    wrong = st.sampled_from(
        [
            {"groups": ("poor", "near_poor")},
            {"groups": ("stduent",)},
            {"groups": ("student", "student")},
            {"born": 2031},
            {"born": 1},
            {"since": {"poor": plain.FIRST}},
            {"school_province": "ha-nio"},
            {"voluntary_si": VoluntarySI(1)},
            {"voluntary_si": VoluntarySI(1_510_001, 2)},
            {"voluntary_si": VoluntarySI(10**14, 12, years_ahead=9)},
            {"health_insurance": HealthInsurance(13)},
            {"health_insurance": HealthInsurance(5), "groups": ()},
            {"voluntary_si": VoluntarySI(1_500_000, 12), "born": 2012},
            {"groups": ("village_part_time",)},
            {"health_insurance": HealthInsurance(0, order=200)},
            {"health_insurance": HealthInsurance(covered_elsewhere=True, paid_by_budget=True)},
        ]
    )
    return wrong.map(lambda said: dataclasses.replace(person, **said))


def rows_of(households):
    """The rows of households, in the columns of a table."""
    groups = sorted({g for h in households for m in h.members for g in m.since})
    return [
        {
            "household_id": number,
            **{c.name: getattr(h, c.name) for c in INPUT if c.part == "household" and c.name != "household_id"},
            **{name: getattr(m, name) for name in ("id", "born", "school_province", *JOINING)},
            "groups": list(m.groups),
            **{f"since_{g}": m.since.get(g) for g in groups},
            **_payment(m.voluntary_si, "voluntary_si"),
            **_payment(m.health_insurance, "health_insurance"),
        }
        for number, h in enumerate(households)
        for m in h.members
    ]


def _payment(payment, part):
    return {c.name: None if payment is None else getattr(payment, c.field) for c in INPUT if c.part == part}


def plainly(rows):
    """An Arrow table of the rows, births as text since days and years are mixed."""
    types = {
        "name": pa.string(),
        "code": None,
        "groups": pa.list_(pa.string()),
        "day": pa.date32(),
        "birth": pa.string(),
        "number": pa.int64(),
        "yes_no": pa.bool_(),
    }
    columns = {}
    for name in rows[0]:
        kind = BY_NAME[name].kind if name in BY_NAME else "day"
        cells = [row[name] for row in rows]
        columns[name] = pa.array(
            [None if c is None else str(c) for c in cells] if kind == "birth" else cells, types[kind]
        )
    return pa.table(columns)
