"""A condition called by its sentence in either language: its code is written."""

from __future__ import annotations

from collections.abc import Iterator

from registry.fixes._edit import Edit, set_value
from registry.fixes._known import Known
from registry.fixes._policy_text import PolicyText
from registry.law.names import folded


def edits(file: PolicyText, known: Known) -> Iterator[Edit]:
    """`conditions: [chưa có thẻ BHYT]` is `no_card`, with or without marks and capitals; nothing is guessed."""
    codes = {folded(said): code for code, both in known.conditions.items() for said in both}
    for path, scalar in file.scalars.items():
        if "conditions" in path[-2:] and scalar.text not in known.conditions:
            code = codes.get(folded(scalar.text))
            if code is not None:
                yield set_value(path, scalar, code)
