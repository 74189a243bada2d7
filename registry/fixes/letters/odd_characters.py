"""Characters that nobody sees and no reader wants: a byte order mark, letters without width, marks of direction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from registry.fixes._edit import Edit
from registry.fixes._policy_text import PolicyText

WITHOUT_WIDTH = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+")


def edits(file: PolicyText) -> Iterator[Edit]:
    """Each is deleted."""
    for found in WITHOUT_WIDTH.finditer(file.text):
        yield Edit(found.start(), found.end(), "")
