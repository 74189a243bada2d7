"""Provinces and units have slugs and codes of their own, and each province goes into a unit that there is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from registry.checks._walk import Spot, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.law.nearest import did_you_mean
from registry.tell import tell
from registry.written.jurisdictions import OldProvince, Unit

FILE = "jurisdictions.yaml"


def check(policies: Policies) -> Iterator[Problem]:
    """Slugs or codes used twice in one table, unknown units, units of nothing, names that move."""
    land = policies.jurisdictions
    yield from _unique(policies, "provinces", land.provinces)
    yield from _unique(policies, "units", land.units)
    units = {unit.slug for unit in land.units}
    for number, province in enumerate(land.provinces):
        spot = Spot(FILE, ("provinces", number, "into"))
        if province.into not in units:
            message = tell(
                "there is no unit {into}{hint}", into=province.into, hint=did_you_mean(province.into, sorted(units))
            )
            yield problem(policies, __name__, "error", spot, message)
        elif province.slug in units and province.into != province.slug:
            message = tell(
                "{slug} went into {into}, but a unit is named {slug} too: the file {slug}.yaml would be of both",
                slug=province.slug,
                into=province.into,
            )
            yield problem(policies, __name__, "error", spot, message)
    filled = {province.into for province in land.provinces}
    for number, unit in enumerate(land.units):
        if unit.slug not in filled:
            message = tell("no province of before the merger goes `into` {slug}", slug=unit.slug)
            yield problem(policies, __name__, "error", Spot(FILE, ("units", number)), message)


def _unique(policies: Policies, key: str, listed: Sequence[OldProvince | Unit]) -> Iterator[Problem]:
    """Codes were reused at the merger (Decision 19/2025/QD-TTg), so each table counts for itself."""
    for field in ("slug", "code"):
        seen: dict[str, str] = {}
        for number, entry in enumerate(listed):
            value = getattr(entry, field)
            if value in seen:
                message = tell(
                    "the {field} {value} is already that of {seen}", field=field, value=value, seen=seen[value]
                )
                yield problem(policies, __name__, "error", Spot(FILE, (key, number, field)), message)
            seen.setdefault(value, entry.vi)
