"""The changes as a report: headings, provinces, sentences."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from hotro.diff.sentences import Sentences
from registry.differences.change import Change
from registry.differences.compare import Differences
from registry.differences.state import State


class ReportLine(NamedTuple):
    """A line of the report."""

    level: int
    """0 title, 1 heading, 2 province, 3 sentence, 4 a sentence below it, 5 a paragraph."""
    text: str


def report(found: Differences, sentences: Sentences) -> Iterator[ReportLine]:
    """The whole report, in the language of the sentences."""
    say = sentences.say
    yield ReportLine(0, say("title", old=_state(found.old, sentences), new=_state(found.new, sentences)))
    if not found.changes:
        yield ReportLine(5, say("nothing"))
        return
    yield ReportLine(1, say("law_heading"))
    if found.of("law"):
        yield from _by_file(found.of("law"), sentences)
    else:
        yield ReportLine(5, say("law_nothing", day=say.day(found.old.day)))
    learnt = [change for change in found.of("learnt") if change.kind != "wording"]
    if learnt:
        yield ReportLine(1, say("learnt_heading"))
        yield from _by_file(learnt, sentences)
    wording = [change for change in found.changes if change.kind == "wording"]
    if wording:
        yield ReportLine(1, say("wording_heading"))
        yield ReportLine(5, say("wording_count", n=len(wording), files=len({change.file for change in wording})))


def _state(state: State, sentences: Sentences) -> str:
    if state.release is not None:
        return sentences.say("state_release", name=state.name, release=state.release)
    return sentences.say("state", name=state.name, day=sentences.say.day(state.day))


def _by_file(changes: list[Change] | tuple[Change, ...], sentences: Sentences) -> Iterator[ReportLine]:
    def place(change: Change) -> tuple[bool, str]:
        return change.province is not None, sentences.place(change.province) if change.province else ""

    # The provinces by their slugs, then all that holds everywhere.
    ordered = sorted(changes, key=lambda change: (change.province is None, change.province or ""))
    for (of_province, name), of_place in groupby(ordered, key=place):
        yield ReportLine(2, name if of_province else sentences.say("national"))
        here = list(of_place)
        yield from _instruments([change for change in here if not change.kind.startswith("entry_")], sentences)
        yield from _entries([change for change in here if change.kind.startswith("entry_")], sentences)


def _instruments(changes: list[Change], sentences: Sentences) -> Iterator[ReportLine]:
    new = {change.instrument for change in changes if change.kind in _WHOLE}
    for change in changes:
        below = change.kind in _OF_WHOLE and change.instrument in new
        if change.kind in _OF_WHOLE and not below:
            text = f"{sentences.what(change)}: {sentences.of(change)}"
            yield ReportLine(3, text if change.kind == "rule_withdrawn" else _found(change, sentences))
        else:
            yield ReportLine(4 if below else 3, sentences.of(change))


_WHOLE = ("instrument_begins", "instrument_found", "instrument_withdrawn")
_OF_WHOLE = ("rule_begins", "rule_found", "rule_withdrawn")


def _found(change: Change, sentences: Sentences) -> str:
    """A rule of an instrument that was there before."""
    return sentences.say("entry_found", what=f"{sentences.what(change)}: {sentences.rate(change.after)}")


def _entries(changes: list[Change], sentences: Sentences) -> Iterator[ReportLine]:
    """Entries of one list that are new or gone together; each that was corrected alone."""
    together: dict[tuple[str, str], list[str]] = {}
    for change in changes:
        if change.kind == "entry_changed":
            yield ReportLine(3, sentences.of(change))
        else:
            together.setdefault((change.kind, sentences.listed(change)), []).append(sentences.entry(change))
    for (kind, listed), names in together.items():
        yield ReportLine(3, f"{sentences.say(kind, what=listed)}: {'; '.join(names)}")
