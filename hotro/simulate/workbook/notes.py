"""The sheet of notes: what the figures rest on, as text."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from hotro.simulate.speaker import SimulateSpeaker

Notes = list[tuple[str, list[str]]]
"""Heading and lines."""


def notes(speaker: SimulateSpeaker) -> Notes:
    """Everything that the page says beside the figures."""
    simulation, say = speaker.simulation, speaker.say
    compared = [] if simulation.against is None else [say("against", day=say.day(simulation.against))]
    done = [
        (say("changed_rates_heading"), changed_rates(speaker)),
        (say("adopted_heading"), list(_adopted(speaker))),
    ]
    return [
        (say("notes_as_given"), []),
        (say("draft_of", ids=""), [*(i.id for i in simulation.draft.instruments), *compared]),
        *((heading, texts) for heading, texts in done if texts),
        (say("changes_heading"), [speaker.change(change) for change in simulation.changes]),
        (say("meets_heading"), speaker.meetings()),
        (say("missing_heading"), list(speaker.missing())),
        (say("unknown_heading"), speaker.unknowns()),
        (say("assumed_heading"), [*speaker.assumed(), *speaker.conditions()]),
    ]


def changed_rates(speaker: SimulateSpeaker) -> list[str]:
    """How every percent of the draft was changed, what that costs, and which rules could not follow."""
    said, say = speaker.changed_rates(), speaker.say
    if said is None:
        return []
    text, changed = said
    kept = (("capped", changed.capped), ("not_percents", changed.not_percents))
    return [text, *speaker.budget(), *(say(key, rules=", ".join(rules)) for key, rules in kept if rules)]


def _adopted(speaker: SimulateSpeaker) -> Iterator[str]:
    """Whose rules the draft was made from, what is not as there, and which are left out."""
    adopted, say = speaker.cost.drafted.adopted, speaker.say
    if adopted is None:
        return
    source, instruments = speaker.place(adopted.source), speaker.simulation.draft.instruments
    yield say("adopted", n=adopted.rules, source=source, day=say.day(adopted.day))
    start = datetime.date.fromisoformat(instruments[0].from_)
    yield say("adopted_changed", start=say.day(start), source=source)
    for instrument in instruments:
        for key, others in (("adopted_replaces", instrument.replaces), ("adopted_amends", instrument.amends)):
            if others:
                yield say(key, id=instrument.id, others=", ".join(others))
    for rule, why in adopted.left_out:
        yield say("left_out", rule=rule.id, why=say(f"left_{why}"))
