"""`policies/conditions.yaml`: what recurs of what must be true of a person, each with the question that asks it."""

from __future__ import annotations

from registry.written.base import ConditionCode, Text, Written


class RecurringCondition(Written):
    """A condition that several rules name by its code, so that it is asked once."""

    code: ConditionCode
    vi: Text
    """What must be true."""
    en: Text
    """What must be true."""
    question_vi: Text
    """What a case worker asks the person; yes means that the condition is met."""
    question_en: Text
    """What a case worker asks the person; yes means that the condition is met."""


class ConditionsFile(Written):
    """The vocabulary of `conditions`."""

    conditions: list[RecurringCondition]
