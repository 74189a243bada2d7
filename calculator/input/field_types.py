"""What is wrong with the types of a household's fields: what a programmer gave that no field can hold."""

from __future__ import annotations

import dataclasses
import datetime
import operator
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from calculator.given import as_day
from calculator.household import HealthInsurance, Household, Person, VoluntarySI
from calculator.problems import InputProblem
from calculator.tell import tell
from registry.law.programmes import PROGRAMMES


class FieldType(NamedTuple):
    """What a field may hold, in words."""

    holds: Callable[[Any], bool]
    expected: str


def _texts(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(each, str) for each in value)


def _day(value: Any) -> bool:
    return type(value) is datetime.date


def _whole(value: Any) -> bool:
    return type(value) is int


def _mapping(holds: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: (
        isinstance(value, Mapping) and all(isinstance(key, str) and holds(each) for key, each in value.items())
    )


def _or_none(one: FieldType) -> FieldType:
    return FieldType(lambda value: value is None or one.holds(value), tell("{expected} or None", expected=one.expected))


TEXT = FieldType(lambda value: isinstance(value, str), "text")
WHOLE = FieldType(_whole, tell("a whole number (int)"))
TRUTH = FieldType(lambda value: isinstance(value, bool), tell("True or False"))
DAY = FieldType(_day, tell("a day (datetime.date or text YYYY-MM-DD)"))
BIRTH = FieldType(
    lambda value: _day(value) or _whole(value), tell("a day (datetime.date or text YYYY-MM-DD) or a year (int)")
)
GROUPS = FieldType(_texts, tell("a list of group codes, such as ['student']"))
MEMBERS = FieldType(
    lambda value: isinstance(value, tuple) and all(isinstance(each, Person) for each in value), tell("a list of Person")
)

TYPES: dict[type, dict[str, FieldType]] = {
    Household: {
        "date": DAY,
        "members": MEMBERS,
        "province": _or_none(TEXT),
        "former_province": _or_none(TEXT),
        "district": _or_none(TEXT),
        "poor_commune": _or_none(TRUTH),
    },
    Person: {
        "id": TEXT,
        "born": _or_none(BIRTH),
        "groups": GROUPS,
        "since": FieldType(_mapping(_day), tell("a mapping from group to day")),
        "met": FieldType(_mapping(TRUTH.holds), tell("a mapping from rule or condition to True or False")),
        "pension": _or_none(TRUTH),
        "compulsory_si": _or_none(TRUTH),
        "registered_household_business": _or_none(TRUTH),
        "school_province": _or_none(TEXT),
        "voluntary_si": FieldType(
            lambda value: value is None or isinstance(value, VoluntarySI), tell("VoluntarySI or None")
        ),
        "health_insurance": FieldType(
            lambda value: value is None or isinstance(value, HealthInsurance), tell("HealthInsurance or None")
        ),
    },
    VoluntarySI: {
        "income": WHOLE,
        "months": _or_none(WHOLE),
        "years_ahead": _or_none(WHOLE),
        "missing_months": _or_none(WHOLE),
        "supported_months_so_far": WHOLE,
        "local_supported_months_so_far": WHOLE,
    },
    HealthInsurance: {
        "months": WHOLE,
        "covered_elsewhere": TRUTH,
        "paid_by_budget": TRUTH,
        "order": _or_none(WHOLE),
        "outside_household": TRUTH,
    },
}
"""By class and field. A test holds it to the fields that the classes have."""


_values = {kind: operator.attrgetter(*fields) for kind, fields in TYPES.items()}
_sound_kinds: dict[type, set[tuple[type, ...]]] = {kind: set() for kind in TYPES}
"""Types of all fields of a record, as they were found to be right before: most households are made alike."""


def type_problems(household: Household, on: datetime.date | None = None) -> list[InputProblem]:
    """Every field that holds what it cannot, with its path; and the day asked about, where it is none."""
    if on is None and _is_sound(household):
        return []
    if not isinstance(household, Household):
        return [InputProblem("household", tell("expected a Household, found {household}", household=_shown(household)))]
    problems = list(_of(household, ""))
    if on is not None and not _day(as_day(on)):
        problems.append(
            InputProblem("on", tell("expected {expected} or None, found {on}", expected=DAY.expected, on=_shown(on)))
        )
    if not any(problem.field == "members" for problem in problems):
        for i, member in enumerate(household.members):
            problems += _of_member(member, f"members[{i}].")
    return problems


def _is_sound(household: Household) -> bool:
    if type(household) is not Household or not _is_known(household):
        return False
    for member in household.members:
        if type(member) is not Person or not _is_known(member):
            return False
        if member.voluntary_si is not None and not _is_known(member.voluntary_si):
            return False
        if member.health_insurance is not None and not _is_known(member.health_insurance):
            return False
    return True


def _is_known(record: Any) -> bool:
    """Whether a record's fields have types that were right before; what lists and mappings hold is looked at anew."""
    kind = type(record)
    if getattr(record, "types_are_right", False) and (kind is not Person or not (record.since or record.met)):
        return True
    kinds = tuple(map(type, _values[kind](record)))
    if kind is Person:
        since, met = record.since, record.met
        if type(since) is not dict or type(met) is not dict or since or met or type(record.groups) is not tuple:
            return not any(_of(record, ""))
        kinds += tuple(map(type, record.groups))
    if kinds not in _sound_kinds[kind]:
        if any(_of(record, "")):
            return False
        _sound_kinds[kind].add(kinds)
    object.__setattr__(record, "types_are_right", True)
    return True


def _of_member(member: Person, path: str) -> Iterator[InputProblem]:
    yield from _of(member, path)
    for name in PROGRAMMES:
        payment = getattr(member, name)
        if isinstance(payment, VoluntarySI | HealthInsurance):
            yield from _of(payment, f"{path}{name}.")


def _of(record: Household | Person | VoluntarySI | HealthInsurance, path: str) -> Iterator[InputProblem]:
    for field in dataclasses.fields(record):
        value, kind = getattr(record, field.name), TYPES[type(record)][field.name]
        if not kind.holds(value):
            yield InputProblem(
                f"{path}{field.name}",
                tell("expected {expected}, found {value}", expected=kind.expected, value=_shown(value)),
            )


def _shown(value: Any) -> str:
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001 - a number of 5,000 digits, or whatever a stranger's object does
        return f"({type(value).__name__})"
    return f"{text if len(text) <= 60 else text[:60] + '...'} ({type(value).__name__})"
