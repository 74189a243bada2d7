"""Situations between which no rule makes a difference: one of them is assessed for all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from calculator.rules.circumstances import CHILD_BELOW, ELDERLY_FROM
from calculator.simulation.people.situation import Situation
from registry.law.law import Law
from registry.law.rule import LocalRule, StateRule

_AGE, _DISTRICT = (Situation._fields.index(name) for name in ("age", "district"))


class Alike:
    """What sets situations apart under some laws: ages between which a rule draws a line, and districts."""

    def __init__(self, laws: Iterable[Law]) -> None:
        ages: dict[str, set[int]] = {}
        self._districts = False
        for law in laws:
            rules: list[StateRule | LocalRule] = [*law.state_rules, *(found.rule for found in law.local_rules)]
            for rule in rules:
                for age in (rule.age_from, rule.age_below):
                    if age is not None:
                        ages.setdefault(rule.programme, set()).add(age)
            self._districts = self._districts or any(found.rule.districts for found in law.local_rules)
        self._usual = [0, CHILD_BELOW, ELDERLY_FROM]
        self._ages = {programme: sorted({*self._usual, *lines}) for programme, lines in ages.items()}

    def __call__(self, situation: Situation) -> Situation:
        """The situation that stands for this one: the youngest of its ages, and no district where none has rules."""
        age, district = situation.age, situation.district
        if age is not None:
            lines = self._ages.get(situation.programme, self._usual)
            age = lines[bisect_right(lines, age) - 1]
        if not self._districts:
            district = None
        if age == situation.age and district == situation.district:
            return situation
        fields = list(situation)
        fields[_AGE], fields[_DISTRICT] = age, district
        return Situation._make(fields)
