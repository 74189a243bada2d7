"""What a corrected rate comes to, before and after, in the standard case."""

from __future__ import annotations

import datetime
import json
from fractions import Fraction
from functools import cached_property
from typing import Any, NamedTuple

from pydantic import ValidationError

from calculator.comparison.standard_case import line_of_rule
from registry.compiled.compiling import compile_policies
from registry.compiled.files_kept import policies_kept
from registry.differences.change import UNKNOWN, Change
from registry.differences.rules import rate_of
from registry.differences.state import State
from registry.law.rule import Certainty, LocalRule
from registry.registry import Registry


class Both(NamedTuple):
    """Local support for twelve months from a day, dong."""

    day: datetime.date
    before: int
    after: int


class AmountsByRule:
    """Asks the calculator under the law of the new state, with one rule alone."""

    def __init__(self, new: State) -> None:
        self._new = new

    def of(self, change: Change) -> Both | None:
        """The two amounts of a corrected rate; None where one is not known, or the case cannot be worked out."""
        rule = self._rules.get(change.rule or "")
        if change.kind != "rate_corrected" or rule is None or self._registry is None:
            return None
        day = next((first for first, _, certainty in rule.intervals if certainty >= Certainty.PRESUMED), None)
        if day is None:
            return None
        on = datetime.date.fromordinal(day)
        before, after = (self._local(_with_rate(rule, rate), on) for rate in (change.before, change.after))
        return None if before is None or after is None else Both(on, before, after)

    @cached_property
    def _registry(self) -> Registry | None:
        """The new state's; None where today's models do not read it."""
        as_bytes = {name: json.dumps(file).encode() for name, file in self._new.files.items()}
        provinces = {n.removeprefix("provinces/"): f for n, f in as_bytes.items() if n.startswith("provinces/")}
        try:
            return Registry(compile_policies(policies_kept(as_bytes, provinces)))
        except (KeyError, ValidationError):
            return None

    @cached_property
    def _rules(self) -> dict[str, LocalRule]:
        return {rule.id: rule for rule in self._registry.local_rules} if self._registry else {}

    def _local(self, rule: LocalRule | None, on: datetime.date) -> int | None:
        if rule is None or self._registry is None:
            return None
        law = self._registry.with_rules([rule]).law(on)
        line = line_of_rule(rule, rule.area[0] if rule.area else rule.file, law, on)
        if line is None or not all(candidate.counted for candidate in line.candidates):
            return None
        return line.local + line.other


def _with_rate(rule: LocalRule, written: dict[str, Any]) -> LocalRule | None:
    """The rule with a rate as a file has it; None where some of it is not known."""
    kind, rate = rate_of(written)
    if kind is None or rate in UNKNOWN or written.get("of") == "unknown":
        return None
    years = rate if isinstance(rate, dict) else {"0": rate}
    if any(value in UNKNOWN for value in years.values()):
        return None
    rates = tuple(sorted((int(year), _exact(value)) for year, value in years.items()))
    return rule._replace(kind=kind, rates=rates, of=written.get("of"))


def _exact(value: Any) -> int | Fraction:
    exact = Fraction(value)
    return int(exact) if exact.denominator == 1 else exact
