"""JSON Schemas (draft 2020-12) of what the API answers, and of what it is sent, by name."""

from __future__ import annotations

from functools import cache
from typing import Any

from calculator.input.schemas import assessment_schema, household_schema
from calculator.simulation.people.participants_cells import COLUMNS, REQUIRED
from registry.law.programmes import PROGRAMMES
from registry.written.json_schema import schema as schema_of_file

Schema = dict[str, Any]
AT = "#/components/schemas/"

TEXT: Schema = {"type": "string"}
TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
WHOLE: Schema = {"type": "integer", "minimum": 0}
WHOLE_OR_NULL: Schema = {"type": ["integer", "null"], "minimum": 0}
DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
DAY_OR_NULL: Schema = {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"}
NUMBER_OR_NULL: Schema = {"type": ["number", "null"]}
TRUTH: Schema = {"type": "boolean"}
ANYTHING: Schema = {"type": "object"}
RELEASE: Schema = {"type": "string", "description": "The state of the policies that the answer rests on."}
KNOWN_ON: Schema = DAY | {"description": "It is answered from what had been published by this day."}


def listed(items: Schema) -> Schema:
    """A list."""
    return {"type": "array", "items": items}


def mapping(properties: dict[str, Schema], *, more: bool = False, optional: tuple[str, ...] = ()) -> Schema:
    """A mapping with these keys; with `more`, others may stand beside them."""
    required = [key for key in properties if key not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": more}


def answer(properties: dict[str, Schema], *, more: bool = False, optional: tuple[str, ...] = ()) -> Schema:
    """A mapping that names the release, and the day as known on which it is answered where one was given."""
    said = properties | {"release": RELEASE, "known_on": KNOWN_ON}
    return mapping(said, more=more, optional=(*optional, "known_on"))


def ref(name: str) -> Schema:
    """A schema of this file."""
    return {"$ref": AT + name}


PROGRAMME: Schema = {"enum": [*PROGRAMMES]}
SLUGS: Schema = listed(TEXT)
RULE = mapping({"rule": TEXT, "instrument": TEXT, "programme": PROGRAMME, "who": SLUGS}, more=True)


@cache
def schemas() -> dict[str, Schema]:
    """Every schema, by name."""
    return {
        "Problem": _problem(),
        **_of_counts(),
        **_of_provinces(),
        **_of_the_state(),
        "Cost": answer({"province": TEXT, "draft": SLUGS, "people": WHOLE, "by_year": listed(ANYTHING)}, more=True),
        **_of_households(),
        **_of_simulations(),
    }


def _of_counts() -> dict[str, Schema]:
    documented = mapping(
        dict.fromkeys(("supports", "presumed", "none", "unknown", "partly", "leads"), SLUGS), more=True
    )
    count = {"programme": PROGRAMME, "group": TEXT_OR_NULL, "date": DAY, "of": WHOLE, "documented": documented}
    unknown = mapping({"unknown": WHOLE, "of": WHOLE})
    return {
        "Meta": answer(
            {
                "version": TEXT,
                "policies": mapping({"last_day": DAY, "digest": TEXT}),
                "provinces": mapping({"before_merger": WHOLE, "now": WHOLE}),
                "instruments": WHOLE,
                "rules": WHOLE,
                "unknown": {"type": "object", "additionalProperties": unknown},
            }
        ),
        "Count": answer(count | {"published": {"type": ["object", "null"]}}, more=True),
        "Reconciliation": answer(
            {
                "date": DAY,
                "programme": PROGRAMME,
                "group": TEXT_OR_NULL,
                "published": ANYTHING,
                "of": WHOLE,
                "named": WHOLE,
                "missing": {"type": ["integer", "null"]},
                "contradiction": TEXT_OR_NULL,
            },
            more=True,
        ),
    }


def _of_provinces() -> dict[str, Schema]:
    status: Schema = {"enum": ["supports", "presumed", "none", "unknown"]}
    return {
        "Expiring": answer(
            {
                "on": DAY,
                "until": DAY,
                "expiring": listed(RULE),
                "succeeded": WHOLE,
                "end_unknown": WHOLE,
                "end_open": WHOLE,
                "no_end": listed(ANYTHING),
            }
        ),
        "Province": answer(
            {"province": TEXT, "vi": TEXT, "en": TEXT, "type": TEXT, "former": SLUGS}
            | dict.fromkeys(PROGRAMMES, status)
        ),
        "ProvincePage": answer(
            {
                "province": TEXT,
                "name": mapping({"en": TEXT, "vi": TEXT}),
                "type": TEXT,
                "date": DAY,
                "area": SLUGS,
                "rules": listed(RULE),
                "files": {"type": "object", "additionalProperties": ANYTHING},
            }
        ),
        "History": answer({"province": TEXT, "parts": SLUGS, "rules": listed(RULE)}),
        "Comparison": answer({"date": DAY, "provinces": SLUGS, "standard_case": ANYTHING, "rows": listed(ANYTHING)}),
    }


def _of_the_state() -> dict[str, Schema]:
    group = {"code": TEXT, "vi": TEXT, "en": TEXT, "national": TRUTH, "since": DAY_OR_NULL}
    return {
        "Group": answer(group | {"implies": SLUGS, "groups": SLUGS, "aliases": listed(TEXT)}),
        "Parameter": answer(
            {
                "key": TEXT,
                "value": {"type": ["number", "string", "array"]},
                "from": DAY_OR_NULL,
                "to": DAY_OR_NULL,
                "in_force": TEXT,
                "instrument": TEXT,
                "source": TEXT_OR_NULL,
            }
        ),
    }


def _of_households() -> dict[str, Schema]:
    assessment = _moved(assessment_schema())
    parts = assessment.pop("$defs")
    assessment["properties"]["explanation"] = listed(ANYTHING)
    household = _moved(household_schema())
    several = mapping({"households": listed(ref("Household")) | {"minItems": 1, "maxItems": 50}})
    days = {"from": DAY, "to": DAY}
    period = mapping(days | {"assessment": ref("Assessment"), "error": listed(TEXT)}, optional=("assessment", "error"))
    one = {"anyOf": [ref("Assessment"), listed(ref("Assessment")), ref("OverTime")]}
    return {
        **{name: _plain(part) for name, part in parts.items()},
        **{name: _plain(part) for name, part in household["$defs"].items()},
        "Assessment": _plain(assessment),
        "OverTime": answer(days | {"periods": listed(period)}),
        "Assessed": {"anyOf": [one, listed(one)]},
        "HouseholdOrHouseholds": {"anyOf": [ref("Household"), several]},
    }


def _of_simulations() -> dict[str, Schema]:
    draft = _moved(schema_of_file("province"))
    parts = draft.pop("$defs")
    cells: dict[str, Schema] = {column: {"type": ["string", "integer", "null"]} for column in COLUMNS}
    cells |= {
        "groups": {"type": ["string", "array", "null"], "items": TEXT},
        "poor_commune": {"type": ["boolean", "null"]},
    }
    row = mapping(cells, optional=tuple(column for column in COLUMNS if column not in REQUIRED))
    asked = {
        "draft": ref("Draft"),
        "participants": listed(row) | {"minItems": 1, "maxItems": 10_000},
        "years": {"type": ["string", "integer"], "description": "A year, or the first and the last: 2026-2030."},
        "against": {"type": "string", "description": "Compare with the local rules of this day, as if they went on."},
        "budget": {"type": ["string", "integer"], "description": "How far so much a year goes, dong: 20e9."},
        "raise": {"type": "integer", "minimum": -100, "maximum": 100, "description": "Every percent so much higher."},
        "assume_none": {"type": "boolean", "description": "Where no rule is known, the province adds nothing now."},
    }
    options = tuple(key for key in asked if key not in ("draft", "participants"))
    return {
        **{name: _plain(part) for name, part in parts.items()},
        "Draft": _plain(draft),
        "Simulation": mapping(asked, optional=options),
    }


def _problem() -> Schema:
    one = {"path": TEXT, "message": TEXT} | dict.fromkeys(("expected", "found", "nearest"), TEXT_OR_NULL)
    return mapping({"type": TEXT, "title": TEXT, "status": WHOLE, "detail": TEXT, "problems": listed(mapping(one))}) | {
        "description": "Problem Details (RFC 9457), with every problem by the field it is about."
    }


def _plain(schema: Schema) -> Schema:
    """A schema as a part of the document: what names it as one of its own goes."""
    return {key: value for key, value in schema.items() if key not in ("$schema", "$id")}


def _moved(schema: Any) -> Any:
    """A schema whose parts lie among those of the document."""
    if isinstance(schema, list):
        return [_moved(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: value.replace("#/$defs/", AT) if key == "$ref" else _moved(value) for key, value in schema.items()}
