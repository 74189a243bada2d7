"""Support does not begin before its instrument is issued, unless the source says so."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from registry.checks._periods import term
from registry.checks._walk import instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """First days, named to the day, before the day of issue.

    Councils' resolutions cannot take force earlier than they are passed (Law 80/2015 art. 152), but may pay for
    months before; so this is only worth a second look.
    """
    for placed in instruments(policies):
        issued, begin = placed.instrument.issued, term(placed.instrument).begin
        first = begin.day if begin.known in ("stated", "by") else None
        if first and isinstance(issued, datetime.date) and first < issued:
            message = tell(
                "the support begins on {first}, before it was issued ({issued}); is one a slip?",
                first=first,
                issued=issued,
            )
            yield problem(policies, __name__, "warning", placed.spot / "from", message)
