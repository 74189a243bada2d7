"""What the sentences of one line, or of some of its months, are made from."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from itertools import takewhile
from typing import NamedTuple

from calculator.assessment import Assessment
from calculator.explanation.wording import Wording
from calculator.household import Person
from calculator.line import Basis, Line, LinePeriod
from calculator.rules.local_support import Candidate, LocalSupport
from calculator.rules.place import resolve_school


class Told(NamedTuple):
    """Months of a line, whose it is, and the voice to tell of it."""

    line: Line
    person: Person
    assessment: Assessment
    say: Wording
    periods: tuple[LinePeriod, ...]
    """The months in view; of a topic they are those in which nothing of it changes."""

    @property
    def months(self) -> int:
        """How many months are in view."""
        return sum(period.months for period in self.periods)

    @property
    def contribution(self) -> int:
        """Dong for the months in view, as the other parts are."""
        return sum(period.contribution for period in self.periods)

    @property
    def state(self) -> int:
        """The State's part."""
        return sum(period.state for period in self.periods)

    @property
    def local(self) -> int:
        """The part of the province and of others."""
        return sum(period.local + period.other for period in self.periods)

    @property
    def basis(self) -> Basis:
        """The figures of the first month in view."""
        return self.periods[0].basis

    @property
    def support(self) -> LocalSupport:
        """Local support of all the months in view, in which it is the same each month."""
        first, *more = (period.support for period in self.periods)
        if not more:
            return first
        months = self.months

        def whole(candidate: Candidate) -> Candidate:
            return candidate._replace(months=months) if candidate.months else candidate

        parts = tuple(map(sum, zip(first.combined.parts, *(one.combined.parts for one in more), strict=True)))
        combined = first.combined._replace(applied=tuple(map(whole, first.combined.applied)), parts=parts)
        return first._replace(candidates=tuple(map(whole, first.candidates)), combined=combined)

    @property
    def place(self) -> str:
        """Whose local support the months are about."""
        slugs = dict.fromkeys(slug for period in self.periods for slug in self._places_of(period) if slug)
        return self.say.listed(map(self.say.province, slugs)) if slugs else self.say("the_province")

    @property
    def school(self) -> str | None:
        """The province of the school, where its budget supports, or may."""
        school = self._school
        return school if school in self._places_of(self.periods[0]) else None

    @property
    def _school(self) -> str | None:
        if self.line.programme != "health_insurance" or self.person.school_province is None:
            return None
        return resolve_school(self.say.law, self.assessment.date, self.person.school_province).province

    def _places_of(self, period: LinePeriod) -> tuple[str | None, ...]:
        """The provinces whose rules count, or else may: that of the school for students, home for all others."""
        home, school = self.assessment.former_province or self.assessment.province, self._school
        if school is None:
            return (home,)
        support = period.support
        who = [c.found.rule.who for c in (support.combined.applied if period.local_known else support.candidates)]
        if not who and period.basis.state_rule is not None:
            who = [period.basis.state_rule.who]
        return tuple(dict.fromkeys(school if "student" in groups else home for groups in who)) or (home,)


class Topic(NamedTuple):
    """Something that is told of the months in which it does not change."""

    tell: Callable[[Told], Iterator[str]]
    same: Callable[[LinePeriod], Hashable]
    """Equal for two periods that one sentence can tell of."""

    def of(self, told: Told, first: int) -> Iterator[str]:
        """The sentences that the topic has where the line's period of this number begins; none where it goes on."""
        periods = told.line.periods
        now = self.same(periods[first])
        if first and self.same(periods[first - 1]) == now:
            return iter(())
        run = takewhile(lambda period: self.same(period) == now, periods[first:])
        return self.tell(told._replace(periods=tuple(run)))
