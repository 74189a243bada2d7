"""The table of `hotro count`: every programme and group on a day."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from rich.text import Text

from hotro.count.before import before_words
from hotro.page import Page, cell, table
from registry.questions.count import Count
from registry.registry import Registry
from registry.voice.voice import Voice


def print_table(registry: Registry, counts: Sequence[Count], day: datetime.date, say: Voice) -> None:
    """Print counts beside each other."""
    page = Page()
    counts_page(page, registry, counts, day, say)
    page.write()


def counts_page(page: Page, registry: Registry, counts: Sequence[Count], day: datetime.date, say: Voice) -> None:
    """Counts beside each other."""
    page.line(say("count_heading", of=counts[0].of, day=say.day(day)), style="bold")
    for count in counts:
        if count.group is None and count.not_before is not None:
            page.line(before_words(count, say))
    heads = ("group", "published", "named", "none_head", "unknown_head", "bounds_head")
    made = table(*map(say, heads), numbers=(1, 2, 3, 4, 5), wide=(0,))
    others = {}
    for programme in dict.fromkeys(c.programme for c in counts):
        mine = [c for c in counts if c.programme == programme]
        told = _told_apart(mine)
        made.add_section()
        for count in told:
            made.add_row(*_row(registry, count, say, wide=page.width >= 100), style="" if count.group else "bold")
        others[programme] = len(mine) - len(told)
    page.table(made)
    for programme, n in others.items():
        page.line(say("nothing_known", programme=say(programme), n=n))
    page.line()
    for note in ("published_dates", "presumed_means", "unknown_means"):
        page.line(say(note))


def _told_apart(counts: list[Count]) -> list[Count]:
    """The counts that say more than the one of rules for anybody: rules, statements or a publication of their own."""
    anybody = next((c for c in counts if c.group == "any"), None)
    return [
        c
        for c in counts
        if c.cannot_join is None
        and (
            c.group is None
            or c.published
            or anybody is None
            or c.documented != anybody.documented
            or (c is anybody and c.documented.supports)
        )
    ]


def _row(registry: Registry, count: Count, say: Voice, *, wide: bool) -> list[Text]:
    d = count.documented
    published = "–"
    if count.published:
        between = " · " if wide else "\n"
        published = f"{count.published.n}/{count.published.of}{between}{say.day(count.published.day)}"
    return [
        cell(_name(registry, count, say)),
        cell(published),
        cell(f"{len(d.supports)} ({len(d.presumed)})" if d.presumed else str(len(d.supports))),
        cell(str(len(d.none))),
        cell(f"{len(d.unknown)} ({len(d.leads)})" if d.leads else str(len(d.unknown))),
        cell(f"{count.lowest}–{count.highest}"),
    ]


def _name(registry: Registry, count: Count, say: Voice) -> str:
    if count.group is None:
        return say(count.programme)
    return say("any_group") if count.group == "any" else say.short_group(registry.groups[count.group])
