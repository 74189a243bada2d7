"""An instrument follows, changes or prolongs only what holds in its own place."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._relations import references, spot_of
from registry.checks._territory import Land
from registry.checks._walk import by_id, instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """References between instruments of places that are not one unit, before or after the merger."""
    known, land = by_id(policies), Land(policies)
    for placed in instruments(policies):
        own = land.unit(placed.province)
        for key, path, other in references(placed):
            if other in known and land.unit(known[other].province) != own:
                message = tell(
                    "`{key}` names {other}, which is of {province}: expected an instrument of {own}; no council "
                    "decides for another province",
                    key=key,
                    other=other,
                    province=known[other].province,
                    own=own,
                )
                yield problem(policies, __name__, "error", spot_of(placed, path), message)
