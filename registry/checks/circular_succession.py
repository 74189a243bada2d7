"""No instrument comes after itself by way of replaces, amends, prolongs and became."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from registry.checks._relations import successions
from registry.checks._walk import Placed, by_id, instruments, problem
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell


def check(policies: Policies) -> Iterator[Problem]:
    """Circles of instruments, each reported once, at its first id."""
    known = by_id(policies)
    earlier: dict[str, set[str]] = {}
    for placed in instruments(policies):
        for *_, before, after in successions(placed):
            if before != after and before in known and after in known:
                earlier.setdefault(after, set()).add(before)
    for circle in _circles(earlier):
        yield _problem(policies, circle, known)


def _circles(earlier: dict[str, set[str]]) -> Iterator[list[str]]:
    """Depth-first without recursion, for chains of any length; each step back into the way makes a circle."""
    done: set[str] = set()
    for start in sorted(earlier):
        way = {start: None}  # ids in the order they were entered
        open_ = [iter(sorted(earlier[start] - done))] if start not in done else []
        while open_:
            following = next(open_[-1], None)
            if following is None:
                open_.pop()
                done.add(way.popitem()[0])
            elif following in way:
                ids = list(way)
                yield ids[ids.index(following) :][::-1]
            elif following not in done:
                way[following] = None
                open_.append(iter(sorted(earlier.get(following, ()))))


def _problem(policies: Policies, circle: list[str], known: Mapping[str, Placed]) -> Problem:
    start = circle.index(min(circle))
    around = [*circle[start:], *circle[:start]]
    message = tell(
        "each of these is to come after the one before it, in a circle: {ids}; one `replaces`, "
        "`replaced_by`, `amends`, `prolongs` or `became` is the wrong way round",
        ids=" -> ".join([*around, around[0]]),
    )
    return problem(policies, __name__, "error", known[around[0]].spot, message)
