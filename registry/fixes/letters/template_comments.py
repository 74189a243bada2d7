"""What `hotro new` explains beside the lines that it gives to fill is taken out again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from registry.fixes._edit import Edit
from registry.fixes._policy_text import PolicyText

MARK = "#:"
"""How its comments begin; those of people begin otherwise and stay."""
ALONE = re.compile(rf"^[ \t]*{MARK}[^\n]*(?:\n|\Z)", re.MULTILINE)
BESIDE = re.compile(rf"(?<=\S)[ \t]+{MARK}[^\r\n]*")


def edits(file: PolicyText) -> Iterator[Edit]:
    """Whole lines of comment, and those that stand after a value."""
    for form in (ALONE, BESIDE):
        for found in form.finditer(file.text):
            yield Edit(found.start(), found.end(), "")
