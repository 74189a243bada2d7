"""What the schema of a province's file expects at a path."""

from __future__ import annotations

from typing import Any

from registry.files.place import Keys
from registry.files.validator import validator, whole_form


def rules_at(path: Keys) -> list[dict[str, Any]]:
    """The forms that the value at a path may have; none where no such key is known."""
    rules = _forms(validator("province").schema)
    for part in path:
        rules = [form for rule in rules for below in _below(rule, part) for form in _forms(below)]
    return rules


def keys_at(path: Keys) -> list[str]:
    """The keys that the mapping at a path may have."""
    return [key for rule in rules_at(path) for key in rule.get("properties", ())]


def is_text(rule: dict[str, Any]) -> bool:
    """Whether a form is any text, in nobody's code."""
    return rule.get("type") == "string" and not {"pattern", "enum", "const"} & rule.keys()


def words_at(path: Keys) -> list[str]:
    """The fixed words that the value at a path may be."""
    words = [[rule["const"]] if "const" in rule else rule.get("enum", []) for rule in rules_at(path)]
    return [word for some in words for word in some if isinstance(word, str)]


def _forms(rule: dict[str, Any]) -> list[dict[str, Any]]:
    return list(rule.get("anyOf", [rule]))


def _below(rule: dict[str, Any], part: str | int) -> list[dict[str, Any]]:
    if isinstance(part, int):
        return [rule["items"]] if "items" in rule else []
    if part in rule.get("properties", {}):
        return [rule["properties"][part]]
    return [form for pattern, form in rule.get("patternProperties", {}).items() if whole_form(pattern).fullmatch(part)]
