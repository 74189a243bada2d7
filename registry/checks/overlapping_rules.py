"""Two rules for the same people at the same time and place say how they relate."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from registry.checks._periods import NEVER, Days, Term, day_before, named_day, term
from registry.checks._relations import related
from registry.checks._territory import Land, districts
from registry.checks._walk import Placed, PlacedProvision, Spot, by_id, problem, provisions
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.law.people import ages_meet, districts_meet, orders_meet
from registry.tell import tell

MOST_PROBLEMS = 10
"""Of one provision; more would help nobody."""


class Reach(NamedTuple):
    """A provision with the days and the territory on which it can meet another."""

    possibly: Days
    surely: Days
    covers: frozenset[str]
    districts: frozenset[str] | None
    ages: tuple[int | None, int | None]
    written: PlacedProvision


def check(policies: Policies) -> Iterator[Problem]:
    """Pairs of adopted provisions that meet and do not say why; in known time an error."""
    reported: dict[Spot, set[Spot]] = {}
    for rules in _by_people_and_place(policies).values():
        for earlier, later in _meeting(rules):
            others = reported.setdefault(later.written.spot, set())
            new = earlier.written.spot not in others and len(others) < MOST_PROBLEMS
            if new and not _explained(earlier.written, later.written):
                others.add(earlier.written.spot)
                yield _problem(policies, earlier, later)


def _by_people_and_place(policies: Policies) -> dict[tuple[str, frozenset[str], str], list[Reach]]:
    """Rules by programme, groups and old province: only rules of one list can be for the same people."""
    land = Land(policies)
    known = by_id(policies)
    found: dict[tuple[str, frozenset[str], str], list[Reach]] = {}
    for written in provisions(policies):
        # `unspecified` stands for a group that no source names: two of them need not be the same.
        if written.status != "adopted" or "unspecified" in written.groups:
            continue
        rule = _rule(written, land, known)
        for slug in rule.covers:
            # In the part of a unit that it took in with the merger, its own council rules only since then.
            took_in = not land.absorbed(written.of.province) and slug != written.of.province
            here = _since(rule, land.merger) if took_in else rule
            found.setdefault((written.programme, written.groups, slug), []).append(here)
    return found


def _since(rule: Reach, day: datetime.date) -> Reach:
    since = Days(day, datetime.date.max)
    return rule._replace(possibly=rule.possibly.both(since) or NEVER, surely=rule.surely.both(since) or NEVER)


def _rule(written: PlacedProvision, land: Land, known: Mapping[str, Placed]) -> Reach:
    covers, area_known = land.covered(written.of)
    own = term(written.of.instrument, written.provision)
    last = _last_possible(written, own, land, known)
    age = written.provision.age
    return Reach(
        Days(own.possibly.first, last),
        own.surely.both(Days(datetime.date.min, last)) or NEVER if area_known else NEVER,
        covers,
        districts(written.of),
        (age.from_, age.below) if age else (None, None),
        written,
    )


def _last_possible(written: PlacedProvision, own: Term, land: Land, known: Mapping[str, Placed]) -> datetime.date:
    """A rule ends at the latest when its successor begins, or with its province where it stopped then."""
    last = own.possibly.last
    instrument = written.of.instrument
    successor = known.get(written.provision.replaced_by or instrument.replaced_by or "")
    begin = named_day(term(successor.instrument).begin) if successor else None
    if begin:
        last = min(last, day_before(begin))
    if instrument.after_merger and instrument.after_merger.status == "stopped":
        last = min(last, day_before(land.merger))
    return last


def _meeting(rules: list[Reach]) -> Iterator[tuple[Reach, Reach]]:
    """Pairs whose days, ages and districts meet. Sorted by first day, so that only near ones are compared."""
    rules = sorted(rules, key=lambda rule: (rule.possibly, rule.written.spot))
    for number, earlier in enumerate(rules):
        for index in range(number + 1, len(rules)):
            later = rules[index]
            if later.possibly.first > earlier.possibly.last:
                break
            if earlier.possibly.both(later.possibly) and _same_people(earlier, later):
                yield earlier, later


def _same_people(one: Reach, other: Reach) -> bool:
    return (
        districts_meet(one.districts, other.districts)
        and orders_meet(one.written.provision.household_order, other.written.provision.household_order)
        and ages_meet(*one.ages, *other.ages)
    )


def _explained(one: PlacedProvision, other: PlacedProvision) -> bool:
    """A relation, a reason in words, or support that the resolution itself puts on top of the other."""
    return (
        one.provision.adds_up
        or other.provision.adds_up
        or bool(one.of.instrument.overlap or other.of.instrument.overlap)
        or (related(one.of, other.of) if one.of.spot != other.of.spot else _told_twice(one, other))
    )


def _told_twice(one: PlacedProvision, other: PlacedProvision) -> bool:
    """Two provisions of one instrument that nothing tells apart: `indistinct_provisions` reports those."""
    a, b = one.provision, other.provision
    return (a.age, a.household_order, a.from_, a.to) == (b.age, b.household_order, b.from_, b.to)


def _problem(policies: Policies, earlier: Reach, later: Reach) -> Problem:
    surely = earlier.surely.both(later.surely)
    meet = surely or earlier.possibly.both(later.possibly)
    first, second = earlier.written, later.written
    both = tell("both give") if surely else tell("may both give")
    what = tell(
        "{second} in {covers} {meet}", second=second, covers=", ".join(sorted(earlier.covers & later.covers)), meet=meet
    )
    if not surely:
        what += tell(" (not all their first and last days are known)")
    if first.of.spot == second.of.spot:
        message = tell(
            "two provisions of {id} {both} {what}, the other being {first}: write ages or periods that do "
            "not meet, `adds_up: true`, or the reason in `overlap`",
            id=first.of.instrument.id,
            both=both,
            what=what,
            first=first,
        )
    else:
        message = tell(
            "{id} and {other} {both} {what}: say which replaces, amends or prolongs the other, write "
            "`adds_up: true`, or the reason in `overlap`",
            id=first.of.instrument.id,
            other=second.of.instrument.id,
            both=both,
            what=what,
        )
    return problem(policies, __name__, "error" if surely else "warning", second.spot, message)
