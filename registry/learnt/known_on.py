"""The policies as they were known on a day: what had not been published by then is left out.

An instrument counts whole from the day on which it was known: its sources are of different days, but its fields do not
say from which of them each was taken. What only a later instrument or a later day can have told is taken back: who
replaced it, an end that was inferred from that, `by` and `not before` days that lie ahead, what became of it after the
merger.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any, TypeVar

from registry.files.policies import Policies
from registry.law.programmes import PROGRAMMES
from registry.learnt.known import entry_known, instrument_known
from registry.written.bound import parse_begin, parse_end
from registry.written.province import Instrument, NoSupport, Observation, ProvinceFile, Provision, PublishedAmount

Dated = TypeVar("Dated", Instrument, Provision)
Entry = TypeVar("Entry", NoSupport, PublishedAmount, Observation)
_NAMES = ("replaces", "amends", "prolongs")


def known_on(policies: Policies, day: datetime.date, written_down: datetime.date) -> Policies:
    """What was known on a day; all of it from the day on which it was `written_down`."""
    if day >= written_down:
        return policies
    known = {
        instrument.id
        for file in policies.provinces.values()
        for instrument in file.instruments
        if instrument_known(instrument, written_down) <= day
    }
    merger = policies.jurisdictions.merger
    provinces = {slug: _file(file, day, known, merger, written_down) for slug, file in policies.provinces.items()}
    counts = policies.counts.model_copy(update={"counts": [c for c in policies.counts.counts if c.date <= day]})
    return policies._replace(provinces=provinces, counts=counts)


def _file(
    file: ProvinceFile, day: datetime.date, known: set[str], merger: datetime.date, written_down: datetime.date
) -> ProvinceFile:
    def by_then(entries: Iterable[Entry]) -> list[Entry]:
        return [entry for entry in entries if entry_known(entry, written_down) <= day]

    return file.model_copy(
        update={
            "not_found": None,
            "instruments": [_instrument(i, day, known, merger) for i in file.instruments if i.id in known],
            "no_support": [s for s in by_then(file.no_support) if s.before is None or s.before in known],
            "published_amounts": by_then(file.published_amounts),
            "observations": by_then(file.observations),
        }
    )


def _instrument(instrument: Instrument, day: datetime.date, known: set[str], merger: datetime.date) -> Instrument:
    published = [source.published for source in instrument.sources if source.published is not None]
    told = [source for source in instrument.sources if source.published is not None and source.published <= day]
    # Whether it goes on after the merger was told, if by a source with a day, by one of after the merger.
    of_merger = instrument.after_merger if any(merger <= each <= day for each in published) else None
    return _dated(instrument, day, known).model_copy(
        update={
            "sources": told,
            "after_merger": of_merger,
            "became": instrument.became if instrument.became in known else None,
            **{name: [_dated(p, day, known) for p in instrument.of_programme(name)] for name in PROGRAMMES},
            **{name: [other for other in getattr(instrument, name) if other in known] for name in _NAMES},
        }
    )


def _dated(dated: Dated, day: datetime.date, known: set[str]) -> Dated:
    """Without what only a later instrument or a later day can have told of its first and last day."""
    changed: dict[str, Any] = {}
    if dated.replaced_by is not None and dated.replaced_by not in known:
        changed["replaced_by"] = None
    if dated.from_ is not None:
        begin = parse_begin(dated.from_)
        if begin.known == "by" and begin.day is not None and begin.day > day:
            changed["from_"] = "unknown"
    if dated.to is not None:
        end = parse_end(dated.to)
        ahead = end.known == "not_before" and end.day is not None and end.day > day
        if ahead or (end.known == "inferred" and "replaced_by" in changed):
            changed["to"] = "unknown"
    return dated.model_copy(update=changed) if changed else dated
