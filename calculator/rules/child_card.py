"""The card of a child who outgrows the age up to which the State pays: it runs on for a while, and nothing is due."""

from __future__ import annotations

import datetime

from calculator.rules.ages import full_years
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.law.rule import StateRule


def card_runs_on(law: Law, born: datetime.date | int, on: datetime.date) -> bool:
    """Whether the card of a child who has reached the age at which the State stops paying still runs.

    Decree 146/2018/ND-CP art. 13 cl. 2: who reaches it before 30 September has the card to that day, who does later to
    the end of the month. Of a birth known by its year only the earliest end is taken.
    """
    for rule in _rules_with_cards(law):
        assert rule.card_until is not None
        assert rule.age_below is not None
        year = (born if isinstance(born, int) else born.year) + rule.age_below
        if on.year != year:
            continue
        early = isinstance(born, int) or (born.month, born.day) < rule.card_until
        ends = rule.card_until if early or isinstance(born, int) else (born.month, 31)
        if full_years(on, born).highest >= rule.age_below and (on.month, on.day) <= ends:
            return True
    return False


@kept_with_law()
def card_ages(law: Law) -> tuple[int, ...]:
    """The ages up to which the State pays and beyond which a card runs on, ascending."""
    return tuple(sorted({rule.age_below for rule in _rules_with_cards(law) if rule.age_below is not None}))


@kept_with_law()
def _rules_with_cards(law: Law) -> tuple[StateRule, ...]:
    return tuple(rule for rule in law.state_rules if rule.card_until is not None)
