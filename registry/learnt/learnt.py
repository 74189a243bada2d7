"""When the facts of a province became known, one after the other."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any, NamedTuple

from registry.files.policies import Policies
from registry.learnt.known import entry_known, instrument_known
from registry.written.base import InTwoLanguages, in_both
from registry.written.province import ProvinceFile


class Fact(NamedTuple):
    """Something that became known on a day."""

    day: datetime.date
    dated: bool
    """False where no source has a day: known from the day on which it was written down here."""
    what: str
    """`instrument`, `source`, `statement`, `amount`, `report`."""
    file: str
    """Slug of the province whose file it is in."""
    instrument: str | None
    number: str | None
    says: str | None
    """What the source says, or the statement."""
    source: str | None
    says_vi: str | None = None

    def as_json(self) -> dict[str, Any]:
        """As plain data."""
        return self._asdict() | {"day": self.day.isoformat()}


class Learnt(NamedTuple):
    """What is known of a province, in the order in which it became known."""

    province: str
    parts: tuple[str, ...]
    """The old provinces that the name stands for since the merger."""
    facts: tuple[Fact, ...]

    def as_json(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "province": self.province,
            "parts": list(self.parts),
            "learnt": [fact.as_json() for fact in self.facts],
        }


def learnt(policies: Policies, slug: str, parts: tuple[str, ...], written_down: datetime.date) -> Learnt:
    """All facts in the files of a province and of its parts, the first known first."""
    slugs = dict.fromkeys([slug, *parts])
    files = [policies.provinces[name] for name in slugs if name in policies.provinces]
    found = [fact for file in files for fact in _of_file(file, written_down)]
    return Learnt(slug, parts, tuple(sorted(found, key=lambda fact: (fact.day, not fact.dated))))


def _of_file(file: ProvinceFile, written_down: datetime.date) -> Iterator[Fact]:
    slug = file.province
    for i in file.instruments:
        known = instrument_known(i, written_down)
        first = next((s for s in i.sources if s.published == known), i.sources[0])
        dated = first.published is not None
        yield Fact(known, dated, "instrument", slug, i.id, i.number, *_told(first.says, first.url))
        for source in i.sources:
            if source is not first:
                day = source.published or written_down
                told = source.published is not None
                yield Fact(day, told, "source", slug, i.id, i.number, *_told(source.says, source.url))
    for what, entries in (
        ("statement", file.no_support),
        ("amount", file.published_amounts),
        ("report", file.observations),
    ):
        for entry in entries:
            day = entry_known(entry, written_down)
            told = str(day) == str(entry.date)
            says = getattr(entry, "says", None) or getattr(entry, "note", None)
            yield Fact(day, told, what, slug, None, None, *_told(says, entry.source))


def _told(says: InTwoLanguages | str | None, source: str | None) -> tuple[str | None, str | None, str | None]:
    vi, en = in_both(says)
    return en, source, vi
