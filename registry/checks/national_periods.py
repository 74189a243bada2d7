"""The State's law has one value on a day: periods of one thing do not overlap, and parameters leave no gap."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from itertools import pairwise

from registry.checks._walk import PARAMETERS, Spot, group_set, problem, programme_files
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell
from registry.written.national import Dated

Run = tuple[datetime.date, datetime.date, Spot]


def check(policies: Policies) -> Iterator[Problem]:
    """Overlaps (errors) and gaps in parameters (warnings)."""
    for number, parameter in enumerate(policies.parameters.parameters):
        listed = Spot(PARAMETERS, ("parameters", number, "values"))
        rows = [_row(value, listed / index) for index, value in enumerate(parameter.values)]
        yield from _overlaps(policies, parameter.key, rows)
        yield from _gaps(policies, parameter.key, rows)
        for index, value in enumerate(parameter.values):
            yield from _without_first_day(policies, value, listed / index)
    for file, programme in programme_files(policies):
        support: dict[tuple[object, ...], list[Run]] = {}
        for index, row in enumerate(programme.state_support):
            age = (row.age.from_, row.age.below) if row.age else None
            # Both can hold for a group, paid in full and supported: the first that fits counts (HI Law art. 13 cl. 2).
            # So can what holds for all of it, and for those of it of whom something is said.
            key = (group_set(row.who), row.poor_commune, row.category, age, row.only_if_met)
            spot = Spot(file, ("state_support", index))
            support.setdefault(key, []).append(_row(row, spot))
            yield from _without_first_day(policies, row, spot)
        for index, excluded in enumerate(programme.not_open_to):
            yield from _without_first_day(policies, excluded, Spot(file, ("not_open_to", index)))
        for (who, *_), rows in support.items():
            assert isinstance(who, frozenset)
            yield from _overlaps(policies, " + ".join(sorted(who)), rows)


def _row(dated: Dated, spot: Spot) -> Run:
    return dated.from_ or datetime.date.min, dated.to or datetime.date.max, spot


def _without_first_day(policies: Policies, dated: Dated, spot: Spot) -> Iterator[Problem]:
    if dated.from_ is None:
        message = tell("`from` is missing: nothing can be computed with a value whose first day is not known")
        yield problem(policies, __name__, "error", spot, message)


def _pairs(rows: Iterable[Run]) -> Iterator[tuple[Run, Run]]:
    """Each row with the one that follows it in time."""
    ordered = sorted(rows)
    return pairwise(ordered)


def _overlaps(policies: Policies, name: str, rows: list[Run]) -> Iterator[Problem]:
    for (first, last, _), (start, _, spot) in _pairs(rows):
        if start <= last:
            until = tell("to {last}", last=last) if last < datetime.date.max else tell("without a last day")
            message = tell(
                "{name} has two values from {start} on: the one before it runs from {first} {until}",
                name=name,
                start=start,
                first=first,
                until=until,
            )
            yield problem(policies, __name__, "error", spot / "from", message)


def _gaps(policies: Policies, name: str, rows: list[Run]) -> Iterator[Problem]:
    for (_, last, _), (start, _, spot) in _pairs(rows):
        if last < start and (start - last).days > 1:
            message = tell("{name} has no value between {last} and {start}", name=name, last=last, start=start)
            yield problem(policies, __name__, "warning", spot / "from", message)
