"""Saying things in English or Vietnamese: texts by key, numbers, days, names of groups and provinces.

The one voice of the project. What is said about an answer has its texts beside it and gives them to the voice.
"""

from __future__ import annotations

import datetime
import re
from collections import ChainMap
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any, Literal

from registry.law.percent import exact_text
from registry.law.rule import BeneficiaryGroup, Condition
from registry.law.territory import Province, Territory
from registry.voice.group_names import PEOPLE, SHORT_NAMES
from registry.voice.texts import TEXTS

Language = Literal["en", "vi"]
LANGUAGES = ("en", "vi")
Texts = dict[str, tuple[str, str]]
"""Key -> (English, Vietnamese), with the same fields in both."""

_REMARK = re.compile(r" \((?:see age|years in conditions)\)")
"""What the name of a group in the data says about ages; rules say it themselves."""


class Voice:
    """One language. Call it with a key: `say("pays_a_year")`."""

    def __init__(self, language: str, *texts: Texts) -> None:
        """`language` is `en` or `vi`; `texts` stand before those of the voice, the first before the next."""
        if language not in LANGUAGES:
            raise ValueError(f"expected en or vi, found {language!r}")
        self.language = language
        self._column = LANGUAGES.index(language)
        self._texts: Mapping[str, tuple[str, str]] = ChainMap(*texts, TEXTS)

    def __call__(self, key: str, /, **values: Any) -> str:
        """The text of a key, with values filled in. Raises KeyError for a key that no table has."""
        text = self._texts[key][self._column]
        return text.format(**values) if values else text

    def _with_marks(self, number: str) -> str:
        """A number written in English as the language writes it: thousands and decimals change their marks."""
        return number if self.language == "en" else number.translate(str.maketrans(",.", ".,"))

    # Numbers and days

    def number(self, number: int | Fraction) -> str:
        """A number with separators, exactly: `1,584,000`, `4.5`, `66 2/3`; Vietnamese `1.584.000`, `4,5`, `66 2/3`."""
        return self._with_marks(exact_text(number))

    def decimal(self, value: float) -> str:
        """A number of a scale: thousands set apart, and the decimals there are, at most six."""
        return self._with_marks(f"{round(value, 6) + 0:,.6f}".rstrip("0").rstrip("."))

    def vnd(self, dong: int) -> str:
        """An amount of money with its currency."""
        return self("vnd", amount=self.number(dong))

    def percent(self, percent: int | Fraction) -> str:
        """A percent, exactly."""
        return f"{self.number(percent)}%"

    def rounded_percent(self, percent: int | Fraction) -> str:
        """A percent with at most one decimal, for shares that do not come out even."""
        return self._with_marks(f"{int(percent)}%" if percent == int(percent) else f"{float(percent):.1f}%")

    def day(self, day: datetime.date) -> str:
        """ISO in English, day/month/year in Vietnamese."""
        return day.isoformat() if self.language == "en" else f"{day.day:02}/{day.month:02}/{day.year:04}"

    def month(self, year: int, month: int) -> str:
        """A month: `2018-01`, in Vietnamese `01/2018`."""
        return f"{year:04}-{month:02}" if self.language == "en" else f"{month:02}/{year:04}"

    def months(self, months: int) -> str:
        """A number of months."""
        return self("months_1") if months == 1 else self("months_n", n=months)

    # Lists

    def listed(self, words: Iterable[str]) -> str:
        """Things one after the other, at least one: `a, b and c`."""
        *first, last = words
        return self("list_end").join([", ".join(first), last]) if first else last

    # Groups

    def group(self, group: BeneficiaryGroup) -> str:
        """Name of a group."""
        return _REMARK.sub("", (group.en, group.vi)[self._column])

    def short_group(self, group: BeneficiaryGroup) -> str:
        """Name of a group, short enough for a table."""
        if group.code in SHORT_NAMES:
            return SHORT_NAMES[group.code][self._column]
        return (group.en, group.vi)[self._column]

    def short_groups(self, codes: Iterable[str], known: Mapping[str, BeneficiaryGroup]) -> str:
        """Names of groups that a person is in all at once."""
        return " + ".join(self.short_group(known[code]) for code in codes)

    def people(self, group: BeneficiaryGroup) -> str:
        """A group as those who are in it: `near-poor households`."""
        if self.language == "en":
            return PEOPLE.get(group.code) or f"the group “{group.en}”"
        return group.vi

    # Texts of the data

    def of_two(self, en: str, vi: str) -> str:
        """A text that the data have in both languages; in English where they have no Vietnamese."""
        return (vi or en) if self.language == "vi" else en

    def written(self, called: Any) -> str:
        """A text of a policy file, in both languages or in one."""
        return called if isinstance(called, str) else self.of_two(called.en, called.vi)

    def lacks(self, called: Any) -> bool:
        """Whether a text of a policy file is in English alone, and Vietnamese is spoken."""
        return self.language == "vi" and isinstance(called, str)

    # Conditions

    def condition(self, condition: Condition) -> str:
        """What must be true."""
        return (condition.en, condition.vi)[self._column]

    # Places

    def place(self, slug: str, territory: Territory, day: datetime.date | None = None) -> str:
        """A province's own name, with its marks, as it is called on a day; without one, today's name."""
        return unit(slug, territory, day).vi

    def places(self, slugs: Iterable[str], territory: Territory, day: datetime.date | None = None) -> str:
        """Several provinces in a row of text."""
        return ", ".join(self.place(slug, territory, day) for slug in slugs)

    def former(self, slugs: Iterable[str], territory: Territory) -> str:
        """Provinces of before the merger in a row of text."""
        return ", ".join(territory.old[slug].vi for slug in slugs)


def unit(slug: str, territory: Territory, day: datetime.date | None = None) -> Province:
    """A province as it is on a day; one that is not there that day, and without a day, as it is known today."""
    return (territory.on(day).get(slug) if day else None) or territory.get(slug)
