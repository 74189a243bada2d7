"""What `hotro show` is answered with, as data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hotro.output import Answer
from hotro.show.shown import ShownRule
from registry.questions.province_page import ProvincePage


def answer(page: ProvincePage, rules: Sequence[ShownRule]) -> Answer:
    """All that is known of a province; its rows are the rules."""
    return Answer(
        lambda: page.as_json() | {"rules": [shown.as_json() for shown in rules]},
        COLUMNS,
        lambda: [_row(page, shown) for shown in rules],
    )


COLUMNS = (
    "province",
    "date",
    "programme",
    "who",
    "age_from",
    "age_below",
    "in_force",
    "kind",
    "rate",
    "of",
    "state_percent",
    "total_percent",
    "months",
    "from",
    "to",
    "number",
    "level",
    "area",
    "districts",
    "condition",
    "condition_vi",
    "note",
    "note_vi",
    "budget",
    "rule",
    "source",
)


def _row(page: ProvincePage, shown: ShownRule) -> dict[str, Any]:
    rule = shown.rule
    return {
        **rule.as_json(),
        **shown.as_json(),
        "province": page.province,
        "date": page.date.isoformat(),
        "districts": "; ".join(rule.districts),
        "condition_vi": "; ".join(each.vi for each in rule.conditions) or None,
        "note": rule.note_en,
        "note_vi": rule.note_vi,
    }
