"""A number is written in digits alone: 30% is 30, and 1.500.000 đồng is 1500000."""

from __future__ import annotations

from collections.abc import Iterator

from registry.files.expected import digits
from registry.files.plain_scalar import plain_value
from registry.fixes._edit import Edit, set_value
from registry.fixes._expected import is_text, rules_at
from registry.fixes._known import Known
from registry.fixes._policy_text import PolicyText


def edits(file: PolicyText, _known: Known) -> Iterator[Edit]:
    """Where a whole number is expected, and within its bounds."""
    for path, scalar in file.scalars.items():
        rules = rules_at(path)
        bounds = [(r.get("minimum"), r.get("maximum")) for r in rules if r.get("type") == "integer"]
        is_written = scalar.plain and not isinstance(plain_value(scalar.text), str)
        if is_written or not bounds or any(map(is_text, rules)):
            continue
        number = int(digits(scalar.text) or -1)
        if any((low is None or number >= low) and (high is None or number <= high) for low, high in bounds):
            yield set_value(path, scalar, number)
