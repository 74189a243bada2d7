"""A day as Vietnam writes it, day first: 1/7/2025 is 2025-07-01."""

from __future__ import annotations

import re
from collections.abc import Iterator

from registry.files.expected import day_meant
from registry.files.plain_scalar import no_such_day
from registry.fixes._edit import Edit, set_value
from registry.fixes._expected import rules_at
from registry.fixes._known import Known
from registry.fixes._policy_text import PolicyText
from registry.written.bound import DATE

AROUND = re.compile(r"(by |not before |)(\S+)( inferred|)")


def edits(file: PolicyText, _known: Known) -> Iterator[Edit]:
    """Where a day is expected and there is such a day."""
    for path, scalar in file.scalars.items():
        parts = AROUND.fullmatch(scalar.text)
        patterns = [rule["pattern"] for rule in rules_at(path) if DATE in rule.get("pattern", "")]
        day = day_meant(parts[2]) if parts and patterns else None
        if parts is None or day is None or day == parts[2] or no_such_day(day):
            continue
        written = f"{parts[1]}{day}{parts[3]}"
        if any(re.search(pattern, written) for pattern in patterns):
            yield set_value(path, scalar, written)
