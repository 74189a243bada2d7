"""`hotro reconcile`: published counts beside the documented ones."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from hotro.options import format_option, known_on_option, language_option, load_registry, policies_option
from hotro.output import write_answer
from hotro.reconcile.answer import answer
from hotro.reconcile.words import TEXTS
from hotro.say.voice import command_voice
from hotro.usage import Command
from registry.questions.reconcile import Reconciliation
from registry.registry import Registry
from registry.voice.voice import Voice


@click.command(cls=Command)
@format_option
@language_option
@known_on_option
@policies_option
def command(output_format: str, language: str, policies: Path | None) -> None:
    r"""Every published count beside the documented one of the same day.

    How many of the published supporters the registry can name, who is said to add nothing, who is unknown, and
    whether the two contradict each other: more named than published, or too few provinces left to make up the
    number. Exit code 1 if any do.

    \b
    hotro reconcile
    hotro reconcile --lang vi
    hotro reconcile --format csv
    """
    registry = load_registry(policies)
    found = registry.reconcile()
    if output_format != "table":
        write_answer(answer(found), output_format, registry.release)
    else:
        _print(registry, found, command_voice(language, TEXTS))
    sys.exit(1 if any(r.contradiction for r in found) else 0)


def _print(registry: Registry, found: Sequence[Reconciliation], say: Voice) -> None:
    from hotro.page import Page, cell, table  # noqa: PLC0415 - JSON and CSV start without it

    page = Page()
    page.line(say("reconcile_title"), style="bold")
    heads = ("day", "what", "published", "named", "missing", "agree")
    made = table(*map(say, heads), numbers=(2, 3, 4), wide=(1,))
    for r in found:
        n, missing = r.published.n, r.missing
        made.add_row(
            cell(say.day(r.published.day)),
            cell(_what(registry, r, say)),
            cell("–" if n is None else f"{n}/{r.published.of}"),
            cell(str(len(r.named))),
            cell("–" if missing is None else str(missing)),
            cell(say(r.contradiction or ("no_number" if n is None else "no_contradiction"))),
        )
    page.table(made)
    page.line(say("missing_means"))
    for r in found:
        _lists(page, registry, r, say)
    wrong = sum(r.contradiction is not None for r in found)
    page.line()
    page.line(say("contradictions" if wrong else "no_contradictions", n=wrong, of=len(found)))
    page.line(say("unknown_means"))
    page.write()


def _what(registry: Registry, found: Reconciliation, say: Voice) -> str:
    p = found.published
    if p.group is None:
        return say(p.programme)
    return f"{say(p.programme)}: {say.short_group(registry.groups[p.group])}"


def _lists(page: Any, registry: Registry, found: Reconciliation, say: Voice) -> None:
    """Who is who behind one number."""
    d = found.documented.documented
    page.heading(f"{say.day(found.published.day)}, {_what(registry, found, say)}")
    published = found.published
    page.line(say("published_by", by=say.of_two(published.by, published.by_vi)))
    page.address(say.of_two(published.source, published.source_vi), indent=2)
    for name, slugs in (("named", d.supports), ("none", d.none), ("unknown", d.unknown), ("leads", d.leads)):
        if slugs:
            everybody = len(slugs) == found.documented.of
            places = say("all_of_them") if everybody else say.places(slugs, registry.territory, found.published.day)
            page.item("-", f"{say(f'list_{name}', n=len(slugs))}: {places}", indent=2 if name == "leads" else 0)
