"""A draft resolution over several years: what it costs whom. The law is not written again here.

Every amount is people x `assess` of one such person, under the law without the draft and under the law with it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from calculator.bad_household import BadHousehold
from calculator.simulation.alike import Alike
from calculator.simulation.changes import changes
from calculator.simulation.local_time import LocalTime, places
from calculator.simulation.meeting import meetings
from calculator.simulation.participants import BadParticipants, Participants, RowProblem, unlawful
from calculator.simulation.result import Simulation
from calculator.simulation.situation import Situation, Year, one_year
from registry.draft import side_by_side
from registry.law import ParameterUnknown
from registry.registry import Registry
from registry.territory import Territory
from registry.written.province import ProvinceFile


def simulate(
    registry: Registry,
    draft: ProvinceFile,
    participants: Participants,
    years: Sequence[int],
    against: datetime.date | None = None,
    *,
    assume_none: bool = False,
) -> Simulation:
    """What a draft costs, year by year: the same people in every year, in the same groups and of the same age.

    `against` compares with the local rules in force on that day, as if they went on, instead of with those of each
    year. With `assume_none` the draft's province is taken to add nothing of its own where no rule is known. Raises
    BadParticipants where the law of a year knows no such participant.
    """
    among = tuple(years)
    rows = participants.people
    before, after = side_by_side(
        registry, draft, {draft.province, *_provinces(rows)}, against, draft.province if assume_none else None
    )
    own = frozenset(i.id for i in draft.instruments)
    sides = _Side(before, among), _Side(after, among, own)
    alike = Alike([*sides[0].time.laws, *sides[1].time.laws])
    stands_for = {situation: alike(situation) for situation in rows}
    people: dict[Situation, int] = {}
    for situation, number in rows.items():
        people[stands_for[situation]] = people.get(stands_for[situation], 0) + number
    try:
        without = [sides[0].years(s) for s in people]
        reached = _Reached(registry.territory, before, after) if against is None else None
        with_it = [
            sides[1].years(s) if reached is None or reached(s) else years_before
            for s, years_before in zip(people, without, strict=True)
        ]
    except (BadHousehold, ParameterUnknown) as bad:
        raise _bad_participants(participants, before, among) from bad
    return Simulation(
        draft,
        participants,
        among,
        against,
        people,
        stands_for,
        without,
        with_it,
        meetings(before, after, own),
        changes(after, among, {s.programme for s in people}),
        assume_none=assume_none,
    )


def _provinces(situations: Iterable[Situation]) -> set[str]:
    """Provinces that somebody lives in."""
    return {slug for s in situations for slug in (s.province, s.former_province) if slug}


class _Side:
    """One of the two registries, asked for the years of situations."""

    def __init__(self, registry: Registry, years: Sequence[int], draft: frozenset[str] = frozenset()) -> None:
        self.time = LocalTime(registry, years)
        self._draft = draft

    def years(self, situation: Situation) -> tuple[Year, ...]:
        """What one person's years come to; years under the same laws are worked out once."""
        years = self.time.stretches(situation)
        found = {id(year): year for year in years}
        worked_out = {key: one_year(situation, year, self._draft) for key, year in found.items()}
        return tuple(worked_out[id(year)] for year in years)


class _Reached:
    """Whether the draft changes anything where somebody lives; where it does not, nothing is assessed twice."""

    def __init__(self, territory: Territory, before: Registry, after: Registry) -> None:
        changed = set(before.local_rules) ^ set(after.local_rules)
        self._slugs = {slug for rule in changed for slug in (*rule.area, rule.file)}
        self._territory = territory

    def __call__(self, situation: Situation) -> bool:
        """Whether it reaches the province, a part of it, or the unit that it is in."""
        return not self._slugs.isdisjoint(places(situation, self._territory))


def _bad_participants(participants: Participants, registry: Registry, years: Sequence[int]) -> BadParticipants:
    """Which rows cannot be assessed, and in which year."""
    problems = []
    for row in participants.rows:
        for year in years:
            found = list(unlawful(row.situation._replace(income=None), registry, year))
            problems += [RowProblem("participants", row.line, p.field, f"{p.message} ({year})") for p in found]
            if found:
                break
    return BadParticipants(problems)
