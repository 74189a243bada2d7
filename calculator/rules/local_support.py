"""What the province, district or commune adds: which rules fit, what each gives, which one wins.

Local support comes on top of the State's and never makes the two exceed the contribution. Of several rules that fit
one person the highest applies, unless the rule says that it adds up (the resolutions say so, e.g. Dak Lak 14/2025,
Hai Duong 09/2018).
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Literal, NamedTuple

from calculator.answers import is_denied, unanswered
from calculator.rules.circumstances import UNNAMED, Circumstances, LocalLaw
from calculator.rules.money import Exact, exact_percent
from registry.law.law import InForce
from registry.law.rule import Certainty, Condition, LocalRule, Statement, own_words
from registry.months import months_between

Rooms = tuple[tuple[Exact, int], ...]
"""What is left of the contribution after the State's part, dong a month, and for how many months."""


class Bases(NamedTuple):
    """What percents are percents of, VND a month, in a stretch of months in which nothing changes."""

    contribution: Exact
    """The full contribution before any household reduction."""
    rural_poverty_line_contribution: Exact
    first_member_contribution: Exact
    state: Exact
    """The State's part of a month, dong."""
    months: int
    """How long the stretch is."""
    used_months: int
    """Voluntary SI: months already supported under a rule that has a limit, those of this period among them."""
    since_payment: int
    """Months of the period before this stretch."""
    paid_on: datetime.date
    order: int | None = None
    """Place in the household order (health insurance)."""


WhyNotCounted = Literal["group_not_named", "perhaps_in_force", "rate_unknown", "age_unknown", "part_of_the_area"]


class Candidate(NamedTuple):
    """A rule that fits, or may, and what it would give in a stretch of months."""

    found: InForce
    month: Exact | None
    """Dong a month, before the contribution limits it; None where the rate, or what it is a percent of, is unknown."""
    counted: bool
    """Surely or presumably in force, surely covering the person, with a known amount."""
    conditions: tuple[str, ...]
    """What a person must check, in English."""
    months: int
    """Months of the stretch that the rule supports."""
    covers: bool
    """Whether it surely covers the place."""
    age_fits: bool | None
    """Whether it is for the person's age; None where that depends on a birthday that is not known."""
    left: int | None = None
    """Months that the person has left under the rule when the stretch begins; None where it has no limit, or where it
    cannot be told."""

    @property
    def asked(self) -> tuple[Condition, ...]:
        """What a person must check, in both languages."""
        if not self.conditions:
            return ()
        rule = self.found.rule
        limited = (months_are_limited(rule),) if rule.months is not None else ()
        return tuple(each for each in (*rule.conditions, *limited) if each.en in self.conditions)

    @property
    def doubts(self) -> tuple[WhyNotCounted, ...]:
        """Why the rule is not counted, the weightiest first; none where it is."""
        found = self.found
        every: tuple[tuple[WhyNotCounted, bool], ...] = (
            ("group_not_named", found.rule.who == UNNAMED),
            ("perhaps_in_force", found.certainty is Certainty.POSSIBLE),
            ("rate_unknown", self.month is None),
            ("age_unknown", self.age_fits is None),
            ("part_of_the_area", not self.covers),
        )
        return tuple(why for why, holds in every if holds)

    @property
    def in_a_month(self) -> tuple[object, ...]:
        """What it is in a single month of the stretch, for months to be compared."""
        return self.found, self.month, self.counted, self.conditions, self.months > 0, self.covers, self.age_fits

    @property
    def amount(self) -> Exact | None:
        """Dong for the stretch, before the contribution limits it; None where unknown."""
        return None if self.month is None else self.month * self.months


class Combined(NamedTuple):
    """Local support of a stretch after the highest rule was taken and no month's contribution exceeded, exact dong."""

    local: Exact
    other: Exact
    applied: tuple[Candidate, ...]
    parts: tuple[Exact, ...] = ()
    """What each rule applied gives within the contribution, in their order."""


class Bounds(NamedTuple):
    """What may come of the rules in doubt, exact dong."""

    lowest: Exact
    """The least that the province may add: less than it does only where a district may take its place."""
    highest: Exact
    """The most that the province may add."""
    most: Exact
    """The most that province and others may add together."""


