"""Whether a file has the keys and values its kind must have: the first layer of checking.

The JSON Schema of the kind decides, through `jsonschema`; then the models are filled, which also know the calendar.
What these say is put in our own words, one line for one thing to mend.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from typing import Any

from jsonschema import ValidationError
from pydantic import ValidationError as ModelError

from registry.bound import DATE
from registry.expected import expected, form, found, hint, nearest
from registry.place import Path, Place, field
from registry.plain_scalar import no_such_day
from registry.problem import Problem
from registry.schemas import MODELS
from registry.validator import has_kind, passes, validator, whole_form
from registry.written.base import Written

MOST_PROBLEMS = 100
"""Of one file; more would help nobody."""
_FEW_KEYS = 8


def check_structure(kind: str, value: Any, place: Place) -> list[Problem]:
    """What the schema of a kind of file has to say of a value, in our words."""
    if passes(kind)(value):
        return []
    errors = itertools.islice(validator(kind).iter_errors(value), MOST_PROBLEMS)
    found_here = itertools.chain.from_iterable(map(_in_our_words, errors))
    return _problems(found_here, place)


def read_model(kind: str, value: Any, place: Place) -> tuple[Written | None, list[Problem]]:
    """The model of a kind of file, filled; or None and every problem of structure."""
    problems = check_structure(kind, value, place)
    if problems:
        return None, problems
    try:
        return MODELS[kind].model_validate(value), []
    except ModelError as error:
        return None, _problems(map(_of_model(value), error.errors(include_url=False)), place)


_Said = tuple[Path, bool, str]
"""The path of a value, whether its key is meant, and the message."""


def _problems(said: Iterable[_Said], place: Place) -> list[Problem]:
    problems: dict[tuple[Path, str], Problem] = {}
    for path, is_key, message in said:
        line, column = place.of_key(path) if is_key else place.of(path)
        name = field(path)
        text = f"{name}: {message}" if name else message
        problems.setdefault(
            (path, message), Problem(place.file, line, column, "error", text, "schema", name)
        )
    return sorted(problems.values())


# The schema's part


def _in_our_words(error: ValidationError) -> list[_Said]:
    path: Path = tuple(error.absolute_path)
    rule: Any = error.schema
    match error.validator:
        case "additionalProperties":
            return _unknown_keys(path, error)
        case "required":
            return _missing_keys(path, error)
        case "oneOf":
            return [(path, True, _one_rate(error.instance))]
        case "anyOf":
            return _no_branch(path, error)
        case _:
            return [(path, False, _not_as_expected(rule, error.instance))]


def _not_as_expected(rule: dict[str, Any], value: Any) -> str:
    if isinstance(value, str) and len(value) > rule.get("maxLength", len(value)):
        return f"{len(value)} characters are too many: at most {rule['maxLength']} are expected"
    return f"expected {expected(rule)}, found {found(value)}{hint(rule, value)}"


def _unknown_keys(path: Path, error: ValidationError) -> list[_Said]:
    rule: Any = error.schema
    if "patternProperties" in rule:
        (pattern,) = rule["patternProperties"]
        return [
            ((*path, key), True, f"expected {form(pattern)} as the key, found {found(key)}")
            for key in error.instance
            if not whole_form(pattern).fullmatch(key)
        ]
    said: list[_Said] = []
    for key in error.instance:
        if key not in rule["properties"]:
            said.append(((*path, key), True, _unknown_key(key, rule, error.instance)))
    return said


def _unknown_key(key: str, rule: dict[str, Any], written: dict[str, Any]) -> str:
    free = [name for name in rule["properties"] if name not in written]
    close = nearest(key, free)
    if close:
        return f"unknown key {found(key)}; did you mean `{close}`?"
    return f"unknown key {found(key)}; the keys here are {', '.join(rule['properties'])}"


def _missing_keys(path: Path, error: ValidationError) -> list[_Said]:
    rule: Any = error.schema
    if "properties" not in rule:  # the second half of a condition
        if _rates(error.instance) != 1:
            return []
        return [(path, True, "missing key `of`: what the percent is a percent of, or `unknown` where no source says")]
    misspelt = {
        nearest(key, rule["properties"]) for key in error.instance if key not in rule["properties"]
    }
    missing = [key for key in rule["required"] if key not in error.instance and key not in misspelt]
    return [(path, True, f"missing key `{key}`{_meaning(rule['properties'][key])}") for key in missing]


def _meaning(rule: dict[str, Any]) -> str:
    return f": expected {expected(rule)}"


def _rates(provision: dict[str, Any]) -> int:
    return sum(key in provision for key in ("percent", "total_percent", "vnd_per_month"))


def _one_rate(provision: dict[str, Any]) -> str:
    has = [key for key in ("percent", "total_percent", "vnd_per_month") if key in provision]
    return f"expected one of percent, total_percent and vnd_per_month, found {' and '.join(has) or 'none of them'}"


def _no_branch(path: Path, error: ValidationError) -> list[_Said]:
    """Of several forms a value may have: what is wrong by the one that was meant, if that is plain."""
    rule: Any = error.schema
    meant = [n for n, branch in enumerate(rule["anyOf"]) if has_kind(error.instance, branch)]
    if isinstance(error.instance, dict | list) and len(meant) == 1:
        inner = [e for e in error.context or () if e.schema_path[0] == meant[0]]
        return [said for e in inner for said in _in_our_words(e)]
    return [(path, False, _not_as_expected(rule, error.instance))]


# The models' part


def _of_model(value: Any) -> Any:
    def in_our_words(error: Any) -> _Said:
        path, culprit = _follow(error["loc"], value)
        if isinstance(culprit, str):
            for day in re.findall(DATE, culprit):
                missing = no_such_day(day)
                if missing:
                    return path, False, missing
        if error["type"] == "value_error":
            return path, False, str(error["ctx"]["error"])
        return path, False, f"{found(culprit)} cannot be used here"

    return in_our_words


def _follow(location: tuple[str | int, ...], value: Any) -> tuple[Path, Any]:
    """The path of a value from what pydantic calls its location, which also names the branches it tried."""
    path: Path = ()
    for part in location:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            continue
        path = (*path, part)
    return path, value
