"""A total that holds the State's share already cannot come on top of other support."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import problem, provisions
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """`adds_up` together with `total_percent`."""
    for written in provisions(policies):
        if written.provision.adds_up and written.provision.total_percent is not None:
            message = tell("`adds_up` with a `total_percent`, which holds the State's share: give the own `percent`")
            yield problem(policies, __name__, "error", written.spot / "adds_up", message)
