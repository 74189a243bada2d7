"""`hotro calc`: what a household pays, what the State and the province pay, and why."""

from __future__ import annotations

import sys
from typing import Any

import click

from calculator.comparison.over_time import OverTime
from hotro.calc.answer import RefusedHousehold, Result, answer, as_json
from hotro.calc.households import AskedHousehold, NotFound, asked
from hotro.calc.question import Born, CalcQuestion, Income
from hotro.options import (
    Day,
    OutFile,
    Whole,
    cannot_be_written,
    format_option,
    known_on_option,
    language_option,
    load_registry,
    policies_option,
    say_aside,
    stop,
)
from hotro.output import write_csv, write_json
from hotro.tell import first_lines, tell
from hotro.usage import Command
from registry.message import joined, message_of
from registry.registry import Registry


@click.command(cls=Command, short_help="What a household pays, and why.")
@click.argument("file", required=False)
@click.option("--province", help="The province, by any of its names; `all` for every one.")
@click.option("--former-province", help="After 2025-07-01: the old province, where its resolution still matters.")
@click.option("--district", help="The district, where its own support matters.")
@click.option("--on", type=Day(), help="First month paid for: YYYY-MM or YYYY-MM-DD.  [default: the file's, or today]")
@click.option("--group", multiple=True, help="A group the person is in, such as near_poor. May be given several times.")
@click.option(
    "--health-insurance", type=Whole(), metavar="MONTHS", help="The person pays health insurance, 1 to 12 months."
)
@click.option(
    "--voluntary-si", type=Whole(), metavar="MONTHS", help="The person pays voluntary SI: 1, 3, 6 or 12 months."
)
@click.option("--income", type=Income(), metavar="VND", help="Chosen income a month.  [default: floor, the lowest]")
@click.option("--born", type=Born(), metavar="DATE", help="Day of birth, or its year.")
@click.option("--school-province", help="For a pupil or student: the province of the school, if another.")
@click.option("--poor-commune", is_flag=True, help="The household lives in a poor commune (before 2025-07 district).")
@click.option("--from", "first", type=Day(), help="How it changes: from this day on.")
@click.option("--to", "last", type=Day(), help="... to the end of this month.  [default: today]")
@click.option("--plot", type=OutFile(), help="With --from: a picture, .svg or .png.")
@click.option("--explain", is_flag=True, help="Say why, step by step.")
@format_option
@language_option
@known_on_option
@policies_option
def command(**options: Any) -> None:
    r"""What a household pays, what the State and its province pay, and why.

    FILE holds one household or several, in YAML or JSON (`-`: standard input); `hotro schema household` says how.
    Without FILE the options describe one person.

    \b
    hotro calc examples/near-poor-family.yaml --explain
    hotro calc --province "Sơn La" --on 2024-03 --group near_poor --health-insurance 12
    hotro calc --province all --on 2024-03 --group near_poor --health-insurance 12
    hotro calc --province "Hà Nội" --group near_poor --voluntary-si 12 --from 2018-01 --to 2027-12
    hotro calc households.yaml --format csv
    """
    question = CalcQuestion(**options)
    question.check()
    registry = load_registry(question.policies)
    try:
        households = asked(question, registry)
    except NotFound as wrong:
        stop(message_of(wrong))
    results = [answer(each, question, registry) for each in households]
    if question.plot is not None:
        _draw(question, results, registry)
    {"json": _json, "csv": _csv, "table": _table}[question.output_format](question, households, results, registry)
    refused = [result for result in results if isinstance(result, RefusedHousehold)]
    if refused:
        say_aside(joined("\n", first_lines([line for result in refused for line in result.problems])))
        sys.exit(2)


def _json(question: CalcQuestion, households: list[AskedHousehold], results: list[Result], registry: Registry) -> None:
    """One household's answer as it is; those of several as a list."""
    found = [as_json(result, question, registry) for result in results]
    one = len(found) == 1 and (households[0].entry is None or not households[0].entry.path)
    write_json(found[0] if one else found, registry.release)


def _csv(question: CalcQuestion, _households: list[AskedHousehold], results: list[Result], registry: Registry) -> None:
    from hotro.calc.rows import COLUMNS, EXPLAINED, rows  # noqa: PLC0415 - JSON and text start without it

    found = [row for i, result in enumerate(results, start=1) for row in rows(i, result, question, registry)]
    write_csv(EXPLAINED if question.explain else COLUMNS, found)


def _table(
    question: CalcQuestion, _households: list[AskedHousehold], results: list[Result], registry: Registry
) -> None:
    from hotro.calc.page import write_page  # noqa: PLC0415 - JSON and CSV start without it

    write_page(results, question, registry)


def _draw(question: CalcQuestion, results: list[Result], registry: Registry) -> None:
    """Write the picture of one household over time."""
    from hotro.calc.speaker import Speaker  # noqa: PLC0415 - a heavy import

    assert question.plot is not None
    if len(results) != 1:
        stop(tell("--plot draws one household; {file} has {n}", file=question.file, n=len(results)))
    (result,) = results
    if not isinstance(result, OverTime):
        return
    speaker = Speaker(question.language, registry)
    try:
        from hotro.calc import plot  # noqa: PLC0415 - a heavy import

        plot.to_file(result, speaker, question.plot)
    except ImportError:
        stop(speaker.say("no_matplotlib"))
    except OSError as error:
        stop(cannot_be_written(error, question.plot))
    say_aside(speaker.say("plot_written", path=question.plot))
