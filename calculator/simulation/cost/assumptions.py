"""What a simulation takes for granted, so that it can be said beside the figures."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from calculator.rules.health_insurance import is_out, limited_rules
from calculator.simulation.cost.local_time import LocalTime
from calculator.simulation.cost.result import Simulation
from registry.law.groups import with_implied
from registry.law.rule import StateRule
from registry.registry import Registry

Key = Literal[
    "same_people",
    "month_by_month",
    "spread_over_the_year",
    "months_not_given",
    "income_not_given",
    "income_adapted",
    "age_not_given",
    "order_not_given",
    "limit_not_reached",
    "state_limit",
    "supported_each_year",
    "years_left_out",
    "numbers_go_on",
    "conditions_met",
    "people_elsewhere",
    "rules_of_the_day",
    "none_assumed",
]


class Assumption(NamedTuple):
    """One thing taken for granted, and the figures in it."""

    key: Key
    values: dict[str, Any]

    def as_json(self) -> dict[str, Any]:
        """As plain data."""
        return {"assumed": self.key, **self.values}


def assumptions(simulation: Simulation, registry: Registry) -> tuple[Assumption, ...]:
    """Everything assumed, in the order in which a reader asks."""
    return tuple(Assumption(key, values) for key, values in _assumed(simulation, registry))


def _assumed(simulation: Simulation, registry: Registry) -> Iterator[tuple[Key, dict[str, Any]]]:
    yield "same_people", {"years": list(simulation.years)}
    yield "month_by_month", {}
    if (part := _rows(simulation, lambda s: s.months < 12))["rows"]:
        yield "spread_over_the_year", part
    if simulation.against is not None:
        yield "rules_of_the_day", {"date": simulation.against.isoformat()}
    if simulation.assume_none:
        yield "none_assumed", {"place": simulation.draft.province}
    for column, key in _NOT_GIVEN.items():
        missing = [row for row in simulation.participants.rows if column in row.not_given]
        if missing and _matters(column, simulation):
            yield key, {"rows": len(missing), "people": sum(row.people for row in missing)}
    yield from _adapted_incomes(simulation)
    yield from _limits(simulation, registry)
    if (given := _rows(simulation, lambda s: s.supported_months or s.local_supported_months))["rows"]:
        yield "supported_each_year", given
    units = registry.territory
    home = {simulation.draft.province, *units.parts.get(simulation.draft.province, ())}
    if (away := _rows(simulation, lambda s: s.province not in home))["rows"]:
        yield "people_elsewhere", away
    if simulation.conditions:
        yield "conditions_met", {"conditions": len(simulation.conditions)}


_NOT_GIVEN: dict[str, Key] = {
    "months": "months_not_given",
    "income": "income_not_given",
    "age": "age_not_given",
    "household_order": "order_not_given",
}


def _rows(simulation: Simulation, chosen: Any) -> dict[str, Any]:
    rows = [row for row in simulation.participants.rows if chosen(row.situation)]
    return {"rows": len(rows), "people": sum(row.people for row in rows)}


def _matters(column: str, simulation: Simulation) -> bool:
    """Ages are only asked for where a rule that may apply asks for them."""
    if column != "age":
        return True
    return any(doubt.why == "age_unknown" for unknown in simulation.unknowns for doubt in unknown.doubts)


def _adapted_incomes(simulation: Simulation) -> Iterator[tuple[Key, dict[str, Any]]]:
    """Chosen incomes that the law of a later year does not allow, and what is taken instead."""
    found: dict[tuple[int | None, int], dict[str, Any]] = {}
    for situation, people, years in zip(simulation.situations, simulation.people, simulation.after, strict=True):
        for number, year in zip(simulation.years, years, strict=True):
            if year.income is not None:
                key = (situation.income, year.income)
                entry = found.setdefault(key, {"from": number, "people": {}})
                entry["from"] = min(entry["from"], number)
                entry["people"][situation] = people
    for (chosen, taken), entry in sorted(found.items()):
        people = sum(entry["people"].values())
        yield "income_adapted", {"chosen": chosen, "taken": taken, "from": entry["from"], "people": people}


def _limited_state_rules(simulation: Simulation, registry: Registry) -> list[StateRule]:
    """Those that support some of the people for a number of months, by the law of some month (health insurance)."""
    groups = {s.groups for s in simulation.situations if s.programme == "health_insurance"}
    laws = LocalTime(registry, simulation.years).laws
    found = {
        rule.id: rule
        for law in laws
        for given in groups
        for rule in limited_rules(law, with_implied(given, law.groups))
        if not is_out(rule, {})
    }
    return [found[rule] for rule in sorted(found)]


def _limits(simulation: Simulation, registry: Registry) -> Iterator[tuple[Key, dict[str, Any]]]:
    """Rules that support for a number of months at most."""
    if any(s.programme == "voluntary_si" for s in simulation.situations):
        day = datetime.date(simulation.years[0], 1, 1)
        rules = [r for r in registry.law(day).state_rules if r.programme == "voluntary_si"]
        for months in sorted({r.months for r in rules if r.months is not None}):
            yield "state_limit", {"months": months}
    for state_rule in _limited_state_rules(simulation, registry):
        yield "limit_not_reached", {"rule": state_rule.id, "months": state_rule.months}
    applied = simulation.rules
    after = registry.with_draft(simulation.draft)
    for rule in after.local_rules:
        if rule.id in applied and rule.months is not None:
            yield "limit_not_reached", {"rule": rule.id, "months": rule.months}
