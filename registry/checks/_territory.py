"""Which old provinces an instrument covers and whose council made it; also where jurisdictions are faulty.

From 2025-07-01 the 63 provinces are 34 units (Resolution 202/2025/QH15). The file of a province that was merged
away holds the old council's instruments only. In the file of a name that lives on, an instrument without `area`
covers the whole new unit, and one whose area is the old province of that name is the old council's.
"""

from __future__ import annotations

import datetime

from registry.checks._walk import Placed
from registry.files.policies import Policies
from registry.written.province import Area


class Land:
    """Old provinces, the units they went into, and the day they did."""

    def __init__(self, policies: Policies) -> None:
        self.merger: datetime.date = policies.jurisdictions.merger
        self.into = {p.slug: p.into for p in policies.jurisdictions.provinces}
        self.units = {u.slug for u in policies.jurisdictions.units}
        self.parts: dict[str, list[str]] = {}
        for province in policies.jurisdictions.provinces:
            self.parts.setdefault(province.into, []).append(province.slug)

    def unit(self, slug: str) -> str:
        """The unit an old province is in since the merger; for a new unit, itself."""
        return self.into.get(slug, slug)

    def absorbed(self, slug: str) -> bool:
        """Whether the name of an old province ended with the merger."""
        return self.into.get(slug, slug) != slug

    def grew(self, slug: str) -> bool:
        """Whether the unit of that name took in other provinces."""
        return slug in self.units and self.parts.get(slug, [slug]) != [slug]

    def covered(self, placed: Placed) -> tuple[frozenset[str], bool]:
        """Old provinces an instrument covers or may cover, and whether its area is known."""
        area = placed.instrument.area
        if isinstance(area, Area) and area.former:
            return frozenset(area.former), True
        if self.absorbed(placed.province):
            return frozenset([placed.province]), area != "unknown"
        return frozenset(self.parts.get(placed.province, [placed.province])), area != "unknown"

    def by_old_council(self, placed: Placed) -> bool:
        """Whether the instrument is that of a province which was merged away or grew."""
        if self.absorbed(placed.province):
            return True
        area = placed.instrument.area
        own = isinstance(area, Area) and area.former == [placed.province]
        return own and self.grew(placed.province)

    def by_new_council(self, placed: Placed) -> bool:
        """Whether the instrument surely is that of a unit that did not exist before the merger."""
        if self.absorbed(placed.province) or not self.grew(placed.province):
            return False
        area = placed.instrument.area
        return area is None or (isinstance(area, Area) and area.former not in (None, [placed.province]))


def districts(placed: Placed) -> frozenset[str] | None:
    """The districts an instrument is limited to, None for no limit."""
    area = placed.instrument.area
    return frozenset(area.districts) if isinstance(area, Area) and area.districts else None
