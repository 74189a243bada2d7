"""What a percent is a percent of, in the words of a resolution: its code is written."""

from __future__ import annotations

from collections.abc import Iterator

from registry.fixes._edit import Edit, set_value
from registry.fixes._expected import words_at
from registry.fixes._known import Known
from registry.fixes._policy_text import PolicyText
from registry.written.other_words import base_meant


def edits(file: PolicyText, _known: Known) -> Iterator[Edit]:
    """In `of` alone."""
    for path, scalar in file.scalars.items():
        if path[-1:] == ("of",) and scalar.text not in (valid := words_at(path)):
            code = base_meant(scalar.text)
            if code in valid:
                yield set_value(path, scalar, code)
