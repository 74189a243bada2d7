"""An instrument covers only territory that its province has or had, and a district's names its district."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._territory import Land
from registry.checks._walk import Placed, instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.law.nearest import did_you_mean
from registry.tell import tell
from registry.written.province import Area


def check(policies: Policies) -> Iterator[Problem]:
    """Areas outside the province of their file, named twice, or missing where only a district pays."""
    land = Land(policies)
    for placed in instruments(policies):
        area = placed.instrument.area
        if isinstance(area, Area):
            yield from _former(policies, placed, area, land)
        if placed.instrument.level != "province" and not (isinstance(area, Area) and area.districts):
            message = tell(
                "a {level} pays it, so `area` should say which: area: {{districts: [its name]}}",
                level=placed.instrument.level,
            )
            yield problem(policies, __name__, "warning", placed.spot / "level", message)


def _former(policies: Policies, placed: Placed, area: Area, land: Land) -> Iterator[Problem]:
    absorbed = land.absorbed(placed.province)
    allowed = [placed.province] if absorbed else land.parts.get(placed.province, [placed.province])
    seen: set[str] = set()
    for number, slug in enumerate(area.former or []):
        spot = placed.spot / "area" / "former" / number
        if slug in seen:
            yield problem(policies, __name__, "error", spot, tell("{slug} is listed twice", slug=slug))
        elif slug in land.into and slug not in allowed:
            message = tell(
                "{slug} is not a part of {province}; this file's instruments can cover {allowed}{hint}",
                slug=slug,
                province=placed.province,
                allowed=", ".join(allowed),
                hint=did_you_mean(slug, allowed),
            )
            yield problem(policies, __name__, "error", spot, message)
        seen.add(slug)
