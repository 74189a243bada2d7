"""No statement of `no_support` speaks of a day on which a rule for the same people is in force."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from registry.checks._periods import Days, day_before, term
from registry.checks._territory import Land, districts
from registry.checks._walk import Placed, PlacedProvision, Spot, by_id, group_set, groups_of, problem, provisions
from registry.files.policies import Policies
from registry.files.problem import Level, Problem
from registry.law.programmes import IN_ENGLISH, Programme
from registry.tell import tell
from registry.written.province import NoSupport


class Said(NamedTuple):
    """A statement with the days and the old provinces that it speaks of."""

    statement: NoSupport
    spot: Spot
    days: Days
    land: frozenset[str]


def check(policies: Policies) -> Iterator[Problem]:
    """Statements against rules: an error for the very same groups, a warning where one side is wider."""
    land = Land(policies)
    rules: dict[tuple[str, Programme], list[PlacedProvision]] = {}
    for written in provisions(policies):
        if written.status == "adopted" and written.of.instrument.level == "province":
            for slug in land.covered(written.of)[0]:
                rules.setdefault((slug, written.programme), []).append(written)
    for slug, said in _statements(policies, land):
        for written in rules.get((slug, said.statement.programme), ()):
            yield from _contradiction(policies, said, written, land)


def _statements(policies: Policies, land: Land) -> Iterator[tuple[str, Said]]:
    """Statements of a known time, each with one old province of theirs to look for rules in."""
    known = by_id(policies)
    for slug, file in policies.provinces.items():
        for number, statement in enumerate(file.no_support):
            days = _days(statement, known)
            if days is None:
                continue
            new_unit = days.first >= land.merger and slug in land.parts
            parts = frozenset(land.parts[slug] if new_unit else [slug])
            spot = Spot(f"provinces/{slug}.yaml", ("no_support", number))
            yield min(parts), Said(statement, spot, days, parts)


def _days(statement: NoSupport, known: Mapping[str, Placed]) -> Days | None:
    if isinstance(statement.date, datetime.date):
        return Days(statement.date, statement.date)
    if statement.before is not None and statement.before in known:
        begin = term(known[statement.before].instrument).possibly.first
        if begin > datetime.date.min:
            return Days(datetime.date.min, day_before(begin))
    return None


def _contradiction(policies: Policies, said: Said, written: PlacedProvision, land: Land) -> Iterator[Problem]:
    covered, area_known = land.covered(written.of)
    days = term(written.of.instrument, written.provision).surely.both(said.days)
    in_part = districts(written.of) is not None or not area_known or not said.land <= covered
    spoken = group_set(said.statement.who)
    same = spoken == written.groups
    if days is None or in_part or not (same or spoken == {"any"}):
        return
    level: Level = "error" if same and said.statement.strength == "stated" else "warning"
    message = tell(
        "says that there is no {programme} support for {who}, but {id} is in force {days} with {written} ({file})",
        programme=IN_ENGLISH[said.statement.programme],
        who=" + ".join(groups_of(said.statement.who)),
        id=written.of.instrument.id,
        days=days,
        written=written,
        file=written.spot.file,
    )
    yield problem(policies, __name__, level, said.spot, message)
