"""One person's contribution to one programme: who pays how much, over which stretches of months, by which rules."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from fractions import Fraction
from typing import Any, NamedTuple

from calculator.answers import all_to_check
from calculator.line_warning import TAKEN, LineWarning
from calculator.rules.local_support import Candidate, LocalSupport
from calculator.rules.money import dong, within_due
from calculator.rules.stretches import MonthChange
from registry.law.rule import Certainty, Condition, LocalRule, StateRule


class Because(NamedTuple):
    """A rule that an amount rests on."""

    rule: str
    instrument: str
    source: str
    in_force: str
    """`certain`, or `presumed` where no source states the rule's end."""


class Basis(NamedTuple):
    """The figures that a stretch of months was worked out from, kept for its explanation."""

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
    """Months of the stretch that the State pays or supports."""
    parameters: tuple[str, ...]
    """Keys of the State's numbers that the contribution rests on."""
    unsourced: tuple[str, ...]
    """What no page read confirms."""
    card_runs_on: bool = False
    """The card of a child who has outgrown the State's age still runs: nothing is due."""

    @property
    def in_a_month(self) -> Basis:
        """What it is in a single month of the stretch, for months to be compared."""
        return self._replace(state_months=min(1, self.state_months))


class LinePeriod(NamedTuple):
    """A stretch of months in which nothing changes, amounts in whole dong for all its months."""

    first: datetime.date
    """The first day of its first month."""
    paid_on: datetime.date
    """The day of payment, whose rules hold (docs/decisions.md, 19)."""
    months: int
    contribution: int
    state: int
    local: int
    other: int
    pays: int
    basis: Basis
    support: LocalSupport
    conditions: tuple[str, ...] = ()
    """What must be checked, in words; taken as met in the amounts."""
    begins_with: tuple[MonthChange, ...] = ()
    """What changes with it; nothing for the first."""

    @property
    def to_check(self) -> tuple[Condition, ...]:
        """The `conditions` in both languages."""
        if not self.conditions:
            return ()
        rule = self.basis.state_rule
        asked = [each for applied in self.support.combined.applied for each in applied.asked]
        asked += all_to_check(rule) if rule is not None else ()
        return tuple(next(each for each in asked if each.en == text) for text in self.conditions)

    @property
    def local_known(self) -> bool:
        """Whether local support of these months is known."""
        combined = self.support.combined
        return self.support.bounds == (combined.local, combined.local, combined.local + combined.other)

    @property
    def lowest_pays(self) -> int:
        """The least that may be left of these months; equal to `pays` where local support is known."""
        if self.local_known:
            return self.pays
        return max(0, min(self.pays, self.contribution - self.state - dong(self.support.bounds.most)))

    @property
    def because(self) -> tuple[Because, ...]:
        """The rules the amounts rest on: the State's, then local ones."""
        rules = []
        if self.basis.state_rule is not None:
            s = self.basis.state_rule
            rules.append(Because(s.id, s.instrument, s.source, _in_force(s.certainty(self.paid_on))))
        for applied in self.support.combined.applied:
            r = applied.found.rule
            rules.append(Because(r.id, r.number, r.source, _in_force(applied.found.certainty)))
        return tuple(rules)

    def as_json(self) -> dict[str, Any]:
        """The period in the keys of the public contract."""
        return {
            "from": self.first.isoformat(),
            "months": self.months,
            "category": self.basis.category,
            "contribution": self.contribution,
            "state": self.state,
            "local": self.local,
            "other": self.other,
            "pays": self.pays,
            "because": [b._asdict() for b in self.because],
        }


def _in_force(certainty: Certainty) -> str:
    return "certain" if certainty is Certainty.CERTAIN else "presumed"


class MonthsLeft(NamedTuple):
    """What is left of support that is limited in time, on the first day paid for."""

    rule: StateRule | LocalRule
    left: int | None
    """Months; 0 where they are used up, None where it was not said since when they count."""
    begun: datetime.date | None
    """Since when they count, where it is a day."""

    @property
    def of(self) -> int:
        """Months that the support lasts."""
        assert self.rule.months is not None
        return self.rule.months

    @property
    def counted_in(self) -> tuple[str, ...]:
        """The groups since when they count."""
        return self.rule.counted_in if isinstance(self.rule, StateRule) else self.rule.who


class Without(NamedTuple):
    """The parts of a contribution if no condition in words were met, dong. They add up to it."""

    state: int
    local: int
    other: int
    pays: int


