"""What `hotro reconcile` is answered with, as data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hotro.output import Answer
from registry.questions.reconcile import Reconciliation


def answer(found: Sequence[Reconciliation]) -> Answer:
    """Every published count beside the documented one."""
    return Answer(lambda: [r.as_json() for r in found], COLUMNS, lambda: map(_row, found))


COLUMNS = (
    "date",
    "programme",
    "group",
    "published",
    "of",
    "named",
    "missing",
    "none",
    "unknown",
    "leads",
    "lowest",
    "highest",
    "contradiction",
    "supports",
    "by",
    "source",
)


def _row(found: Reconciliation) -> dict[str, Any]:
    plain = found.as_json()
    documented = plain["documented"]
    return {
        **plain,
        "published": found.published.n,
        "supports": documented["supports"],
        **{name: len(documented[name]) for name in ("none", "unknown", "leads")},
        "by": found.published.by,
        "source": found.published.source,
    }
