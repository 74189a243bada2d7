"""Two states compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from registry.differences.change import Change, Side
from registry.differences.entries import entries_changed
from registry.differences.rules import instruments_changed, newly_law
from registry.differences.state import State


class Differences(NamedTuple):
    """Everything that two states do not have in common, file by file."""

    old: State
    new: State
    changes: tuple[Change, ...]

    def of(self, side: Side) -> tuple[Change, ...]:
        """What the law changed, or what we learnt."""
        return tuple(change for change in self.changes if change.side == side)

    def as_json(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "old": self.old.as_json(),
            "new": self.new.as_json(),
            "law": [change.as_json() for change in self.of("law")],
            "learnt": [change.as_json() for change in self.of("learnt")],
        }


def compare(old: State, new: State) -> Differences:
    """What is in one state and not, or otherwise, in the other; none where they say the same.

    The law changed where an instrument or a number of the State was passed, or begins, after the last day that the old
    state knows of, and where such an instrument takes another's place. All else is what we learnt of law that was.
    """
    return Differences(old, new, tuple(_changes(old, new)))


def _changes(old: State, new: State) -> Iterator[Change]:
    names = sorted(old.files.keys() | new.files.keys())
    pairs = [(name, old.files.get(name, {}), new.files.get(name, {})) for name in names]
    begun = {name for _, before, after in pairs for name in newly_law(before, after, old.day)}
    for name, before, after in pairs:
        yield from instruments_changed(name, before, after, begun)
        yield from entries_changed(name, before, after, old.day)
