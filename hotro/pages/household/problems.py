"""What keeps a household from being answered, in the words of the page: the field as it is called there, and why."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

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
_WHY = (
    (re.compile(r"the nearest are (?P<low>[\d,]+) and (?P<high>[\d,]+)"), "why_step"),
    (re.compile(r"expected at least (?P<allowed>[\d,]+) on this day, found (?P<given>[\d,]+)"), "why_low"),
    (re.compile(r"expected at most (?P<allowed>[\d,]+) on this day, found (?P<given>[\d,]+)"), "why_high"),
    (re.compile(r"is not known on"), "why_not_known"),
    (re.compile(r"cannot join|expected a person of|at the earliest in the month"), "why_cannot_join"),
    (re.compile(r"exists since (?P<day>\d{4}-\d\d-\d\d)"), "why_group_later"),
    (re.compile(r"contradict"), "why_contradict"),
    (re.compile(r", found (?P<value>.+?)(?:;.*)?$"), "why_unusable"),
)
"""How the calculator puts a problem, and the sentence of the page."""


def in_words(problems: Iterable[tuple[str, str]], say: Voice) -> list[str]:
    """Problems (path, message) as sentences, each once."""
    return list(dict.fromkeys(_sentence(path, message, say) for path, message in problems))


def _sentence(path: str, message: str, say: Voice) -> str:
    found = _MEMBER.fullmatch(path)
    rest = found[2] if found else path
    label = next((key for begins, key in _FIELDS if rest.startswith(begins)), "field_members")
    values = {"field": say(label), "why": _why(message, say)}
    return say("problem_of", who=say("person", n=int(found[1]) + 1), **values) if found else say("problem_at", **values)


def _why(message: str, say: Voice) -> str:
    for pattern, key in _WHY:
        if (found := pattern.search(message)) is not None:
            return say(key, **{name: _said(name, text, say) for name, text in found.groupdict().items()})
    return say("why_wrong")


def _said(name: str, text: str, say: Voice) -> str:
    if name == "day":
        return say.day(datetime.date.fromisoformat(text))
    number = text.replace(",", "")
    return say.number(int(number)) if name != "value" and number.isdigit() else text.strip("'\"`")[:40]
