"""Household files with Vietnamese keys: the same household with the keys that the classes have."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import Any, NamedTuple

from calculator.household import HealthInsurance, Household, Person, VoluntarySI
from calculator.tell import tell
from registry.files.place import Keys
from registry.law.keys import key_called

_INSIDE: dict[type, dict[str, type]] = {
    Household: {"members": Person},
    Person: {"voluntary_si": VoluntarySI, "health_insurance": HealthInsurance},
}
"""Keys that hold a record, or a list of them."""


class Twice(NamedTuple):
    """A key that is given under two names."""

    path: Keys
    message: str


def with_our_keys(value: Any, found: list[Twice]) -> Any:
    """A household with the keys of `calculator.household`; keys that stand for one that is there go to `found`."""
    return _renamed(value, Household, (), found)


def as_written(value: Any, path: Keys) -> Keys:
    """A path in the household by our keys as one by the keys that it is written with."""
    record: type | None = Household
    written: Keys = ()
    for part in path:
        keys = _keys(record) if record and isinstance(value, dict) else ()
        here = (
            next((key for key in value if isinstance(key, str) and key_called(key, keys) == part), part)
            if keys
            else part
        )
        if isinstance(part, str):
            record = _INSIDE.get(record, {}).get(part) if record else None
        written = (*written, here)
        try:
            value = value[here]
        except (KeyError, IndexError, TypeError):
            value = None
    return written


def _written_key(value: dict[str, Any], record: type, part: str | int) -> str | int:
    keys = _keys(record)
    return next((key for key in value if isinstance(key, str) and key_called(key, keys) == part), part)


def _renamed(value: Any, record: type, path: Keys, found: list[Twice]) -> Any:
    if isinstance(value, list):
        return [_renamed(item, record, (*path, i), found) for i, item in enumerate(value)]
    if not isinstance(value, dict):
        return value
    made: dict[str, Any] = {}
    inside, keys = _INSIDE.get(record, {}), _keys(record)
    for key, item in value.items():
        ours = key if key in keys or not isinstance(key, str) else key_called(key, keys) or key
        if ours in made:
            found.append(
                Twice((*path, ours), tell("{key} stands for {ours}, which is there already", key=key, ours=ours))
            )
        kind = inside.get(ours)
        made[ours] = item if kind is None else _renamed(item, kind, (*path, ours), found)
    return made


@cache
def _keys(record: type) -> frozenset[str]:
    return frozenset(field.name for field in dataclasses.fields(record))
