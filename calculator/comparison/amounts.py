"""What of an assessment counts when places or days are put side by side."""

from __future__ import annotations

from collections.abc import Hashable

from calculator.assessment import Assessment, Line

_AMOUNTS = tuple(name for name in Line._fields if name not in ("basis", "support", "warnings"))


def lowest_pays(assessment: Assessment) -> int:
    """The least that may be left to pay in all, dong."""
    return sum(line.lowest_pays for line in assessment.lines)


def amounts(assessment: Assessment) -> tuple[Hashable, ...]:
    """Every amount of every line, and how sure it is: equal where nothing differs for the household."""
    return tuple(
        (member.id, *(getattr(line, name) for name in _AMOUNTS))
        for member in assessment.members
        for line in member.lines
    )
