"""The first page: how many provinces support whom on a day, who they are, and how that changed."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from hotro.count.answer import answer, every_count
from hotro.count.count_page import count_page, headline
from hotro.count.table import counts_page
from hotro.count.words import TEXTS as COUNT_TEXTS
from hotro.options import today
from hotro.pages.counts.changes import FIRST, CountChange, changes
from hotro.pages.counts.drawn_map import SIGNS, drawn_map
from hotro.pages.counts.words import TEXTS
from hotro.pages.page_request import BadQuestion, Made, PageRequest
from hotro.pages.sheet import Sheet
from hotro.pages.site import fill, link, province_link, shown_day, voice
from registry.law.groups import group_called
from registry.law.names import UnknownGroup
from registry.law.programmes import PROGRAMMES, UnknownProgramme, programme_called
from registry.months import months_between
from registry.questions.count import Count
from registry.voice.voice import Voice

ORDER = ("supports", "presumed", "none", "unknown")
STRIP = 1000
"""Width of the strip of marks, in units of its picture."""


def page(asked: PageRequest) -> Made:
    """The page. Raises BadQuestion."""
    registry, day = asked.registry, asked.day
    programme, group = _programme(asked), _group(asked)
    say = voice(asked.language, TEXTS, COUNT_TEXTS)
    found = registry.count(programme, group, on=day)
    behind, every = Sheet(province_link(asked, day)), Sheet()
    count_page(behind, registry, found, say)
    counts_page(every, registry, every_count(registry, day), day, say)
    number, words = _parted(headline(registry, found, say))
    kept = {"programme": programme, "group": group, "on": shown_day(day)}
    return Made(
        fill(
            asked,
            "counts.html",
            say,
            "counts",
            status_day=day,
            title=say("title"),
            number=number,
            words=words,
            found=found,
            kept=kept,
            map=drawn_map(registry, found, say),
            statuses=ORDER,
            signs=SIGNS,
            rows=_rows(asked, found, say),
            behind=behind.without_title(),
            every=every.without_title(),
            programmes=PROGRAMMES,
            group=registry.groups[group] if group else None,
            groups=[g for g in registry.groups.values() if not g.groups],
            sets=[g for g in registry.groups.values() if g.groups],
            day=day,
            slider=_slider(asked, found, changes(registry, programme, group), say),
        )
    )


def _programme(asked: PageRequest) -> str:
    text = asked.one("programme")
    try:
        return programme_called(text) if text else PROGRAMMES[0]
    except UnknownProgramme as unknown:
        raise BadQuestion("bad_programme", text=text[:60]) from unknown


def _group(asked: PageRequest) -> str | None:
    text = asked.one("group")
    try:
        return group_called(text, asked.registry.groups) if text else None
    except UnknownGroup as unknown:
        raise BadQuestion("bad_group", text=text[:60]) from unknown


def _parted(text: str) -> tuple[str, str]:
    """The fraction that a headline begins with, and the rest of it."""
    number, _, words = text.partition(" ")
    return (number, words) if re.fullmatch(r"\d+/\d+", number) else ("", text)


def _rows(asked: PageRequest, found: Count, say: Voice) -> list[dict[str, Any]]:
    """Every province in the order of its status, as the CSV of the count has it."""
    rows = [
        {
            "name": row["name"],
            "status": found.status(row["province"]),
            "adds": row["rates"],
            "href": link(asked, "province", row["province"], on=shown_day(found.date)),
            "partly": row["partly"],
            "lead": row["lead"],
        }
        for row in answer(asked.registry, found, say).rows()
    ]
    return sorted(rows, key=lambda row: ORDER.index(row["status"]))


class Mark(NamedTuple):
    """A change on the strip above the slider."""

    x: int
    text: str
    href: str


class Slider(NamedTuple):
    """Months from the first to the last known day."""

    first: datetime.date
    last: datetime.date
    value: int
    most: int
    marks: Sequence[Mark]


def _slider(asked: PageRequest, found: Count, known: Sequence[CountChange], say: Voice) -> Slider:
    last = max(today(), known[-1].day)
    most = _months(last)
    marks = [
        Mark(
            round(STRIP * _months(change.day) / most),
            say("slider_day", day=say.day(change.day), supports=change.supports, of=change.of),
            link(asked, "counts", programme=found.programme, group=found.group, on=change.day.isoformat()),
        )
        for change in known
    ]
    return Slider(FIRST, last, min(max(_months(found.date), 0), most), most, marks)


def _months(day: datetime.date) -> int:
    return months_between(FIRST, day)
