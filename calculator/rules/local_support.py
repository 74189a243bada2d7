"""What the province, district or commune adds: which rules fit, what each gives, which one wins.

Local support comes on top of the State's and never makes the two exceed the contribution. Of several rules that fit
one person the highest applies, unless the rule says that it adds up (the resolutions say so, e.g. Dak Lak 14/2025,
Hai Duong 09/2018).
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from calculator.rules.circumstances import UNNAMED, Circumstances, LocalLaw
from calculator.rules.money import percent_of
from registry.law.law import InForce
from registry.law.rule import Certainty, LocalRule, Statement


class Bases(NamedTuple):
    """What percents are percents of, VND a month, and the period."""

    contribution: int | Fraction
    """The full contribution before any household reduction."""
    rural_poverty_line_contribution: int | Fraction
    first_member_contribution: int | Fraction
    months: int
    state: int
    """The State's part for the whole period, dong."""
    room: int
    """What is left of the contribution after the State's part, dong for the whole period."""
    used_months: int
    """Months already supported under a rule that has a limit."""
    order: int | None = None
    """Place in the household order (health insurance)."""


class Candidate(NamedTuple):
    """A rule that fits, or may, and what it would give, dong for the whole period."""

    found: InForce
    amount: int | None
    """None where the rate, or what it is a percent of, is unknown."""
    counted: bool
    """Surely or presumably in force, surely covering the person, with a known amount."""
    conditions: tuple[str, ...]
    """What a person must check."""
    months: int
    """Months of the period that the rule supports."""
    covers: bool
    """Whether it surely covers the place."""
    age_fits: bool | None
    """Whether it is for the person's age; None where that depends on a birthday that is not known."""


class Combined(NamedTuple):
    """Local support after the highest rule was taken and the contribution was not exceeded, dong."""

    local: int
    other: int
    applied: tuple[Candidate, ...]


class Bounds(NamedTuple):
    """What may come of the rules in doubt, dong."""

    lowest: int
    """The least that the province may add: less than it does only where a district may take its place."""
    highest: int
    """The most that the province may add."""
    most: int
    """The most that province and others may add together."""


class LocalSupport(NamedTuple):
    """Everything known about the local support of one line."""

    candidates: tuple[Candidate, ...]
    combined: Combined
    bounds: Bounds
    room: int
    """What is left of the contribution after the State's part."""
    stated_none: Statement | None = None
    """A source's statement that the province adds nothing."""

    @property
    def parts(self) -> tuple[int, ...]:
        """What each rule applied gives within the contribution, dong."""
        parts: list[int] = []
        for applied in self.combined.applied:
            parts.append(min(applied.amount or 0, self.room - sum(parts)))
        return tuple(parts)

    @property
    def rests_on(self) -> tuple[tuple[str, ...], ...]:
        """Ids of the rules that make up the support, and what it may be at the least and at the most."""
        bounds = _if_doubts_hold(self.candidates, self.room) if any(not c.counted for c in self.candidates) else ()
        return tuple(tuple(c.found.rule.id for c in one.applied) for one in (self.combined, *bounds))

    def without_conditions(self) -> Combined:
        """Support from the rules that have no condition in words."""
        return combine([c for c in self.candidates if c.counted and not c.conditions], self.room)


NONE = LocalSupport((), Combined(0, 0, ()), Bounds(0, 0, 0), 0)


def local_support(
    here: LocalLaw, person: Circumstances, bases: Bases, since: Mapping[str, datetime.date], on: datetime.date
) -> LocalSupport:
    """Work out local support from what is known of the place for the person's groups."""
    candidates = tuple(
        candidate
        for found, sure in here.rules
        if (candidate := _candidate(found, person, bases, since, on, sure=sure)) is not None
    )
    combined = combine([c for c in candidates if c.counted], bases.room)
    known = here.stated_none is not None or any(c.counted and c.found.rule.level == "province" for c in candidates)
    bounds = _bounds(candidates, combined, bases.room, known=known)
    return LocalSupport(candidates, combined, bounds, bases.room, here.stated_none)


