"""What is said and published, beside the rules: statements of no support, and counts of provinces."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from registry.compiled.in_force import instrument_start
from registry.compiled.resolve import who
from registry.files.policies import Policies
from registry.law.rule import ALWAYS, Publication, Statement
from registry.law.territory import Territory
from registry.written.base import in_both, in_english, in_vietnamese
from registry.written.province import Instrument, NoSupport, ProvinceFile


def statements(file: ProvinceFile, instruments: Mapping[str, Instrument]) -> Iterator[Statement]:
    """The statements of no support of one province that speak of a known time."""
    for n in file.no_support:
        days = _days_of(n, instruments)
        if days is not None:
            yield Statement(
                file.province,
                n.programme,
                who(n.who),
                *days,
                n.strength == "stated",
                in_english(n.says),
                n.source,
                in_both(n.says)[0] or "",
            )


def national_statements(policies: Policies, where: Territory) -> Iterator[Statement]:
    """A published count of none speaks of every province on its day (voluntary SI, 2019-10-31)."""
    sets = {s.code: tuple(s.groups) for s in policies.groups.sets}
    for c in policies.counts.counts:
        if c.n == 0:
            day, source = c.date.toordinal(), in_english(c.source)
            vi, en = in_both(c.note)
            says = f"0 of {c.of}: {en}" if en else f"0 of {c.of}"
            says_vi = f"0/{c.of}: {vi}" if vi else "" if en else f"0/{c.of}"
            for province in where.on(c.date):
                for group in sets.get(c.group or "", (c.group or "any",)):
                    yield Statement(province, c.programme, (group,), day, day, True, says, source, says_vi)


def _days_of(statement: NoSupport, instruments: Mapping[str, Instrument]) -> tuple[int, int] | None:
    """A statement speaks of its own day; of other days only where it says so."""
    if statement.before is not None:
        return ALWAYS, instrument_start(instruments[statement.before]).possibly - 1
    if isinstance(statement.date, datetime.date):
        return statement.date.toordinal(), statement.date.toordinal()
    return None


def published_counts(policies: Policies) -> tuple[Publication, ...]:
    """Published counts, oldest first."""
    found = [
        Publication(
            *(c.date.toordinal(), c.programme, c.group, c.n, c.of),
            *(said(text) for said in (in_english, in_vietnamese) for text in (c.by, c.source)),
        )
        for c in policies.counts.counts
    ]
    return tuple(sorted(found, key=lambda c: c.day))
