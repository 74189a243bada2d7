"""The rules of a province's page, each with what it comes to together with the State's support."""

from __future__ import annotations

from typing import Any, NamedTuple

from calculator.comparison.rule_total import RuleTotal, rule_total
from registry.law.rule import LocalRule
from registry.questions.province_page import LIVE, ProvincePage, Stage, StagedRule
from registry.registry import Registry


class ShownRule(NamedTuple):
    """A rule as it is shown."""

    staged: StagedRule
    total: RuleTotal | None
    """With the State's support; None where the rule is not in force or its group is not named."""

    @property
    def rule(self) -> LocalRule:
        """The rule itself."""
        return self.staged.rule

    @property
    def stage(self) -> Stage:
        """How it stands on the day."""
        return self.staged.stage

    def as_json(self) -> dict[str, Any]:
        """The rule as plain data, the percents of the contribution after its own."""
        said: dict[str, Any] = {}
        for key, value in self.staged.as_json().items():
            said[key] = value
            if key == "of":
                said |= self.percents()
        return said

    def percents(self) -> dict[str, Any]:
        """The State's percent of the contribution, and the two together."""
        return self.total.as_json() if self.total else {"state_percent": None, "total_percent": None}


def shown_rules(registry: Registry, page: ProvincePage) -> tuple[ShownRule, ...]:
    """The rules of a page in its order, those in force with their totals."""
    law = registry.law(page.date)
    return tuple(
        ShownRule(staged, rule_total(staged.rule, page.province, law, page.date) if staged.stage in LIVE else None)
        for staged in page.rules
    )
