"""One publisher's count of one thing on one day stands once."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import Spot, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell
from registry.written.base import in_english


def check(policies: Policies) -> Iterator[Problem]:
    """Counts entered twice."""
    seen: dict[tuple[object, ...], int | None] = {}
    for number, count in enumerate(policies.counts.counts):
        key = (count.date, count.programme, count.group, in_english(count.by))
        if key in seen:
            message = tell(
                "{by} is already quoted for this day, programme and group (n: {seen})",
                by=in_english(count.by),
                seen=seen[key],
            )
            yield problem(policies, __name__, "error", Spot("counts.yaml", ("counts", number)), message)
        seen.setdefault(key, count.n)
