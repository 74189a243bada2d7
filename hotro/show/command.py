"""`hotro show`: all that is known of a province."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from hotro.options import (
    day_option,
    find_province,
    format_option,
    known_on_option,
    language_option,
    load_registry,
    policies_option,
    today,
)
from hotro.output import write_answer
from hotro.say.voice import command_voice
from hotro.show.answer import answer
from hotro.show.shown import shown_rules
from hotro.show.words import TEXTS
from hotro.usage import Command


@click.command(cls=Command)
@click.argument("province")
@day_option
@format_option
@language_option
@known_on_option
@policies_option
def command(province: str, on: datetime.date | None, output_format: str, language: str, policies: Path | None) -> None:
    r"""All that is known of a province: its rules on a day, what is drafted, ended and not found, and the sources.

    PROVINCE is any of its names. JSON has the whole of its file, and of its parts' files since the merger.

    \b
    hotro show "Sơn La"
    hotro show ha-noi --on 2026-03-01
    hotro show TP.HCM --format json
    hotro show "hải phòng" --on 2025-07-01 --lang vi
    """
    registry = load_registry(policies)
    page = registry.province(find_province(registry, province), on=on or today())
    rules = shown_rules(registry, page)
    if output_format != "table":
        write_answer(answer(page, rules), output_format, registry.release)
    else:
        from hotro.show.text import print_page  # noqa: PLC0415 - JSON and CSV start without it

        print_page(registry, page, rules, command_voice(language, TEXTS))
