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

    def __call__(self, situation: Situation) -> Situation:
        """The situation that stands for this one in the figures, which are by group: groups by age are kept apart.

        The youngest of its ages, and no district where none has rules.
        """
        if situation.age is None:
            return self._of_age(situation, None)
        by_group = _GROUPS_BY_AGE[bisect_right(_GROUPS_BY_AGE, situation.age) - 1]
        return self._of_age(situation, max(by_group, self._anywhere.age(situation.programme, situation.age)))

    def to_assess(self, situation: Situation) -> Situation:
        """The situation that is assessed for one of the figures: groups by age may be all the same to the rules."""
        age = situation.age
        return situation if age is None else self._of_age(situation, self._anywhere.age(situation.programme, age))

    def _of_age(self, situation: Situation, age: int | None) -> Situation:
        district = self._anywhere.district(situation.district)
        if age == situation.age and district == situation.district:
            return situation
        fields = list(situation)
        fields[_AGE], fields[_DISTRICT] = age, district
        return Situation._make(fields)
