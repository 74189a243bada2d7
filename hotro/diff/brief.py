"""The changes in short, as a changelog has them: what the law changed, rates, and the rest counted by province."""

from __future__ import annotations

from collections.abc import Iterator

from hotro.diff.report import ReportLine, by_place, opening, place
from hotro.diff.sentences import WHOLE, Sentences
from registry.differences.change import Change
from registry.differences.compare import Differences

COUNTED = {
    "n_instrument_found": ("instrument_found",),
    "n_instrument_withdrawn": ("instrument_withdrawn",),
    "n_rule_found": ("rule_found",),
    "n_rule_withdrawn": ("rule_withdrawn",),
    "n_facts": ("fact_known", "fact_lost", "fact_corrected", "day_known", "day_lost", "day_corrected", "adopted"),
    "n_source": ("source_found", "source_withdrawn"),
    "n_entry": ("entry_begins", "entry_found", "entry_changed", "entry_withdrawn"),
}
"""Key of a text -> the kinds of changes that it counts."""


def brief(found: Differences, sentences: Sentences) -> Iterator[ReportLine]:
    """The report in short, in the language of the sentences. Every change of a rate stands in it."""
    say = sentences.say
    yield from opening(found, sentences)
    learnt = found.of("learnt")
    rates = [change for change in learnt if change.kind.startswith("rate_")]
    if rates:
        yield ReportLine(1, say("brief_amounts"))
        yield from (ReportLine(3, f"{place(change, sentences)}: {sentences.of(change)}") for change in rates)
    lines = [line for line in (_line(name, of, sentences) for name, of in by_place(learnt, sentences)) if line]
    if lines:
        yield ReportLine(1, say("brief_heading"))
        yield from (ReportLine(3, line) for line in lines)


def _line(name: str, changes: list[Change], sentences: Sentences) -> str:
    """A place and how much of which kind changed there; empty where it was only said otherwise."""
    whole = {change.instrument for change in changes if change.kind in WHOLE}
    said = []
    for key, kinds in COUNTED.items():
        of_kind = [change for change in changes if change.kind in kinds]
        if key.startswith("n_rule"):
            of_kind = [change for change in of_kind if change.instrument not in whole]
        if of_kind:
            national = key == "n_entry" and of_kind[0].province is None
            names = ", ".join(sentences.name(change) for change in of_kind if change.instrument)
            said.append(sentences.say(f"{key}_national" if national else key, n=len(of_kind), names=names))
    return f"{name}: {'; '.join(said)}" if said else ""
