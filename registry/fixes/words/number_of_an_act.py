"""The number of an act is written as it bears it: 19-2025-NQ-HDND is 19/2025/NQ-HĐND."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks.number_format import meant
from registry.fixes._edit import Edit, set_value
from registry.fixes._known import Known
from registry.fixes._policy_text import PolicyText


def edits(file: PolicyText, _known: Known) -> Iterator[Edit]:
    """Where all of its parts are there."""
    for path, scalar in file.scalars.items():
        if path[:1] == ("instruments",) and path[2:] == ("number",):
            number = meant(scalar.text)
            if number is not None and number != scalar.text:
                yield set_value(path, scalar, number)
