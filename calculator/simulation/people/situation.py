"""One kind of participant, and what such a person's year comes to: every amount is one of `assess`."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from calculator.assess import assess
from calculator.household import HealthInsurance, Household, Person, VoluntarySI
from calculator.line import Line
from calculator.rules.ages import PossibleAge, groups_by_age
from calculator.rules.limits import income_limits
from calculator.rules.local_support import LocalSupport, WhyNotCounted
from calculator.rules.money import dong
from calculator.simulation.years.calendar import MONTHS, Stretch, payments
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.law.rule import Condition

MOST_KEPT = 10_000
"""Years kept with a law."""
Why = WhyNotCounted | Literal["no_rule_known"]


class Situation(NamedTuple):
    """All that the amounts of one participant depend on, but for the law."""

    province: str
    programme: str
    groups: tuple[str, ...] = ()
    months: int = MONTHS
    """Months paid for in a year."""
    income: int | None = None
    """Voluntary SI: chosen income, VND a month; None for the lowest of the day."""
    age: int | None = None
    """Full years, the same in every year."""
    former_province: str | None = None
    district: str | None = None
    household_order: int | None = None
    poor_commune: bool = False
    supported_months: int = 0
    """Voluntary SI: months that the State has supported before each year."""
    local_supported_months: int = 0
    """Voluntary SI: months that the province has supported before each year."""

    @property
    def kind(self) -> tuple[str, tuple[str, ...]]:
        """Programme and groups, with those that the age alone makes: what figures by group are sorted by."""
        by_age = () if self.age is None else groups_by_age(PossibleAge(self.age, self.age))
        return self.programme, tuple(sorted({*self.groups, *by_age}))


class Doubt(NamedTuple):
    """Why a province's part is not known."""

    why: Why
    rule: str | None
    """The rule in doubt; None where none is known and no source says that there is none."""


class Amounts(NamedTuple):
    """One person, one year, dong. The person pays what contribution less state, local and other leaves."""

    contribution: int = 0
    state: int = 0
    local: int = 0
    highest_local: int = 0
    other: int = 0
    most: int = 0
    """The most that province and others may add together: where one takes the other's place, less than both."""
    draft: int = 0
    """What of local and other is paid under the draft."""
    highest_draft: int = 0

    @property
    def pays(self) -> int:
        """What is left, if the province pays no more than is known."""
        return self.contribution - self.state - self.local - self.other

    @property
    def lowest_pays(self) -> int:
        """What is left, if the most is added that may be."""
        return self.contribution - self.state - self.most


NOTHING = Amounts()


class Year(NamedTuple):
    """What one person's year comes to, and what it rests on."""

    amounts: Amounts
    doubts: frozenset[Doubt]
    rules: frozenset[str]
    """Ids of the local rules applied."""
    conditions: frozenset[tuple[str, Condition]]
    """(id of the rule, condition) that are taken as met."""
    income: int | None
    """The income it was worked out for, where it is not the one that was chosen: the law asked for another."""


RestsOn = tuple[tuple[tuple[str, ...], ...], ...]


class WorkedOut(NamedTuple):
    """One person's year, and each payment in it."""

    year: Year
    payments: tuple[Amounts, ...]
    rests_on: tuple[RestsOn, ...]
    """Of each payment, and of each stretch of months in it, the rules that the amounts are made of."""


def one_year(situation: Situation, stretches: tuple[Stretch, ...], draft: frozenset[str] = frozenset()) -> WorkedOut:
    """What one person's year comes to. `draft` holds the ids of the draft's instruments, where it is law."""
    if draft:
        return _worked_out(situation, stretches, draft)
    return _without_draft(stretches[0].law, situation, stretches)


@kept_with_law(MOST_KEPT)
def _without_draft(_law: Law, situation: Situation, stretches: tuple[Stretch, ...]) -> WorkedOut:
    """The same for one draft after another."""
    return _worked_out(situation, stretches, frozenset())


