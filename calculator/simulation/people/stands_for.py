"""Situations between which no rule makes a difference: one of them is assessed for all."""

from __future__ import annotations

from collections.abc import Iterable

from calculator.alike.anywhere import Anywhere
from calculator.simulation.people.situation import Situation
from registry.law.law import Law

_AGE, _DISTRICT = (Situation._fields.index(name) for name in ("age", "district"))


class StandsFor:
    """Which situation is assessed for another, under some laws."""

    def __init__(self, laws: Iterable[Law]) -> None:
        self._anywhere = Anywhere(laws)

    def __call__(self, situation: Situation) -> Situation:
        """The situation that stands for this one: the youngest of its ages, and no district where none has rules."""
        age, district = situation.age, self._anywhere.district(situation.district)
        if age is not None:
            age = self._anywhere.age(situation.programme, age)
        if age == situation.age and district == situation.district:
            return situation
        fields = list(situation)
        fields[_AGE], fields[_DISTRICT] = age, district
        return Situation._make(fields)
