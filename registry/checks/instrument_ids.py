"""An id begins with its province and is used once in the whole registry."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import Placed, instruments, line_and_column, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """Ids of another province's form, and ids used twice."""
    first: dict[str, Placed] = {}
    for placed in instruments(policies):
        name, spot = placed.instrument.id, placed.spot / "id"
        if not name.startswith(f"{placed.province}-"):
            message = tell(
                "the id must begin with {province}- (as in {province}-19-2025), found {name}",
                province=placed.province,
                name=name,
            )
            yield problem(policies, __name__, "error", spot, message)
        if name in first:
            line, _ = line_and_column(policies, first[name].spot)
            message = tell(
                "the id {name} is already used in {file}, line {line}", name=name, file=first[name].spot.file, line=line
            )
            yield problem(policies, __name__, "error", spot, message)
        first.setdefault(name, placed)
