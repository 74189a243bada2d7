"""Ages that no rule tells apart anywhere: the youngest of them is assessed as all are."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from calculator import BadHousehold, HealthInsurance, Household, Person, VoluntarySI, assess
from calculator.alike.anywhere import Anywhere
from calculator.rules.limits import income_limits
from tests.invented.checked import many, shipped
from tests.invented.drafts import draft, hi, vsi

DAYS = [datetime.date(2024, 3, 1), datetime.date(2026, 3, 1)]
LAWS = [shipped().law(day) for day in DAYS]


def amounts(age, programme, groups, province, law, day):
    """What somebody of an age pays, and by which rules."""
    person = Person(
        "a",
        born=day.replace(year=day.year - age),  # the age is the same in every month paid for
        groups=groups,
        voluntary_si=VoluntarySI(income_limits(law).floor) if programme == "voluntary_si" else None,
        health_insurance=HealthInsurance(12) if programme == "health_insurance" else None,
    )
    try:
        (line,) = assess(Household(day, (person,), province), law).lines
    except BadHousehold:
        return "refused"
    return line.as_json()


@many
@given(
    age=st.integers(0, 110),
    programme=st.sampled_from(["voluntary_si", "health_insurance"]),
    groups=st.sampled_from([(), ("student",), ("near_poor",), ("ethnic_minority",)]),
    province=st.sampled_from(["ha-noi", "quang-ninh", "son-la", "hai-phong"]),
)
def test_the_youngest_is_assessed_as_all_are(age, programme, groups, province):
    youngest = Anywhere(LAWS).age(programme, age)
    assert 0 <= youngest <= age
    for law, day in zip(LAWS, DAYS, strict=True):
        assert amounts(age, programme, groups, province, law, day) == amounts(
            youngest, programme, groups, province, law, day
        )


def test_a_line_counts_in_its_programme_alone():
    rule = hi("elderly", 50, age={"from": 72, "below": 77})
    law = shipped().with_draft(draft(rule, programme="health_insurance")).law(DAYS[1])
    ages = range(70, 80)
    before = [Anywhere([LAWS[1]]).age("health_insurance", age) for age in ages]
    found = Anywhere([LAWS[1], law])
    assert {found.age("health_insurance", age) for age in ages} == {*before, 72, 77}
    assert [found.age("voluntary_si", age) for age in ages] == [
        Anywhere([LAWS[1]]).age("voluntary_si", a) for a in ages
    ]


def test_districts_matter_where_a_rule_is_limited_to_one():
    law = shipped().with_draft(draft(vsi("other", 20), level="district", area={"districts": ["Mường La"]})).law(DAYS[1])
    assert Anywhere([law]).district("Mường La") == "Mường La"
    plain = [law for law in LAWS if not any(found.rule.districts for found in law.local_rules)]
    assert Anywhere(plain).district("Mường La") is None
