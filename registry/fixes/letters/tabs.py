"""A tab outside quotes is a space."""

from __future__ import annotations

from collections.abc import Iterator

from registry.fixes._edit import Edit
from registry.fixes._policy_text import PolicyText


def edits(file: PolicyText) -> Iterator[Edit]:
    """The reader, too, takes it as one space, so that the file says the same."""
    quoted = [s for scalars in (file.scalars, file.keys) for s in scalars.values() if not s.plain]
    at = file.text.find("\t")
    while at >= 0:
        if not any(scalar.start <= at < scalar.end for scalar in quoted):
            yield Edit(at, at + 1, " ")
        at = file.text.find("\t", at + 1)
