"""The answers of `hotro calc` as text: each household's page under its title."""

from __future__ import annotations

from collections.abc import Sequence

from calculator.assessment import Assessment
from calculator.comparison.everywhere import Everywhere
from calculator.comparison.over_time import OverTime
from hotro.calc.answer import AnsweredHousehold, RefusedHousehold, Result
from hotro.calc.household_page import household_page
from hotro.calc.places_page import places_page
from hotro.calc.question import CalcQuestion
from hotro.calc.speaker import Speaker
from hotro.calc.time_page import time_page
from hotro.page import Page
from registry.registry import Registry


def write_page(results: Sequence[Result], question: CalcQuestion, registry: Registry) -> None:
    """Print every answer; nothing where no household could be answered."""
    speaker = Speaker(question.language, registry)
    page = Page()
    answered = [(i, result) for i, result in enumerate(results, start=1) if not isinstance(result, RefusedHousehold)]
    if not answered:
        return
    for shown, (i, result) in enumerate(answered):
        if shown:
            page.line()
        title = title_of(result, speaker)
        if len(results) > 1:
            title = speaker.say("household_of", n=i, of=len(results), title=title)
        _print(page, result, speaker, title, explained=question.explain)
    if not question.explain and any(isinstance(result, Assessment | RefusedHousehold) for result in results):
        page.line()
        page.line(speaker.say("why_hint"))
    page.write()


def _print(page: Page, result: AnsweredHousehold, speaker: Speaker, title: str, *, explained: bool) -> None:
    if isinstance(result, Everywhere):
        places_page(page, result, speaker, title=title)
    elif isinstance(result, OverTime):
        time_page(page, result, speaker, title=title)
        _plot(page, result, speaker)
    else:
        household_page(page, result, speaker, title=title, explained=explained)


def title_of(result: AnsweredHousehold, speaker: Speaker) -> str:
    """What an answer is headed by."""
    say = speaker.say
    if isinstance(result, Everywhere):
        return say("everywhere_title", day=say.day(result.date))
    if isinstance(result, OverTime):
        day, end = result.periods[0].first, result.periods[-1].last
        first = say.month(day.year, day.month) if day.day == 1 else say.day(day)
        last = say.month(end.year, end.month)
        return say("over_time_title", place=speaker.place(result.possible[-1]), first=first, last=last)
    return say("title", place=speaker.place(result), day=say.day(result.date))


def _plot(page: Page, result: OverTime, speaker: Speaker) -> None:
    """The periods as a picture in the terminal, where there is more than one."""
    from hotro.calc import plot  # noqa: PLC0415 - a heavy import

    if len(result.periods) < 2:
        return
    page.line()
    try:
        page.table(plot.in_terminal(result, speaker, page.width))
    except ImportError:
        page.line(speaker.say("no_plotext"))
