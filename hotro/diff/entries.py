"""What an entry of a list is, in words: a statement, a count, a number of the law, a row of the State's support."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from hotro.diff.values import Values
from registry.differences.change import Change
from registry.law.rule import BeneficiaryGroup
from registry.voice.bounds import age_words
from registry.voice.voice import Voice

Plain = dict[str, Any]


def entry_words(values: Values, change: Change, entry: Plain, groups: Mapping[str, BeneficiaryGroup]) -> str:
    """Short, and enough to find it; of a number of the law see `Sentences.numbers`."""
    say = values.say
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
    if "date" in entry:
        said.append(say("day_not_known") if entry["date"] == "unknown" else values.day(entry["date"]))
    said += _since(values, entry)
    if change.field in ("rules", "not_open_to", "observations") and "says" in entry:
        return f"{values.of('says', entry['says'])} ({', '.join(said)})" if said else values.of("says", entry["says"])
    return ", ".join(said) or str(change.rule)


def value_words(values: Values, entry: Plain) -> str:
    """A number of the law, and from when."""
    value = entry.get("value")
    words = "/".join(_number(values, one) for one in (value if isinstance(value, list) else [value]))
    return " ".join([words, *_since(values, entry)])


def people_words(say: Voice, who: Any, age: Plain | None, groups: Mapping[str, BeneficiaryGroup]) -> str:
    """Groups and ages, as rules have them."""
    codes = [who] if isinstance(who, str) else who or ["unspecified"]
    names = " + ".join(say.short_group(groups[code]) if code in groups else str(code) for code in codes)
    limits = age or {}
    return " ".join(filter(None, [names, age_words(say, limits.get("from"), limits.get("below"))]))


def _number(values: Values, value: Any) -> str:
    """A number as the language writes it; normal states hold what is not whole as a text."""
    try:
        return values.say.number(value) if isinstance(value, int) else values.say.decimal(float(value))
    except (TypeError, ValueError):
        return str(value)


def _since(values: Values, entry: Plain) -> list[str]:
    return [values.say("since", day=values.day(entry["from"]))] if "from" in entry else []
