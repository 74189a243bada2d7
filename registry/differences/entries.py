"""All that is no instrument: statements, counts, numbers and rows of the State's law, groups, places, in two states."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from typing import Any

from registry.differences.change import Change, Side

Plain = dict[str, Any]

KEYS: Mapping[str, tuple[str, ...]] = {
    "no_support": ("programme", "who", "date", "source"),
    "published_amounts": ("programme", "who", "date", "months", "source", "income", "household_order"),
    "observations": ("date", "source", "says"),
    "counts": ("date", "programme", "group"),
    "parameters": ("key",),
    "values": ("from",),
    "state_support": ("who", "from", "age", "category", "poor_commune"),
    "not_open_to": ("who", "circumstance", "from"),
    "rules": ("key", "from"),
    "groups": ("code",),
    "sets": ("code",),
    "conditions": ("code",),
    "categories": ("code",),
    "budget_paid": ("from", "instrument"),
    "provinces": ("slug",),
    "units": ("slug",),
}
"""List of a file -> what tells its entries apart, in any state."""
WORDS = (
    *("en", "vi", "note", "says", "unsourced", "instrument", "sources", "source", "by", "condition", "conditions"),
    *("question_en", "question_vi", "legal_ref", "who_pays", "members", "unit", "aliases", "unclear", "explained"),
)
"""Fields of an entry that say it in words, or say where it was read; no number and no day."""
IN_WORDS = ("budget_paid",)
"""Lists whose groups are told in words and not by their codes."""
_LAW = ("values", "state_support")
"""Lists whose entries are law from a day on."""


def entries_changed(file: str, old: Plain, new: Plain, day: datetime.date) -> Iterator[Change]:
    """The changes of all that a file holds beside instruments."""
    for key in dict.fromkeys([*old, *new]):
        if key == "instruments":
            continue
        before, after = old.get(key), new.get(key)
        if key == "parameters":
            yield from _parameters(file, before or [], after or [], day)
        elif key in KEYS:
            yield from _listed(file, key, key, before or [], after or [], day)
        elif before != after:
            yield Change("learnt", "wording", file, field=key, before=before, after=after)


def _parameters(file: str, old: list[Plain], new: list[Plain], day: datetime.date) -> Iterator[Change]:
    before = {parameter["key"]: parameter for parameter in old}
    after = {parameter["key"]: parameter for parameter in new}
    for key in dict.fromkeys([*before, *after]):
        one, other = before.get(key, {}), after.get(key, {})
        yield from _listed(file, f"parameters.{key}", "values", one.get("values", []), other.get("values", []), day)
        for field in dict.fromkeys([*one, *other]):
            if field != "values" and one and other and one.get(field) != other.get(field):
                yield Change(
                    "learnt", "wording", file, None, f"parameters.{key}", field, one.get(field), other.get(field)
                )


def _listed(
    file: str, name: str, kind: str, old: list[Plain], new: list[Plain], day: datetime.date
) -> Iterator[Change]:
    before, after = _by_key(kind, old), _by_key(kind, new)
    for key, entry in after.items():
        label = ".".join([name, *key])
        if key not in before:
            # A number that no value was known of before is found, however far ahead its values lie.
            side: Side = "law" if kind in _LAW and old and _begins_after(entry, day) else "learnt"
            what = "entry_begins" if side == "law" else "entry_found"
            yield Change(side, what, file, None, label, kind, after=entry)
        elif before[key] != entry:
            what = "wording" if _facts(kind, before[key]) == _facts(kind, entry) else "entry_changed"
            yield Change("learnt", what, file, None, label, kind, before[key], entry)
    for key, entry in before.items():
        if key not in after:
            yield Change("learnt", "entry_withdrawn", file, None, ".".join([name, *key]), kind, before=entry)


def _facts(kind: str, entry: Plain) -> Plain:
    """An entry without what only says it in words or cites it."""
    return {key: _bare(value) for key, value in entry.items() if not is_wording(kind, key)}


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _bare(part) for key, part in value.items() if key not in WORDS}
    return [_bare(part) for part in value] if isinstance(value, list) else value


def is_wording(kind: str, field: str) -> bool:
    """Whether a field of the entries of a list only says or cites what is there."""
    return field in WORDS or (kind in IN_WORDS and field == "groups")


def _by_key(kind: str, entries: list[Plain]) -> dict[tuple[str, ...], Plain]:
    found: dict[tuple[str, ...], Plain] = {}
    for entry in entries:
        key = tuple(_text(entry[field]) for field in KEYS[kind] if field in entry) if isinstance(entry, dict) else ()
        while key in found:
            key = (*key, "again")
        found[key] = entry
    return found


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "+".join(map(str, value))
    if isinstance(value, dict):
        return str(value["en"]) if value.keys() == {"vi", "en"} else json.dumps(value, sort_keys=True)
    return str(value)


def _begins_after(entry: Plain, day: datetime.date) -> bool:
    try:
        return datetime.date.fromisoformat(str(entry.get("from"))) > day
    except ValueError:
        return False
