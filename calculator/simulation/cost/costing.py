"""A draft resolution over several years: what it costs whom. The law is not written again here.

Every amount is people x `assess` of one such person, under the law without the draft and under the law with it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence

from calculator.problems import BadHousehold
from calculator.simulation.cost.local_time import LocalTime, areas
from calculator.simulation.cost.meeting import meetings
from calculator.simulation.cost.result import Assessed, Simulation
from calculator.simulation.people.kinds import Kind, kinds
from calculator.simulation.people.participants import BadParticipants, Participants, RowProblem, unlawful
from calculator.simulation.people.situation import Situation
from calculator.simulation.people.stands_for import StandsFor
from calculator.simulation.people.year_of_many import YearOfMany
from calculator.simulation.people.years_by_income import Dues, YearsByIncome
from calculator.simulation.years.changes import changes
from calculator.tell import tell
from registry.law.law import ParameterUnknown
from registry.law.territory import Territory
from registry.registry import Registry
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

    Amounts are whole dong a calendar year, in the order of `years`; a band of the lowest and the highest where
    something is not known. Every one is people x `assess` of one such person, without the draft and with it.

    `against` compares with the local rules in force on that day, as if they went on, instead of with those of each
    year. With `assume_none` the draft's province is taken to add nothing of its own where no rule is known. Raises
    BadParticipants where the law of a year knows no such participant.
    """
    among = tuple(years)
    rows = participants.people
    before, after = registry.without_and_with(
        draft, {draft.province, *_provinces(rows)}, against, draft.province if assume_none else None
    )
    own = frozenset(i.id for i in draft.instruments)
    due: Dues = {}
    sides = _Side(before, among, due), _Side(after, among, due, own)
    stand_in = StandsFor([*sides[0].time.laws, *sides[1].time.laws])
    stands_for = {situation: stand_in(situation) for situation in rows}
    people = _stood_for(rows, stands_for)
    try:
        assessed = kinds(people, stand_in.assessed_at)
        without = sides[0].years(assessed.kinds)
        reached = _Reached(registry.territory, before, after, own) if against is None else None
        affected = [n for n, kind in enumerate(assessed.kinds) if reached is None or reached(kind.person)]
        with_it = list(without)
        years_of_affected = sides[1].years(assessed.kinds[n] for n in affected)
        for n, years_of_kind in zip(affected, years_of_affected, strict=True):
            with_it[n] = years_of_kind
    except (BadHousehold, ParameterUnknown) as bad:
        raise _bad_participants(participants, before, among) from bad
    return Simulation(
        draft,
        participants,
        among,
        against,
        people,
        stands_for,
        Assessed(assessed.places, without, with_it),
        meetings(before, after, own),
        changes(after, among, {s.programme for s in people}),
        assume_none=assume_none,
    )


def _stood_for(rows: Mapping[Situation, int], stands_for: Mapping[Situation, Situation]) -> dict[Situation, int]:
    """How many people each situation stands for."""
    people: dict[Situation, int] = {}
    for situation, number in rows.items():
        people[stands_for[situation]] = people.get(stands_for[situation], 0) + number
    return people


def _provinces(situations: Iterable[Situation]) -> set[str]:
    """Provinces that somebody lives in."""
    return {slug for s in situations for slug in (s.province, s.former_province) if slug}


class _Side:
    """One of the two registries, asked for the years of situations."""

    def __init__(
        self, registry: Registry, years: Sequence[int], due: Dues, draft: frozenset[str] = frozenset()
    ) -> None:
        self.time = LocalTime(registry, years)
        self._by_income = YearsByIncome(draft, due)

    def years(self, kinds: Iterable[Kind]) -> list[tuple[YearOfMany, ...]]:
        """What the years of each kind come to; years under the same laws are worked out once."""
        found = []
        for kind in kinds:
            years = self.time.stretches(kind.person)
            worked_out = {id(year): self._by_income.year(kind, year) for year in {id(y): y for y in years}.values()}
            found.append(tuple(worked_out[id(year)] for year in years))
        return found


class _Reached:
    """Whether the draft changes anything where somebody lives; where it does not, nothing is assessed twice.

    Its own rules count as a change even if they are law already word for word: then they are paid under the draft.
    """

    def __init__(self, territory: Territory, before: Registry, after: Registry, draft: frozenset[str]) -> None:
        changed = set(before.local_rules) ^ set(after.local_rules)
        changed.update(rule for rule in after.local_rules if rule.instrument in draft)
        self._slugs = {slug for rule in changed for slug in (*rule.area, rule.file)}
        self._territory = territory

    def __call__(self, situation: Situation) -> bool:
        """Whether it reaches the province, a part of it, or the unit that it is in."""
        return not self._slugs.isdisjoint(areas(situation, self._territory))


def _bad_participants(participants: Participants, registry: Registry, years: Sequence[int]) -> BadParticipants:
    """Which rows cannot be assessed, and in which year."""
    problems = []
    for row in participants.rows:
        for year in years:
            found = list(unlawful(row.situation._replace(income=None), registry, year))
            problems += [
                RowProblem("participants", row.line, p.field, tell("{message} ({year})", message=p.message, year=year))
                for p in found
            ]
            if found:
                break
    return BadParticipants(problems)
