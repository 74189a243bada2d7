"""No council issues an instrument before its province exists or after it ended."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from registry.checks._periods import named_day, term
from registry.checks._territory import Land
from registry.checks._walk import Placed, instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Level, Problem
from registry.tell import tell
from registry.written.forms import year_of_number


def check(policies: Policies) -> Iterator[Problem]:
    """Instruments of a council that did not exist on their day."""
    land = Land(policies)
    for placed in instruments(policies):
        if land.absorbed(placed.province):
            yield from _after_the_end(policies, placed, land, "error")
        elif land.by_old_council(placed):
            # The new council may rule for its old half alone, so this is only unlikely.
            yield from _after_the_end(policies, placed, land, "warning")
        elif land.by_new_council(placed) and placed.instrument.level == "province":
            yield from _before_the_beginning(policies, placed, land)
        if placed.instrument.level == "district":
            yield from _without_districts(policies, placed, land)


def _after_the_end(policies: Policies, placed: Placed, land: Land, level: Level) -> Iterator[Problem]:
    """An old council's last day is the one before the merger (Resolution 202/2025/QH15)."""
    where = tell(
        "{province} became part of {unit} on {merger}",
        province=placed.province,
        unit=land.unit(placed.province),
        merger=land.merger,
    )
    move = (
        tell("an instrument of the new council belongs in provinces/{unit}.yaml", unit=land.unit(placed.province))
        if land.absorbed(placed.province)
        else tell("`area` names the old province alone; leave `area` out if the new council means all of its unit")
    )
    for key, day in _days_of_issue(placed):
        if day >= land.merger:
            message = tell(
                "`{key}` is {day}, but {where}: its council could act no later than the day before; {move}",
                key=key,
                day=day,
                where=where,
                move=move,
            )
            yield problem(policies, __name__, level, placed.spot / key, message)
            return
    begin = named_day(term(placed.instrument).begin)
    if begin and begin >= land.merger:
        message = tell("it begins on {begin}, but {where}; {move}", begin=begin, where=where, move=move)
        yield problem(policies, __name__, "warning", placed.spot / "from", message)


def _days_of_issue(placed: Placed) -> Iterator[tuple[str, datetime.date]]:
    """The day of issue as `issued` has it, or the last day it can be by the year in the number."""
    issued = placed.instrument.issued
    year = year_of_number(placed.instrument.number)
    if isinstance(issued, datetime.date):
        yield "issued", issued
    elif year:
        yield "number", datetime.date(year, 1, 1)


def _before_the_beginning(policies: Policies, placed: Placed, land: Land) -> Iterator[Problem]:
    """The new council sits from the merger on; what the old one passed holds in the old province only."""
    old = tell(
        "by its `area` it is of the council of the new {province}, which exists since {merger}",
        province=placed.province,
        merger=land.merger,
    )
    add = tell("write `area: {{former: [{province}]}}` if it is the old province's", province=placed.province)
    begin = term(placed.instrument).begin
    if begin.day and begin.day < land.merger and (begin.known != "year" or begin.day.year < land.merger.year):
        message = tell("it begins on {day}, but {old}; {add}", day=begin.day, old=old, add=add)
        yield problem(policies, __name__, "error", placed.spot / "from", message)
        return
    issued = placed.instrument.issued
    if isinstance(issued, datetime.date) and issued < land.merger:
        message = tell("it was issued on {issued}, but {old}; {add}", issued=issued, old=old, add=add)
        yield problem(policies, __name__, "warning", placed.spot / "issued", message)


def _without_districts(policies: Policies, placed: Placed, land: Land) -> Iterator[Problem]:
    """The districts ended on the day the provinces merged (two levels of government since 2025-07-01)."""
    issued = placed.instrument.issued
    if isinstance(issued, datetime.date) and issued >= land.merger:
        message = tell(
            "a district issued it on {issued}, but there are no districts since {merger}",
            issued=issued,
            merger=land.merger,
        )
        yield problem(policies, __name__, "warning", placed.spot / "issued", message)
