"""A JSON Schema (draft 2020-12) for each kind of policy file, made from the models in `registry.written`.

`python -m registry.written.json_schema` writes them to `registry/written/schemas/`, for editors and for programs in
other languages.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from registry.written.base import Written
from registry.written.conditions import ConditionsFile
from registry.written.counts import CountsFile
from registry.written.forms import form
from registry.written.groups import GroupsFile
from registry.written.jurisdictions import JurisdictionsFile
from registry.written.national import ParametersFile, ProgrammeFile
from registry.written.province import ProvinceFile

FOLDER = Path(__file__).with_name("schemas")

MODELS: dict[str, type[Written]] = {
    "conditions": ConditionsFile,
    "counts": CountsFile,
    "groups": GroupsFile,
    "jurisdictions": JurisdictionsFile,
    "parameters": ParametersFile,
    "programme": ProgrammeFile,
    "province": ProvinceFile,
}
"""By kind of file."""

_TITLES = {
    "conditions": "Conditions that recur, and their questions",
    "counts": "Published counts of supporting provinces",
    "groups": "Beneficiary groups",
    "jurisdictions": "Provinces before and after the merger",
    "parameters": "The State's parameters",
    "programme": "The State's support in one programme",
    "province": "What one province adds",
}
_HEAD = ("$schema", "$id", "title", "description", "type", "properties", "required", "additionalProperties")


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of a kind of file. Raises KeyError where there is no such kind."""
    made = MODELS[name].model_json_schema(schema_generator=_Lean)
    made = _without_nothing(made)
    made |= {"$schema": _Lean.schema_dialect, "$id": f"urn:hotro:schema:{name}", "title": _TITLES[name]}
    return {key: made[key] for key in sorted(made, key=_order)}


def text(name: str) -> str:
    """The schema as it is kept in a file."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"


class _Lean(GenerateJsonSchema):
    """As pydantic does, but with no titles that repeat the key, and numbers as YAML has them."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - the signature is pydantic's
        return False

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        limits = {"minimum": schema.get("ge"), "maximum": schema.get("le")}
        return {"type": "number"} | {name: int(limit) for name, limit in limits.items() if limit is not None}


def _without_nothing(part: Any) -> Any:
    """The same schema without `null` (a key that has no value is left out), each form of text explained."""
    if isinstance(part, list):
        return [_without_nothing(item) for item in part]
    if not isinstance(part, dict):
        return part
    made = {key: _without_nothing(value) for key, value in part.items() if (key, value) != ("default", None)}
    if "patternProperties" in made:
        made["additionalProperties"] = False
    if {"type": "null"} in made.get("anyOf", []):
        kept = [branch for branch in made["anyOf"] if branch != {"type": "null"}]
        made = made | {"anyOf": kept} if len(kept) > 1 else {**kept[0], **made}
        if len(kept) == 1:
            del made["anyOf"]
    if isinstance(made.get("pattern"), str):
        made["description"] = f"{made.get('description', '')} Form: {form(made['pattern'])}.".strip()
    return {key: made[key] for key in sorted(made, key=_order)}


def _order(key: str) -> int:
    """What it is and means first, as people read it."""
    return _HEAD.index(key) if key in _HEAD else len(_HEAD)


def write() -> None:
    """Write every schema to its file."""
    FOLDER.mkdir(exist_ok=True)
    for name in MODELS:
        (FOLDER / f"{name}.schema.json").write_text(text(name), encoding="utf-8")


if __name__ == "__main__":
    write()
