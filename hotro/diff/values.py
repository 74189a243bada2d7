"""A value of a file in words, by its field: codes by their names, days and amounts as the language writes them.

Files of before may have fields and words that are none of today's; these stay as they are.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from registry.law.rule import BeneficiaryGroup
from registry.voice.bounds import age_words
from registry.voice.voice import Voice

Plain = dict[str, Any]

ACTS = ("replaces", "replaced_by", "amends", "prolongs", "became", "before")
"""Fields that name instruments."""
AMOUNTS = ("contribution", "state", "local", "other", "pays", "income", "vnd_per_month")
GROUPS = ("who", "group", "groups", "implies")


class Values:
    """Says values in one language."""

    def __init__(
        self,
        say: Voice,
        groups: Mapping[str, BeneficiaryGroup],
        provinces: Mapping[str, str],
        number: Callable[[str], str],
    ) -> None:
        """`number` gives the words for an instrument by its id."""
        self.say = say
        """The language."""
        self._groups = groups
        self._provinces = provinces
        self._number = number

    def of(self, field: str, value: Any) -> str:
        """The value in words."""
        if value is None:
            return self.say("not_said")
        if isinstance(value, list):
            return ", ".join(self.of(field, item) for item in value)
        if isinstance(value, dict):
            return self._parts(field, value)
        if value == "unknown":
            return self.say("unknown")
        return self._one(field, value)

    def _parts(self, field: str, value: Plain) -> str:
        if value.keys() == {"vi", "en"}:
            return str(value[self.say.language])
        if field == "age":
            return age_words(self.say, value.get("from"), value.get("below"))
        if field == "after_merger":
            return self._text(f"merged_{value.get('status')}", str(value.get("status")))
        return "; ".join(f"{self.field(key)} {self.of(key, item)}" for key, item in value.items())

    def _one(self, field: str, value: Any) -> str:
        if isinstance(value, bool):
            return self.say("yes" if value else "no_")
        if isinstance(value, int) and (field in AMOUNTS or field == "months"):
            return self.say.months(value) if field == "months" else self.say.vnd(value)
        if field in ("percent", "total_percent"):
            return self.say.percent(Fraction(value))
        return self._named(field, str(value))

    def _named(self, field: str, code: str) -> str:
        if field in GROUPS and code in self._groups:
            return self.say.short_group(self._groups[code])
        if field in ACTS:
            return self._number(code)
        if field in ("former", "into"):
            return self._provinces.get(code, code)
        return self._text(code if field == "programme" else f"{field}_{code}", self.day(code))

    def field(self, name: str) -> str:
        """A field in words."""
        return self._text(f"field_{name}", name)

    def _text(self, key: str, otherwise: str) -> str:
        try:
            return self.say(key)
        except KeyError:
            return otherwise

    def day(self, value: Any) -> str:
        """A day as the language writes it; any other text as it is."""
        try:
            return self.say.day(datetime.date.fromisoformat(str(value)))
        except ValueError:
            return str(value)
