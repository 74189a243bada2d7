"""What would make the bands of a simulation single amounts: an option, a column of the table, or a fact."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from calculator.simulation.cost.result import Simulation, Unknown
from calculator.simulation.people.situation import Doubt
from registry.law.rule import LocalRule
from registry.registry import Registry

What = Literal["assume_none", "column", "province", "rule"]


class Missing(NamedTuple):
    """One thing that is not known, and for whom."""

    what: What
    """`assume_none`: no rule of the draft's province is known; it may be taken to add nothing. `column`: a column of
    the table is empty. `province`, `rule`: only a source can tell."""
    name: str
    """Slug of the province, name of the column, or id of the rule."""
    why: str
    province: str
    programme: str
    rules: tuple[str, ...]
    """Of a column: the rules that depend on it."""
    people: int
    years: tuple[int, ...]
    sides: tuple[str, ...]
    """`before`, `after`."""

    def as_json(self) -> dict[str, Any]:
        """As plain data."""
        return self._asdict() | {key: list(getattr(self, key)) for key in ("rules", "years", "sides")}


def missing(simulation: Simulation, registry: Registry) -> tuple[Missing, ...]:
    """What is not known: first what can be said here, then what only a source can tell, those for most people first."""
    if not simulation.unknowns:
        return ()
    rules = {rule.id: rule for rule in registry.with_draft(simulation.draft).local_rules}
    home = {simulation.draft.province, *registry.territory.parts.get(simulation.draft.province, ())}
    alike: dict[tuple[What, str, str, str, str], list[tuple[Unknown, Doubt]]] = {}
    for unknown in simulation.unknowns:
        for doubt in unknown.doubts:
            what, name = _named(doubt, unknown, rules, home, assume_none=simulation.assume_none)
            why = "no_rule_known" if what == "assume_none" else doubt.why
            alike.setdefault((what, name, why, unknown.province, unknown.programme), []).append((unknown, doubt))
    found = (_together(key, some) for key, some in alike.items())
    return tuple(sorted(found, key=lambda one: (_ORDER.index(one.what), -one.people, one.province, one.name)))


_ORDER: tuple[What, ...] = ("assume_none", "column", "province", "rule")


def _named(
    doubt: Doubt, unknown: Unknown, rules: dict[str, LocalRule], home: set[str], *, assume_none: bool
) -> tuple[What, str]:
    if doubt.rule is None:
        return "assume_none" if unknown.province in home and not assume_none else "province", unknown.province
    if doubt.why == "age_unknown":
        return "column", "age"
    rule = rules[doubt.rule]
    if doubt.why == "part_of_the_area" and rule.area_known:
        return "column", "district" if rule.districts else "former_province"
    return "rule", rule.id


def _together(key: tuple[What, str, str, str, str], some: list[tuple[Unknown, Doubt]]) -> Missing:
    what, name, why, province, programme = key
    people: dict[str, dict[int, int]] = {}
    for unknown, _ in some:
        people.setdefault(unknown.side, {})[id(unknown)] = unknown.people
    rules = sorted({doubt.rule for _, doubt in some if doubt.rule is not None})
    years = sorted({year for unknown, _ in some for year in unknown.years})
    most = max(sum(of_side.values()) for of_side in people.values())
    sides = tuple(side for side in ("before", "after") if side in people)
    return Missing(what, name, why, province, programme, tuple(rules), most, tuple(years), sides)
