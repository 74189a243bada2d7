"""Provinces before and after the merger of 2025-07-01: which exist on a day, and which became which.

Old and new units are joined by slug and `into`, never by code: codes were reused (new Lao Cai has the code
of old Yen Bai). Resolution 202/2025/QH15.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple


class Province(NamedTuple):
    """A provincial unit, old or new."""

    slug: str
    code: str
    en: str
    vi: str
    type: str
    into: str
    """For an old province the unit it belongs to since the merger; for a new unit itself."""
    aliases: tuple[str, ...] = ()
    type_changes: tuple[tuple[str, str, str], ...] = ()
    """(ISO day, type from that day, instrument)."""


class Territory:
    """The 63 of before the merger, the 34 since, and how they hang together. Immutable."""

    def __init__(self, merger: str, old: tuple[Province, ...], new: tuple[Province, ...]) -> None:
        self.merger = datetime.date.fromisoformat(merger)
        self.old: Mapping[str, Province] = {p.slug: p for p in old}
        self.new: Mapping[str, Province] = {p.slug: p for p in new}

    @cached_property
    def parts(self) -> Mapping[str, tuple[str, ...]]:
        """New unit -> the old provinces it was made of."""
        parts: dict[str, list[str]] = {slug: [] for slug in self.new}
        for province in self.old.values():
            parts[province.into].append(province.slug)
        return {slug: tuple(olds) for slug, olds in parts.items()}

    @cached_property
    def _old_areas(self) -> Mapping[str, tuple[str, ...]]:
        return {slug: (slug,) for slug in sorted(self.old)}

    @cached_property
    def _new_areas(self) -> Mapping[str, tuple[str, ...]]:
        return {slug: self.parts[slug] for slug in sorted(self.new)}

    def areas_on(self, day: datetime.date) -> Mapping[str, tuple[str, ...]]:
        """The old provinces whose territory each unit has on a day, by slug and in its order."""
        return self._old_areas if day < self.merger else self._new_areas

    def merged(self, old: str) -> bool:
        """Whether an old province shares its new unit with others, or lost its name."""
        into = self.old[old].into
        return into != old or len(self.parts[into]) > 1

    def on(self, day: datetime.date) -> Mapping[str, Province]:
        """The units that exist on a day, by slug: 63, or 34 from the merger."""
        return self.old if day < self.merger else self.new

    def parts_on(self, day: datetime.date, slug: str) -> tuple[str, ...]:
        """The old provinces whose territory a unit has on a day."""
        return (slug,) if day < self.merger else self.parts[slug]

    def get(self, slug: str) -> Province:
        """The unit of that slug, the newer one where old and new share a name."""
        return self.new.get(slug) or self.old[slug]
