"""A group called by its name in either language: its code is written."""

from __future__ import annotations

from collections.abc import Iterator

from registry.fixes._edit import Edit, set_value
from registry.fixes._known import Known
from registry.fixes._policy_text import PolicyText
from registry.law.groups import group_called
from registry.law.names import UnknownGroup


def edits(file: PolicyText, known: Known) -> Iterator[Edit]:
    """`who: hộ cận nghèo` is `near_poor`, with or without marks and capitals; nothing is guessed."""
    for path, scalar in file.scalars.items():
        if "who" in path[-2:] and scalar.text not in known.groups:
            try:
                yield set_value(path, scalar, group_called(scalar.text, known.groups))
            except UnknownGroup:
                continue
