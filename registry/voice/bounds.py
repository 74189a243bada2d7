"""Bounds in words: the first and last day of a rule, each with how it is known, and the limits of an age."""

from __future__ import annotations

from typing import Literal

from registry.voice.voice import Voice
from registry.written.bound import Bound


def bound_words(say: Voice, bound: Bound, side: Literal["from", "to"]) -> str:
    """`from 2026-01-01`, `end not stated`."""
    day = bound.day
    return say(f"{side}_{bound.known}", day=say.day(day) if day else "", year=day.year if day else "")


def age_words(say: Voice, age_from: int | None, age_below: int | None) -> str:
    """`70–74`, `65 and over`, `under 6`, in full years; nothing where there is no limit."""
    if age_from is None and age_below is None:
        return ""
    if age_below is None:
        return say("age_from", first=age_from)
    if age_from is None:
        return say("age_below", below=age_below)
    return say("age_between", first=age_from, last=age_below - 1)
