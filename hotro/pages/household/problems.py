"""What keeps a household from being answered, in the words of the page: the field as it is called there, and why."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import Any

from registry.message import Message, in_language
from registry.registry import Registry
from registry.voice.voice import Voice

_MEMBER = re.compile(r"members\[(\d+)\]\.?(.*)")
_FIELDS = (
    ("born", "born_field"),
    ("groups", "field_groups"),
    ("voluntary_si.income", "income_field"),
    ("voluntary_si.supported", "so_far_field"),
    ("voluntary_si", "vsi_field"),
    ("health_insurance", "hi_field"),
    ("date", "field_date"),
    ("province", "field_place"),
    ("former_province", "field_place"),
    ("district", "field_place"),
    ("met", "field_answer"),
    ("since", "field_answer"),
    ("pension", "field_answer"),
    ("compulsory_si", "field_answer"),
    ("registered", "field_answer"),
    ("school_province", "field_answer"),
    ("poor_commune", "field_answer"),
    ("members", "field_members"),
)
"""How a path begins, and the label of its field; the first that fits."""


def in_words(problems: Iterable[tuple[str, str]], registry: Registry, say: Voice) -> list[str]:
    """Problems (path, message) as sentences, each once."""
    return list(dict.fromkeys(_sentence(path, message, registry, say) for path, message in problems))


def _sentence(path: str, message: str, registry: Registry, say: Voice) -> str:
    found = _MEMBER.fullmatch(path)
    rest = found[2] if found else path
    label = next((key for begins, key in _FIELDS if rest.startswith(begins)), "field_members")
    values = {"field": say(label), "why": _why(message, registry, say)}
    return say("problem_of", who=say("person", n=int(found[1]) + 1), **values) if found else say("problem_at", **values)


def _why(message: str, registry: Registry, say: Voice) -> str:
    """The calculator's own message, with names where it has codes."""
    if isinstance(message, Message):
        message = message.filled_in(**{name: _named(value, registry, say) for name, value in message.values.items()})
    return in_language(message, say.language)


def _named(value: Any, registry: Registry, say: Voice) -> Any:
    if isinstance(value, datetime.date):
        return say.day(value)
    if isinstance(value, str) and value in registry.groups:
        return say.short_group(registry.groups[value])
    if isinstance(value, str) and value in {*registry.territory.old, *registry.territory.new}:
        return registry.territory.get(value).vi
    return value