class LocalSupport(NamedTuple):
    """Everything known about the local support of a stretch of months."""

    candidates: tuple[Candidate, ...]
    combined: Combined
    bounds: Bounds
    rooms: Rooms
    stated_none: Statement | None = None
    """A source's statement that the province adds nothing."""

    @property
    def rests_on(self) -> tuple[tuple[str, ...], ...]:
        """Ids of the rules that make up the support, and what it may be at the least and at the most."""
        bounds = (
            _if_doubts_hold(self.candidates, self.combined, self.rooms)
            if any(not c.counted for c in self.candidates)
            else ()
        )
        return tuple(tuple(c.found.rule.id for c in one.applied) for one in (self.combined, *bounds))

    @property
    def is_known(self) -> bool:
        """Whether it comes to the same, whatever the rules in doubt do."""
        local, other = self.combined.local, self.combined.other
        return self.bounds == (local, local, local + other)

    def without_conditions(self) -> Combined:
        """Support from the rules that have no condition in words."""
        return combine([c for c in self.candidates if c.counted and not c.conditions], self.rooms)


NOTHING = Combined(0, 0, ())
NONE = LocalSupport((), NOTHING, Bounds(0, 0, 0), ())


def candidates(
    here: LocalLaw,
    person: Circumstances,
    bases: Bases,
    since: Mapping[str, datetime.date],
    on: datetime.date,
    met: Mapping[str, bool],
) -> tuple[Candidate, ...]:
    """The rules that fit a person in a stretch, or may, of what is known of the place for the person's groups.

    `on`: the first day of the stretch. `met`: id of a rule or code of a condition -> whether the person meets it.
    """
    every = [
        _candidate(found, person, bases, since, on, met, sure=sure)
        for found, sure in here.rules
        if not (met and is_denied(found.rule, met))
    ]
    return tuple([candidate for candidate in every if candidate is not None])


def local_support(every: tuple[Candidate, ...], rooms: Rooms, stated_none: Statement | None) -> LocalSupport:
    """What the rules that fit a person come to within what is left of the contribution.

    `stated_none`: a source's statement that the province adds nothing.
    """
    counted = [c for c in every if c.counted]
    combined = combine(counted, rooms)
    known = stated_none is not None or any([c.found.rule.level == "province" for c in counted])  # noqa: C419 - faster
    if len(counted) < len(every):
        bounds = _bounds_in_doubt(every, combined, rooms, known=known)
    elif known:
        bounds = Bounds(combined.local, combined.local, combined.local + combined.other)
    else:
        whole = _total(rooms)
        bounds = Bounds(combined.local, whole, whole)
    return LocalSupport(every, combined, bounds, rooms, stated_none)


def combine(candidates: list[Candidate], rooms: Rooms) -> Combined:
    """The highest of the rules that do not add up, and all of those that do, up to each month's contribution."""
    best: Candidate | None = None
    highest: Exact = 0
    adding = []
    for c in candidates:
        amount = c.amount
        assert amount is not None
        if not amount:
            continue
        if c.found.rule.adds_up:
            adding.append(c)
        elif best is None or amount > highest or (amount == highest and c.found.rule.id < best.found.rule.id):
            best, highest = c, amount
    if len(adding) > 1:  # where they come to more than is left, the province's part is taken first
        adding.sort(key=lambda c: (c.found.rule.level != "province", c.found.rule.id))
    applied = tuple(adding) if best is None else (best, *adding)
    if not applied:
        return NOTHING
    parts = _within(applied, rooms)
    local = sum([part for part, c in zip(parts, applied, strict=True) if c.found.rule.level == "province"])
    return Combined(local, sum(parts) - local, applied, parts)


def _within(applied: tuple[Candidate, ...], rooms: Rooms) -> tuple[Exact, ...]:
    """What each of the rules gives, in their order, within what is due for each month."""
    parts: list[Exact] = [0] * len(applied)
    for room, months in rooms:
        left = room
        for i, candidate in enumerate(applied):
            assert candidate.month is not None
            part = min(candidate.month, left)
            parts[i] += part * months
            left -= part
    return tuple(parts)


def _total(rooms: Rooms) -> Exact:
    return sum([room * months for room, months in rooms])


def _bounds_in_doubt(candidates: tuple[Candidate, ...], combined: Combined, rooms: Rooms, *, known: bool) -> Bounds:
    """What may come of it if rules in doubt hold. An unknown amount, or an unknown rule, may give all that is left."""
    lowest, highest, everything = _if_doubts_hold(candidates, combined, rooms)
    if known:
        return Bounds(lowest.local, highest.local, everything.local + everything.other)
    whole = _total(rooms)
    return Bounds(lowest.local, whole, whole)


