"""One word where only a list may stand is a list of one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from registry.fixes._edit import Edit, set_value
from registry.fixes._expected import rules_at
from registry.fixes._known import Known
from registry.fixes._policy_text import PolicyText

ONE = re.compile(r"[a-z0-9]+(?:[_-][a-z0-9]+)*")
"""A code or an id: what needs no quotes in a list."""


def edits(file: PolicyText, _known: Known) -> Iterator[Edit]:
    """`conditions: no_card` is `[no_card]`; what is no code, or more than one, is left."""
    for path, scalar in file.scalars.items():
        rules = rules_at(path)
        lists = [rule for rule in rules if rule.get("type") == "array"]
        one = ONE.fullmatch(scalar.text) and rules
        if one and lists == rules and all(rule["items"].get("type") == "string" for rule in lists):
            yield set_value(path, scalar, [scalar.text], f"[{scalar.text}]")
