"""What no rule tells apart anywhere, under any of several laws. Cheap: nothing is asked about the place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from calculator.alike.age_lines import BY_AGE, Rule, drawn_by, rules_of
from registry.law.law import Law
from registry.law.rule import LocalRule


class Anywhere:
    """The lines that the rules of some laws draw: ages, by programme, and districts."""

    def __init__(self, laws: Iterable[Law]) -> None:
        by_programme: dict[str, list[Rule]] = {}
        for law in laws:
            for rule in rules_of(law):
                by_programme.setdefault(rule.programme, []).append(rule)
        self._lines = {programme: _lines(rules) for programme, rules in by_programme.items()}
        self._without_rules = _lines(())
        self._districts = any(
            isinstance(rule, LocalRule) and rule.districts for rules in by_programme.values() for rule in rules
        )

    def age(self, programme: str, age: int) -> int:
        """The youngest age, in full years, that no rule of the programme tells from this one."""
        lines = self._lines.get(programme, self._without_rules)
        return lines[bisect_right(lines, age) - 1]

    def district(self, district: str | None) -> str | None:
        """The district; None where no rule is limited to any."""
        return district if self._districts else None


def _lines(rules: Iterable[Rule]) -> list[int]:
    return sorted({0, *BY_AGE.values(), *drawn_by(rules)})
