"""`hotro compare`: provinces side by side."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from calculator.comparison.compare import compare
from hotro.compare.answer import answer
from hotro.compare.words import TEXTS
from hotro.options import (
    day_option,
    find_group,
    find_province,
    format_option,
    known_on_option,
    language_option,
    load_registry,
    policies_option,
    programme_option,
    today,
)
from hotro.output import write_answer
from hotro.say.voice import command_voice
from hotro.usage import Command
from registry.law.programmes import PROGRAMMES


@click.command(cls=Command)
@click.argument("provinces", nargs=-1, required=True, metavar="PROVINCE...")
@programme_option
@click.option("--group", help="Only the rows of a beneficiary group or named set.")
@day_option
@format_option
@language_option
@known_on_option
@policies_option
def command(
    provinces: tuple[str, ...],
    programme: str | None,
    group: str | None,
    on: datetime.date | None,
    output_format: str,
    language: str,
    policies: Path | None,
) -> None:
    r"""Provinces side by side: what each adds, with the State's share, and what a person pays for a year.

    The standard case is one person and 12 months; voluntary SI at the lowest income that may be chosen. Unknown is
    shown as unknown.

    \b
    hotro compare "Hà Nội" "Hải Phòng" "Quảng Ninh"
    hotro compare ha-noi vinh-phuc --programme vsi --on 2023-03-22
    hotro compare hcm hue "đà nẵng" --group student --lang vi
    hotro compare ha-noi hai-phong --on 2026-03 --format csv
    """
    registry = load_registry(policies)
    found = compare(
        registry,
        [find_province(registry, name) for name in provinces],
        on=on or today(),
        programmes=(programme,) if programme else PROGRAMMES,
        group=find_group(registry, group) if group else None,
    )
    if output_format != "table":
        write_answer(answer(found), output_format, registry.release)
    else:
        from hotro.compare.table import print_comparison  # noqa: PLC0415 - JSON and CSV start without it

        print_comparison(registry, found, command_voice(language, TEXTS))
