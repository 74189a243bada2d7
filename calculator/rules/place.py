"""Where a household lives, on a day: the unit that exists then, and the old province where it matters.

Since the merger of 2025-07-01 a place is a new unit plus, where it matters, the former province (Resolution
202/2025/QH15; docs/decisions.md, 5).
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

from calculator.problems import BadHousehold, InputProblem
from calculator.tell import tell
from registry.law.kept import kept_with_law
from registry.law.law import Law
from registry.law.names import UnknownProvince, names_of
from registry.law.territory import Territory
from registry.message import message_of


class Place(NamedTuple):
    """Where the household lives, resolved: a unit that exists on the day, and the old province if it was said."""

    province: str
    former: str | None
    district: str | None


Places = tuple[Place | None, Place | None]
"""Whose budgets may support a person: where the household lives, where the school is; None where that was not said."""
NOWHERE: Places = (None, None)


def resolve_place(
    law: Law, day: datetime.date, province: str | None, former_province: str | None = None, district: str | None = None
) -> Place | None:
    """The place on the day, by any of its names; None where none is given. Raises BadHousehold."""
    if province is None:
        if former_province or district:
            raise BadHousehold([InputProblem("province", tell("expected with former_province or district, not found"))])
        return None
    return _resolve(law, province, former_province, district, day < law.territory.merger, day)


@kept_with_law()
def _resolve(
    law: Law, name: str, former_name: str | None, district: str | None, before_merger: bool, day: datetime.date
) -> Place:
    province = _slug(name, law, "province")
    former = _slug(former_name, law, "former_province") if former_name is not None else None
    if before_merger:
        return Place(_before_merger(province, former, law.territory, day), None, district)
    return Place(*_since_merger(province, former, law.territory), district)


def _before_merger(province: str, former: str | None, territory: Territory, day: datetime.date) -> str:
    """The province, which was one on the day."""
    if former is not None and former != province:
        message = tell(
            "the provinces were merged on {merger}; before that day write province: {former}",
            merger=territory.merger,
            former=former,
        )
        raise _wrong("former_province", message)
    if province not in territory.old:
        raise _wrong("province", tell("{province} did not exist on {day}", province=province, day=day))
    return province


def _since_merger(province: str, former: str | None, territory: Territory) -> tuple[str, str | None]:
    """The unit of today, and the old province where one was said and the unit has several."""
    if province not in territory.new:
        # A name that lives on only as a part of a larger unit says both at once.
        if former not in (None, province):
            message = tell("{former} is not a part of {province}", former=former, province=province)
            raise _wrong("former_province", message)
        return territory.old[province].into, province
    parts = territory.parts[province]
    if former is not None and former not in parts:
        message = tell(
            "{former} is not a part of {province}; its parts are {parts}",
            former=former,
            province=province,
            parts=", ".join(parts),
        )
        raise _wrong("former_province", message)
    return province, former if len(parts) > 1 else None


def _wrong(field: str, message: str) -> BadHousehold:
    return BadHousehold([InputProblem(field, message)])


def resolve_school(law: Law, day: datetime.date, name: str) -> Place:
    """The place of a school, by any name of its province. Raises BadHousehold."""
    return _resolve(law, name, None, None, day < law.territory.merger, day)


def _slug(name: str, law: Law, field: str) -> str:
    try:
        slug: str = names_of(law.territory).slug(name)
    except UnknownProvince as unknown:
        raise BadHousehold([InputProblem(field, message_of(unknown))]) from unknown
    return slug
