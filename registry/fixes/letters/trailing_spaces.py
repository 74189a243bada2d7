"""Spaces at the end of a line are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from registry.fixes._edit import Edit
from registry.fixes._policy_text import PolicyText

AT_THE_END = re.compile(r"[ \t]+(?=\r?\n|\Z)")


def edits(file: PolicyText) -> Iterator[Edit]:
    """But where they are part of a text, which would read otherwise without them."""
    for found in AT_THE_END.finditer(file.text):
        yield Edit(found.start(), found.end(), "")
