"""The changes as a report: headings, provinces, sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from hotro.diff.sentences import WHOLE, Sentences
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
    yield from opening(found, sentences)
    learnt = [change for change in found.of("learnt") if change.kind != "wording"]
    if learnt:
        yield ReportLine(1, say("learnt_heading"))
        yield from _by_file(learnt, sentences)
    wording = [change for change in found.changes if change.kind == "wording"]
    if wording:
        yield ReportLine(1, say("wording_heading"))
        yield ReportLine(5, say("wording_count", n=len(wording), files=len({change.file for change in wording})))


def opening(found: Differences, sentences: Sentences) -> Iterator[ReportLine]:
    """From what to what, and what the law changed; that is all where nothing changed."""
    old, new = _state(found.old, sentences), _state(found.new, sentences)
    yield ReportLine(0, sentences.say("title", old=old, new=new))
    if not found.changes:
        yield ReportLine(5, sentences.say("nothing"))
        return
    yield ReportLine(1, sentences.say("law_heading"))
    if found.of("law"):
        yield from _by_file(found.of("law"), sentences)
    else:
        yield ReportLine(5, sentences.say("law_nothing", day=sentences.say.day(found.old.day)))


def _state(state: State, sentences: Sentences) -> str:
    if state.release is not None:
        return sentences.say("state_release", name=state.name, release=state.release)
    return sentences.say("state", name=state.name, day=sentences.say.day(state.day))


def place(change: Change, sentences: Sentences) -> str:
    """Where a change is: a province by its own name, or everywhere."""
    return sentences.place(change.province) if change.province else sentences.say("national")


def by_place(changes: Iterable[Change], sentences: Sentences) -> Iterator[tuple[str, list[Change]]]:
    """The provinces by their slugs, then all that holds everywhere."""
    found: dict[str, list[Change]] = {}
    for change in sorted(changes, key=lambda change: (change.province is None, change.province or "")):
        found.setdefault(place(change, sentences), []).append(change)
    yield from found.items()


def _by_file(changes: Iterable[Change], sentences: Sentences) -> Iterator[ReportLine]:
    for name, here in by_place(changes, sentences):
        yield ReportLine(2, name)
        yield from _instruments([change for change in here if not change.kind.startswith("entry_")], sentences)
        yield from _entries([change for change in here if change.kind.startswith("entry_")], sentences)


def _instruments(changes: list[Change], sentences: Sentences) -> Iterator[ReportLine]:
    """What became of each instrument: in one sentence where that is all, else below its number."""
    for _, of_one in groupby(changes, key=lambda change: change.instrument or change.file):
        here = list(of_one)
        whole = [change for change in here if change.kind in WHOLE]
        sources = [change for change in here if change.kind.startswith("source_")]
        rest = [change for change in here if change not in whole and change not in sources]
        said = [
            sentences.added(change) if change.kind in _ADDED and not whole else sentences.said(change)
            for change in rest
        ]
        said += _sources(sources, sentences)
        if whole:
            yield from (ReportLine(3, sentences.of(change)) for change in whole)
        elif len(said) == 1 or here[0].instrument is None:
            names = [sentences.say("of_what", what=sentences.number(here[0]), said=text) for text in said]
            yield from (ReportLine(3, text) for text in (names if here[0].instrument else said))
            continue
        else:
            yield ReportLine(3, sentences.number(here[0]))
        yield from (ReportLine(4, text) for text in said)


_ADDED = ("rule_begins", "rule_found")


def _sources(changes: list[Change], sentences: Sentences) -> Iterator[str]:
    """Pages that were found or left out together."""
    for kind in ("source_found", "source_withdrawn"):
        pages = [sentences.page(change.after or change.before) for change in changes if change.kind == kind]
        if pages:
            yield sentences.say(kind, page="; ".join(pages))


def _entries(changes: list[Change], sentences: Sentences) -> Iterator[ReportLine]:
    """Entries of one list that are new or gone together; each that was corrected alone."""
    together: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        if change.kind == "entry_changed":
            yield ReportLine(3, sentences.of(change))
        else:
            together.setdefault((change.kind, str(change.field)), []).append(change)
    for (kind, field), same in together.items():
        head = sentences.say(kind, what=sentences.listed(same[0]))
        names = sentences.numbers(same) if field == "values" else [sentences.entry(change) for change in same]
        if len(names) == 1:
            yield ReportLine(3, f"{head}: {names[0]}")
        else:
            yield ReportLine(3, head)
            yield from (ReportLine(4, name) for name in names)
