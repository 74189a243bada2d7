"""What an entry of a list is, in words: a statement, a count, a number of the law, a row of the State's support."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from registry.differences.change import Change
from registry.law.rule import BeneficiaryGroup
from registry.voice.bounds import age_words
from registry.voice.voice import Voice

Plain = dict[str, Any]


def entry_words(say: Voice, change: Change, entry: Plain, groups: Mapping[str, BeneficiaryGroup], names: Plain) -> str:
    """Short, and enough to find it. `names` are those of parameters, by key."""
    if change.field == "values":
        key = (change.rule or "").split(".")[1]
        said = [names.get(key, {}).get(say.language, key), _value(entry.get("value"))]
        return " ".join([*said, *_since(say, entry)])
    if say.language in entry and change.field in ("groups", "sets", "conditions", "categories", "provinces", "units"):
        return str(entry[say.language])
    said = []
    if change.field in ("no_support", "published_amounts", "counts", "observations") and "programme" in entry:
        said.append(say(entry["programme"]))
    if "who" in entry or "group" in entry:
        said.append(people_words(say, entry.get("who", entry.get("group")), entry.get("age"), groups))
    if "percent" in entry:
        said.append(say.percent(Fraction(entry["percent"])))
    if "n" in entry:
        said.append(f"{entry['n']}/{entry.get('of', '?')}")
    if "pays" in entry:
        said.append(say.vnd(int(entry["pays"])))
    said += [str(entry[key]) for key in ("key", "circumstance", "date") if key in entry]
    return ", ".join([*said, *_since(say, entry)]) or str(change.rule)


def people_words(say: Voice, who: Any, age: Plain | None, groups: Mapping[str, BeneficiaryGroup]) -> str:
    """Groups and ages, as rules have them."""
    codes = [who] if isinstance(who, str) else who or ["unspecified"]
    names = " + ".join(say.short_group(groups[code]) if code in groups else str(code) for code in codes)
    limits = age or {}
    return " ".join(filter(None, [names, age_words(say, limits.get("from"), limits.get("below"))]))


def _since(say: Voice, entry: Plain) -> list[str]:
    return [say("since", day=entry["from"])] if "from" in entry else []


def _value(value: Any) -> str:
    return "/".join(map(str, value)) if isinstance(value, list) else str(value)
