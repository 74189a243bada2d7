"""Provinces side by side: whose rules support whom on a day, as far as the registry knows; no amounts.

What each cell says is what `count` says of the province and the group; `calculator.comparison` adds what it comes to.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from registry.law.area import area_on
from registry.law.law import Law
from registry.law.laws import Laws
from registry.law.programmes import PROGRAMMES
from registry.questions.support import ProvinceSupport, support

NO_ROW = ("any", "unspecified")
"""Not rows of their own: a rule for anybody counts in every row, one whose group no source names in the first."""


class GroupAcross(NamedTuple):
    """One programme and group in every province, in the order asked for."""

    programme: str
    group: str | None
    """None for anybody at all."""
    provinces: tuple[ProvinceSupport, ...]

    def as_json(self) -> dict[str, Any]:
        """The row as plain data."""
        return {
            "programme": self.programme,
            "group": self.group,
            "provinces": {
                p.province: {
                    "status": p.status,
                    "presumed": p.presumed,
                    "partly": p.partly,
                    "rules": [r.rule.id for r in p.rules],
                    "leads": [r.rule.id for r in p.perhaps],
                }
                for p in self.provinces
            },
        }


class SideBySide(NamedTuple):
    """Some provinces on a day."""

    date: datetime.date
    provinces: tuple[str, ...]
    rows: tuple[GroupAcross, ...]

    def as_json(self) -> dict[str, Any]:
        """The table as plain data."""
        return {
            "date": self.date.isoformat(),
            "provinces": list(self.provinces),
            "rows": [row.as_json() for row in self.rows],
        }


def compare(
    laws: Laws, provinces: Sequence[str], programmes: Iterable[str] = PROGRAMMES, *, on: datetime.date
) -> SideBySide:
    """Provinces (slugs) on a day: for each programme anybody first, then every group that is spoken of there."""
    slugs = tuple(dict.fromkeys(provinces))
    areas = {slug: area_on(laws.territory, slug, on) for slug in slugs}
    everywhere = {old for area in areas.values() for old in area}
    law = laws.law(on)
    rows = []
    for programme in programmes:
        spoken_of = {code for who in people_spoken_of(laws, law, programme, everywhere) for code in who}
        known = [code for code in laws.groups if code in spoken_of and code not in NO_ROW]
        for group in (None, *known):
            found = support(laws, programme, group, areas, on=on)
            rows.append(GroupAcross(programme, group, tuple(found.values())))
    return SideBySide(on, slugs, tuple(rows))


def people_spoken_of(laws: Laws, law: Law, programme: str, area: set[str]) -> list[tuple[str, ...]]:
    """The people (groups, all at once) whom the day's rules and statements in an area, or a published count, name.

    `area`: old provinces. Named sets of groups are left out: their members are people of their own.
    """
    found: list[tuple[str, ...]] = [(c.group,) for c in laws.counts if c.programme == programme and c.group is not None]
    found += [s.who for s in law.statements if s.programme == programme and s.province in area]
    found += [r.rule.who for r in law.local_rules if r.rule.programme == programme and not area.isdisjoint(r.rule.area)]
    return [who for who in dict.fromkeys(found) if not laws.groups[who[0]].groups]
