"""What was not said of a household and would change what it pays, as text: questions that can be read out."""

from __future__ import annotations

import datetime
from typing import Any

from calculator.assessment import Assessment
from calculator.question import PossibleAnswer, Question
from hotro.calc.speaker import Speaker
from hotro.page import Page

MOST = 5
"""Questions shown, the most decisive first; JSON has every one."""


def questions_page(page: Page, assessment: Assessment, speaker: Speaker) -> None:
    """Each question with the field that answers it and what the household would be left to pay.

    Conditions that the amounts take as met stand under `To be checked` already.
    """
    checked = _checked(assessment)
    asked = [q for q in assessment.questions if q.code != "condition" or q.field.partition(".met.")[2] not in checked]
    if not asked:
        return
    page.heading(speaker.say("ask_heading"))
    for question in asked[:MOST]:
        page.item("-", _question(question, assessment, speaker))
    if len(asked) > MOST:
        page.line(speaker.say("ask_more", n=len(asked) - MOST))


def _checked(assessment: Assessment) -> set[str]:
    """Keys of `met` that answer what the amounts take as met."""
    applied = [candidate for line in assessment.lines for candidate in line.applied]
    codes = {condition.code for candidate in applied for condition in candidate.asked if condition.code}
    rules = {period.basis.state_rule for line in assessment.lines for period in line.periods} - {None}
    of_state = {condition.code for rule in rules if rule for condition in rule.conditions if condition.code}
    return codes | of_state | {c.found.rule.id for c in applied} | {rule.id for rule in rules if rule}


def _question(question: Question, assessment: Assessment, speaker: Speaker) -> str:
    say = speaker.say
    text = question.vi if speaker.language == "vi" else question.en
    who = f"{question.member}: " if question.member is not None and len(assessment.members) > 1 else ""
    answers = "; ".join(
        say("ask_answer", value=_value(each.value, question, assessment, speaker), pays=_pays(each, speaker))
        for each in question.answers
    )
    return say("ask", who=who, question=text, answers=answers, field=question.field)


def _pays(answer: PossibleAnswer, speaker: Speaker) -> str:
    if answer.pays is None:
        return speaker.say("ask_not_possible")
    return speaker.between(answer.pays if answer.lowest_pays is None else answer.lowest_pays, answer.pays)


def _value(value: Any, question: Question, assessment: Assessment, speaker: Speaker) -> str:
    say = speaker.say
    if isinstance(value, bool):
        return say("ask_yes" if value else "ask_no")
    if value is None:
        return say("ask_none")
    if isinstance(value, datetime.date):
        return say.day(value)
    if question.code in ("province", "school_province"):
        return say.place(value, speaker.registry.territory, assessment.date)
    return say.former([value], speaker.registry.territory) if question.code == "former_province" else str(value)
