"""Every province that an area names existed before the merger, and every one of them has its file."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import Spot, instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.law.nearest import did_you_mean
from registry.tell import tell
from registry.written.province import Area


def check(policies: Policies) -> Iterator[Problem]:
    """Unknown slugs in areas, and provinces without a file (the reader reports files without a province)."""
    known = sorted({p.slug for p in policies.jurisdictions.provinces})
    yield from _without_file(policies)
    slugs = set(known)
    for placed in instruments(policies):
        area = placed.instrument.area
        for number, slug in enumerate(area.former or [] if isinstance(area, Area) else []):
            if slug not in slugs:
                spot = placed.spot / "area" / "former" / number
                message = tell(
                    "there was no province {slug} before the merger{hint}", slug=slug, hint=did_you_mean(slug, known)
                )
                yield problem(policies, __name__, "error", spot, message)


def _without_file(policies: Policies) -> Iterator[Problem]:
    for number, province in enumerate(policies.jurisdictions.provinces):
        if province.slug not in policies.provinces:
            spot = Spot("jurisdictions.yaml", ("provinces", number, "slug"))
            message = tell("{slug} has no file provinces/{slug}.yaml", slug=province.slug)
            yield problem(policies, __name__, "error", spot, message)
