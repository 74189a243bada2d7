"""When the facts of a province became known."""

from __future__ import annotations

from hotro.output import write_csv, write_json
from hotro.page import Page, cell, table
from hotro.say.rules import number_words
from registry.learnt.learnt import Fact, Learnt
from registry.registry import Registry
from registry.voice.voice import Voice


def print_learnt(registry: Registry, found: Learnt, output_format: str, say: Voice) -> None:
    """Print it in the format asked for."""
    if output_format == "json":
        write_json(found.as_json(), registry.release)
    elif output_format == "csv":
        write_csv(Fact._fields, (fact.as_json() for fact in found.facts))
    else:
        _print(registry, found, say)


def _print(registry: Registry, found: Learnt, say: Voice) -> None:
    page = Page()
    page.line(
        say("learnt_title", place=say.place(found.province, registry.territory, registry.territory.merger)),
        style="bold",
    )
    made = table(say("learnt_day"), say("learnt_what"), wide=(1,))
    for fact in found.facts:
        day = say.day(fact.day) if fact.dated else say("learnt_undated")
        made.add_row(cell(day), cell("\n".join(filter(None, [_what(registry, found, fact, say), fact.source]))))
    if found.facts:
        page.table(made)
    else:
        page.line(say("learnt_nothing"))
    if not all(fact.dated for fact in found.facts):
        page.line(say("learnt_undated_means", day=say.day(registry.last_day)))
    page.write()


def _what(registry: Registry, found: Learnt, fact: Fact, say: Voice) -> str:
    number = f"{number_words(say, fact.number)} ({fact.instrument})" if fact.number else ""
    words = say(f"learnt_{fact.what}", number=number)
    return words if fact.file == found.province else f"{say.former([fact.file], registry.territory)}: {words}"
