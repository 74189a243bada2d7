"""What YAML reads as no text stands in quotes where text is meant; yes and no are true and false where they may be."""

from __future__ import annotations

from collections.abc import Iterator

from registry.files.plain_scalar import RefusedScalar, plain_value
from registry.fixes._edit import Edit, set_value
from registry.fixes._expected import is_text, rules_at
from registry.fixes._known import Known
from registry.fixes._policy_text import PolicyText

TRUE_OR_FALSE = dict.fromkeys(("yes", "on", "y", "true"), True) | dict.fromkeys(("no", "off", "n", "false"), False)


def edits(file: PolicyText, _known: Known) -> Iterator[Edit]:
    """Where the schema leaves one meaning: `publisher: 24`, `adds_up: yes`."""
    for path, scalar in file.scalars.items():
        value = plain_value(scalar.text) if scalar.plain else scalar.text
        if isinstance(value, str) or value is None:
            continue
        rules = [rule for rule in rules_at(path) if rule.get("type") != "object"]  # which no single word is
        word = TRUE_OR_FALSE.get(scalar.text.lower())
        if rules and all(is_text(rule) for rule in rules):
            yield set_value(path, scalar, scalar.text, f"'{scalar.text}'")
        elif (
            isinstance(value, RefusedScalar)
            and word is not None
            and [rule.get("type") for rule in rules] == ["boolean"]
        ):
            yield set_value(path, scalar, word, "true" if word else "false")
