"""What `hotro groups` is answered with, as data."""

from __future__ import annotations

from collections.abc import Sequence

from hotro.output import Answer
from registry.law.rule import BeneficiaryGroup

COLUMNS = ("code", "vi", "en", "national", "since", "implies", "groups")


def answer(groups: Sequence[BeneficiaryGroup]) -> Answer:
    """Each group and named set of groups, and what it means in both languages."""

    def plain() -> list[dict[str, object]]:
        return [group.as_json() for group in groups]

    return Answer(plain, COLUMNS, plain)