class Line(NamedTuple):
    """One person's contribution to one programme, in whole dong for the whole period.

    contribution = state + local + other + pays, each rounded once, half up. By HI Law art. 12, 13 and 15, SI
    Law 41/2024/QH15 art. 31 and 36 (58/2014 art. 87 before 2025-07-01), and the resolutions in `because`.
    """

    programme: str
    """`voluntary_si` or `health_insurance`."""
    months: int
    """Months paid for."""
    contribution: int
    """What is due before support."""
    state: int
    """The State budget's part."""
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
    periods: tuple[LinePeriod, ...]
    """The stretches of months in which nothing changes, in order; their amounts add up to the line's."""
    months_left: tuple[MonthsLeft, ...] = ()
    """Of each rule for the person that is limited in months."""
    warnings: tuple[LineWarning, ...] = ()
    if_state_condition_not_met: Line | None = None
    """The line as it is where the condition in words of the State's rule is not met; None where it has none."""

    @property
    def basis(self) -> Basis:
        """The figures of the first month paid for."""
        return self.periods[0].basis

    @property
    def support(self) -> LocalSupport:
        """What is known of local support in the first month paid for."""
        return self.periods[0].support

    @property
    def rests_on(self) -> tuple[tuple[tuple[str, ...], ...], ...]:
        """Of each period the ids of the rules that make up local support, at the least and at the most too."""
        return tuple(period.support.rests_on for period in self.periods)

    @property
    def applied(self) -> tuple[Candidate, ...]:
        """The local rules applied, each once, in the order in which they begin to count."""
        return _each_once(c for period in self.periods for c in period.support.combined.applied)

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The local rules that fit the person, or may, in some month; each as it is in the first of them."""
        return _each_once(c for period in self.periods for c in period.support.candidates)

    @property
    def household_order(self) -> int | None:
        """Place in the household order, from the month on in which the person pays in the household category."""
        return next((p.basis.order for p in self.periods if p.basis.order is not None), None)

    @property
    def state_months(self) -> int:
        """Months that the State pays or supports."""
        return sum(period.basis.state_months for period in self.periods)

    @property
    def because(self) -> tuple[Because, ...]:
        """The rules the amounts rest on, each once, in the order in which they begin to count."""
        return tuple(dict.fromkeys(because for period in self.periods for because in period.because))

    @property
    def conditions(self) -> tuple[str, ...]:
        """What must be checked by a person: conditions in words of the rules applied, each once."""
        return tuple(dict.fromkeys(text for period in self.periods for text in period.conditions))

    @property
    def to_check(self) -> tuple[Condition, ...]:
        """The `conditions` in both languages, with their codes."""
        return tuple({each.en: each for period in self.periods for each in period.to_check}.values())

    @property
    def certain(self) -> bool:
        """Whether the amounts are certain.

        Local support is known, no condition in words must be checked, and nothing was taken that was not said.
        """
        return self.local_known and not self.conditions and all(w.kind not in TAKEN for w in self.warnings)

    @property
    def without_conditions(self) -> Without | None:
        """What would be if no condition in words were met; None where there is none."""
        if self.if_state_condition_not_met is None and not self.has_local_conditions:
            return None
        line = self.if_state_condition_not_met or self
        support = [
            period.support.without_conditions() if line.has_local_conditions else period.support.combined
            for period in line.periods
        ]
        sums = (dong(sum(each)) for each in zip(*((one.local, one.other) for one in support), strict=True))
        state, local, other = within_due(line.contribution, line.state, *sums)
        return Without(state, local, other, line.contribution - state - local - other)

    @property
    def has_local_conditions(self) -> bool:
        """Whether a local rule that was applied has a condition in words."""
        return any(applied.conditions for p in self.periods for applied in p.support.combined.applied)

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
            "certain": self.certain,
            "because": [b._asdict() for b in self.because],
        }
        if not self.local_known:
            found["range"] = {
                "local": [self.lowest_local, self.highest_local],
                "pays": [self.lowest_pays, self.pays],
            }
        if self.conditions:
            found["conditions"] = list(self.conditions)
            found["to_check"] = [{"code": each.code, "vi": each.vi, "en": each.en} for each in self.to_check]
        if (less := self.without_conditions) is not None:
            found["without_conditions"] = less._asdict()
        if (category := self.periods[0].basis.category) is not None:
            found["category"] = category
        if self.household_order is not None:
            found["household_order"] = self.household_order
        if self.months_left:
            found["months_left"] = [{"rule": m.rule.id, "of": m.of, "left": m.left} for m in self.months_left]
        found["periods"] = [period.as_json() for period in self.periods]
        return found


def _each_once(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    found: dict[tuple[str, int | None], Candidate] = {}
    for candidate in candidates:
        rule = candidate.found.rule
        found.setdefault((rule.id, rule.household_order), candidate)
    return tuple(found.values())
