"""What is answered: who pays how much, and why. Immutable; explanations are worked out when asked for."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property
from typing import Any, NamedTuple

from calculator.household import Household
from calculator.rules.line_warning import LineWarning
from calculator.rules.local_support import LocalSupport
from registry.law.rule import Certainty, StateRule


class Because(NamedTuple):
    """A rule that an amount rests on."""

    rule: str
    instrument: str
    source: str
    in_force: str
    """`certain`, or `presumed` where no source states the rule's end."""


class Basis(NamedTuple):
    """The figures that a line was worked out from, kept for its explanation."""

    category: str | None
    """Health insurance: the category of HI Law art. 12 that the person pays under."""
    order: int | None
    """Health insurance, household category: place in the household order."""
    rate: int | Fraction
    """Contribution rate, percent."""
    base: int
    """What the contribution is a percent of, VND a month: chosen income, or base salary."""
    support_base: int | Fraction
    """What the State's percent is a percent of, VND a month."""
    state_rule: StateRule | None
    state_months: int
    unsourced: tuple[str, ...]
    """What no page read confirms."""


class Without(NamedTuple):
    """The parts of a contribution if no condition in words were met, dong. They add up to it."""

    state: int
    local: int
    other: int
    pays: int


class Line(NamedTuple):
    """One person's contribution to one programme, in whole dong for the whole period."""

    programme: str
    months: int
    contribution: int
    state: int
    local: int
    """The province's part, by the rules that are known and surely or presumably in force."""
    other: int
    """The part of a district, commune or fund."""
    pays: int
    """What is left. An upper bound where `local_known` is false."""
    local_known: bool
    lowest_local: int
    """The least that the province may add; less than `local` only where a district may take its place."""
    highest_local: int
    """The most that the province may add for all the registry knows; equal to `local` where that is known."""
    lowest_pays: int
    """The least that may be left; equal to `pays` where support is known."""
    basis: Basis
    support: LocalSupport
    warnings: tuple[LineWarning, ...] = ()
    if_state_condition_not_met: Line | None = None
    """The line as it is where the condition in words of the State's rule is not met; None where it has none."""

    @property
    def because(self) -> tuple[Because, ...]:
        """The rules the amounts rest on: the State's, then local ones."""
        rules = []
        if self.basis.state_rule is not None:
            s = self.basis.state_rule
            rules.append(Because(s.id, s.instrument, s.source, "certain"))
        for applied in self.support.combined.applied:
            r = applied.found.rule
            known = "certain" if applied.found.certainty is Certainty.CERTAIN else "presumed"
            rules.append(Because(r.id, r.number, r.source, known))
        return tuple(rules)

    @property
    def conditions(self) -> tuple[str, ...]:
        """What must be checked by a person: conditions in words of the rules applied."""
        state = self.basis.state_rule
        texts = [state.condition] if state is not None and state.condition else []
        for applied in self.support.combined.applied:
            texts += applied.conditions
        return tuple(dict.fromkeys(texts))

    @property
    def without_conditions(self) -> Without | None:
        """What would be if no condition in words were met; None where there is none."""
        if self.if_state_condition_not_met is None and not self.has_local_conditions:
            return None
        line = self.if_state_condition_not_met or self
        local, other, _ = line.support.without_conditions() if line.has_local_conditions else line.support.combined
        return Without(line.state, local, other, line.contribution - line.state - local - other)

    @property
    def has_local_conditions(self) -> bool:
        """Whether a local rule that was applied has a condition in words."""
        return any(applied.conditions for applied in self.support.combined.applied)

    def as_json(self) -> dict[str, Any]:
        """The line in the keys of the public contract."""
        found: dict[str, Any] = {
            "programme": self.programme,
            "months": self.months,
            "contribution": self.contribution,
            "state": self.state,
            "local": self.local,
            "other": self.other,
            "pays": self.pays,
            "local_known": self.local_known,
            "because": [b._asdict() for b in self.because],
        }
        if not self.local_known:
            found["range"] = {
                "local": [self.lowest_local, self.highest_local],
                "pays": [self.lowest_pays, self.pays],
            }
        if self.conditions:
            found["conditions"] = list(self.conditions)
        if (less := self.without_conditions) is not None:
            found["without_conditions"] = less._asdict()
        if self.basis.category is not None:
            found["category"] = self.basis.category
        if self.basis.order is not None:
            found["household_order"] = self.basis.order
        return found


class MemberAssessment(NamedTuple):
    """The lines of one member."""

    id: str
    lines: tuple[Line, ...]


class Total(NamedTuple):
    """Sums over the household, dong."""

    contribution: int
    state: int
    local: int
    other: int
    pays: int


class Assessment:
    """The answer for one household on one day. The parts of every line and of the total add up."""

    __slots__ = ("__dict__", "date", "former_province", "household", "members", "province")

    def __init__(
        self,
        province: str | None,
        former_province: str | None,
        date: datetime.date,
        members: tuple[MemberAssessment, ...],
        household: Household | None = None,
    ) -> None:
        self.province = province
        self.former_province = former_province
        self.date = date
        self.members = members
        self.household = household
        """What was asked: the explanation tells of ages and settled orders from it."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of every member."""
        return tuple(line for member in self.members for line in member.lines)

    @cached_property
    def total(self) -> Total:
        """Sums over all lines."""
        lines = self.lines
        return Total(*(sum(getattr(line, part) for line in lines) for part in Total._fields))

    def _total_as_json(self) -> dict[str, Any]:
        """The sums; with their range where a line's local part is not known, so that no bound passes for certain."""
        found: dict[str, Any] = self.total._asdict()
        if not self.local_known:
            lines = self.lines
            found["range"] = {
                "local": [sum(line.lowest_local for line in lines), sum(line.highest_local for line in lines)],
                "pays": [sum(line.lowest_pays for line in lines), self.total.pays],
            }
        return found

    @cached_property
    def local_known(self) -> bool:
        """Whether every line's local part is known."""
        return all(line.local_known for line in self.lines)

    @cached_property
    def warnings(self) -> tuple[str, ...]:
        """What the reader must know beside the amounts, each once."""
        found: list[str] = []
        for member in self.members:
            for line in member.lines:
                found += [f"{member.id}: {text}" for text in line.warnings]
                found += [f"{member.id}: no page read confirms all of this: {text}" for text in line.basis.unsourced]
        return tuple(dict.fromkeys(found))

    def as_json(self) -> Mapping[str, Any]:
        """The assessment in the keys of the public contract."""
        found: dict[str, Any] = {"province": self.province}
        if self.former_province is not None:
            found["former_province"] = self.former_province
        return found | {
            "date": self.date.isoformat(),
            "members": [{"id": m.id, "lines": [line.as_json() for line in m.lines]} for m in self.members],
            "total": self._total_as_json(),
            "warnings": list(self.warnings),
        }
