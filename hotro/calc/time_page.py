"""What one household pays over time, as text: periods in which nothing changes."""

from __future__ import annotations

import datetime
from itertools import groupby

from rich.table import Table

from calculator.comparison.over_time import OverTime, Period
from calculator.input.check_household import ABOVE_CEILING, BELOW_FLOOR
from calculator.problems import InputProblem
from hotro.calc.speaker import Speaker, tight
from hotro.page import Page, table
from registry.message import Message
from registry.voice.voice import Voice


def time_page(page: Page, found: OverTime, speaker: Speaker, *, title: str) -> None:
    """The periods, with notes on what makes the amounts: a local rule, or the lack of one."""
    say = speaker.say
    possible = found.possible
    page.line(title, style="bold")
    page.line(speaker.household(possible[-1]))
    page.line(say("currency"))
    if found.at_lowest_income and any(line.programme == "voluntary_si" for a in possible for line in a.lines):
        page.line(say("at_floor"))
    page.line()
    notes: dict[str, int] = {}
    page.table(_table(found, speaker, notes))
    page.line()
    for note, number in notes.items():
        page.item(f"[{number}]", note)
    speaker.presumed_legend(page, possible)
    speaker.legend(page, possible, speaker.province(possible[-1]))
    speaker.changes_legend(page, possible)


def _table(found: OverTime, speaker: Speaker, notes: dict[str, int]) -> Table:
    """The periods as rows; what their amounts rest on is numbered in `notes`."""
    say = speaker.say
    with_other = any(a.total.other for a in found.possible)
    heads = ["contribution", "state", "local", *(["other"] if with_other else []), "pays"]
    made = tight(table(say("months_head"), *(say(h) for h in heads), "", numbers=tuple(range(1, len(heads) + 1))))

    def cells(period: Period) -> tuple[str, ...]:
        if period.assessment is None:
            note = say("not_valid", why="; ".join(_in_words(p, speaker) for p in period.problems))
            return *(["–"] * len(heads)), note
        return *speaker.totals(period.assessment, with_other=with_other), speaker.by_which(period.assessment)

    # Periods that differ only in what the table does not show, such as months left, are one row.
    for (*amounts, note), alike in groupby(found.periods, cells):
        first, *more = alike
        number = notes.setdefault(note, len(notes) + 1) if note else None
        last = more[-1].last if more else first.last
        made.add_row(_months(first.first, last, say), *amounts, f"[{number}]" if number else "")
    return made


def _in_words(problem: InputProblem, speaker: Speaker) -> str:
    """What keeps a household from being possible: an income that the day does not allow is said in full."""
    for key, template, bound in (("below_floor", BELOW_FLOOR, "floor"), ("above_ceiling", ABOVE_CEILING, "ceiling")):
        if isinstance(problem.message, Message) and problem.message.template == template:
            values = problem.message.values
            return speaker.say(key, income=speaker.amount(values["income"]), allowed=speaker.amount(values[bound]))
    return problem.told().in_language(speaker.language)


def _months(first: datetime.date, last: datetime.date, say: Voice) -> str:
    """By months where they are whole, else by days."""
    if first.day != 1 or (last + datetime.timedelta(1)).day != 1:
        return say.day(first) if first == last else say("month_span", first=say.day(first), last=say.day(last))
    from_, to = say.month(first.year, first.month), say.month(last.year, last.month)
    return from_ if from_ == to else say("month_span", first=from_, last=to)
