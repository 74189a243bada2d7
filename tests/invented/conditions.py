"""Conditions of the invented country."""

from __future__ import annotations

from registry.law.rule import Condition, own_words

RESIDENCE = Condition("permanent_residence", "thường trú tại tỉnh", "permanent residence", "Thường trú?", "Resident?")
NO_CARD = Condition("no_card", "chưa có thẻ BHYT", "no card", "Chưa có thẻ?", "No card?")


def in_words(en: str | None) -> tuple[Condition, ...]:
    """A rule's own condition, from its English; nothing for None."""
    return () if en is None else (own_words(f"điều kiện: {en}", en),)
