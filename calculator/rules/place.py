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
    territory = law.territory
    if before_merger:
        if former is not None and former != province:
            raise BadHousehold(
                [
                    InputProblem(
                        "former_province",
                        tell(
                            "the provinces were merged on {merger}; before that day write province: {former}",
                            merger=territory.merger,
                            former=former,
                        ),
                    )
                ]
            )
        if province not in territory.old:
            raise BadHousehold(
                [InputProblem("province", tell("{province} did not exist on {day}", province=province, day=day))]
            )
        return Place(province, None, district)
    if province not in territory.new:
        # A name that lives on only as a part of a larger unit says both at once.
        if former not in (None, province):
            raise BadHousehold(
                [
                    InputProblem(
                        "former_province",
                        tell("{former} is not a part of {province}", former=former, province=province),
                    )
                ]
            )
        return Place(territory.old[province].into, province, district)
    if former is not None and former not in territory.parts[province]:
        parts = ", ".join(territory.parts[province])
        raise BadHousehold(
            [
                InputProblem(
                    "former_province",
                    tell(
                        "{former} is not a part of {province}; its parts are {parts}",
                        former=former,
                        province=province,
                        parts=parts,
                    ),
                )
            ]
        )
    if len(territory.parts[province]) == 1:
        former = None
    return Place(province, former, district)


def resolve_school(law: Law, day: datetime.date, name: str) -> Place:
    """The place of a school, by any name of its province. Raises BadHousehold."""
    return _resolve(law, name, None, None, day < law.territory.merger, day)


def _slug(name: str, law: Law, field: str) -> str:
    try:
        slug: str = names_of(law.territory).slug(name)
    except UnknownProvince as unknown:
        raise BadHousehold([InputProblem(field, message_of(unknown))]) from unknown
    return slug
