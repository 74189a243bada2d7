"""What a draft meets when it begins: the rules in force for the same people in the same place, and those it ends."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator
from typing import Any, Literal, NamedTuple

from registry.law.people import ages_meet, districts_meet, orders_meet
from registry.law.programmes import EVERYBODY
from registry.law.rule import Certainty, LocalRule
from registry.registry import Registry

Relation = Literal["replaces", "adds_up", "overlaps", "ends"]
ANYBODY = {"any", "unspecified"}
"""Groups that may be everybody's."""


class Meeting(NamedTuple):
    """A rule of the draft and one that is there already."""

    day: datetime.date
    """The first day of the draft's rule."""
    rule: LocalRule | None
    """None where the draft has none for these people."""
    other: LocalRule
    certainty: Certainty
    """How surely the other one is in force that day without the draft."""
    relation: Relation
    """`replaces`: it ends. `adds_up`: the draft says that one comes on top. `overlaps`: the highest applies. `ends`: it
    ends, with nothing in its place."""

    def as_json(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "rule": self.rule and self.rule.id,
            "from": self.day.isoformat(),
            "relation": self.relation,
            "other": self.other.id,
            "number": self.other.number,
            "certainty": self.certainty.name.lower(),
            "source": self.other.source,
        }


def meetings(before: Registry, after: Registry, draft: Collection[str]) -> tuple[Meeting, ...]:
    """Every pair, in the order of the draft. `draft` holds the ids of its instruments."""
    own = [r for r in after.local_rules if r.instrument in draft and r.intervals]
    found = [meeting for rule in own for meeting in _of(rule, before, after, draft)]
    return (*found, *_ended(own, before, after, {met.other.id for met in found}))


def _ended(own: Collection[LocalRule], before: Registry, after: Registry, met: set[str]) -> Iterator[Meeting]:
    """Rules for whose people the draft has none, and that end when it begins."""
    draft = {rule.instrument for rule in own}
    for day in sorted({_begin(rule) for rule in own}):
        standing = _standing(after, draft, day)
        for other in before.local_rules:
            certainty = other.certainty(day)
            if certainty > Certainty.NO and other.id not in standing and other.id not in met:
                met.add(other.id)
                yield Meeting(day, None, other, certainty, "ends")


def _begin(rule: LocalRule) -> datetime.date:
    return datetime.date.fromordinal(rule.intervals[0][0])


def _standing(after: Registry, draft: Collection[str], day: datetime.date) -> set[str]:
    """Ids of the other rules that are or may be in force beside the draft."""
    return {r.id for r in after.local_rules if r.instrument not in draft and r.certainty(day) > Certainty.NO}


def _of(rule: LocalRule, before: Registry, after: Registry, draft: Collection[str]) -> Iterator[Meeting]:
    day = _begin(rule)
    standing = _standing(after, draft, day)
    for other in before.local_rules:
        certainty = other.certainty(day)
        if certainty is Certainty.NO or not _same_people(rule, other):
            continue
        if other.id not in standing:
            relation: Relation = "replaces"
        else:
            relation = "adds_up" if rule.adds_up or other.adds_up else "overlaps"
        yield Meeting(day, rule, other, certainty, relation)


def _same_people(one: LocalRule, other: LocalRule) -> bool:
    """Whether somebody can be meant by both: programme, place, ages, order, and groups of which one holds the other."""
    return (
        one.programme == other.programme
        and not set(one.area).isdisjoint(other.area)
        and districts_meet(one.districts, other.districts)
        and ages_meet(one.age_from, one.age_below, other.age_from, other.age_below)
        and orders_meet(one.household_order, other.household_order)
        and _same_groups(set(one.who), set(other.who), one.programme)
    )


def _same_groups(one: set[str], other: set[str], programme: str) -> bool:
    # In voluntary SI everybody is at least an `other` participant.
    everybody = ANYBODY | {EVERYBODY[programme]} if programme == "voluntary_si" else ANYBODY
    return one <= other or other <= one or not everybody.isdisjoint(one | other)
