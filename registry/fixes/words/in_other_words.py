"""A fixed word said in other words, as resolutions have it in Vietnamese: the word itself is written."""

from __future__ import annotations

from collections.abc import Iterator

from registry.fixes._edit import Edit, set_value
from registry.fixes._expected import words_at
from registry.fixes._known import Known
from registry.fixes._policy_text import PolicyText
from registry.written.other_words import word_meant


def edits(file: PolicyText, _known: Known) -> Iterator[Edit]:
    """`of: mức đóng` is `contribution`, `status: dự thảo` is `draft`."""
    for path, scalar in file.scalars.items():
        valid = words_at(path)
        if valid and scalar.text not in valid and (meant := word_meant(scalar.text, valid)) is not None:
            yield set_value(path, scalar, meant)
