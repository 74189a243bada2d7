"""A province becomes a city, or the reverse, while it exists, in order, and never what it already is."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from registry.checks._periods import day_before
from registry.checks._walk import Spot, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell
from registry.written.jurisdictions import OldProvince, Unit

FILE = "jurisdictions.yaml"


def check(policies: Policies) -> Iterator[Problem]:
    """Changes of type outside the life of their province, out of order, or without effect."""
    merger = policies.jurisdictions.merger
    last_day = day_before(merger)
    for number, province in enumerate(policies.jurisdictions.provinces):
        spot = Spot(FILE, ("provinces", number, "type_changes"))
        yield from _changes(policies, spot, province, datetime.date.min, last_day)
    for number, unit in enumerate(policies.jurisdictions.units):
        spot = Spot(FILE, ("units", number, "type_changes"))
        yield from _changes(policies, spot, unit, merger, datetime.date.max)


def _changes(
    policies: Policies, spot: Spot, unit: OldProvince | Unit, first: datetime.date, last: datetime.date
) -> Iterator[Problem]:
    before, kind = datetime.date.min, unit.type
    for number, change in enumerate(unit.type_changes):
        if not first <= change.date <= last:
            side = "units" if change.date > last else "provinces"
            message = tell(
                "{slug} of this table did not exist on {date}; write it under `{side}`",
                slug=unit.slug,
                date=change.date,
                side=side,
            )
            yield problem(policies, __name__, "error", spot / number / "date", message)
        elif change.date <= before:
            message = tell(
                "{date} does not come after the change of {before}; oldest first", date=change.date, before=before
            )
            yield problem(policies, __name__, "error", spot / number / "date", message)
        if change.to == kind:
            message = tell(
                "{slug} is a {kind} already; `type` is the one before all changes", slug=unit.slug, kind=kind
            )
            yield problem(policies, __name__, "error", spot / number / "to", message)
        before, kind = change.date, change.to
