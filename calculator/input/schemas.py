"""JSON Schemas (draft 2020-12) of what is asked and of what is answered: `hotro schema household|assessment`.

The household's is made from the classes of `calculator.household`, the assessment's is written out: it is the public
contract of `Assessment.as_json`. Tests hold both to the code.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from calculator.assessment import Total
from calculator.household import Household
from calculator.input.check_household import EARLIEST, MOST_MEMBERS
from calculator.line import Because
from calculator.questions.texts import TEXTS
from calculator.rules.limits import HI_MONTHS
from registry.law.programmes import PROGRAMMES
from registry.law.rule import BeneficiaryGroup
from registry.written.bound import DATE

DIALECT = "https://json-schema.org/draft/2020-12/schema"
MONTH = r"\d{4}-(?:0[1-9]|1[0-2])"
DAY_PATTERN = f"^{DATE}$"
DAY_OR_MONTH_PATTERN = f"^(?:{DATE}|{MONTH})$"

# What the household's check holds to whatever the day, so that an editor can say so too.
_LIMITS: dict[str, dict[str, dict[str, Any]]] = {
    "VoluntarySI": {
        "income": {"minimum": 1},
        "months": {"minimum": 1},
        "years_ahead": {"minimum": 1},
        "missing_months": {"minimum": 1},
        "supported_months_so_far": {"minimum": 0, "maximum": 1200},
        "local_supported_months_so_far": {"minimum": 0, "maximum": 1200},
    },
    "HealthInsurance": {
        "months": {"minimum": 1, "maximum": HI_MONTHS},
        "order": {"minimum": 1, "maximum": MOST_MEMBERS},
    },
    "Person": {"id": {"minLength": 1}, "groups": {"uniqueItems": True}},
    "Household": {"members": {"minItems": 1, "maxItems": MOST_MEMBERS}},
}
_EARLIEST_BIRTH = EARLIEST.year - 130


def schema(name: str) -> dict[str, Any]:
    """The schema `household` (of a file) or `assessment`. Raises KeyError on another name."""
    return {"household": household_schema, "assessment": assessment_schema}[name]()


def with_groups(made: dict[str, Any], groups: Iterable[BeneficiaryGroup]) -> dict[str, Any]:
    """A household's schema with the codes of groups, each with its meaning; names of groups are taken as well."""
    listed = [
        {"const": group.code, "title": group.vi, "description": group.en} for group in groups if group.is_of_people
    ]
    made = copy.deepcopy(made)
    made["$defs"]["Person"]["properties"]["groups"]["items"] = {"anyOf": [{"oneOf": listed}, {"type": "string"}]}
    return made


@cache
def definitions() -> dict[str, Any]:
    """Household, Person, VoluntarySI and HealthInsurance, by name."""
    made = TypeAdapter(Household).json_schema(schema_generator=_LeanHousehold, ref_template="#/$defs/{model}")
    parts: dict[str, Any] = made.pop("$defs")
    parts["Household"] = made
    for part, limits in _LIMITS.items():
        for key, limit in limits.items():
            parts[part]["properties"][key] |= limit
    properties = parts["Person"]["properties"]
    properties["born"]["anyOf"][0]["pattern"] = DAY_PATTERN
    properties["born"]["anyOf"][1]["minimum"] = _EARLIEST_BIRTH
    return parts


def household_schema() -> dict[str, Any]:
    """A household file: one household, or several as a list or under `households`."""
    one = {"$ref": "#/$defs/Household"}
    several = {"type": "array", "items": one, "minItems": 1}
    return {
        "$schema": DIALECT,
        "$id": "urn:hotro:schema:household",
        "title": "Household file",
        "description": "One household; or several, as a list or under the key `households`.",
        "anyOf": [
            one,
            several,
            {
                "type": "object",
                "properties": {"households": several},
                "required": ["households"],
                "additionalProperties": False,
            },
        ],
        "$defs": definitions(),
    }


