"""What a person has said of the conditions that no program can decide, and what is left to ask.

An answer (`Person.met`) names a condition by its code, and answers it wherever it occurs, or a rule by its id, and
answers all that the rule asks.
"""

from __future__ import annotations

from collections.abc import Mapping

from registry.law.rule import Condition, LocalRule, StateRule


def is_denied(rule: LocalRule | StateRule, met: Mapping[str, bool]) -> bool:
    """Whether it was said that the person does not meet what the rule asks. What is said of the rule itself decides."""
    if not met:
        return False
    if rule.id in met:
        return not met[rule.id]
    return any(met.get(each.code or "") is False for each in rule.conditions)


def unanswered(rule: LocalRule | StateRule, met: Mapping[str, bool]) -> tuple[Condition, ...]:
    """The conditions of a rule of which nothing was said."""
    if not met:
        return rule.conditions
    return () if rule.id in met else tuple(each for each in rule.conditions if each.code not in met)


def all_to_check(rule: StateRule) -> tuple[Condition, ...]:
    """The conditions of a rule of the State, and what no source settles of it."""
    return rule.conditions if rule.unsettled is None else (*rule.conditions, rule.unsettled)
