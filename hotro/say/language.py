"""Saying things in English or Vietnamese: texts by key, days, amounts, names of groups and provinces."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from hotro.say.words import PEOPLE, SHORT_NAMES, WORDS
from registry.law.percent import exact_text
from registry.law.rule import BeneficiaryGroup
from registry.law.territory import Territory

LANGUAGES = ("en", "vi")


class Language:
    """One language. Call it with a key: `say("pays_a_year")`."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._column = LANGUAGES.index(code)

    def __call__(self, key: str, /, **values: Any) -> str:
        """The text of a key, with values filled in."""
        text = WORDS[key][self._column]
        return text.format(**values) if values else text

    def day(self, day: datetime.date) -> str:
        """ISO in English, day/month/year in Vietnamese."""
        return day.isoformat() if self.code == "en" else f"{day.day:02}/{day.month:02}/{day.year:04}"

    def number(self, number: int) -> str:
        """Thousands set apart: by commas, in Vietnamese by points."""
        return f"{number:,}" if self.code == "en" else f"{number:,}".replace(",", ".")

    def vnd(self, amount: int) -> str:
        """An amount of money."""
        return self("vnd", amount=self.number(amount))

    def percent(self, percent: int | Fraction) -> str:
        """At most one decimal."""
        if percent == int(percent):
            return f"{int(percent)}%"
        text = f"{float(percent):.1f}%"
        return text if self.code == "en" else text.replace(".", ",")

    def rate(self, percent: int | Fraction) -> str:
        """A percent of a rule, exactly: `30%`, `66 2/3%`."""
        text = f"{exact_text(percent)}%"
        return text if self.code == "en" else text.replace(".", ",")

    def programme(self, code: str) -> str:
        """Name of a programme."""
        return self(code)

    def group(self, group: BeneficiaryGroup) -> str:
        """Name of a group, short enough for a table."""
        if group.code in SHORT_NAMES:
            return SHORT_NAMES[group.code][self._column]
        return (group.en, group.vi)[self._column]

    def groups(self, codes: Iterable[str], known: Mapping[str, BeneficiaryGroup]) -> str:
        """Names of groups that a person is in all at once."""
        return " + ".join(self.group(known[code]) for code in codes)

    def people(self, group: BeneficiaryGroup) -> str:
        """A group as those who are in it: `near-poor households`."""
        if self.code == "en":
            return PEOPLE.get(group.code) or f"the group “{group.en}”"
        return group.vi

    def place(self, slug: str, territory: Territory, day: datetime.date | None = None) -> str:
        """A province's own name, with its marks, as it is called on a day; without one, today's name."""
        unit = territory.on(day).get(slug) if day else None
        return (unit or territory.get(slug)).vi

    def places(self, slugs: Iterable[str], territory: Territory, day: datetime.date | None = None) -> str:
        """Several provinces in a row of text."""
        return ", ".join(self.place(slug, territory, day) for slug in slugs)

    def former(self, slugs: Iterable[str], territory: Territory) -> str:
        """Provinces of before the merger in a row of text."""
        return ", ".join(territory.old[slug].vi for slug in slugs)
