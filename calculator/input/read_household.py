"""One household from plain data: the classes of `calculator.household` filled, or what is wrong in words.

pydantic decides; what it says is put as everywhere here: the field, what was expected, what was found, what was meant.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError

from calculator.household import Household
from calculator.input.schemas import DAY_OR_MONTH_PATTERN, DAY_PATTERN, definitions
from calculator.input.vietnamese_keys import Twice, with_our_keys
from calculator.tell import tell
from registry.files.expected import expected, found, hint
from registry.files.place import Keys, followed
from registry.files.plain_scalar import LONGEST_NUMBER, no_such_day
from registry.files.strict_json import Odd
from registry.law.nearest import nearest
from registry.message import Message

MOST = 10**LONGEST_NUMBER
MISTAKEN_KEYS = {"on": "date", "day": "date", "name": "id", "birthday": "born", "birth": "born"}
"""Keys that people write for another."""
_DATES = {
    "date": tell("a day as YYYY-MM-DD or YYYY-MM"),
    "born": tell("a day as YYYY-MM-DD or a year"),
    "since": tell("a day as YYYY-MM-DD or YYYY-MM"),
}


class FieldError(NamedTuple):
    """What is wrong with one field, by its path in the household."""

    path: Keys
    message: str
    is_key: bool = False
    """Whether the key itself is wrong."""
    missing: bool = False


@cache
def _adapter() -> TypeAdapter[Household]:
    return TypeAdapter(Household)


def read_household(value: Any) -> tuple[Household | None, list[FieldError]]:
    """The household, or None and everything that keeps it from being read."""
    if not isinstance(value, dict):
        return None, [
            FieldError((), tell("expected a household (date, members, ...), found {found}", found=found(value)))
        ]
    twice: list[Twice] = []
    value = with_our_keys(value, twice)
    if twice:
        return None, [FieldError(one.path, one.message) for one in twice]
    try:
        # As JSON, so that a list may stand for a tuple and text for a day while everything else is strict.
        text = json.dumps(_with_days(value), ensure_ascii=False, default=_whole_or_never_valid).encode()
        return _adapter().validate_json(text, strict=True), []
    except UnicodeEncodeError:
        return None, [FieldError((), tell("a text holds half a character (\\ud800 to \\udfff)"))]
    except ValidationError as invalid:
        errors = [_in_our_words(e, value) for e in invalid.errors(include_url=False, include_input=False)]
        return None, _one_each(errors)


def _whole_or_never_valid(value: Any) -> Any:
    """A whole number for one written 12.0; for a value that fits no key, what fits none.

    Data frames and spreadsheets write so where others of a column are missing. What fits no key: another decimal
    number, a number too long, a day that does not exist.
    """
    if isinstance(value, Decimal) and -MOST < value < MOST and value == value.to_integral_value():
        return int(value)
    return [[]]


def _with_days(value: dict[str, Any]) -> dict[str, Any]:
    """The household with days in full."""
    made = dict(value)
    if "date" in made:
        made["date"] = _day(made["date"])
    if isinstance(made.get("members"), list):
        made["members"] = [_member_with_days(m) if isinstance(m, dict) else m for m in made["members"]]
    return made


def _member_with_days(value: dict[str, Any]) -> dict[str, Any]:
    made = dict(value)
    if isinstance(made.get("born"), str) and not re.fullmatch(DAY_PATTERN, made["born"], re.ASCII):
        made["born"] = Odd(made["born"])
    if isinstance(made.get("since"), dict):
        made["since"] = {group: _day(day) for group, day in made["since"].items()}
    return made


def _day(value: Any) -> Any:
    """A month is its first day. Other forms than ours, of which pydantic knows some, are not read."""
    if not isinstance(value, str):
        return value
    if not re.fullmatch(DAY_OR_MONTH_PATTERN, value, re.ASCII):
        return [[]]
    return value if len(value) == 10 else f"{value}-01"


def _in_our_words(error: Any, value: Any) -> FieldError:
    kind, location = error["type"], error["loc"]
    path, here = followed(location, value)
    if kind == "missing":
        key = location[-1]
        return FieldError(
            location, tell("missing; expected {expected}", expected=_expected(key, _rule(location))), missing=True
        )
    if kind == "unexpected_keyword_argument":
        return FieldError(location, _unknown_key(location[-1], _rule(location[:-1]), here), is_key=True)
    if kind == "json_invalid":
        return FieldError((), tell("lists and mappings stand in each other too deeply"))
    return FieldError(path, _not_as_expected(path, here))


def _not_as_expected(path: Keys, here: Any) -> str:
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    if "since" in path[:-1]:
        key = "since"
    if isinstance(here, str) and key in _DATES and re.fullmatch(DAY_PATTERN, here, re.ASCII):
        return no_such_day(here) or tell("{here} cannot be used here", here=here)
    rule = _rule(path)
    text = tell("expected {expected}, found {found}", expected=_expected(key, rule), found=found(here))
    return text if isinstance(here, Odd | Decimal) else text + hint(rule, here)


def _unknown_key(key: str, rule: dict[str, Any], _written: Any) -> str:
    keys = list(rule.get("properties", ()))
    close = MISTAKEN_KEYS.get(key.lower()) or nearest(key, keys)
    if close in keys:
        return tell("unknown key {found}; did you mean `{close}`?", found=found(key), close=close)
    return tell("unknown key {found}; the keys here are {keys}", found=found(key), keys=", ".join(keys))


def _one_each(errors: list[FieldError]) -> list[FieldError]:
    """One error for each path, without the missing keys that stand there under a mistaken name."""
    first: dict[Keys, FieldError] = {}
    for error in errors:
        first.setdefault(error.path, error)
    mistaken = [
        (e.path[:-1], e.message.values.get("close")) for e in errors if e.is_key and isinstance(e.message, Message)
    ]
    meant = {(*path, key) for path, key in mistaken if key}
    return [e for path, e in first.items() if not (e.missing and path in meant)]


def _rule(path: Keys) -> dict[str, Any]:
    """The part of the household's schema that a path leads to."""
    rule: dict[str, Any] = definitions()["Household"]
    for part in path:
        inside = _without_null(rule)
        if isinstance(part, int):
            rule = inside.get("items", {})
        else:
            rule = inside.get("properties", {}).get(part) or inside.get("additionalProperties") or {}
    return _without_null(rule)


def _without_null(rule: dict[str, Any]) -> dict[str, Any]:
    branches = [b for b in rule.get("anyOf", ()) if b.get("type") != "null"]
    rule = branches[0] if len(branches) == 1 else rule | ({"anyOf": branches} if branches else {})
    return definitions()[rule["$ref"].rpartition("/")[2]] if "$ref" in rule else rule


def _expected(key: str, rule: dict[str, Any]) -> str:
    if key in _DATES and rule.get("type") != "object":
        return _DATES[key]
    if key == "since":
        return tell("a mapping from group to day")
    if rule.get("type") == "array":
        return tell("a list of groups") if key == "groups" else tell("a list of members")
    return expected({name: part for name, part in rule.items() if name not in ("minimum", "maximum", "enum")})
