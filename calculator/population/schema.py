"""JSON Schema (draft 2020-12) of a row of a population table and of its answers: `hotro schema population`."""

from __future__ import annotations

from typing import Any

from calculator.input.schemas import DIALECT
from calculator.population.columns import (
    AMOUNTS,
    ANSWERS,
    ASKS,
    BY_NAME,
    GROUP,
    INPUT,
    KNOWN,
    PROGRAMMES,
    REASON,
    SINCE,
    TEXTS,
    Kind,
)

_JSON_TYPES: dict[Kind, dict[str, Any]] = {
    "name": {"type": ["string", "null"]},
    "code": {"type": ["string", "integer", "null"]},
    "groups": {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": ["string", "null"]}]},
    "day": {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}(?:-\d{2})?$"},
    "birth": {"type": ["string", "integer", "null"], "pattern": r"^\d{4}(?:-\d{2}-\d{2})?$"},
    "number": {"type": ["integer", "null"]},
    "yes_no": {"type": ["boolean", "null"]},
}


def schema(name: str) -> dict[str, Any]:
    """The schema `population`, of the columns of a table. Raises KeyError on another name."""
    return {"population": population_schema}[name]()


def population_schema() -> dict[str, Any]:
    """JSON Schema of one row of a population table; under `$defs` of what is added to it."""
    properties = {c.name: _JSON_TYPES[c.kind] | {"description": c.meaning} for c in INPUT}
    properties["province"] = {"type": "string", "description": BY_NAME["province"].meaning}
    return {
        "$schema": DIALECT,
        "$id": "urn:hotro:schema:population",
        "title": "A row of a population table",
        "description": (
            "One person a row; other columns are kept as they are. The answers of `$defs` are added. Whether a person "
            "meets what a rule asks in words (`met` of household files) is not a column: it is taken as met, and named "
            "in the columns `vsi_conditions` and `hi_conditions`. A whole number may be written 12 or 12.0."
        ),
        "type": "object",
        "properties": properties,
        "patternProperties": {
            f"^{SINCE}[a-z_]+$": _JSON_TYPES["day"]
            | {
                "description": "Day since which the person has been in the group, where support ends after some months."
            },
            f"^{GROUP}[a-z_]+$": _JSON_TYPES["yes_no"]
            | {"description": "Whether the person is in the group, instead of `groups`; the bare code will do too."},
        },
        "required": ["province"],
        "anyOf": [{"required": [name]} for names in ASKS.values() for name in names],
        "$defs": {"Answer": _answer_schema()},
    }


def _answer_schema() -> dict[str, Any]:
    properties: dict[str, Any] = {}
    for programme in PROGRAMMES:
        for answer in ANSWERS:
            properties[f"{programme}_{answer}"] = _answer_type(answer)
    properties[REASON] = {"type": ["string", "null"], "description": "Why the row could not be answered."}
    return {"description": "Columns added, by programme asked about.", "type": "object", "properties": properties}


def _answer_type(answer: str) -> dict[str, Any]:
    if answer in KNOWN:
        return {"type": ["boolean", "null"], "description": KNOWN[answer]}
    if answer in TEXTS:
        return {"type": ["string", "null"], "description": TEXTS[answer]}
    return {"type": ["integer", "null"], "minimum": 0, "description": AMOUNTS[answer]}
