"""Whether a file has the keys and values its kind must have: the first layer of checking.

The JSON Schema of the kind decides, through `jsonschema`; the models also know the calendar. What these say is put in
our own words, one line for one thing to mend.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from jsonschema import ValidationError
from pydantic import ValidationError as ModelError

from registry.files.expected import digits, expected, found, hint, is_bound
from registry.files.place import FilePlaces, Keys, field, followed
from registry.files.plain_scalar import no_such_day
from registry.files.problem import Problem, about, with_more
from registry.files.validator import has_kind, validator, whole_form
from registry.law.nearest import nearest
from registry.law.programmes import PROGRAMMES, USUAL_BASE
from registry.message import message_of
from registry.tell import MOST_TOLD, both, tell
from registry.written.base import Written
from registry.written.bound import DATE
from registry.written.forms import PERCENT_FRACTION, form
from registry.written.json_schema import MODELS, schema
from registry.written.province import NEEDED_OF_LAW, RATES


class _Mistake(NamedTuple):
    """What is wrong with the value at a path."""

    path: Keys
    message: str
    at_key: Keys | None = None
    """The key to point at, where it is not the value."""


def check_structure(kind: str, value: Any, place: FilePlaces) -> list[Problem]:
    """What the schema of a kind of file has to say of a value, in our words."""
    errors = validator(kind).iter_errors(value)
    told = _problems((said for error in itertools.islice(errors, MOST_TOLD) for said in _in_our_words(error)), place)
    return with_more(told, len(told) + sum(1 for _ in errors))


def read_model(kind: str, value: Any, place: FilePlaces) -> tuple[Written | None, list[Problem]]:
    """The model of a kind of file, filled; or None and every problem of structure.

    The model is at least as strict as its schema (a test holds the two together) and is asked first: `jsonschema`,
    which takes a millisecond for each rule of a province, need only explain what is wrong.
    """
    try:
        return MODELS[kind].model_validate(value), []
    except ModelError as error:
        errors = error.errors(include_url=False)
    problems = check_structure(kind, value, place)
    said = {problem.field for problem in problems}
    also = [e for e in errors if not problems or _of_a_text(e, value)]  # of the rest, the schema has said it better
    more = [p for p in _problems((_of_model(e, value) for e in also), place) if p.field not in said]
    return None, sorted({*problems, *more})


def _problems(all_said: Iterable[_Mistake], place: FilePlaces) -> list[Problem]:
    problems: set[Problem] = set()
    for said in all_said:
        line, column = place.of(said.path) if said.at_key is None else place.of_key(said.at_key)
        where = field(said.path)
        message = about(where, said.message)
        problems.add(Problem(place.file, line, column, "error", message, "schema", field(said.at_key or said.path)))
    return sorted(problems)


# What the schema says


def _in_our_words(error: ValidationError) -> Iterator[_Mistake]:
    path: Keys = tuple(error.absolute_path)
    rule: Any = error.schema
    value: Any = error.instance
    match error.validator:
        case "additionalProperties":
            yield from _unknown_keys(path, rule, value)
        case "required" if rule["required"] == [*NEEDED_OF_LAW]:  # of what a condition asks, as below
            yield from _missing_keys(path, rule | {"properties": _of_instrument()}, value)
        case "required" if "properties" in rule:
            yield from _missing_keys(path, rule, value)
        case "required":  # the consequence of a condition, which only a provision has
            yield from _without_base(path, value)
        case "oneOf" if isinstance(value, dict):
            yield from _not_one_rate(path, value)
        case "oneOf":  # not even a mapping, and that is said
            return
        case "anyOf":
            yield from _no_form_fits(path, error)
        case _:
            yield _Mistake(path, _not_as_expected(rule, value))


def _not_as_expected(rule: dict[str, Any], value: Any) -> str:
    if isinstance(value, str) and len(value) > rule.get("maxLength", len(value)):
        return tell("{n} characters are too many: at most {most} are expected", n=len(value), most=rule["maxLength"])
    return tell(
        "expected {expected}, found {found}{hint}", expected=expected(rule), found=found(value), hint=hint(rule, value)
    )


def _no_form_fits(path: Keys, error: ValidationError) -> Iterator[_Mistake]:
    """Of several forms a value may have: what is wrong by the one that was meant, if that is plain."""
    rule: Any = error.schema
    value: Any = error.instance
    meant = [n for n, branch in enumerate(rule["anyOf"]) if has_kind(value, branch) and not _names_no_other(branch)]
    is_number = isinstance(value, str) and digits(value)
    if len(meant) != 1 or is_number or is_bound(rule):
        yield _Mistake(path, _not_as_expected(rule, value))
        return
    for inner in error.context or ():
        if inner.schema_path[0] == meant[0]:
            yield from _in_our_words(inner)


def _names_no_other(branch: dict[str, Any]) -> bool:
    """Forms so rare that a text which fits none was hardly meant as one: a fixed word, a fraction."""
    return "const" in branch or branch.get("pattern") == PERCENT_FRACTION


def _unknown_keys(path: Keys, rule: dict[str, Any], value: dict[str, Any]) -> Iterator[_Mistake]:
    forms = list(rule.get("patternProperties", ()))
    known = rule.get("properties", {})
    for key, said in value.items():
        if key in known or any(whole_form(pattern).fullmatch(key) for pattern in forms):
            continue
        if said is None and " " in key.strip():
            message = tell(
                "unknown key {found}: a comma begins another key here, so a text with a comma is written in quotes",
                found=found(key),
            )
        elif forms:
            message = tell("expected {form} as the key, found {found}", form=form(forms[0]), found=found(key))
        elif close := nearest(key, [name for name in known if name not in value]):
            message = tell("unknown key {found}; did you mean `{close}`?", found=found(key), close=close)
        else:
            message = tell("unknown key {found}; the keys here are {known}", found=found(key), known=", ".join(known))
        yield _Mistake(path, message, (*path, key))


def _missing_keys(path: Keys, rule: dict[str, Any], value: dict[str, Any]) -> Iterator[_Mistake]:
    misspelt = {nearest(key, rule["properties"]) for key in value if key not in rule["properties"]}
    for key in rule["required"]:
        if key not in value and key not in misspelt:
            yield _Mistake(
                path,
                tell("missing key `{key}`: expected {expected}", key=key, expected=expected(rule["properties"][key])),
                path,
            )


@cache
def _of_instrument() -> dict[str, Any]:
    """What the keys of an instrument hold."""
    properties: dict[str, Any] = schema("province")["$defs"]["Instrument"]["properties"]
    return properties


def _not_one_rate(path: Keys, value: dict[str, Any]) -> Iterator[_Mistake]:
    has = [key for key in RATES if key in value]
    if has or not any(nearest(key, RATES) for key in value):  # else it is misspelt, and that is said
        names = both(has) if has else tell("none of them")
        yield _Mistake(
            path, tell("expected one of percent, total_percent and vnd_per_month, found {names}", names=names), path
        )


def _without_base(path: Keys, value: dict[str, Any]) -> Iterator[_Mistake]:
    rates = [value[key] for key in RATES if key in value]
    if len(rates) == 1 and (
        not isinstance(rates[0], str) or re.search(PERCENT_FRACTION, rates[0])
    ):  # else the rate itself is wrong, and that is said
        programme = next((part for part in PROGRAMMES if part in path), None)
        usual = (
            tell("; in {programme} usually `{usual_base}`", programme=programme, usual_base=USUAL_BASE[programme])
            if programme
            else ""
        )
        message = tell("missing key `of`: what the percent is a percent of, or `unknown` where no source says")
        yield _Mistake(path, message + usual, path)


# What the models say


def _of_a_text(error: Any, value: Any) -> bool:
    return error["type"] == "value_error" and isinstance(followed(error["loc"], value)[1], str)


def _of_model(error: Any, value: Any) -> _Mistake:
    path, culprit = followed(error["loc"], value)
    days = re.findall(DATE, culprit) if isinstance(culprit, str) else []
    for missing in filter(None, map(no_such_day, days)):
        return _Mistake(path, missing)
    if error["type"] == "value_error":
        return _Mistake(path, message_of(error["ctx"]["error"]))
    return _Mistake(path, tell("{found} cannot be used here", found=found(culprit)))
