"""Situations between which no rule makes a difference: one of them is assessed for all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from calculator.alike.anywhere import Anywhere
from calculator.rules.ages import BY_AGE
from calculator.simulation.people.situation import Situation
from registry.law.law import Law

_AGE, _DISTRICT = (Situation._fields.index(name) for name in ("age", "district"))
_GROUPS_BY_AGE = sorted({0, *BY_AGE.values()})


class StandsFor:
    """Which situation is assessed for another, under some laws."""

    def __init__(self, laws: Iterable[Law]) -> None:
        self._anywhere = Anywhere(laws)
        self._ages: dict[tuple[str, int | None], tuple[int | None, int | None]] = {}

    def __call__(self, situation: Situation) -> Situation:
        """The situation that stands for this one in the figures, which are by group: groups by age are kept apart.

        The youngest of its ages, and no district where none has rules.
        """
        age, district = self._youngest(situation)[0], self._anywhere.district(situation.district)
        if age == situation.age and district == situation.district:
            return situation
        fields = list(situation)
        fields[_AGE], fields[_DISTRICT] = age, district
        return Situation._make(fields)

    def assessed_at(self, situation: Situation) -> int | None:
        """The age at which one of the figures is assessed: groups by age may be all the same to the rules."""
        return self._youngest(situation)[1]

    def _youngest(self, situation: Situation) -> tuple[int | None, int | None]:
        """Of the age the youngest alike in the figures, and the youngest alike to the rules."""
        key = situation.programme, situation.age
        found = self._ages.get(key)
        if found is None:
            found = self._ages[key] = self._alike(*key)
        return found

    def _alike(self, programme: str, age: int | None) -> tuple[int | None, int | None]:
        if age is None:
            return None, None
        to_rules = self._anywhere.age(programme, age)
        return max(to_rules, _GROUPS_BY_AGE[bisect_right(_GROUPS_BY_AGE, age) - 1]), to_rules
