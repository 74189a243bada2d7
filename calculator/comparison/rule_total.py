"""What one local rule comes to together with the State's support, for a person it is made for."""

from __future__ import annotations

import datetime
from fractions import Fraction
from typing import Any, NamedTuple

from calculator.comparison.standard_case import first_months, line_of_rule
from calculator.rules.circumstances import UNNAMED
from registry.law.law import Law
from registry.law.percent import as_number
from registry.law.rule import LocalRule


class RuleTotal(NamedTuple):
    """Percents of the contribution in the standard case."""

    state: Fraction
    total: Fraction | None
    """State and this rule alone together; None where the rule's rate, or its base, is unknown."""

    def as_json(self) -> dict[str, Any]:
        """Both as plain data."""
        return {"state_percent": as_number(self.state), "total_percent": as_number(self.total)}


def rule_total(rule: LocalRule, province: str, law: Law, on: datetime.date) -> RuleTotal | None:
    """State and rule together on a day; None where the source does not name the group, or nobody can be in it."""
    if rule.who == UNNAMED:
        return None
    line = line_of_rule(rule, province, law, on)
    if line is None or line.contribution == 0:
        return None
    now = first_months(line)
    state = Fraction(100 * now.state, now.contribution)
    if now.state == now.contribution:
        return RuleTotal(state, state)
    amount = next((c.amount for c in now.support.candidates if c.found.rule.id == rule.id), None)
    if amount is None:
        return RuleTotal(state, None)
    return RuleTotal(state, Fraction(100 * min(now.contribution, now.state + amount), now.contribution))
