"""`hotro count`: how many provinces support whom, on a day."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from hotro.count.answer import answer, answer_of_all, every_count
from hotro.count.words import TEXTS
from hotro.options import (
    Programme,
    day_option,
    find_group,
    format_option,
    known_on_option,
    language_option,
    load_registry,
    policies_option,
    today,
)
from hotro.output import write_answer
from hotro.say.voice import command_voice
from hotro.tell import tell
from hotro.usage import Command
from registry.registry import Registry
from registry.voice.voice import Voice


@click.command(cls=Command)
@click.argument("programme", type=Programme(), required=False)
@click.option("--group", help="A beneficiary group or named set: near_poor, student, special_groups, ...")
@day_option
@format_option
@language_option
@known_on_option
@policies_option
def command(
    programme: str | None,
    group: str | None,
    on: datetime.date | None,
    output_format: str,
    language: str,
    policies: Path | None,
) -> None:
    r"""How many provinces support whom, on a day: as published, and as far as the registry can name them.

    Without arguments: a table of every programme and group.

    \b
    hotro count
    hotro count voluntary_si --on 2023-03-22
    hotro count health_insurance --group near_poor --on 2023-03-22
    hotro count bhyt --group special_groups --on 2024-02 --format json
    """
    if group is not None and programme is None:
        raise click.UsageError(tell("--group needs a programme: hotro count health_insurance --group ..."))
    registry = load_registry(policies)
    day = on or today()
    if programme is None:
        _all(registry, day, output_format, command_voice(language, TEXTS))
        return
    found = registry.count(programme, find_group(registry, group) if group else None, on=day)
    say = command_voice(language, TEXTS)
    if output_format != "table":
        write_answer(answer(registry, found, say), output_format, registry.release)
    else:
        from hotro.count.count_page import print_count  # noqa: PLC0415 - JSON and CSV start without it

        print_count(registry, found, say)


def _all(registry: Registry, day: datetime.date, output_format: str, say: Voice) -> None:
    """Print every programme and group."""
    counts = every_count(registry, day)
    if output_format != "table":
        write_answer(answer_of_all(counts), output_format, registry.release)
        return
    from hotro.count.table import print_table  # noqa: PLC0415 - a single count does without it

    print_table(registry, counts, day, say)
