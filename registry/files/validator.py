"""The JSON Schemas as `jsonschema` applies them. `$` in a pattern is the end of the text, no line end allowed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

from registry.written.json_schema import schema

_KINDS: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, Decimal),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
}


@cache
def validator(kind: str) -> Any:
    """The validator of a kind of file; its `iter_errors` finds everything at once."""
    return _Validator(_inlined(kind))


def has_kind(value: Any, rule: dict[str, Any]) -> bool:
    """Whether a value is of the type that a rule asks for, right or wrong in itself."""
    kind = rule.get("type", "")
    return isinstance(value, _KINDS.get(kind, ())) and (kind == "boolean" or not isinstance(value, bool))


@lru_cache(maxsize=64)
def whole_form(pattern: str) -> re.Pattern[str]:
    """A pattern, for `fullmatch`."""
    return re.compile(pattern)


def _pattern(_validator: Any, pattern: str, value: Any, _rule: Any) -> Iterator[ValidationError]:
    if isinstance(value, str) and not whole_form(pattern).fullmatch(value):
        yield ValidationError("another form is expected")


_Validator: Any = extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call]


def _inlined(kind: str) -> Any:
    whole = schema(kind)
    definitions = whole.pop("$defs", {})

    def inline(part: Any) -> Any:
        if isinstance(part, list):
            return [inline(item) for item in part]
        if not isinstance(part, dict):
            return part
        if "$ref" in part:
            named = definitions[part["$ref"].removeprefix("#/$defs/")]
            part = {**named, **{key: value for key, value in part.items() if key != "$ref"}}
        return {key: inline(value) for key, value in part.items()}

    return inline(whole)
