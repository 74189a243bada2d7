"""What a schema expects, what a file has, and what was probably meant: in words."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from anyascii import anyascii

from registry.law.nearest import nearest
from registry.numerals import whole_number
from registry.tell import both, either, tell
from registry.written.bound import BEGIN_PATTERN, DATE, END_PATTERN
from registry.written.forms import BLANK, CODE, DAY, SLUG, form
from registry.written.other_words import word_meant

_LONGEST = 60
_PART = 5
"""Letters of a part of a word that tell which it is."""
_SPECIAL_WORDS = {BEGIN_PATTERN: ("unknown",), END_PATTERN: ("open", "unknown")}


def is_bound(schema: dict[str, Any]) -> bool:
    """Whether a schema is that of a first or last day, whose many forms are named together."""
    return any(branch.get("pattern") in _SPECIAL_WORDS for branch in schema.get("anyOf", ()))


def expected(schema: dict[str, Any]) -> str:
    """What a schema accepts."""
    if "anyOf" in schema:
        return either(_alternatives(schema["anyOf"]))
    if "enum" in schema or "const" in schema:
        return either([f"`{word}`" for word in schema.get("enum", [schema.get("const")])])
    if schema.get("type") in ("integer", "number"):
        return _number(schema)
    return form(schema["pattern"]) if "pattern" in schema else _thing(schema)


def found(value: Any) -> str:
    """A value as it stands in the file, cut short."""
    if value is None:
        return tell("nothing")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return tell("a list of {n}", n=len(value)) if value else tell("an empty list")
    if isinstance(value, dict):
        return tell("a mapping") if value else tell("an empty mapping")
    if isinstance(value, str):
        return repr(value if len(value) <= _LONGEST else value[:_LONGEST] + "...") if value else tell("an empty text")
    return str(value)


def hint(schema: dict[str, Any], value: Any) -> str:
    """How to write what was probably meant, as the end of a message; empty where there is no telling."""
    branches = schema.get("anyOf", [schema])
    kinds = {branch.get("type") for branch in branches}
    if value is None:
        return tell("; a key that has nothing to say is left out")
    if isinstance(value, str):
        return _hint_for_text(branches, kinds, value)
    texts = [branch for branch in branches if branch.get("type") == "string"]
    if (
        isinstance(value, int | Decimal)
        and kinds <= {"string", "object"}
        and texts
        and _is_text(found(value), texts[0])
    ):
        return tell("; put it in quotes if it is meant as text: '{found}'", found=found(value))
    if isinstance(value, dict) and kinds == {"array"}:
        return tell("; begin each entry with `- `")
    return ""


def _hint_for_text(branches: list[dict[str, Any]], kinds: set[str | None], value: str) -> str:
    if BLANK in value:
        return tell("; this blank is still to be filled")
    if kinds & {"integer", "number"} and (number := digits(value)):
        return tell("; write {number}", number=number)
    if kinds == {"object"} and (keys := branches[0].get("required")):
        return tell("; write {{{value}}}", value=", ".join(f"{key}: ..." for key in keys))
    if kinds == {"array"}:
        return tell("; write [{value}] for a list of one", value=value) if len(value) <= _LONGEST else ""
    if any(DATE in branch.get("pattern", "") for branch in branches) and (day := day_meant(value)):
        return tell("; write {day}", day=day)
    words = _words(branches)
    close = _in_other_words(value, words) or nearest(value, words) or _as_code(value, branches)
    return tell("; did you mean `{close}`?", close=close) if close else ""


def _in_other_words(value: str, words: list[str]) -> str | None:
    """`mức đóng` as `contribution`; `poverty line` as the one word that has it in it."""
    if (meant := word_meant(value, words)) is not None:
        return meant
    part = re.sub("[^a-z]", "", value.lower())
    whole = [word for word in words if len(part) >= _PART and part in re.sub("[^a-z]", "", word)]
    return whole[0] if len(whole) == 1 else None


def _words(branches: list[dict[str, Any]]) -> list[str]:
    words = [str(branch["const"]) for branch in branches if "const" in branch]
    words += [word for branch in branches for word in branch.get("enum", ())]
    return words + [word for branch in branches for word in _SPECIAL_WORDS.get(branch.get("pattern", ""), ())]


def _is_text(text: str, rule: dict[str, Any]) -> bool:
    words = rule.get("enum", (rule.get("const", text),))
    return text in words and re.search(rule.get("pattern", ""), text) is not None


def _as_code(text: str, branches: list[dict[str, Any]]) -> str | None:
    """`Near poor` as `near_poor`, `Sơn La` as `son-la`, where a code is expected."""
    for rule in branches:
        for joint, pattern in (("-", SLUG), ("_", CODE)):
            code = re.sub("[^a-z0-9]+", joint, anyascii(text[:_LONGEST]).lower()).strip(joint)
            if rule.get("pattern") == pattern and re.fullmatch(pattern, code):
                return code
    return None


def digits(text: str) -> str | None:
    """`30%`, `30`, `2.340.000` and `2,340,000` as YAML has them."""
    number = whole_number(re.sub(" ?(?:%|VND|đồng|dong|đ)$", "", text), marks="., ")
    return None if number is None else str(number)


def day_meant(text: str) -> str | None:
    """`5/1/2026` (day first, as Vietnam writes it) and `2026-1-5` as YYYY-MM-DD."""
    if match := re.fullmatch(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})", text):
        day, month, year = match.groups()
    elif match := re.fullmatch(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})", text):
        year, month, day = match.groups()
    else:
        return None
    written = f"{year}-{month:0>2}-{day:0>2}"
    return written if re.fullmatch(DAY, written) else None


def _alternatives(branches: list[dict[str, Any]]) -> list[str]:
    for branch in branches:
        if branch.get("pattern") in _SPECIAL_WORDS:  # its words name the other forms too
            return [form(branch["pattern"])]
    any_number = any(branch.get("type") == "number" for branch in branches)
    return [expected(branch) for branch in branches if not (any_number and branch.get("type") == "integer")]


def _number(schema: dict[str, Any]) -> str:
    what = tell("a whole number") if schema["type"] == "integer" else tell("a number")
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is None or high is None:
        return what if low is None else tell("{what}, {low} or more", what=what, low=low)
    return tell("{what} from {low} to {high}", what=what, low=low, high=high)


def _thing(schema: dict[str, Any]) -> str:
    match schema.get("type"):
        case "boolean":
            return tell("true or false")
        case "array":
            several = {1: tell(" of one or more"), 2: tell(" of two or more")}.get(schema.get("minItems", 0), "")
            return tell("a list{several}", several=several)
        case "object" if "patternProperties" in schema:
            return tell("one for each year as in {{2025: 30}}")
        case "object":
            keys = schema.get("properties", ())
            return tell("a mapping with {keys}", keys=both(keys)) if keys else tell("a mapping")
        case _:
            return tell("text")
