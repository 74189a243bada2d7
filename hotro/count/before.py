"""What a count says of a day before the programme existed, and of an act of the State."""

from __future__ import annotations

from registry.questions.count import Count
from registry.voice.voice import Voice


def before_words(found: Count, say: Voice) -> str:
    """That the day is before the programme."""
    assert found.not_before is not None
    return say(
        "before_programme",
        day=say.day(found.date),
        programme=say(f"{found.programme}_in_text"),
        begins=say.day(found.not_before.day),
        instrument=act_words(found.not_before.instrument, say),
    )


def act_words(act: str, say: Voice) -> str:
    """An act of the State as the language cites it."""
    from calculator.legal_names import in_vietnamese  # noqa: PLC0415 - the calculator takes longer than a count

    return in_vietnamese(act) if say.language == "vi" else act
