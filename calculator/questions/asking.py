"""What was not said of a household and would change what it pays: questions, the most decisive first.

Each names the field that answers it, and what would be left to pay either way: the household is assessed again with
each answer, so no rule is written here a second time.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from calculator.answers import is_denied, unanswered
from calculator.assessment import Assessment, MemberAssessment
from calculator.household import Household, Person
from calculator.line import Line
from calculator.problems import BadHousehold
from calculator.question import PossibleAnswer, Question
from calculator.questions.texts import TEXTS
from calculator.rules import health_insurance
from calculator.rules.ages import BY_AGE, age_lines, born_years_before, drawn_by, drawn_by_programme
from calculator.rules.circumstances import LocalLaw, circumstances, districts_named, local_law
from calculator.rules.place import Place, resolve_school
from registry.law.groups import with_implied
from registry.law.law import Law
from registry.law.programmes import PROGRAMMES, Programme
from registry.law.rule import BeneficiaryGroup, Condition, LocalRule, StateRule, own_words
from registry.months import month_start

OLDEST = 120
"""Full years; nobody is asked about above it."""
HEALTH = "health_insurance"


About = Condition | BeneficiaryGroup
"""What a question names."""
Asked = Iterable[tuple[Any, Household | None]]
"""What may be said, and the household that says it; None where that is what holds when nothing is said."""


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
    asking = _Asking(assessment, household, law, place, again)
    found = list(asking.of_the_household())
    for i, (member, answered) in enumerate(zip(household.members, assessment.members, strict=True)):
        if answered.lines:
            found += asking.of_a_member(i, member, answered)
    return tuple(sorted(found, key=lambda question: -question.weight))


class _Part(NamedTuple):
    """The members whose amounts an answer may change, as a household that is assessed without the others."""

    household: Household
    at: int
    """Where in it the member stands whom a question is about."""
    pays: int = 0
    """What the others have left to pay, dong."""
    lowest_pays: int = 0
    """The least of it."""

    def saying(self, **said: Any) -> Household:
        """The same with something said of the member."""
        members = list(self.household.members)
        members[self.at] = dataclasses.replace(members[self.at], **said)
        return dataclasses.replace(self.household, members=tuple(members))


class _Asking:
    def __init__(
        self,
        assessment: Assessment,
        household: Household,
        law: Law,
        place: Place | None,
        again: Callable[[Household], Assessment],
    ) -> None:
        self._assessment = assessment
        self._household = household
        self._whole = _Part(household, 0)
        self._lowest_pays = assessment.lowest_pays
        self._law = law
        self._place = place
        self._again = again

    def of_the_household(self) -> Iterator[Question]:
        """Where it lives, as far as that was not said."""
        household, territory, day = self._household, self._law.territory, self._household.date
        asked: Asked
        if household.province is None:
            units = sorted(territory.on(day))
            asked = ((slug, self._with(province=slug)) for slug in units)
            yield from self._extremes("province", None, "province", asked, self._whole)
            return
        assert self._place is not None
        parts = territory.parts.get(self._place.province, ()) if day >= territory.merger else ()
        if self._place.former is None and len(parts) > 1:
            asked = ((part, self._with(former_province=part)) for part in parts)
            yield from self._question("former_province", None, "former_province", asked, self._whole)
        if household.district is None and (districts := districts_named(self._law, self._place)):
            asked = ((None, None), *((name, self._with(district=name)) for name in districts))
            yield from self._question("district", None, "district", asked, self._whole)
        if household.poor_commune is None:
            asked = ((False, None), (True, self._with(poor_commune=True)))
            yield from self._question("poor_commune", None, "poor_commune", asked, self._whole)

    def of_a_member(self, i: int, member: Person, answered: MemberAssessment) -> Iterator[Question]:
        """What was not said of one member."""
        path, part = f"members[{i}]", self._part(i)
        asked: Asked
        for key, condition in self._conditions(member, answered):
            asked = ((truth, part.saying(met={**member.met, key: truth})) for truth in (True, False))
            yield from self._question("condition", member, f"{path}.met.{key}", asked, part, condition)
        for group, months in self._limited(member, answered):
            begun = (self._household.date, month_start(self._household.date, -months))
            asked = ((day, part.saying(since={**member.since, group: day})) for day in begun)
            yield from self._question("since", member, f"{path}.since.{group}", asked, part, self._law.groups[group])
        yield from self._birth(member, path, part)
        if "student" in member.groups and member.school_province is None and _health_insurance(answered):
            alone = self._alone(i)
            asked = ((slug, alone.saying(school_province=slug)) for slug in self._schools(member))
            yield from self._extremes("school_province", member, f"{path}.school_province", asked, alone)
        if member.voluntary_si is not None:
            for name in dict.fromkeys(e.circumstance for e in self._law.exclusions if e.circumstance):
                if getattr(member, name) is None:
                    asked = ((False, None), (True, part.saying(**{name: True})))
                    yield from self._question(name, member, f"{path}.{name}", asked, part)

    def _part(self, i: int) -> _Part:
        """Whom an answer of a member concerns: one who pays health insurance those in the household order too."""
        lines = [_health_insurance(each) for each in self._assessment.members]
        if lines[i] is None:
            return self._with_others(i, self._household.members[i], [])
        members = self._household.members
        others = [n for n, line in enumerate(lines) if n != i and line is not None and _has_place(members[n], line)]
        return self._with_others(i, members[i], others)

    def _alone(self, i: int) -> _Part:
        """A member who pays health insurance, in the place that is settled with the others."""
        member, line = self._household.members[i], _health_insurance(self._assessment.members[i])
        assert member.health_insurance is not None
        assert line is not None
        payment = dataclasses.replace(member.health_insurance, order=line.household_order)
        return self._with_others(i, dataclasses.replace(member, health_insurance=payment), [])

    def _with_others(self, i: int, member: Person, others: Sequence[int]) -> _Part:
        """A member with the health insurance of others."""
        members = [dataclasses.replace(self._household.members[n], voluntary_si=None) for n in others]
        at = sum(n < i for n in others)
        members.insert(at, member)
        answered = self._assessment.members
        within = [*answered[i].lines, *(line for n in others for line in answered[n].lines if line.programme == HEALTH)]
        return _Part(
            dataclasses.replace(self._household, members=tuple(members)),
            at,
            self._assessment.total.pays - sum(line.pays for line in within),
            self._lowest_pays - sum(line.lowest_pays for line in within),
        )

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

    def _birth(self, member: Person, path: str, part: _Part) -> Iterator[Question]:
        day = self._household.date
        if isinstance(member.born, datetime.date):
            return
        if member.born is not None:
            # One of the two may be too young to join voluntary SI.
            births = [datetime.date(member.born, 1, 1), min(day, datetime.date(member.born, 12, 31))]
            asked = ((born, part.saying(born=born)) for born in births)
            yield from self._question("born", member, f"{path}.born", asked, part)
            return
        alone = len(part.household.members) == 1
        ages = self._ages(member) if alone else age_lines(self._law)  # the household order goes by age too
        births = [born_years_before(day, age) for age in sorted({0, *ages}) if age < OLDEST]
        asked = ((born, part.saying(born=born)) for born in births)
        yield from self._extremes("born", member, f"{path}.born", asked, part)

    def _ages(self, member: Person) -> set[int]:
        """The ages at which anything may change for somebody who pays alone."""
        found = {*BY_AGE.values()}
        for programme in PROGRAMMES:
            if getattr(member, programme) is not None:
                found |= drawn_by_programme(self._law, programme)
                found |= drawn_by(self._rules_of_any_age(member, programme))
        return found

    def _rules_of_any_age(self, member: Person, programme: Programme) -> Iterator[LocalRule | StateRule]:
        """The rules that may be for the member, however old."""
        groups = self._groups_at_any_age(member)
        yield from (r for r in self._law.state_rules if r.programme == programme and groups.issuperset(r.who))
        school = member.school_province
        schools = () if school is None else (resolve_school(self._law, self._household.date, school),)
        for place in (self._place, *schools):
            if place is not None:
                yield from (found.rule for found, _ in local_law(self._law, place, programme, groups).rules)

    def _groups_at_any_age(self, member: Person) -> frozenset[str]:
        return with_implied((*member.groups, *BY_AGE, "household_member"), self._law.groups)

    def _schools(self, member: Person) -> Iterator[str]:
        """The provinces where the school may be: of those whose rules for the member are the same, the first."""
        groups, day = self._groups_at_any_age(member), self._household.date
        seen: list[LocalLaw] = []
        for slug in sorted(self._law.territory.on(day)):
            here = local_law(self._law, resolve_school(self._law, day, slug), "health_insurance", groups)
            if here not in seen:
                seen.append(here)
                yield slug

    # What is asked, with each answer

    def _with(self, **said: Any) -> Household:
        return dataclasses.replace(self._household, **said)

    def _answers(self, asked: Asked, part: _Part) -> list[PossibleAnswer]:
        return [PossibleAnswer(value, *self._pays(household, part)) for value, household in asked]

    def _pays(self, household: Household | None, part: _Part) -> tuple[int | None, int | None]:
        if household is None:
            return self._assessment.total.pays, self._lowest_pays
        try:
            assessment = self._again(household)
        except BadHousehold:
            return None, None
        lines = assessment.lines
        return part.pays + sum([x.pays for x in lines]), part.lowest_pays + sum([x.lowest_pays for x in lines])

    def _question(
        self, code: str, member: Person | None, field: str, asked: Asked, part: _Part, about: About | None = None
    ) -> Iterator[Question]:
        """A question with all its answers; nothing where they all come to the same."""
        answers = _each_amount(self._answers(asked, part))
        if len(answers) > 1:
            yield self._made(code, member, field, answers, about)

    def _extremes(self, code: str, member: Person | None, field: str, asked: Asked, part: _Part) -> Iterator[Question]:
        """A question that has many answers: the one that leaves least to pay, and the one that leaves most."""
        possible = [answer for answer in self._answers(asked, part) if answer.pays is not None]
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


def _has_place(member: Person, line: Line) -> bool:
    """Whether somebody is in the household order, or was given a place in it."""
    payment = member.health_insurance
    return line.household_order is not None or (payment is not None and payment.order is not None)


def _health_insurance(answered: MemberAssessment) -> Line | None:
    return next((line for line in answered.lines if line.programme == HEALTH), None)


def _each_amount(answers: list[PossibleAnswer]) -> list[PossibleAnswer]:
    """The first answer for each amount."""
    found: dict[tuple[int | None, int | None], PossibleAnswer] = {}
    for answer in answers:
        found.setdefault((answer.pays, answer.lowest_pays), answer)
    return list(found.values())
