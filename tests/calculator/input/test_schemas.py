"""The published schemas: what the reader takes they allow, and what they refuse it refuses."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from calculator.input.schemas import definitions, schema
from tests.calculator.input.test_check_household import GOOD, IDS, KINDS
from tests.calculator.test_published_cases import CASES
from tests.invented.checked import assess, many, shipped
from tests.invented.households import as_plain, households

NAMES = ("household", "assessment")


def allowed(value):
    return Draft202012Validator(schema("household")).is_valid(value)


@pytest.mark.parametrize("name", NAMES)
def test_schemas_are_sound_and_say_what_every_key_means(name):
    Draft202012Validator.check_schema(schema(name))
    assert json.loads(json.dumps(schema(name))) == schema(name)


def test_every_key_of_a_household_is_described():
    described = ("id", "members", "voluntary_si", "health_insurance")
    for part in definitions().values():
        for key, rule in part["properties"].items():
            assert "description" in rule or key in described, key


def test_another_name_is_unknown():
    with pytest.raises(KeyError):
        schema("people")


@many
@given(households(answers=True))
def test_every_household_that_can_be_answered_is_allowed(household):
    assess(household, shipped())
    assert allowed(as_plain(household))
    assert allowed([as_plain(household)])
    assert allowed({"households": [as_plain(household)]})


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_published_cases_are_allowed(case):
    assert allowed(case["household"])


# What a schema cannot tell: names of provinces and groups, the day's law, and what two keys say together.
NOT_BY_THE_SCHEMA = (
    """
unknown province, province that is nothing like one, empty province, unknown former province
former province that is not a part, former province beside a name that is a part itself
former province before the merger, former province without province, district without province
date before 2015, date that does not exist, twice the same id, id with a line break, twice the same place in the order
born in the future, born in a future year, born long ago
unknown group, group like no other, group that everybody is in, set of groups
poor and near-poor, poor and out of poverty, poor and of average standard
group before it existed, another group before it existed, since of a group not held, since in the future
unknown school province, school province of nobody at school
missing months long before retirement, voluntary SI of a child, voluntary SI of a pensioner
voluntary SI of a village part-time worker, five months in the household category, a settled order with holes
two months of voluntary SI, one year ahead, six years ahead
income below the floor, income above the ceiling, income off the step, income with an empty fraction
months and years ahead, years ahead where the return is not known, 61 missing months, covered elsewhere and paid for
""".strip()
    .replace("\n", ", ")
    .split(", ")
)


@pytest.mark.parametrize(("kind", "household"), [kind[:2] for kind in KINDS], ids=IDS)
def test_what_is_wrong_in_itself_is_refused_by_the_schema_too(kind, household):
    assert allowed([GOOD, household]) == (kind in NOT_BY_THE_SCHEMA)
