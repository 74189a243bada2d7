"""What a count says of a day before the programme existed."""

from __future__ import annotations

from registry.questions.count import Count
from registry.voice.voice import Voice


def before_words(found: Count, say: Voice) -> str:
    """That the day is before the programme."""
    assert found.not_before is not None
    from calculator.legal_names import in_vietnamese  # noqa: PLC0415 - the calculator takes longer than a count

    act = found.not_before.instrument
    return say(
        "before_programme",
        day=say.day(found.date),
        programme=say(f"{found.programme}_in_text"),
        begins=say.day(found.not_before.day),
        instrument=in_vietnamese(act) if say.language == "vi" else act,
    )