def _if_doubts_hold(
    candidates: tuple[Candidate, ...], combined: Combined, rooms: Rooms
) -> tuple[Combined, Combined, Combined]:
    """Support if the doubtful rules hold: those of others than the province alone, those of the province alone, all.

    `combined`: if none of them does.
    """
    counted = [c for c in candidates if c.counted]
    whole = max((room for room, _ in rooms), default=0)
    doubtful = [c if c.month is not None else c._replace(month=whole) for c in candidates if not c.counted]
    of_province = [c for c in doubtful if c.found.rule.level == "province"]
    # What a district may add takes the place of the province's part, or of what the person pays.
    of_others = [c for c in doubtful if c.found.rule.level != "province"]
    lowest = combine(counted + of_others, rooms) if of_others else combined
    highest = combine(counted + of_province, rooms) if of_province else combined
    if not of_others or not of_province:
        return lowest, highest, highest if of_province else lowest
    return lowest, highest, combine(counted + doubtful, rooms)


def _candidate(
    found: InForce,
    person: Circumstances,
    bases: Bases,
    since: Mapping[str, datetime.date],
    on: datetime.date,
    met: Mapping[str, bool],
    *,
    sure: bool,
) -> Candidate | None:
    """The rule as it bears on the person; None where it surely does not."""
    rule = found.rule
    months = 0 if rule.own_end is not None and _ended(rule.own_end, bases.paid_on, on) else bases.months
    if rule.who == UNNAMED:
        return Candidate(found, _month(found, bases), False, (), months, sure, True) if months else None
    fits = True if rule.age_from is rule.age_below is None else _age_fits(rule, person)
    if fits is False or not months:
        return None
    if not person.perhaps.isdisjoint(rule.who):
        fits = None
    if rule.household_order is not None and rule.household_order != bases.order:
        return None
    conditions = tuple([each.en for each in unanswered(rule, met)]) if rule.conditions else ()
    left = None
    if rule.months is not None:
        left = months_left(rule, bases.used_months, since, on)
        if left is None:
            conditions += (months_are_limited(rule).en,)
            months = months if bases.since_payment < rule.months else 0
        else:
            months = months if left > 0 else 0
    month = _month(found, bases)
    counted = sure and fits is True and found.certainty >= Certainty.PRESUMED and month is not None
    return Candidate(found, month, counted, conditions, months, sure, fits, left)


def months_are_limited(rule: LocalRule) -> Condition:
    """What must be checked where it was not said since when a rule's months count."""
    return own_words(f"hỗ trợ không quá {rule.months} tháng", f"support is for at most {rule.months} months")


def _ended(own_end: int, paid_on: datetime.date, on: datetime.date) -> bool:
    """Whether a rule, in force on the day of payment, has come to the end that it sets itself.

    A later act that replaces a resolution does not reach what was paid before (docs/decisions.md, 6 and 19).
    """
    return on != paid_on and paid_on.toordinal() <= own_end < on.toordinal()


def _age_fits(rule: LocalRule, person: Circumstances) -> bool | None:
    return None if person.age is None else person.age.within(rule.age_from, rule.age_below)


def months_left(rule: LocalRule, used_months: int, since: Mapping[str, datetime.date], on: datetime.date) -> int | None:
    """Months of support left on a day under a rule with a limit; None where that cannot be told."""
    assert rule.months is not None
    if rule.programme == "voluntary_si":
        return max(0, rule.months - used_months)
    days = [since[group] for group in rule.who if group in since]
    return max(0, rule.months - months_between(max(days), on)) if days else None


def is_of_contribution(rule: LocalRule) -> bool:
    """Whether a rule gives a percent of the person's own contribution."""
    return rule.kind != "vnd_per_month" and rule.of in (None, "contribution")


def _month(found: InForce, bases: Bases) -> Exact | None:
    """What the rule gives a month, dong, before the contribution limits it; None where unknown."""
    rule = found.rule
    if found.rate is None or rule.of == "unknown":
        return None
    if rule.kind == "vnd_per_month":
        return found.rate
    amount = exact_percent(found.rate, getattr(bases, rule.of or "contribution"))
    if rule.kind == "total_percent":
        # State and local together: the province pays what the State's part leaves of the total.
        return max(0, amount - bases.state)
    return amount