def _worked_out(situation: Situation, stretches: tuple[Stretch, ...], draft: frozenset[str]) -> WorkedOut:
    paid: list[Amounts] = []
    rests_on: list[RestsOn] = []
    doubts: set[Doubt] = set()
    rules: set[str] = set()
    conditions: set[tuple[str, Condition]] = set()
    for _, line in payment_lines(situation, stretches):
        paid.append(_amounts(line, draft))
        rests_on.append(line.rests_on)
        if not line.local_known:
            doubts.update(doubt for period in line.periods for doubt in _doubts(period.support))
        for candidate in (c for period in line.periods for c in period.support.combined.applied):
            rules.add(candidate.found.rule.id)
            conditions.update((candidate.found.rule.id, condition) for condition in candidate.asked)
    year = Year(
        together(paid), frozenset(doubts), frozenset(rules), frozenset(conditions), other_income(situation, stretches)
    )
    return WorkedOut(year, tuple(paid), tuple(rests_on))


def payment_lines(situation: Situation, stretches: Iterable[Stretch]) -> Iterator[tuple[Stretch, Line]]:
    """Each payment of a year, assessed; what is supported in one is used up in the next."""
    state, local = situation.supported_months, situation.local_supported_months
    for stretch in stretches:
        for months in payments(stretch.law, situation.programme, stretch.months):
            there = household(situation, stretch.law, stretch.day, months, state, local)
            line = assess(there, stretch.law).members[0].lines[0]
            yield stretch, line
            state += line.state_months
            for period in line.periods:
                local += max((candidate.months for candidate in period.support.combined.applied), default=0)


def together(amounts: Sequence[Amounts]) -> Amounts:
    """Several payments as one."""
    return amounts[0] if len(amounts) == 1 else Amounts(*map(sum, zip(*amounts, strict=True)))


def _amounts(line: Line, draft: frozenset[str]) -> Amounts:
    supports, own, more = [period.support for period in line.periods], 0, 0
    if draft:
        parts = (pair for s in supports for pair in zip(s.combined.parts, s.combined.applied, strict=True))
        own = dong(sum(part for part, candidate in parts if candidate.found.rule.instrument in draft))
        own = min(own, line.local + line.other)  # each sum is rounded once
        if any(not c.counted and c.found.rule.instrument in draft for s in supports for c in s.candidates):
            more = line.highest_local - line.local
    most = line.contribution - line.state - line.lowest_pays
    return Amounts(line.contribution, line.state, line.local, line.highest_local, line.other, most, own, own + more)


def household(
    situation: Situation,
    law: Law,
    day: datetime.date,
    months: int,
    state: int = 0,
    local: int = 0,
    income: int | None = None,
) -> Household:
    """One such person alone, as `assess` takes one, paying on a day for a number of months.

    `state` and `local` are months supported before; `income` stands in for the nearest that the law allows.
    """
    merged = day >= law.territory.merger
    person = Person(
        id="person",
        # The birthday is after the first day of the last month: the age is the same in every month of the year, and the
        # card of a child who turned 6 in the year before has ended.
        born=None if situation.age is None else datetime.date(day.year - situation.age - 1, 12, 2),
        groups=situation.groups,
        voluntary_si=VoluntarySI(
            income=income or incomes_on(law, [situation.income])[0],
            months=months,
            supported_months_so_far=state,
            local_supported_months_so_far=local,
        )
        if situation.programme == "voluntary_si"
        else None,
        health_insurance=HealthInsurance(months=months, order=situation.household_order)
        if situation.programme == "health_insurance"
        else None,
    )
    return Household(
        date=day,
        members=(person,),
        # Before the merger the former province was the province.
        province=situation.province if merged else situation.former_province or situation.province,
        former_province=situation.former_province if merged else None,
        district=situation.district,
        poor_commune=situation.poor_commune,
    )


def incomes_on(law: Law, chosen: Iterable[int | None]) -> list[int]:
    """The income a person pays on: the chosen one, or the nearest that the law of the day allows."""
    limits = income_limits(law)
    return [limits.floor if income is None else limits.beside(income)[1] for income in chosen]


def other_income(situation: Situation, stretches: tuple[Stretch, ...]) -> int | None:
    """The income that the law of the year asks for in place of the one chosen; None where that is it."""
    if situation.income is None or situation.programme != "voluntary_si":
        return None
    last = incomes_on(stretches[-1].law, [situation.income])[0]
    return None if last == situation.income else last


def _doubts(support: LocalSupport) -> Iterator[Doubt]:
    """The rules that may add something in a stretch of months, and whether none is known at all."""
    if support.is_known:
        return
    for candidate in support.candidates:
        if not candidate.counted:
            yield Doubt(candidate.doubts[0], candidate.found.rule.id)
    if not any(c.counted and c.found.rule.level == "province" for c in support.candidates):
        yield Doubt("no_rule_known", None)
