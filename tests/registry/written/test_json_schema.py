"""The schemas in the repository are those of the models, are valid, and say everything in words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from registry.written import json_schema as schemas
from registry.written.forms import form


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
    for part in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from parts(part)


@pytest.mark.parametrize("name", schemas.MODELS)
def test_kept_schema_is_up_to_date(name: str) -> None:
    kept = (schemas.FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")
    assert kept == schemas.text(name), "run `python -m registry.written.json_schema`"


def test_no_other_schema_is_kept() -> None:
    assert {path.name for path in schemas.FOLDER.iterdir()} == {f"{name}.schema.json" for name in schemas.MODELS}


@pytest.mark.parametrize("name", schemas.MODELS)
def test_schema_is_one(name: str) -> None:
    schema = schemas.schema(name)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:hotro:schema:{name}"
    assert schema["title"]
    assert schema["description"]
    assert json.loads(schemas.text(name)) == schema


@pytest.mark.parametrize("name", schemas.MODELS)
def test_every_pattern_has_words(name: str) -> None:
    patterns = {p["pattern"] for p in parts(schemas.schema(name)) if isinstance(p.get("pattern"), str)}
    patterns |= {pattern for p in parts(schemas.schema(name)) for pattern in p.get("patternProperties", ())}
    assert [pattern for pattern in patterns if form(pattern) == "text of another form"] == []


@pytest.mark.parametrize("name", schemas.MODELS)
def test_every_mapping_names_its_keys(name: str) -> None:
    mappings = [p for p in parts(schemas.schema(name)) if p.get("type") == "object"]
    assert mappings
    assert all(p.get("additionalProperties") is False for p in mappings)
