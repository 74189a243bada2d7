"""`hotro expiring`: what ends soon and has no successor."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hotro.expiring.answer import answer
from hotro.expiring.words import TEXTS
from hotro.options import (
    day_option,
    format_option,
    known_on_option,
    language_option,
    load_registry,
    policies_option,
    today,
)
from hotro.output import write_answer
from hotro.say.rules import certainty_words, number_words, rules_words
from hotro.say.voice import command_voice
from hotro.usage import Command
from registry.law.rule import Certainty, LocalRule
from registry.message import message_of
from registry.questions.expiring import Ending, Expiring, NoEnd
from registry.questions.time_ahead import TimeAhead
from registry.registry import Registry
from registry.voice.bounds import bound_words
from registry.voice.voice import Voice
from registry.written.bound import parse_begin

if TYPE_CHECKING:
    from rich.table import Table


class Within(click.ParamType[TimeAhead]):
    """A time from a day on: `90d`, `6w`, `12m`, `2y`."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> TimeAhead:
        """Read a number and a unit."""
        try:
            return value if isinstance(value, TimeAhead) else TimeAhead.read(str(value))
        except ValueError as wrong:
            raise click.BadParameter(message_of(wrong), ctx, param) from wrong


@click.command(cls=Command)
@click.option("--within", type=Within(), default="12m", show_default=True, help="How far ahead: 90d, 6w, 12m, 2y.")
@click.option("--no-end", is_flag=True, help="What is in force and has no known end, and how surely it is in force.")
@day_option
@format_option
@language_option
@known_on_option
@policies_option
def command(
    within: TimeAhead,
    no_end: bool,
    on: datetime.date | None,
    output_format: str,
    language: str,
    policies: Path | None,
) -> None:
    r"""Rules in force whose last day is known and near, and that no other rule of the place and group takes up.

    Rules whose end no source states are counted, and listed with --no-end.

    \b
    hotro expiring
    hotro expiring --within 6m --on 2025-08-01
    hotro expiring --within 90d --format csv
    hotro expiring --no-end
    """
    registry = load_registry(policies)
    day = on or today()
    found = registry.expiring(on=day, until=within.after(day))
    if output_format != "table":
        write_answer(answer(found, no_end=no_end), output_format, registry.release)
    elif no_end:
        _print_no_end(registry, found, command_voice(language, TEXTS))
    else:
        _print(registry, found, command_voice(language, TEXTS))


def _print(registry: Registry, found: Expiring, say: Voice) -> None:
    from hotro.page import Page, cell, table  # noqa: PLC0415 - JSON and CSV start without it

    page = Page()
    bounds = {"on": say.day(found.on), "until": say.day(found.until)}
    if found.endings:
        page.line(say("expiring_title", **bounds), style="bold")
        made = table(say("last_day"), say("province"), say("rule"), say("by_which"), wide=(2,), spaced=True)
        made.columns[0].max_width = 12
        for some in _together(found.endings):
            made.add_row(
                cell(_last_day(some[0], say)),
                cell(say.former(some[0].without_successor, registry.territory)),
                cell(_rules(registry, some, say)),
                cell(_instrument(some, say)),
            )
        page.table(made)
    else:
        page.line(say("nothing_ends", **bounds))
    if found.succeeded:
        page.line(say("ends_succeeded", n=found.succeeded))
    page.line(say("ends_unknown", n=found.end_unknown, m=found.end_open))
    page.write()


def _print_no_end(registry: Registry, found: Expiring, say: Voice) -> None:
    """Every rule without a known end; those of one instrument that stand alike in one row."""
    from hotro.page import Page  # noqa: PLC0415 - JSON and CSV start without it

    page = Page()
    sure = [one for one in found.no_end if one.certainty >= Certainty.PRESUMED]
    perhaps = [one for one in found.no_end if one.certainty < Certainty.PRESUMED]
    for key, some in (("no_end_title", sure), ("no_end_perhaps", perhaps)):
        page.heading(say(key if some else f"{key}_none", on=say.day(found.on)))
        if some:
            page.table(_no_end_table(registry, some, found.on, say))
    page.line(say("no_end_counts", n=found.end_unknown, m=found.end_open, p=len(perhaps)))
    page.line(say("presumed_means"))
    page.write()


def _no_end_table(registry: Registry, some: Sequence[NoEnd], on: datetime.date, say: Voice) -> Table:
    from hotro.page import cell, table  # noqa: PLC0415 - as above

    made = table(say("province"), say("rule"), say("by_which"), say("how_surely"), wide=(1, 3), spaced=True)
    alike: dict[tuple[str, str, str, str, Certainty], list[LocalRule]] = {}
    for one in some:
        key = (one.rule.file, one.rule.instrument, one.rule.begin, one.end, one.certainty)
        alike.setdefault(key, []).append(one.rule)
    for (file, _, _, end, certainty), rules in alike.items():
        made.add_row(
            cell(say.place(file, registry.territory, on)),
            cell(rules_words(say, rules, registry.groups, on)),
            cell(number_words(say, rules[0].number)),
            cell(
                say(
                    "surely",
                    certainty=certainty_words(say, certainty),
                    begin=_begin(rules[0], say),
                    end=say(f"end_{end}"),
                )
            ),
        )
    return made


def _begin(rule: LocalRule, say: Voice) -> str:
    return bound_words(say, parse_begin(rule.begin), "from")


def _together(endings: Sequence[Ending]) -> list[list[Ending]]:
    """The rules of one instrument that end on one day in one place."""
    found: dict[tuple[object, ...], list[Ending]] = {}
    for ending in endings:
        place = ending.without_successor, ending.rule.districts
        found.setdefault((ending.last, place, ending.rule.instrument), []).append(ending)
    return list(found.values())


def _rules(registry: Registry, endings: Sequence[Ending], say: Voice) -> str:
    """What ends; of support in some districts these beside it."""
    text = rules_words(say, [ending.rule for ending in endings], registry.groups, endings[0].last)
    districts = endings[0].rule.districts
    return f"{text} ({say('only_in', places=', '.join(districts))})" if districts else text


def _last_day(ending: Ending, say: Voice) -> str:
    """The day, and that it was inferred or only its year is known."""
    end = ending.rule.end
    day = say.day(ending.last)
    if end.isdigit():
        return f"{day} {say('mark_year')}"
    return day if end == ending.last.isoformat() else f"{day} {say('mark_inferred')}"


def _instrument(endings: Sequence[Ending], say: Voice) -> str:
    """Its number, and those of rules that may follow it."""
    number = number_words(say, endings[0].rule.number)
    after = ", ".join(dict.fromkeys(number_words(say, other.number) for e in endings for other in e.perhaps))
    return f"{number} ({say('perhaps_followed', number=after)})" if after else number
