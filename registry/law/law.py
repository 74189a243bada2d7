"""The law on one day: parameters, State rules and local rules in force, resolved."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from registry.law.kept import Kept
from registry.law.rule import (
    FOREVER,
    BeneficiaryGroup,
    Certainty,
    Condition,
    Exclusion,
    LocalRule,
    ParameterValue,
    Statement,
    StateRule,
)
from registry.law.territory import Territory
from registry.tell import tell


class ParameterUnknown(LookupError):
    """The registry knows no value of a parameter on a day."""

    def __init__(self, key: str, day: datetime.date) -> None:
        self.key = key
        super().__init__(tell("{key} is not known on {day}", key=key, day=day))


class InForce(NamedTuple):
    """A local rule on the law's day: how surely it is in force and what it gives then."""

    rule: LocalRule
    certainty: Certainty
    rate: int | Fraction | None
    """Percent, or dong a month; None where unknown."""


class Law:
    """A snapshot. The same on every day of `first` to `last`; immutable and shared."""

    def __init__(
        self,
        first: datetime.date,
        last: datetime.date,
        territory: Territory,
        groups: Mapping[str, BeneficiaryGroup],
        parameters: tuple[ParameterValue, ...],
        state_rules: tuple[StateRule, ...],
        local_rules: tuple[LocalRule, ...],
        statements: tuple[Statement, ...],
        exclusions: tuple[Exclusion, ...] = (),
        conditions: tuple[Condition, ...] = (),
    ) -> None:
        self.first = first
        self.last = last
        self.territory = territory
        self.groups = groups
        self.day = first
        ordinal = first.toordinal()
        self._every_value = parameters
        self.parameters: Mapping[str, ParameterValue] = {p.key: p for p in parameters if p.first <= ordinal <= p.last}
        self.state_rules = tuple(r for r in state_rules if r.first <= ordinal <= r.last)
        self.local_rules = tuple(
            InForce(rule, certainty, rule.rate(first))
            for rule in local_rules
            if (certainty := rule.certainty_on(ordinal)) is not Certainty.NO
        )
        self.statements = tuple(s for s in statements if s.first <= ordinal <= s.last)
        self.exclusions = tuple(e for e in exclusions if e.first <= ordinal <= e.last)
        """Who cannot join a programme."""
        self.conditions: Mapping[str, Condition] = {c.code: c for c in conditions if c.code is not None}
        """Those that rules name by code, in the order of `conditions.yaml`."""
        self._every_rule: tuple[Sequence[LocalRule | StateRule], ...] = state_rules, local_rules
        dated: list[ParameterValue | StateRule | Exclusion] = [*self.parameters.values()]
        dated += [*self.state_rules, *self.exclusions]
        self.certain_to = min((fact.certain_to for fact in dated), default=FOREVER)
        """Last day (ordinal) on which all of the State's law in it is certain; later some of it is presumed to stay."""
        self.kept = Kept(self)
        """Answers that functions keep with this law (`kept_with_law`)."""

    def value(self, key: str) -> int | Fraction | str | tuple[int, ...]:
        """A parameter of the day. Raises ParameterUnknown."""
        found = self.parameters.get(key)
        if found is None:
            raise ParameterUnknown(key, self.day)
        return found.value

    def number(self, key: str) -> int | Fraction:
        """A parameter that is a number, following one that names another. Raises ParameterUnknown."""
        value = self.value(key)
        if isinstance(value, str):
            return self.number(value)
        assert not isinstance(value, tuple)
        return value

    def number_on(self, key: str, day: datetime.date) -> int | Fraction:
        """A parameter that is a number, as this law has it or, on a later day, as that day's law has it.

        For what follows a new value within a period that is paid for. Raises ParameterUnknown.
        """
        found = self.parameter_on(key, day)
        if found is None:
            raise ParameterUnknown(key, day)
        if isinstance(found.value, str):
            return self.number_on(found.value, day)
        assert not isinstance(found.value, tuple)
        return found.value

    def parameter_on(self, key: str, day: datetime.date) -> ParameterValue | None:
        """A parameter as this law has it or, on another day, as that day's law has it; None where it is not known."""
        if self.first <= day <= self.last:
            return self.parameters.get(key)
        ordinal = day.toordinal()
        return next((v for v in self._every_value if v.key == key and v.first <= ordinal <= v.last), None)

    def changes_of(self, keys: tuple[str, ...]) -> tuple[datetime.date, ...]:
        """The days after this law's first on which one of some parameters takes a new value, in order."""
        days = {v.first for v in self._every_value if v.key in keys and v.first > self.first.toordinal()}
        return tuple(map(datetime.date.fromordinal, sorted(days)))

    @cached_property
    def rule_ids(self) -> frozenset[str]:
        """Ids of the rules of every day, which answers may name: a period runs on, and a comparison looks back."""
        return frozenset(rule.id for rule in chain.from_iterable(self._every_rule))

    def rules_called(self, ids: Collection[str]) -> tuple[LocalRule | StateRule, ...]:
        """The rules of every day with these ids."""
        if self.rule_ids.isdisjoint(ids):
            return ()
        return tuple(rule for rule in chain.from_iterable(self._every_rule) if rule.id in ids)

    @cached_property
    def local_rules_by_area(self) -> Mapping[tuple[str, str], tuple[InForce, ...]]:
        """(old province, programme) -> local rules that cover it or a part of it."""
        found: dict[tuple[str, str], list[InForce]] = {}
        for rule in self.local_rules:
            for old in rule.rule.area:
                found.setdefault((old, rule.rule.programme), []).append(rule)
        return {key: tuple(rules) for key, rules in found.items()}
