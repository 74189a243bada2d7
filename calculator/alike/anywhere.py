"""What no rule tells apart anywhere, under any of several laws. Cheap: nothing is asked about the place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping

from calculator.alike.people import groups_named, lines_of_groups
from calculator.rules.ages import lines_by_programme
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.law.programmes import PROGRAMMES


class Anywhere:
    """The lines that the rules of some laws draw: ages, by programme, and districts."""

    def __init__(self, laws: Iterable[Law]) -> None:
        drawn: dict[str, set[int]] = {}
        named: dict[str, set[str]] = {}
        law: Law | None = None
        self._districts = False
        for law in laws:
            for programme, lines in lines_by_programme(law).items():
                drawn.setdefault(programme, {0}).update(lines)
            for programme, groups in named_groups(law).items():
                named.setdefault(programme, set()).update(groups)
            self._districts = self._districts or names_districts(law)
        for programme, every in named.items():
            assert law is not None  # laws of one registry: they know the same groups
            drawn.setdefault(programme, {0}).update(lines_of_groups(every, law))
        self._lines = {programme: sorted(lines) for programme, lines in drawn.items()}

    def age(self, programme: str, age: int) -> int:
        """The youngest age, in full years, that no rule of the programme tells from this one."""
        lines = self._lines.get(programme, [0])
        return lines[bisect_right(lines, age) - 1]

    def district(self, district: str | None) -> str | None:
        """The district; None where no rule is limited to any."""
        return district if self._districts else None


@kept_with_law()
def named_groups(law: Law) -> Mapping[str, frozenset[str]]:
    """The groups that anything in the law of each programme names, and those that the calculator asks about."""
    local = [found.rule for found in law.local_rules]
    return {programme: groups_named(law, programme, local) for programme in PROGRAMMES}


@kept_with_law()
def names_districts(law: Law) -> bool:
    """Whether a local rule that is or may be in force is limited to districts."""
    return any(found.rule.districts for found in law.local_rules)
