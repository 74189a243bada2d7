"""Ages, in full years, at which something may change: between two of them no rule tells people apart."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from calculator.rules.ages import BY_AGE, Age
from registry.law.groups import with_implied
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.law.rule import LocalRule, StateRule

Rule = StateRule | LocalRule


def rules_of(law: Law) -> list[Rule]:
    """Every rule of a law: the State's, and the local ones that are or may be in force."""
    return [*law.state_rules, *(found.rule for found in law.local_rules)]


def drawn_by(rules: Iterable[Rule]) -> set[int]:
    """The ages that rules name as their lowest, or as the first above their highest."""
    return {age for rule in rules for age in (rule.age_from, rule.age_below) if age is not None}


@kept_with_law()
def age_lines(law: Law) -> tuple[int, ...]:
    """The ages at which anything may change, anywhere and in any programme, ascending."""
    return tuple(sorted(set(BY_AGE.values()).union(*lines_by_programme(law).values())))


@kept_with_law()
def lines_by_programme(law: Law) -> Mapping[str, set[int]]:
    """The ages that rules of each programme name, anywhere."""
    rules: dict[str, list[Rule]] = {}
    for rule in rules_of(law):
        rules.setdefault(rule.programme, []).append(rule)
    return {programme: drawn_by(own) for programme, own in rules.items()}


@kept_with_law()
def lines_for(law: Law, groups: tuple[str, ...]) -> tuple[int, ...]:
    """The ages at which anything may change for somebody in these groups (as given), anywhere, ascending."""
    closed = {*with_implied(groups, law.groups), *BY_AGE, "household_member"}
    named = [rule for rule in rules_of(law) if closed.issuperset(rule.who)]
    by_age = {line for group, line in BY_AGE.items() if any(group in rule.who for rule in named)}
    return tuple(sorted(drawn_by(named) | by_age))


def reached(lines: Sequence[int], age: Age) -> tuple[int, int]:
    """How many of ascending lines are reached at the lowest and at the highest age that somebody may have."""
    return bisect_right(lines, age.lowest), bisect_right(lines, age.highest)
