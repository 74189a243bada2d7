r"""The JSON Schemas as `jsonschema` applies them, without its cost for a file that is right.

`validator` explains what is wrong. It needs a millisecond for each rule of a province, so `passes`, a plain test made
from the same schema, is asked first: what passes is right. A test of this project holds the two together.

Both read a pattern as its authors mean it: `\d` is 0 to 9, and `$` is the end of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

from registry.schemas import schema

Test = Callable[[Any], bool]

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


@cache
def passes(kind: str) -> Test:
    """A test that says whether a value is right for a kind of file, and not why."""
    return _test(_inlined(kind))


def has_kind(value: Any, rule: dict[str, Any]) -> bool:
    """Whether a value is of the type that a rule asks for, right or wrong in itself."""
    kind = rule.get("type", "")
    return isinstance(value, _KINDS.get(kind, ())) and (kind == "boolean" or not isinstance(value, bool))


@lru_cache(maxsize=64)
def whole_form(pattern: str) -> re.Pattern[str]:
    """A pattern, for `fullmatch`."""
    return re.compile(pattern.replace(r"\d", "[0-9]"))


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


# The plain test: for each keyword, one test made from the rule that it stands in.


def _test(rule: Any) -> Test:
    if isinstance(rule, bool):
        return lambda _: rule
    tests = [_KEYWORDS[keyword](rule) for keyword in rule if keyword not in _SILENT]
    if len(tests) == 1:
        return tests[0]

    def every(value: Any) -> bool:
        for test in tests:  # noqa: SIM110 - all() takes twice as long, and this runs a million times
            if not test(value):
                return False
        return True

    return every


def _type(rule: Any) -> Test:
    kinds = _KINDS[rule["type"]]
    return lambda value: type(value) in kinds


def _enum(rule: Any) -> Test:
    words = frozenset(rule.get("enum", (rule.get("const"),)))
    return lambda value: isinstance(value, str) and value in words


def _text(rule: Any) -> Test:
    low, high = rule.get("minLength", 0), rule.get("maxLength", float("inf"))
    return lambda value: not isinstance(value, str) or low <= len(value) <= high


def _form(rule: Any) -> Test:
    match = whole_form(rule["pattern"]).fullmatch
    return lambda value: not isinstance(value, str) or match(value) is not None


def _range(rule: Any) -> Test:
    low, high = rule.get("minimum", float("-inf")), rule.get("maximum", float("inf"))
    return lambda value: not isinstance(value, int | Decimal) or low <= value <= high


def _size(rule: Any) -> Test:
    low = rule.get("minItems", rule.get("minProperties", 0))
    return lambda value: not isinstance(value, list | dict) or len(value) >= low


def _items(rule: Any) -> Test:
    test = _test(rule["items"])
    return lambda value: not isinstance(value, list) or all(map(test, value))


def _required(rule: Any) -> Test:
    names = frozenset(rule["required"])
    return lambda value: not isinstance(value, dict) or names <= value.keys()


def _keys(rule: Any) -> Test:
    """All keywords about keys together: a rule either names its keys or gives the form of them."""
    tests = {name: _test(part) for name, part in rule.get("properties", {}).items()}
    forms = [(whole_form(pattern), _test(part)) for pattern, part in rule.get("patternProperties", {}).items()]
    others = _test(rule.get("additionalProperties", True))

    def every_key(value: Any) -> bool:
        if not isinstance(value, dict):
            return True
        for key, part in value.items():
            test = tests.get(key) or next((test for form, test in forms if form.fullmatch(key)), others)
            if not test(part):
                return False
        return True

    return every_key


def _any_of(rule: Any) -> Test:
    tests = [_test(branch) for branch in rule["anyOf"]]
    return lambda value: any(test(value) for test in tests)


def _one_of(rule: Any) -> Test:
    tests = [_test(branch) for branch in rule["oneOf"]]
    return lambda value: sum(test(value) for test in tests) == 1


def _not(rule: Any) -> Test:
    test = _test(rule["not"])
    return lambda value: not test(value)


def _if(rule: Any) -> Test:
    condition, consequence = _test(rule["if"]), _test(rule["then"])
    return lambda value: not condition(value) or consequence(value)


_KEYWORDS: dict[str, Callable[[Any], Test]] = {
    "type": _type,
    "enum": _enum,
    "const": _enum,
    "pattern": _form,
    "minLength": _text,
    "maxLength": _text,
    "minimum": _range,
    "maximum": _range,
    "minItems": _size,
    "minProperties": _size,
    "items": _items,
    "properties": _keys,
    "patternProperties": _keys,
    "required": _required,
    "anyOf": _any_of,
    "oneOf": _one_of,
    "not": _not,
    "if": _if,
}
_SILENT = {"$schema", "$id", "title", "description", "default", "then", "additionalProperties"}
"""Keywords that say nothing, or that another one reads."""
