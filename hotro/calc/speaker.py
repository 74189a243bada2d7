"""Parts of answers in words, for every page of `hotro calc`: places, people, amounts, instruments, legends."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from rich.table import Table

from calculator.assessment import Assessment
from calculator.explanation.wording import Wording
from calculator.line import Line
from hotro.calc.words import TEXTS
from hotro.page import Page
from hotro.say.voice import command_voice
from registry.law.law import InForce, Law
from registry.law.rule import Certainty
from registry.registry import Registry
from registry.voice.voice import Language, Texts

NOTHING_ASKED = "–"
"""Local support where no province was named."""


class Speaker:
    """Says things of answers in one language."""

    def __init__(self, language: str, registry: Registry, *own: Texts) -> None:
        """`own`: texts that stand in the place of the command's, where another door says them otherwise."""
        self.say = command_voice(language, *own, TEXTS)
        self.language: Language = "vi" if language == "vi" else "en"
        self.registry = registry

    def law(self, assessment: Assessment) -> Law:
        """The law that an assessment was made with."""
        return self.registry.law(assessment.date)

    def wording(self, assessment: Assessment) -> Wording:
        """The words of explanations, for the day of an assessment."""
        return Wording(self.law(assessment), self.language)

    # Who and where

    def province(self, assessment: Assessment) -> str:
        """The province alone."""
        if assessment.province is None:
            return self.say("the_province_of")
        return self.say.place(assessment.province, self.registry.territory, assessment.date)

    def place(self, assessment: Assessment) -> str:
        """Where the household lives."""
        if assessment.province is None:
            return self.say("no_place")
        name = self.province(assessment)
        if assessment.former_province is not None:
            former = self.say.former([assessment.former_province], self.registry.territory)
            name = self.say("with_former", place=name, former=former)
        district = assessment.household.district if assessment.household else None
        return self.say("with_district", place=name, district=district) if district else name

    def household(self, assessment: Assessment) -> str:
        """Whom an answer is about: what was said of one person, or how many there are."""
        household = assessment.household
        if household is None or len(household.members) != 1:
            return self.say("members", n=len(assessment.members))
        (person,) = household.members
        words = [self.say.short_group(self.registry.groups[code]) for code in person.groups]
        if person.born is not None:
            born = self.say.day(person.born) if isinstance(person.born, datetime.date) else person.born
            words.append(self.say("born_in", born=born))
        return ", ".join([*words, *(self.line(line) for line in assessment.lines)])

    def line(self, line: Line) -> str:
        """What a line is for: `Health insurance, 12 months`."""
        return self.say("for_months", programme=self.say(line.programme), months=self.say.months(line.months))

    # Amounts

    def amount(self, amount: int) -> str:
        """An amount in a table, without its currency."""
        return self.say.number(amount)

    def between(self, low: int, high: int) -> str:
        """One amount, or the range in which it lies."""
        if low == high:
            return self.amount(high)
        return self.say("between_amounts", low=self.amount(low), high=self.amount(high))

    def local(self, *lines: Line) -> str:
        """What the province adds in all, so that it never looks certain where it is not."""
        if all(line.local_known for line in lines):
            return self.amount(sum(line.local for line in lines))
        low = _least(lines)
        return self.say("or_more_amount", amount=self.amount(low)) if low else self.say("unknown_amount")

    def at_least(self, assessment: Assessment) -> bool:
        """Whether some amount of a household is shown as the least it may be."""
        return not assessment.local_known and _least(assessment.lines) > 0

    def totals(self, assessment: Assessment, *, with_other: bool) -> list[str]:
        """Contribution, State, province, others and what is left, of a whole household."""
        total = assessment.total
        return [
            self.amount(total.contribution),
            self.amount(total.state),
            self.local(*assessment.lines) if assessment.province else NOTHING_ASKED,
            *([self.amount(total.other)] if with_other else []),
            self.between(assessment.lowest_pays, total.pays),
        ]

    # Instruments

    def by_which(self, assessment: Assessment) -> str:
        """The local instruments behind an answer, or why there is none."""
        say = self.say
        applied = [c.found for line in assessment.lines for c in line.applied]
        if applied:
            return self.numbers(applied, assessment)
        if assessment.province is None:
            return ""
        if not assessment.local_known:
            doubtful = in_doubt(assessment)
            return say("in_doubt_by", numbers=self.numbers(doubtful, assessment)) if doubtful else say("no_rule_by")
        if any(period.support.stated_none for line in assessment.lines for period in line.periods):
            return say("none_stated")
        return say("none_needed") if assessment.total.pays == 0 else ""

    def numbers(self, rules: list[InForce], assessment: Assessment) -> str:
        """Numbers of instruments, each once."""
        return ", ".join(dict.fromkeys(self._number(found, assessment) for found in rules))

    def _number(self, found: InForce, assessment: Assessment) -> str:
        if found.rule.number == "unknown":
            text = self.say("number_unknown_by", id=found.rule.instrument)
        else:
            text = self.wording(assessment).local_number(found.rule)
        return self.say("mark_presumed_by", number=text) if found.certainty is Certainty.PRESUMED else text

    def legend(self, page: Page, found: Sequence[Assessment], place: str) -> None:
        """What signs in amounts mean; `place` is whose support they are about."""
        unsure = [line for assessment in found for line in assessment.lines if not line.local_known]
        if any(line.lowest_local == 0 for line in unsure):
            page.line(self.say("unknown_legend", place=place))
        if any(self.at_least(assessment) for assessment in found):
            page.line(self.say("more_legend", place=place))
        if any(line.other for assessment in found for line in assessment.lines):
            page.line(self.say("other_legend"))

    def changes_legend(self, page: Page, found: Sequence[Assessment]) -> None:
        """Where many answers are put side by side: that in some something changes within the months paid for."""
        if any(len(line.periods) > 1 for assessment in found for line in assessment.lines):
            page.line(self.say("changes_legend"))

    def presumed_legend(self, page: Page, found: Sequence[Assessment]) -> None:
        """What the sign at an instrument means."""
        applied = [c.found for a in found for line in a.lines for c in line.applied]
        if any(rule.certainty is Certainty.PRESUMED for rule in applied):
            page.line(self.say("presumed_legend"))


def _least(lines: Iterable[Line]) -> int:
    """What the province adds at least."""
    return sum(line.lowest_local for line in lines)


def in_doubt(assessment: Assessment) -> list[InForce]:
    """Local rules that may bear on a household and are not counted."""
    periods = (period for line in assessment.lines for period in line.periods)
    return [c.found for period in periods for c in period.support.candidates if not c.counted]


def tight(made: Table) -> Table:
    """Columns as near to each other as can be read, so that amounts fit 80 columns."""
    made.show_edge = False
    made.padding = (0, 1, 0, 0)
    return made
