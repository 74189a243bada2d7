"""A draft resolution over several years: what it costs whom. The law is not written again here.

Every amount is people x `assess` of one such person, under the law without the draft and under the law with it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from calculator.bad_household import BadHousehold
from calculator.simulation.alike import Alike
from calculator.simulation.calendar import LawByDay, Stretch, stretches
from calculator.simulation.changes import changes
from calculator.simulation.meeting import meetings
from calculator.simulation.participants import BadParticipants, Participants, RowProblem, unlawful
from calculator.simulation.result import Simulation
from calculator.simulation.situation import Situation, Year, Years
from registry.draft import side_by_side
from registry.law import ParameterUnknown
from registry.names import NameIndex
from registry.registry import Registry
from registry.written.province import ProvinceFile

MOST_YEARS = 50


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
    people = participants.people
    # Provinces in short: only they matter, and a registry of a few is asked faster.
    slugs = [slug for s in people for slug in (s.province, s.former_province) if slug]
    before, after = side_by_side(
        registry, draft, {draft.province, *slugs}, against, draft.province if assume_none else None
    )
    own = frozenset(i.id for i in draft.instruments)
    touched = None if against else _touched(before, after)
    sides = _Side(before, among, registry.names), _Side(after, among, registry.names, own)
    try:
        without = sides[0].years(people)
        with_it = sides[1].years(s for s in people if touched is None or not touched.isdisjoint(_places(s, registry)))
    except (BadHousehold, ParameterUnknown) as bad:
        raise _bad_participants(participants, before, among) from bad
    programmes = {s.programme for s in people}
    return Simulation(
        draft,
        participants,
        among,
        against,
        [without[s] for s in people],
        [with_it.get(s) or without[s] for s in people],
        meetings(before, after, own),
        changes(after, among, programmes),
        assume_none=assume_none,
    )


class _Side:
    """One of the two registries, asked for the years of situations."""

    def __init__(
        self, registry: Registry, years: Sequence[int], names: NameIndex, draft: frozenset[str] = frozenset()
    ) -> None:
        self._registry = registry
        self._numbers = years
        self._names = names
        self._years = Years(draft)

    def years(self, situations: Iterable[Situation]) -> dict[Situation, tuple[Year, ...]]:
        """What one person's years come to, situation by situation."""
        asked = tuple(situations)
        stretches_of = {months: self._stretches(months) for months in {s.months for s in asked}}
        alike = Alike({s.law for years in stretches_of.values() for year in years for s in year})
        found: dict[Situation, tuple[Year, ...]] = {}
        for situation in asked:
            one = alike(situation)
            if one not in found:
                found[one] = tuple(self._years.year(one, year) for year in stretches_of[one.months])
            found[situation] = found[one]
        return found

    def _stretches(self, months: int) -> list[tuple[Stretch, ...]]:
        found = [stretches(self._registry, year, months) for year in self._numbers]
        for law in {s.law for year in found for s in year}:
            # `assess` would make an index of the same names for each law.
            law.derived.setdefault("names", self._names)
        return found


def _touched(before: LawByDay, after: LawByDay) -> set[str]:
    """Old provinces whose local law the draft changes."""
    assert isinstance(before, Registry)
    assert isinstance(after, Registry)
    return {slug for rule in set(before.local_rules) ^ set(after.local_rules) for slug in (*rule.area, rule.file)}


def _places(situation: Situation, registry: Registry) -> set[str]:
    """Old provinces and the unit whose local law may be a situation's."""
    found = {situation.province, *registry.territory.parts.get(situation.province, ())}
    if situation.province in registry.territory.old:
        found.add(registry.territory.old[situation.province].into)
    return found | ({situation.former_province} if situation.former_province else set())


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
