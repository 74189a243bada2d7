"""What no rule tells apart anywhere, under any of several laws. Cheap: nothing is asked about the place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from calculator.rules.ages import BY_AGE, lines_by_programme
from registry.law.kept import kept_with_law
from registry.law.law import Law


class Anywhere:
    """The lines that the rules of some laws draw: ages, by programme, and districts."""

    def __init__(self, laws: Iterable[Law]) -> None:
        drawn: dict[str, set[int]] = {}
        self._districts = False
        for law in laws:
            for programme, lines in lines_by_programme(law).items():
                drawn.setdefault(programme, {0, *BY_AGE.values()}).update(lines)
            self._districts = self._districts or names_districts(law)
        self._lines = {programme: sorted(lines) for programme, lines in drawn.items()}
        self._without_rules = sorted({0, *BY_AGE.values()})

    def age(self, programme: str, age: int) -> int:
        """The youngest age, in full years, that no rule of the programme tells from this one."""
        lines = self._lines.get(programme, self._without_rules)
        return lines[bisect_right(lines, age) - 1]

    def district(self, district: str | None) -> str | None:
        """The district; None where no rule is limited to any."""
        return district if self._districts else None


@kept_with_law()
def names_districts(law: Law) -> bool:
    """Whether a local rule that is or may be in force is limited to districts."""
    return any(found.rule.districts for found in law.local_rules)
