"""The law month by month as one place knows it: what changes elsewhere does not cut its years into pieces."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from calculator.assess import LawSource
from calculator.rules.parameters_used import OF_OTHER_PAYMENTS
from calculator.simulation.people.situation import Situation
from calculator.simulation.years.calendar import MONTHS, Stretch, stretches
from registry.law.law import Law
from registry.law.territory import Territory


class LocalTime:
    """Laws of some years, and the stretches of them that a situation's months fall under."""

    def __init__(self, source: LawSource, years: Sequence[int]) -> None:
        self._years = years
        self._laws = [[source.law(datetime.date(y, m, 1)) for m in range(1, MONTHS + 1)] for y in years]
        self.laws = list(dict.fromkeys(law for year in self._laws for law in year))
        """Every law of these years once, in order."""
        self._found: dict[tuple[Any, ...], list[tuple[Stretch, ...]]] = {}

    def stretches(self, s: Situation) -> list[tuple[Stretch, ...]]:
        """Year by year; the very same for years whose months fall under the same laws."""
        key = (s.province, s.former_province, s.programme, s.months)
        found = self._found.get(key)
        if found is None:
            same = self._same(s)
            cut = [stretches(laws, same, y, s.months) for laws, y in zip(self._laws, self._years, strict=True)]
            alike: dict[tuple[Any, ...], tuple[Stretch, ...]] = {}
            found = [alike.setdefault(tuple((same[x.law], x.months) for x in year), year) for year in cut]
            self._found[key] = found
        return found

    def _same(self, s: Situation) -> dict[Law, Law]:
        """Law -> the earliest one in a row that is the same for the place and the programme."""
        there = areas(s, self.laws[0].territory)
        found: dict[Law, Law] = {}
        last: tuple[Law, tuple[Any, ...]] | None = None
        for law in self.laws:
            content = _content(law, there, s.programme)
            if last is None or last[1] != content:
                last = law, content
            found[law] = last[0]
        return found


def areas(s: Situation, territory: Territory) -> set[str]:
    """The old provinces and the unit whose local law may be a situation's."""
    old = territory.old.get(s.province)
    parts = territory.parts.get(s.province, ())
    return {s.province, *parts, *([old.into] if old else []), *([s.former_province] if s.former_province else [])}


def _content(law: Law, there: set[str], programme: str) -> tuple[Any, ...]:
    local = tuple(law.local_rules_by_area.get((area, programme)) for area in there)
    said = tuple(s for s in law.statements if s.province in there)
    # Participants pay by the month: a new retirement age, which comes every year, makes no year of theirs another.
    numbers = tuple(value for key, value in law.parameters.items() if key not in OF_OTHER_PAYMENTS)
    # Tuples of the same objects are compared at once.
    return numbers, law.state_rules, law.exclusions, local, said
