"""A province's rules as bars over the years."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from hotro.options import today
from hotro.page import Page, cell, table
from hotro.say.rules import number_words, period_words, rules_words, where_words
from registry.law.programmes import PROGRAMMES
from registry.law.rule import Certainty, LocalRule
from registry.questions.history import Event, History
from registry.registry import Registry
from registry.voice.voice import Voice

LABEL_WIDTH = 42
YEARS_AHEAD = 4
"""Shown of what runs on beyond today."""
MONTHS_PER_MARK = (1, 2, 3, 4, 6, 12, 24, 60)
MARKS = {Certainty.NO: "·", Certainty.POSSIBLE: "░", Certainty.PRESUMED: "▒", Certainty.CERTAIN: "█"}
LABEL_EVERY = 7
"""Marks from one year of the axis to the next, at least."""


class Scale(NamedTuple):
    """The years that are shown, and how many months one mark stands for."""

    first: int
    last: int
    months: int

    @property
    def marks(self) -> int:
        """Length of a bar."""
        return (self.last - self.first + 1) * 12 // self.months

    def day(self, mark: int) -> datetime.date:
        """First day of a mark."""
        month = mark * self.months
        return datetime.date(self.first + month // 12, month % 12 + 1, 1)


def print_timeline(registry: Registry, found: History, say: Voice) -> None:
    """Print the timeline, a table a programme."""
    page = Page()
    page.line(
        say("history_title", place=say.place(found.province, registry.territory, registry.territory.merger)),
        style="bold",
    )
    who_it_is(page, registry, found, say)
    lived = [event for event in found.events if event.periods]
    if lived:
        scale = scale_of(lived, page.width - max(LABEL_WIDTH, page.width * 2 // 5))
        for programme in PROGRAMMES:
            mine = [e for e in lived if e.rule.programme == programme]
            if mine:
                page.heading(say(programme))
                _bars(page, registry, found.parts, mine, scale, say)
        page.line(say("history_legend"))
        page.line(say("history_marks", months=scale.months))
        page.line(say("presumed_means"))
    never_in_force(page, registry, found, say)
    if not found.events:
        page.line(say("no_instruments"))
    page.write()


def who_it_is(page: Page, registry: Registry, found: History, say: Voice) -> None:
    """What the province is made of, or a part of."""
    territory = registry.territory
    merger = say.day(territory.merger)
    if found.province not in territory.new:
        into = territory.old[found.province].into
        page.line(say("part_of", day=merger, place=say.place(into, territory, territory.merger)))
    elif len(found.parts) > 1:
        page.line(say("made_of", day=merger, places=say.former(found.parts, territory)))
        others = [old for old in found.parts if old != found.province]
        page.line(say("history_of_parts", places=say.former(others, territory), day=merger))


def scale_of(events: Sequence[Event], width: int) -> Scale:
    """From the first known beginning to the last known end, not far beyond today, as fine as the width allows."""
    now = today().year
    days = [p.first for e in events for p in e.periods if p.first != datetime.date.min]
    days += [p.last for e in events for p in e.periods if p.last is not None]
    first = min([now, *(day.year for day in days)])
    last = min(max([now + 1, *(day.year for day in days)]), now + YEARS_AHEAD)
    for months in MONTHS_PER_MARK:
        scale = Scale(first, last, months)
        if scale.marks <= width:
            break
    return scale


def bar(event: Event, scale: Scale) -> str:
    """A mark for each stretch of time: the surest that the rule was in it."""
    return "".join(MARKS[_surest(event, scale.day(i), scale.day(i + 1))] for i in range(scale.marks))


def _surest(event: Event, start: datetime.date, end: datetime.date) -> Certainty:
    return max(
        (p.certainty for p in event.periods if p.first < end and (p.last is None or p.last >= start)),
        default=Certainty.NO,
    )


def axis(scale: Scale) -> str:
    """Years above the marks at which they begin."""
    text = ""
    for year in range(scale.first, scale.last + 1):
        mark = (year - scale.first) * 12 // scale.months
        if mark == 0 or (mark >= len(text) - 4 + LABEL_EVERY and mark + 4 <= scale.marks):
            text = text.ljust(mark) + str(year)
    return text


def _bars(
    page: Page, registry: Registry, parts: Sequence[str], events: Sequence[Event], scale: Scale, say: Voice
) -> None:
    made = table(say("rule"), axis(scale), spaced=True)
    made.columns[0].max_width = page.width - scale.marks - 4
    made.columns[1].no_wrap = True
    for life in lives(registry, parts, events, say):
        made.add_row(cell((life.number, "bold"), f", {life.when}\n{life.rates}"), cell(bar(life.event, scale)))
    page.table(made)


class Life(NamedTuple):
    """The rules of an instrument that live and die together, in words."""

    event: Event
    """One of them, for the days."""
    number: str
    when: str
    rates: str


def lives(registry: Registry, parts: Sequence[str], events: Sequence[Event], say: Voice) -> list[Life]:
    """The rules of one programme, those of an instrument that live and die together as one."""
    together: dict[tuple[object, ...], list[Event]] = {}
    for event in events:
        where = where_words(say, event.rule, parts, registry.territory)
        together.setdefault((event.rule.instrument, event.periods, where), []).append(event)
    return [_life(registry, some, str(limited), say) for (_, _, limited), some in together.items()]


def _life(registry: Registry, events: Sequence[Event], where: str, say: Voice) -> Life:
    rule = events[0].rule
    when = "; ".join(dict.fromkeys(period_words(say, event.rule) for event in events))
    if where:
        when += f" ({where})"
    rates = rules_words(say, [event.rule for event in events], registry.groups).removeprefix(f"{say(rule.programme)}: ")
    return Life(events[0], number_words(say, rule.number), when, rates)


def never_in_force(page: Page, registry: Registry, found: History, say: Voice) -> None:
    """Rules without a life: drafts, and what was never adopted."""
    together: dict[tuple[str, str], list[LocalRule]] = {}
    for rule in (event.rule for event in found.events if not event.periods):
        where = where_words(say, rule, found.parts, registry.territory)
        together.setdefault((rule.instrument, where), []).append(rule)
    if together:
        page.heading(say("never_in_force"))
    for (_, where), mine in together.items():
        status = say("draft") if mine[0].status == "draft" else say("no")
        text = ", ".join(filter(None, [status, where]))
        page.item("-", f"{number_words(say, mine[0].number)} ({text}). {rules_words(say, mine, registry.groups)}")
