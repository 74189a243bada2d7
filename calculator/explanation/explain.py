"""Why: an assessment as sentences, line by line. Nothing is computed here; every figure comes from the line.

The order is that of the law: which category, which contribution, which State rule, which local rules fit and which one
wins, what is left; then what a person must check, and what no page read confirms.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from calculator.assessment import Assessment
from calculator.explanation import checks, contribution, doubt, household_order, left, local_support, state
from calculator.explanation.checks import Check
from calculator.explanation.told import Told
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
ROOMS = (TEXTS, *(room.TEXTS for room in (contribution, household_order, state, local_support, doubt, left, checks)))
"""The texts of each room; no key stands in two."""
_ALL_TEXTS: Texts = {key: text for texts in ROOMS for key, text in texts.items()}


class LineExplanation(NamedTuple):
    """Why one line is as it is."""

    member: str
    programme: str
    sentences: tuple[str, ...]
    checks: tuple[Check, ...] = ()
    """What a person must check; also among the sentences."""
    warnings: tuple[str, ...] = ()
    """What the reader must know beside the amounts; also among the sentences."""

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
        found += [_explained(member.id, Told(line, person, assessment, say)) for line in member.lines]
    return found


def _explained(member: str, told: Told) -> LineExplanation:
    return LineExplanation(
        member,
        told.line.programme,
        tuple(dict.fromkeys(_sentences(told))),
        tuple(checks.checks(told)),
        tuple(checks.warnings(told)),
    )


def _sentences(told: Told) -> Iterator[str]:
    if told.line.programme == "voluntary_si":
        yield from contribution.voluntary_si(told)
    else:
        yield from contribution.category(told)
        yield from contribution.health_insurance(told)
    yield from state.state_part(told)
    yield from local_support.local_support(told)
    yield from left.left_to_pay(told)
    yield from checks.to_check(told)
    yield from checks.not_confirmed(told)
