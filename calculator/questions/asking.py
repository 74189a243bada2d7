"""What was not said of a household and would change what it pays: questions, the most decisive first.

Each names the field that answers it, and what would be left to pay either way: the household is assessed again with
each answer, so no rule is written here a second time.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from calculator.answers import is_denied, unanswered
from calculator.assessment import Assessment, MemberAssessment
from calculator.household import Household, Person
from calculator.problems import BadHousehold
from calculator.question import PossibleAnswer, Question
from calculator.questions.texts import TEXTS
from calculator.rules import health_insurance
from calculator.rules.ages import age_lines, born_years_before
from calculator.rules.circumstances import circumstances, districts_named
from calculator.rules.place import Place
from registry.law.law import Law
from registry.law.rule import BeneficiaryGroup, Condition, LocalRule, StateRule, own_words
from registry.months import month_start

OLDEST = 120
"""Full years; nobody is asked about above it."""


About = Condition | BeneficiaryGroup
"""What a question names."""
Asked = Iterable[tuple[Any, Household]]
"""What may be said, and the household that says it."""


def questions(
    assessment: Assessment,
    household: Household,
    law: Law,
    place: Place | None,
    again: Callable[[Household], Assessment],
) -> tuple[Question, ...]:
    """What to ask, the most decisive first.

    `household`: what was assessed, on its date. `again` assesses another household under the same law.
    """
    asking = _Asking(household, law, place, again)
    found = list(asking.of_the_household())
    for i, (member, answered) in enumerate(zip(household.members, assessment.members, strict=True)):
        if answered.lines:
            found += asking.of_a_member(i, member, answered)
    return tuple(sorted(found, key=lambda question: -question.weight))


class _Asking:
    def __init__(
        self, household: Household, law: Law, place: Place | None, again: Callable[[Household], Assessment]
    ) -> None:
        self._household = household
        self._law = law
        self._place = place
        self._again = again

    def of_the_household(self) -> Iterator[Question]:
        """Where it lives, as far as that was not said."""
        household, territory, day = self._household, self._law.territory, self._household.date
        asked: Asked
        if household.province is None:
            units = sorted(territory.on(day))
            yield from self._extremes(
                "province", None, "province", ((slug, self._with(province=slug)) for slug in units)
            )
            return
        assert self._place is not None
        parts = territory.parts.get(self._place.province, ()) if day >= territory.merger else ()
        if self._place.former is None and len(parts) > 1:
            asked = ((part, self._with(former_province=part)) for part in parts)
            yield from self._question("former_province", None, "former_province", asked)
        if household.district is None:
            asked = ((name, self._with(district=name)) for name in (None, *self._districts()))
            yield from self._question("district", None, "district", asked)
        if household.poor_commune is None:
            asked = ((truth, self._with(poor_commune=truth)) for truth in (False, True))
            yield from self._question("poor_commune", None, "poor_commune", asked)

    def _districts(self) -> tuple[str, ...]:
        """The districts that rules of the place name."""
        assert self._place is not None
        return districts_named(self._law, self._place)

    def of_a_member(self, i: int, member: Person, answered: MemberAssessment) -> Iterator[Question]:
        """What was not said of one member."""
        path = f"members[{i}]"
        asked: Asked
        for key, condition in self._conditions(member, answered):
            asked = ((truth, self._with_member(i, met={**member.met, key: truth})) for truth in (True, False))
            yield from self._question("condition", member, f"{path}.met.{key}", asked, condition)
        for group, months in self._limited(member, answered):
            begun = (self._household.date, month_start(self._household.date, -months))
            asked = ((day, self._with_member(i, since={**member.since, group: day})) for day in begun)
            yield from self._question("since", member, f"{path}.since.{group}", asked, self._law.groups[group])
        yield from self._birth(i, member, path)
        if "student" in member.groups and member.school_province is None and member.health_insurance is not None:
            units = sorted(self._law.territory.on(self._household.date))
            asked = ((slug, self._with_member(i, school_province=slug)) for slug in units)
            yield from self._extremes("school_province", member, f"{path}.school_province", asked)
        if member.voluntary_si is not None:
            for name in dict.fromkeys(e.circumstance for e in self._law.exclusions if e.circumstance):
                if getattr(member, name) is None:
                    asked = ((truth, self._with_member(i, **{name: truth})) for truth in (False, True))
                    yield from self._question(name, member, f"{path}.{name}", asked)

    def _conditions(self, member: Person, answered: MemberAssessment) -> Iterator[tuple[str, Condition]]:
        """What may matter to the member and was not said, each with the key of `met` that answers it.

        A condition that has a code is asked once, however many rules rest on it. What a rule says in its own words is
        asked of that rule, with all that is still open of it: the answer is one to the whole rule.
        """
        rules: list[LocalRule | StateRule] = [c.found.rule for line in answered.lines for c in line.candidates]
        if member.health_insurance is not None:
            rules += health_insurance.state_rules(self._law, self._groups(member))
        found: dict[str, Condition] = {}
        for rule in rules:
            if is_denied(rule, member.met):
                continue
            open_ = unanswered(rule, member.met)
            found |= {each.code: each for each in open_ if each.code is not None}
            if any(each.code is None for each in open_):
                found[rule.id] = own_words("; ".join(each.vi for each in open_), "; ".join(each.en for each in open_))
        return iter(found.items())

    def _groups(self, member: Person) -> frozenset[str]:
        poor_commune = bool(self._household.poor_commune)
        return circumstances(member, self._law, self._household.date, poor_commune=poor_commune).groups

    def _limited(self, member: Person, answered: MemberAssessment) -> Iterator[tuple[str, int]]:
        """Groups of the member with support limited in months, where it was not said since when; and the longest."""
        longest: dict[str, int] = {}
        for line in answered.lines:
            for left in line.months_left:
                if left.left is None and left.rule.programme == "health_insurance":
                    for group in left.counted_in:
                        if group in member.groups and group not in member.since:
                            longest[group] = max(longest.get(group, 0), left.of)
        return iter(longest.items())

    def _birth(self, i: int, member: Person, path: str) -> Iterator[Question]:
        day = self._household.date
        if isinstance(member.born, datetime.date):
            return
        if member.born is not None:
            # One of the two may be too young to join voluntary SI.
            births = [datetime.date(member.born, 1, 1), min(day, datetime.date(member.born, 12, 31))]
            asked = ((born, self._with_member(i, born=born)) for born in births)
            yield from self._question("born", member, f"{path}.born", asked)
            return
        ages = (0, *(line for line in age_lines(self._law) if line < OLDEST))
        asked = ((born, self._with_member(i, born=born)) for born in (born_years_before(day, age) for age in ages))
        yield from self._extremes("born", member, f"{path}.born", asked)

    # What is asked, with each answer

    def _with(self, **said: Any) -> Household:
        return dataclasses.replace(self._household, **said)

    def _with_member(self, i: int, **said: Any) -> Household:
        members = list(self._household.members)
        members[i] = dataclasses.replace(members[i], **said)
        return dataclasses.replace(self._household, members=tuple(members))

    def _answers(self, asked: Asked) -> list[PossibleAnswer]:
        return [PossibleAnswer(value, *self._pays(household)) for value, household in asked]

    def _pays(self, household: Household) -> tuple[int | None, int | None]:
        try:
            assessment = self._again(household)
        except BadHousehold:
            return None, None
        return assessment.total.pays, assessment.lowest_pays

    def _question(
        self, code: str, member: Person | None, field: str, asked: Asked, about: About | None = None
    ) -> Iterator[Question]:
        """A question with all its answers; nothing where they all come to the same."""
        answers = _each_amount(self._answers(asked))
        if len(answers) > 1:
            yield self._made(code, member, field, answers, about)

    def _extremes(self, code: str, member: Person | None, field: str, asked: Asked) -> Iterator[Question]:
        """A question that has many answers: the one that leaves least to pay, and the one that leaves most."""
        possible = [answer for answer in self._answers(asked) if answer.pays is not None]
        if not possible:
            return
        least = min(possible, key=lambda answer: (answer.pays, answer.lowest_pays))
        most = max(possible, key=lambda answer: (answer.pays, answer.lowest_pays))
        if (least.pays, least.lowest_pays) != (most.pays, most.lowest_pays):
            yield self._made(code, member, field, [least, most], None)

    def _made(
        self, code: str, member: Person | None, field: str, answers: list[PossibleAnswer], about: About | None
    ) -> Question:
        en, vi = TEXTS[code]
        if isinstance(about, Condition):
            en, vi = en.format(question=about.question_en), vi.format(question=about.question_vi)
        elif about is not None:
            en, vi = en.format(group=about.en), vi.format(group=about.vi)
        return Question(code, member.id if member else None, field, en, vi, tuple(answers))


def _each_amount(answers: list[PossibleAnswer]) -> list[PossibleAnswer]:
    """The first answer for each amount."""
    found: dict[tuple[int | None, int | None], PossibleAnswer] = {}
    for answer in answers:
        found.setdefault((answer.pays, answer.lowest_pays), answer)
    return list(found.values())
