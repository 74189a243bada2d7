"""Where a province stands among all: what each would add for the same participants, if they lived there."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from operator import mul
from typing import Any, NamedTuple

from calculator.simulation.cost.cost import Band
from calculator.simulation.people.participants import Participants
from calculator.simulation.people.situation import Situation, one_year
from calculator.simulation.years.calendar import Stretch
from registry.draft.own_days import first_day
from registry.law.law import Law
from registry.months import month_start
from registry.registry import Registry
from registry.written.province import ProvinceFile


class Standing(NamedTuple):
    """One province: local support a head and year, dong."""

    province: str
    a_head: Band

    def as_json(self) -> dict[str, Any]:
        """As plain data."""
        return {"province": self.province, "local_a_head": self.a_head.as_json()}


class Generosity(NamedTuple):
    """Every province by the law of one day, the most generous first; and the draft's with the draft."""

    day: datetime.date
    province: str
    with_draft: Standing
    standings: tuple[Standing, ...]
    """Without the draft; by what is known to be added, then by what may be."""

    @property
    def place_before(self) -> tuple[int, int]:
        """Best and worst place of the draft's province without it: what others add is not always known."""
        own = next(s for s in self.standings if s.province == self.province)
        return self._place(own.a_head)

    @property
    def place_after(self) -> tuple[int, int]:
        """Best and worst place with the draft."""
        return self._place(self.with_draft.a_head)

    @property
    def known(self) -> int:
        """Provinces of which it is known what they add, without the draft."""
        return sum(s.a_head.known for s in self.standings)

    def _place(self, own: Band) -> tuple[int, int]:
        others = [s.a_head for s in self.standings if s.province != self.province]
        return 1 + sum(o.low > own.high for o in others), 1 + sum(o.high > own.low for o in others)

    def as_json(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "date": self.day.isoformat(),
            "province": self.province,
            "of": len(self.standings),
            "known": self.known,
            "place_before": list(self.place_before),
            "place_after": list(self.place_after),
            "with_draft": self.with_draft.as_json()["local_a_head"],
            "provinces": [standing.as_json() for standing in self.standings],
        }


def generosity(
    registry: Registry,
    draft: ProvinceFile,
    participants: Participants,
    years: Sequence[int],
    *,
    assume_none: bool = False,
) -> Generosity:
    """Every province on the first day of the years on which the draft supports, a year paid at once.

    Participants are taken to live in each province in turn. With `assume_none` as for `simulate`.
    """
    day = comparison_day(draft, years)
    units = registry.territory.on(day)
    unit = draft.province if draft.province in units else registry.territory.old[draft.province].into
    own = registry.without_and_with(draft, [unit], none_in=unit if assume_none else None)
    law = registry.law(day)
    laws = {slug: own[0].law(day) if slug == unit else law for slug in units}
    standings = [Standing(slug, _a_head(laws[slug], slug, participants, day)) for slug in units]
    standings.sort(key=lambda s: (-s.a_head.low, -s.a_head.high, s.province))
    return Generosity(day, unit, Standing(unit, _a_head(own[1].law(day), unit, participants, day)), tuple(standings))


def comparison_day(draft: ProvinceFile, years: Sequence[int]) -> datetime.date:
    """The first day of a month in the years on which the draft is in force; the first of the years if it never is."""
    first = first_day(draft)
    if first.day > 1:
        first = month_start(first.replace(day=1), 1)
    january = datetime.date(min(years), 1, 1)
    return first if january < first <= datetime.date(max(years), 12, 31) else january


def _a_head(law: Law, province: str, participants: Participants, day: datetime.date) -> Band:
    there: dict[Situation, int] = {}
    for situation, people in participants.people.items():
        moved = situation._replace(province=province, former_province=None, district=None)
        there[moved] = there.get(moved, 0) + people
    found = [one_year(s, (Stretch(law, day, s.months),)).year.amounts for s in there]
    low, high = (
        sum(map(mul, there.values(), column)) for column in ([a.local for a in found], [a.highest_local for a in found])
    )
    return Band(low, high).over(sum(there.values()))
