"""`hotro history`: a province's rules as a timeline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from hotro.history.words import TEXTS
from hotro.options import find_province, format_option, known_on_option, language_option, load_registry, policies_option
from hotro.output import write_csv, write_json
from hotro.say.voice import command_voice
from hotro.usage import Command
from registry.questions.history import History


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
    if output_format == "json":
        write_json(found.as_json(), registry.release)
    elif output_format == "csv":
        write_csv(CSV_COLUMNS, _csv_rows(found))
    else:
        from hotro.history.timeline import print_timeline  # noqa: PLC0415 - JSON and CSV start without it

        print_timeline(registry, found, command_voice(language, TEXTS))


CSV_COLUMNS = (
    "province",
    "rule",
    "programme",
    "who",
    "kind",
    "rates",
    "of",
    "status",
    "first",
    "last",
    "certainty",
    "from",
    "to",
    "number",
    "area",
    "part",
    "districts",
    "source",
)


def _csv_rows(found: History) -> Iterator[dict[str, Any]]:
    """One row a rule and period; a rule that was never in force has one without a period."""
    for rule in found.as_json()["rules"]:
        rates = "; ".join(f"{year}: {'unknown' if rate is None else rate}" for year, rate in rule["rates"].items())
        for period in rule["periods"] or [{}]:
            said = {"rates": rates.removeprefix("always: "), "districts": "; ".join(rule["districts"])}
            yield {**rule, **period, **said, "province": found.province}