class _LeanHousehold(GenerateJsonSchema):
    """As pydantic does, but with no titles that repeat the key, and days as household files have them."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - the signature is pydantic's
        return False

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:  # noqa: ARG002
        return {"type": "string", "pattern": DAY_OR_MONTH_PATTERN}


# The assessment


def assessment_schema() -> dict[str, Any]:
    """What `Assessment.as_json` gives."""
    found = _mapping(
        "Who pays how much, and why. Amounts are whole dong for the whole period.",
        {
            "province": {"type": ["string", "null"], "description": "Slug; null where the State's rules alone apply."},
            "former_province": _text("The old province, where it was said or follows from the name."),
            "date": {"type": "string", "pattern": DAY_PATTERN, "description": "First month paid for."},
            "members": {"type": "array", "items": {"$ref": "#/$defs/Member"}},
            "total": _mapping(
                "Sums over all lines; with a range where a line's local part is not known.",
                {part: _dong() for part in Total._fields}
                | {"range": _mapping("Lowest and highest possible.", {"local": _range(), "pays": _range()})},
                optional={"range"},
            ),
            "warnings": {"type": "array", "items": {"type": "string"}, "description": "The notices, in English."},
            "notices": {
                "type": "array",
                "items": _mapping(
                    "What the reader must know beside the amounts.",
                    {
                        "code": _text("Its kind."),
                        "member": {"type": ["string", "null"], "description": "Whose line; null for the household."},
                        "vi": _text("In Vietnamese."),
                        "en": _text("In English."),
                    },
                ),
            },
            "questions": {
                "type": "array",
                "items": {"$ref": "#/$defs/Question"},
                "description": "What was not said and would change an amount, the most decisive first.",
            },
            "release": _text("Name of the state of the policies that it rests on, where a command or the API answers."),
            "known_on": {
                "type": "string",
                "pattern": DAY_PATTERN,
                "description": "Where it was asked as known on a day: from what had been published by then.",
            },
        },
        optional={"former_province", "questions", "release", "known_on"},
    )
    head = {"$schema": DIALECT, "$id": "urn:hotro:schema:assessment", "title": "Assessment"}
    return (
        head
        | found
        | {
            "$defs": {
                "Member": _member(),
                "Line": _line(),
                "Period": _period(),
                "Question": _question(),
                "Because": _because(),
            }
        }
    )


def _member() -> dict[str, Any]:
    lines = {"type": "array", "items": {"$ref": "#/$defs/Line"}, "maxItems": 2}
    return _mapping("One member.", {"id": _text("As in the household."), "lines": lines})


def _line() -> dict[str, Any]:
    conditions = {"type": "array", "items": {"type": "string"}, "minItems": 1}
    line = _mapping(
        "One person's contribution to one programme. contribution = state + local + other + pays.",
        {
            "programme": {"enum": list(PROGRAMMES)},
            "months": {"type": "integer", "minimum": 1},
            "contribution": _dong("Before support."),
            "state": _dong("The State's part."),
            "local": _dong("The province's part, by the rules that are known."),
            "other": _dong("The part of a district, commune or fund."),
            "pays": _dong("What is left; an upper bound where local_known is false."),
            "local_known": {"type": "boolean"},
            "certain": {
                "type": "boolean",
                "description": "local_known, no conditions to check, and no day that matters was left unsaid.",
            },
            "because": {
                "type": "array",
                "items": {"$ref": "#/$defs/Because"},
                "description": "The rules that the amounts rest on.",
            },
            "range": _mapping("Lowest and highest possible.", {"local": _range(), "pays": _range()}),
            "conditions": conditions | {"description": "What a person must check; taken as met in the amounts."},
            "to_check": {
                "type": "array",
                "items": _mapping(
                    "A condition.",
                    {
                        "code": {"type": ["string", "null"], "description": "Of conditions.yaml; null for own words."},
                        "vi": _text("In Vietnamese."),
                        "en": _text("In English."),
                    },
                ),
                "minItems": 1,
                "description": "The conditions in both languages.",
            },
            "without_conditions": _mapping(
                "The parts if no condition in words were met.",
                {"state": _dong(), "local": _dong(), "other": _dong(), "pays": _dong()},
            ),
            "category": {
                "enum": ["budget_pays", "budget_supports", "household"],
                "description": "Health insurance: the category of HI Law art. 12 in the first month paid for.",
            },
            "household_order": {"type": "integer", "minimum": 1, "maximum": MOST_MEMBERS},
            "months_left": {
                "type": "array",
                "items": _months_left(),
                "minItems": 1,
                "description": "Of each rule for the person that is limited in months, on the first day paid for.",
            },
            "periods": {
                "type": "array",
                "items": {"$ref": "#/$defs/Period"},
                "minItems": 1,
                "description": "The stretches of months in which nothing changes; they add up to the line.",
            },
        },
        optional={
            "range",
            "conditions",
            "to_check",
            "without_conditions",
            "category",
            "household_order",
            "months_left",
        },
    )
    uncertain = {"properties": {"local_known": {"const": False}}}
    return line | {"if": uncertain, "then": {"required": ["range"]}, "else": {"properties": {"range": False}}}


def _question() -> dict[str, Any]:
    pays = {"type": ["integer", "null"], "minimum": 0, "description": "Of the household; null: it cannot be answered."}
    answer = _mapping(
        "What may be said, and what would then be left to pay.",
        {
            "value": {"description": "As it would stand in the field."},
            "pays": pays,
            "lowest_pays": pays | {"description": "Where local support is not known: the least that may be left."},
        },
        optional={"lowest_pays"},
    )
    return _mapping(
        "Something that was not said and would change an amount.",
        {
            "code": {"enum": sorted(TEXTS)},
            "member": _text("Id of the member; left out where it is about the household."),
            "field": _text("Path in the household file."),
            "en": _text("The question in English."),
            "vi": _text("The question in Vietnamese."),
            "answers": {"type": "array", "items": answer, "minItems": 2},
        },
        optional={"member"},
    )


def _months_left() -> dict[str, Any]:
    left = {"type": ["integer", "null"], "minimum": 0, "description": "Months; null where it was not said since when."}
    of = {"type": "integer", "minimum": 1, "description": "Months that the support lasts."}
    return _mapping(
        "What is left of support limited in time.", {"rule": _text("Id of the rule."), "of": of, "left": left}
    )


def _period() -> dict[str, Any]:
    return _mapping(
        "A stretch of months in which nothing changes. contribution = state + local + other + pays.",
        {
            "from": {"type": "string", "pattern": DAY_PATTERN, "description": "First day of its first month."},
            "months": {"type": "integer", "minimum": 1},
            "category": {
                "enum": ["budget_pays", "budget_supports", "household", None],
                "description": "Health insurance: the category of HI Law art. 12.",
            },
            **{part: _dong() for part in Total._fields},
            "because": {"type": "array", "items": {"$ref": "#/$defs/Because"}},
        },
    )


def _because() -> dict[str, Any]:
    says = {
        "rule": "Id of the rule.",
        "instrument": "Its number.",
        "source": "Where it was read; empty where no page confirms it.",
    }
    known = {"enum": ["certain", "presumed"], "description": "presumed: no source states the rule's end."}
    made = {key: _text(description) for key, description in says.items()} | {"in_force": known}
    assert set(made) == set(Because._fields)
    return _mapping("A rule that an amount rests on.", made)


def _mapping(description: str, properties: dict[str, Any], optional: set[str] | None = None) -> dict[str, Any]:
    return {
        "description": description,
        "type": "object",
        "properties": properties,
        "required": [key for key in properties if key not in (optional or ())],
        "additionalProperties": False,
    }


def _text(description: str) -> dict[str, Any]:
    return {"type": "string", "description": description}


def _dong(description: str | None = None) -> dict[str, Any]:
    return {"type": "integer", "minimum": 0} | ({"description": description} if description else {})


def _range() -> dict[str, Any]:
    return {"type": "array", "prefixItems": [_dong(), _dong()], "items": False, "minItems": 2}
