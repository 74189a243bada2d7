"""Why: an assessment as sentences, line by line. Nothing is computed here; every figure comes from the line.

The order is that of the law: which category, which contribution, which State rule, which local rules fit and which one
wins; where something changes within the months paid for, when and why, and what is new from then on. Then what is left
in all, what a person must check, and what no page read confirms.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from calculator.assessment import Assessment
from calculator.explanation import (
    changes,
    checks,
    contribution,
    doubt,
    household_order,
    left,
    local_support,
    months_left,
    state,
)
from calculator.explanation.checks import ConditionToCheck
from calculator.explanation.told import Told, Topic
from calculator.explanation.wording import Wording
from calculator.household import Person
from registry.law.law import Law
from registry.voice.voice import Language, Texts

TEXTS: Texts = {
    "hi.covered_elsewhere": (
        (
            "Insured elsewhere (at work, as a pensioner or the like): pays nothing here and takes no place in the "
            "household's order (HI Law art. 13 cl. 2 and 3)."
        ),
        (
            "Đã tham gia BHYT theo nhóm khác (tại nơi làm việc, hưởng lương hưu...): không đóng ở đây và không tính "
            "vào thứ tự của hộ (khoản 2 và khoản 3 Điều 13 Luật BHYT)."
        ),
    ),
}
_ROOMS = (contribution, household_order, state, local_support, doubt, changes, months_left, left, checks)
ROOMS = (TEXTS, *(room.TEXTS for room in _ROOMS))
"""The texts of each room; no key stands in two."""
_ALL_TEXTS: Texts = {key: text for texts in ROOMS for key, text in texts.items()}

_SUPPORT = (
    Topic(state.state_part, state.same_state_part),
    Topic(local_support.local_support, local_support.same_local_support),
)
_TOPICS = {
    "voluntary_si": (Topic(contribution.voluntary_si, contribution.same_voluntary_si), *_SUPPORT),
    "health_insurance": (
        Topic(contribution.category, contribution.same_category),
        Topic(contribution.health_insurance, contribution.same_health_insurance),
        *_SUPPORT,
    ),
}


class LineExplanation(NamedTuple):
    """Why one line is as it is."""

    member: str
    programme: str
    sentences: tuple[str, ...]
    checks: tuple[ConditionToCheck, ...] = ()
    """What a person must check; also among the sentences."""
    warnings: tuple[str, ...] = ()
    """What the reader must know beside the amounts; also among the sentences."""
    changes: tuple[str, ...] = ()
    """What changes within the months paid for, a short line for each time."""

    def as_json(self) -> dict[str, Any]:
        """The explanation as plain data."""
        return {"member": self.member, "programme": self.programme, "sentences": list(self.sentences)}


def explain(assessment: Assessment, law: Law, language: Language = "en") -> list[LineExplanation]:
    """Explain every line of an assessment; `law` is the one that it was made with."""
    say = Wording(law, language, _ALL_TEXTS)
    people = {m.id: m for m in assessment.household.members} if assessment.household else {}
    found = []
    for member in assessment.members:
        person = people.get(member.id) or Person(id=member.id)
        if person.health_insurance is not None and person.health_insurance.covered_elsewhere:
            told = (say("hi.covered_elsewhere"),)
            found.append(LineExplanation(member.id, "health_insurance", told))
        found += [_explained(member.id, Told(line, person, assessment, say, line.periods)) for line in member.lines]
    return found


def _explained(member: str, told: Told) -> LineExplanation:
    return LineExplanation(
        member,
        told.line.programme,
        tuple(dict.fromkeys(_sentences(told))),
        tuple(checks.checks(told)),
        tuple(checks.warnings(told)),
        tuple(changes.in_short(told, before, now) for before, now in pairwise(told.line.periods)),
    )


def _sentences(told: Told) -> Iterator[str]:
    periods = told.line.periods
    for i, period in enumerate(periods):
        if i:
            yield changes.changed(told, periods[i - 1], period)
        for topic in _TOPICS[told.line.programme]:
            yield from topic.of(told, i)
    yield from months_left.months_left(told)
    yield from left.left_to_pay(told)
    yield from checks.to_check(told)
    yield from checks.not_confirmed(told)
