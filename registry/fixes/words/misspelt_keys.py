"""A key with one slip of the hand is the key that is meant."""

from __future__ import annotations

from collections.abc import Iterator

from registry.fixes._edit import ChangedValue, Edit
from registry.fixes._expected import keys_at
from registry.fixes._known import Known
from registry.fixes._policy_text import PolicyText
from registry.law.nearest import slip


def edits(file: PolicyText, _known: Known) -> Iterator[Edit]:
    """Where just one key is that near, and the mapping has it not yet."""
    for path, key in file.keys.items():
        valid = keys_at(path[:-1])
        if not valid or key.text in valid:
            continue
        meant = slip(key.text, [one for one in valid if (*path[:-1], one) not in file.keys])
        if meant is not None:
            yield Edit(key.start, key.end, meant, ChangedValue(path, key=meant))
