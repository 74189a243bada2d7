"""Which groups a person is in who is in some of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from registry.law.rule import Group


def with_implied(given: Iterable[str], groups: Mapping[str, Group]) -> frozenset[str]:
    """The groups given, those they imply, and those that everybody is in: `any`, and `other` in voluntary SI.

    A person in a better supported group takes the better rate, but is an `other` participant at the least.
    """
    found = {"any", "other", *given}
    waiting = list(found)
    while waiting:
        group = groups.get(waiting.pop())
        new = set(group.implies) - found if group else set()
        found |= new
        waiting += new
    return frozenset(found)