def combine(candidates: list[Candidate], room: int) -> Combined:
    """The highest of the rules that do not add up, and all of those that do, up to the contribution."""
    best: Candidate | None = None
    adding = []
    for c in candidates:
        assert c.amount is not None
        if c.found.rule.adds_up:
            adding.append(c)
        elif best is None or (c.amount, best.found.rule.id) > (best.amount or 0, c.found.rule.id):
            best = c
    # Where they come to more than is left, the province's part is taken first.
    adding.sort(key=lambda c: (c.found.rule.level != "province", c.found.rule.id))
    applied = [c for c in (best, *adding) if c is not None and c.amount]
    local = other = 0
    for c in applied:
        assert c.amount is not None
        part = min(c.amount, room - local - other)
        if c.found.rule.level == "province":
            local += part
        else:
            other += part
    return Combined(local, other, tuple(applied))


def _bounds(candidates: tuple[Candidate, ...], combined: Combined, room: int, *, known: bool) -> Bounds:
    """What may come of it if rules in doubt hold. An unknown amount, or an unknown rule, may give all that is left."""
    if known and all(c.counted for c in candidates):
        return Bounds(combined.local, combined.local, combined.local + combined.other)
    lowest, highest, everything = _if_doubts_hold(candidates, room)
    return Bounds(
        lowest=lowest.local,
        highest=highest.local if known else room,
        most=everything.local + everything.other if known else room,
    )


def _if_doubts_hold(candidates: tuple[Candidate, ...], room: int) -> tuple[Combined, Combined, Combined]:
    """Support if the doubtful rules hold: those of others than the province alone, those of the province alone, all."""
    counted = [c for c in candidates if c.counted]
    doubtful = [c if c.amount is not None else c._replace(amount=room) for c in candidates if not c.counted]
    of_province = [c for c in doubtful if c.found.rule.level == "province"]
    # What a district may add takes the place of the province's part, or of what the person pays.
    of_others = [c for c in doubtful if c.found.rule.level != "province"]
    return tuple(combine(counted + some, room) for some in (of_others, of_province, doubtful))  # type: ignore[return-value]


def _candidate(
    found: InForce,
    person: Circumstances,
    bases: Bases,
    since: Mapping[str, datetime.date],
    on: datetime.date,
    *,
    sure: bool,
) -> Candidate | None:
    """The rule as it bears on the person; None where it surely does not."""
    rule = found.rule
    if rule.who == UNNAMED:
        return Candidate(found, _amount(found, bases, bases.months), False, (), bases.months, sure, True)
    fits = True if rule.age_from is rule.age_below is None else _age_fits(rule, person)
    if fits is False:
        return None
    if not person.perhaps.isdisjoint(rule.who):
        fits = None
    if rule.household_order is not None and rule.household_order != bases.order:
        return None
    conditions: tuple[str, ...] = (rule.condition,) if rule.condition else ()
    months = bases.months
    if rule.months is not None:
        left = _months_left(rule, bases, since, on)
        if left is None:
            conditions += (f"support is for at most {rule.months} months",)
            left = rule.months
        months = min(months, left)
    amount = _amount(found, bases, months)
    counted = sure and fits is True and found.certainty >= Certainty.PRESUMED and amount is not None
    return Candidate(found, amount, counted, conditions, months, sure, fits)


def _age_fits(rule: LocalRule, person: Circumstances) -> bool | None:
    return None if person.age is None else person.age.within(rule.age_from, rule.age_below)


def _months_left(rule: LocalRule, bases: Bases, since: Mapping[str, datetime.date], on: datetime.date) -> int | None:
    """Months of support left under a rule with a limit; None where that cannot be told."""
    assert rule.months is not None
    if rule.programme == "voluntary_si":
        return max(0, rule.months - bases.used_months)
    days = [since[group] for group in rule.who if group in since]
    if not days:
        return None
    begun = max(days)
    return max(0, rule.months - ((on.year - begun.year) * 12 + on.month - begun.month))


def _amount(found: InForce, bases: Bases, months: int) -> int | None:
    """What the rule gives for the period, dong, before the contribution limits it; None where unknown."""
    rule = found.rule
    if found.rate is None or rule.of == "unknown":
        return None
    if rule.kind == "vnd_per_month":
        return int(found.rate) * months
    base: int | Fraction = getattr(bases, rule.of or "contribution")
    amount = percent_of(found.rate, base, months)
    if rule.kind == "total_percent":
        # State and local together: the province pays what the State's part leaves of the total.
        return max(0, amount - bases.state)
    return amount
