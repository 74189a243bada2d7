"""No page tells that an act was passed before it was."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from registry.checks._walk import instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """Sources of adopted instruments that were published before the day of issue.

    A page on the draft may be cited beside those on the act; more often one of the two days is a slip.
    """
    for placed in instruments(policies):
        issued = placed.instrument.issued
        if placed.instrument.status != "adopted" or not isinstance(issued, datetime.date):
            continue
        for number, source in enumerate(placed.instrument.sources):
            if source.published is not None and source.published < issued:
                message = tell(
                    "the page was published on {published}, before the act was issued ({issued}): is one of the days "
                    "a slip, or is the page on the draft?",
                    published=source.published,
                    issued=issued,
                )
                yield problem(policies, __name__, "warning", placed.spot / "sources" / number / "published", message)
