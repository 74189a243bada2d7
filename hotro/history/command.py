"""`hotro history`: a province's rules as a timeline."""

from __future__ import annotations

from pathlib import Path

import click

from hotro.history.answer import answer
from hotro.history.words import TEXTS
from hotro.options import find_province, format_option, known_on_option, language_option, load_registry, policies_option
from hotro.output import write_answer
from hotro.say.voice import command_voice
from hotro.usage import Command


@click.command(cls=Command)
@click.argument("province")
@click.option("--learnt", is_flag=True, help="When each fact became known, instead of when it was law.")
@format_option
@language_option
@known_on_option
@policies_option
def command(province: str, learnt: bool, output_format: str, language: str, policies: Path | None) -> None:
    r"""A province's rules as a timeline: when each was in force, and how surely.

    A province that was merged with others in July 2025 also shows the rules of its parts that may have gone on; one
    that was merged away shows those of the new province that cover its area.

    \b
    hotro history "Quảng Ninh"
    hotro history hai-phong --lang vi
    hotro history "hải dương" --format csv
    hotro history "Hà Nội" --learnt
    """
    registry = load_registry(policies)
    if learnt:
        from hotro.history.learnt import print_learnt  # noqa: PLC0415 - the timeline starts without it

        found_out = registry.learnt(find_province(registry, province))
        print_learnt(registry, found_out, output_format, command_voice(language, TEXTS))
        return
    found = registry.history(find_province(registry, province))
    if output_format != "table":
        write_answer(answer(found), output_format, registry.release)
    else:
        from hotro.history.timeline import print_timeline  # noqa: PLC0415 - JSON and CSV start without it

        print_timeline(registry, found, command_voice(language, TEXTS))
