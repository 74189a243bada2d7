"""`hotro calc`: what a household pays, what the State and the province pay, and why."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import Any

import click

from hotro.calc_answer import Answer, Everywhere, OverTime, answer, everywhere, over_time
from hotro.calc_question import Asked, Born, Income, Question, asked
from hotro.options import Day, OutFile, Whole, format_option, language_option, load_registry, policies_option
from hotro.output import write_csv, write_json
from hotro.usage import Command
from registry.registry import Registry

Result = Answer | Everywhere | OverTime


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
@click.option("--from", "first", type=Day(), help="How it changes: from this month on.")
@click.option("--to", "last", type=Day(), help="... to this month.  [default: today]")
@click.option("--plot", type=OutFile(), help="With --from: a picture, .svg or .png.")
@click.option("--explain", is_flag=True, help="Say why, step by step.")
@format_option
@language_option
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
    question = Question(**options)
    question.check()
    registry = load_registry(question.policies)
    households = asked(question, registry)
    results = [_result(each, question, registry) for each in households]
    if question.plot is not None:
        _draw(question, results, registry)
    {"json": _json, "csv": _csv, "table": _table}[question.output_format](question, households, results, registry)
    bad = [r for r in results if isinstance(r, Answer) and r.assessment is None]
    for result in bad:
        click.echo("\n".join(result.problems), err=True)
    if bad:
        sys.exit(2)


def _result(each: Asked, question: Question, registry: Registry) -> Result:
    if question.everywhere:
        return everywhere(each, registry)
    if question.first is not None:
        return over_time(each, registry, question.first, question.until)
    return answer(each, registry)


# JSON and CSV


def _json(question: Question, households: list[Asked], results: list[Result], registry: Registry) -> None:
    """One household's answer as it is; those of several as a list."""
    found = [_as_json(result, question, registry) for result in results]
    one = len(found) == 1 and (households[0].entry is None or not households[0].entry.path)
    write_json(found[0] if one else found)


def _as_json(result: Result, question: Question, registry: Registry) -> Any:
    if isinstance(result, Everywhere):
        return [dict(assessment.as_json()) for assessment in result.all]
    if isinstance(result, OverTime):
        return result.as_json()
    if result.assessment is None:
        return {"error": list(result.problems)}
    found = dict(result.assessment.as_json())
    if question.explain:
        found["explanation"] = [e.as_json() for e in _explained(result, question, registry)]
    return found


def _explained(result: Answer, question: Question, registry: Registry) -> Any:
    from calculator.explain import explain  # noqa: PLC0415 - only where it is asked for

    assert result.assessment is not None
    law = registry.law(result.assessment.date)
    return explain(result.assessment, law, "vi" if question.language == "vi" else "en")


def _csv(question: Question, _households: list[Asked], results: list[Result], registry: Registry) -> None:
    from hotro.calc_rows import COLUMNS, EXPLAINED  # noqa: PLC0415 - JSON and text start without it

    rows = [row for i, result in enumerate(results, start=1) for row in _rows(i, result, question, registry)]
    write_csv(EXPLAINED if question.explain else COLUMNS, rows)


def _rows(i: int, result: Result, question: Question, registry: Registry) -> Iterable[Mapping[str, Any]]:
    from hotro.calc_rows import error_row, rows  # noqa: PLC0415 - JSON and text start without it

    if isinstance(result, Everywhere):
        for assessment in result.all:
            yield from rows(i, assessment)
    elif isinstance(result, OverTime):
        for period in result.periods:
            span = (period.first.isoformat(), period.last.isoformat())
            yield from (
                rows(i, period.assessment, None, span) if period.assessment else [error_row(i, period.problems, span)]
            )
    elif result.assessment is None:
        yield error_row(i, result.problems)
    else:
        yield from rows(i, result.assessment, _explained(result, question, registry) if question.explain else None)


# Text


def _table(question: Question, _households: list[Asked], results: list[Result], registry: Registry) -> None:
    from hotro.calc_speaker import Speaker  # noqa: PLC0415 - JSON and CSV start without it
    from hotro.page import Page  # noqa: PLC0415

    speaker = Speaker(question.language, registry)
    page = Page()
    shown = 0
    for i, result in enumerate(results, start=1):
        if isinstance(result, Answer) and result.assessment is None:
            continue
        if shown:
            page.line()
        shown += 1
        _print(page, result, speaker, question, (i, len(results)))
    if not shown:
        return
    if any(isinstance(result, Answer) for result in results) and not question.explain:
        page.line()
        page.line(speaker.say("why_hint"))
    page.write()


def _print(page: Any, result: Result, speaker: Any, question: Question, number: tuple[int, int]) -> None:
    from hotro.calc_page import household_page  # noqa: PLC0415 - JSON and CSV start without it
    from hotro.calc_places_page import places_page  # noqa: PLC0415
    from hotro.calc_time_page import time_page  # noqa: PLC0415

    say = speaker.say
    title = _title(result, speaker)
    if number[1] > 1:
        title = say("household_of", n=number[0], of=number[1], title=title)
    if isinstance(result, Everywhere):
        places_page(page, result, speaker, title=title)
    elif isinstance(result, OverTime):
        time_page(page, result, speaker, title=title)
        _plot_in_terminal(page, result, speaker)
    else:
        assert result.assessment is not None
        household_page(page, result.assessment, speaker, title=title, explained=question.explain)


def _title(result: Result, speaker: Any) -> str:
    say = speaker.say
    if isinstance(result, Everywhere):
        return str(say("everywhere_title", day=say.day(result.date)))
    if isinstance(result, OverTime):
        latest = [p.assessment for p in result.periods if p.assessment][-1]
        first, last = result.periods[0].first, result.periods[-1].last
        span = {"first": say.month(first.year, first.month), "last": say.month(last.year, last.month)}
        return str(say("over_time_title", place=speaker.place(latest), **span))
    assert result.assessment is not None
    return str(say("title", place=speaker.place(result.assessment), day=say.day(result.assessment.date)))


# Pictures


def _plot_in_terminal(page: Any, result: OverTime, speaker: Any) -> None:
    from hotro import calc_plot  # noqa: PLC0415 - a heavy import

    if len(result.periods) < 2:
        return
    try:
        plotted = calc_plot.in_terminal(result, speaker, page.width)
    except ImportError:
        page.line()
        page.line(speaker.say("no_plotext"))
        return
    page.line()
    page.table(plotted)


def _draw(question: Question, results: list[Result], registry: Registry) -> None:
    """Write the picture of one household over time."""
    from hotro.calc_speaker import Speaker  # noqa: PLC0415 - a heavy import
    from hotro.options import stop  # noqa: PLC0415

    speaker = Speaker(question.language, registry)
    assert question.plot is not None
    if len(results) != 1:
        stop(f"--plot draws one household; {question.file} has {len(results)}")
    result = results[0]
    if not isinstance(result, OverTime):
        return
    try:
        from hotro import calc_plot  # noqa: PLC0415 - a heavy import

        calc_plot.to_file(result, speaker, question.plot)
    except ImportError:
        stop(speaker.say("no_matplotlib"))
    except OSError as error:
        stop(f"{question.plot}: cannot be written: {error.strerror}")
    click.echo(speaker.say("plot_written", path=question.plot), err=True)
