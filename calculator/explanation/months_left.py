"""How many months the person has left of support that is limited in time."""

from __future__ import annotations

from collections.abc import Iterator

from calculator.explanation.told import Told
from calculator.explanation.wording import sentence
from calculator.line import MonthsLeft
from registry.law.rule import StateRule
from registry.voice.voice import Texts

TEXTS: Texts = {
    "months_left": (
        "{giver} supports this group for at most {most}, {left} left on {day} (group: {who}).",
        "{giver} hỗ trợ nhóm này không quá {most}; tại ngày {day} còn {left} (đối tượng: {who}).",
    ),
    "months_left.none": (
        "{giver} supports this group for at most {most}, all of them used up on {day} (group: {who}).",
        "{giver} hỗ trợ nhóm này không quá {most}; đến ngày {day} đã hưởng hết (đối tượng: {who}).",
    ),
    "months_left.state": ("The State", "Nhà nước"),
    "months_left.local": ("{giver} ({number})", "{giver} ({number})"),
}


def months_left(told: Told) -> Iterator[str]:
    """Of each rule for the person that is limited in months: how many are left, or that none are."""
    for limit in told.line.months_left:
        if _is_told_here(told, limit):
            yield _words(told, limit)


def running_out(told: Told) -> Iterator[str]:
    """The same, of rules with fewer months left than are paid for."""
    for limit in told.line.months_left:
        if _is_told_here(told, limit) and limit.left is not None and limit.left < told.line.months:
            yield _words(told, limit)


def _is_told_here(told: Told, limit: MonthsLeft) -> bool:
    """Whether it bears on the amounts and is not told elsewhere, as months in a life and what cannot be counted are."""
    if limit.left is None:
        return False
    if isinstance(limit.rule, StateRule):
        return not any(warning.kind == "life_limit" for warning in told.line.warnings)
    of_periods = (c for period in told.line.periods for c in period.support.candidates)
    used_up = [c for c in of_periods if c.counted and not c.months]
    return any(candidate.found.rule == limit.rule for candidate in (*told.line.applied, *used_up))


def _words(told: Told, limit: MonthsLeft) -> str:
    say, rule = told.say, limit.rule
    if isinstance(rule, StateRule):
        giver = say("months_left.state")
    else:
        giver = say("months_left.local", giver=say.giver(rule), number=say.local_number(rule))
    return sentence(
        say(
            "months_left" if limit.left else "months_left.none",
            giver=giver,
            most=say.months(limit.of),
            left=say.months(limit.left or 0),
            day=say.day(told.assessment.date),
            who=say.who(rule),
        )
    )
