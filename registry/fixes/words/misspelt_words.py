"""A fixed word or the code of a group or a condition with one slip of the hand is the word that is meant."""

from __future__ import annotations

from collections.abc import Iterator

from registry.fixes._edit import Edit, set_value
from registry.fixes._expected import words_at
from registry.fixes._known import Known
from registry.fixes._policy_text import PolicyText
from registry.law.nearest import slip


def edits(file: PolicyText, known: Known) -> Iterator[Edit]:
    """Where just one word is that near."""
    for path, scalar in file.scalars.items():
        listed = known.groups if "who" in path[-2:] else known.conditions if "conditions" in path[-2:] else ()
        valid = [*listed] or words_at(path)
        if valid and scalar.text not in valid and (meant := slip(scalar.text, valid)) is not None:
            yield set_value(path, scalar, meant)
