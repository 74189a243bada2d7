"""A draft with every percent some points higher or lower, within what the law leaves room for."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from calculator.assess import LawSource
from calculator.comparison.standard_case import StandardCase, standard_line
from registry.compiled.in_force import instrument_start
from registry.compiled.resolve import rule_id, who
from registry.law.programmes import PROGRAMMES
from registry.written.province import Age, Instrument, ProvinceFile, Provision, Rate

MOST_POINTS = 100
Caps = dict[str, int]
"""Id of a rule -> the highest percent that the State's share leaves room for."""


class Raised(NamedTuple):
    """The changed draft, and which of its rules could not follow."""

    draft: ProvinceFile
    capped: tuple[str, ...]
    """Ids of rules that stop at 100% with the State's share."""
    not_percents: tuple[str, ...]
    """Ids of rules that stay as they are: an amount in dong, or a rate that is not known."""


def caps(source: LawSource, draft: ProvinceFile, until: datetime.date) -> Caps:
    """How high each percent may go from the draft's first day to `until`: State and local are at most 100."""
    return {
        rule_id(instrument, programme, provision): _cap(source, instrument, programme, provision, until)
        for instrument, programme, provision in _provisions(draft)
    }


def raised(draft: ProvinceFile, points: int, limits: Caps) -> Raised:
    """Every percent `points` higher (lower where negative): not above its limit (`caps`), not below 0."""
    capped: list[str] = []
    not_percents: list[str] = []

    def change(instrument: Instrument, programme: str, provision: Provision) -> Provision:
        name = rule_id(instrument, programme, provision)
        key = "percent" if provision.percent is not None else "total_percent"
        rate: Rate | None = getattr(provision, key)
        if rate is None or rate == "unknown":
            not_percents.append(name)
            return provision
        new, stopped = _changed(rate, points, limits[name])
        if stopped:
            capped.append(name)
        return provision.model_copy(update={key: new})

    instruments = [
        instrument.model_copy(
            update={p: [change(instrument, p, provision) for provision in getattr(instrument, p)] for p in PROGRAMMES}
        )
        for instrument in draft.instruments
    ]
    return Raised(draft.model_copy(update={"instruments": instruments}), tuple(capped), tuple(not_percents))


def _changed(rate: Rate, points: int, limit: int) -> tuple[Rate, bool]:
    """A rate after the change, and whether the limit cut it."""
    if isinstance(rate, dict):
        years = {year: _changed(of_year, points, limit) for year, of_year in rate.items()}
        found = {year: new for year, (new, _) in years.items() if not isinstance(new, dict)}
        return found, any(stopped for _, stopped in years.values())
    if isinstance(rate, str):
        return rate, False
    wanted = rate + points
    # A percent that is above its limit already stays: the law takes care of it.
    highest = max(rate, limit)
    return max(0, min(wanted, highest)), wanted > highest


def _cap(source: LawSource, instrument: Instrument, programme: str, provision: Provision, until: datetime.date) -> int:
    if provision.total_percent is not None:
        return 100
    start = instrument_start(instrument).surely
    assert start is not None
    age = provision.age or Age()
    case = StandardCase(programme, who(provision.who), age.from_, age.below, provision.household_order)
    shares = [_state_share(case, source, day) for day in _days(source, datetime.date.fromordinal(start), until)]
    return 100 - math.ceil(max(shares))


def _days(source: LawSource, first: datetime.date, until: datetime.date) -> Iterator[datetime.date]:
    """The first day, and each later one on which the law changes."""
    day = first
    yield day
    while (last := source.law(day).last) < until:
        day = last + datetime.timedelta(days=1)
        yield day


def _state_share(case: StandardCase, source: LawSource, day: datetime.date) -> Fraction:
    """The State's percent for the people of a rule."""
    line = standard_line(case, None, source.law(day), day)
    return Fraction(0) if line is None else Fraction(100 * line.state, line.contribution)


def _provisions(draft: ProvinceFile) -> Iterator[tuple[Instrument, str, Provision]]:
    for instrument in draft.instruments:
        for programme in PROGRAMMES:
            for provision in getattr(instrument, programme):
                yield instrument, programme, provision
