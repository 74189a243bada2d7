"""What `hotro diff` is answered with, as data: every change with its sentence in both languages."""

from __future__ import annotations

from typing import Any

from hotro.diff.amounts_by_rule import AmountsByRule
from hotro.diff.sentences import Sentences
from registry.differences.change import Change
from registry.differences.compare import Differences


def sentences_in_both(found: Differences) -> dict[str, Sentences]:
    """What says the changes, by language."""
    amounts = AmountsByRule(found.new)
    return {name: Sentences(name, found.old, found.new, amounts) for name in ("en", "vi")}


def as_json(found: Differences, both: dict[str, Sentences]) -> dict[str, Any]:
    """All changes as plain data: those of the law, and apart from them what was learnt."""
    return found.as_json() | {
        "law": [said(change, both) for change in found.of("law")],
        "learnt": [said(change, both) for change in found.of("learnt")],
    }


def said(change: Change, both: dict[str, Sentences]) -> dict[str, Any]:
    """One change, with its sentences."""
    return change.as_json() | {name: sentences.of(change) for name, sentences in both.items()}
