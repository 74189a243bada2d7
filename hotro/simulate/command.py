"""`hotro simulate`: what a draft resolution would cost, and whom it helps."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import click

from calculator.simulation import BadParticipants, read_participants
from calculator.simulation.asked import CannotCost, DraftCost, Drafted, cost_of_draft, first_year
from calculator.simulation.drafts.draft_yaml import draft_yaml
from hotro.options import (
    Day,
    OutFile,
    Programme,
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
from hotro.output import write, write_csv, write_json
from hotro.simulate.draft_file import asked_draft, check_as_law, draft_as_file
from hotro.simulate.question import Dong, SimulateQuestion, YearsType
from hotro.simulate.speaker import simulate_voice
from hotro.tell import first_lines, tell
from hotro.usage import Command
from registry.disk.atomic import write_whole
from registry.message import joined, message_of
from registry.registry import Registry

FILE = click.Path(path_type=Path)
OUT = OutFile()


@click.command(cls=Command, short_help="What a draft resolution would cost, and whom it helps.")
@click.argument("draft", required=False, type=FILE)
@click.option(
    "--participants", type=FILE, metavar="FILE", help="CSV or .xlsx: province, programme, people, groups, months ..."
)
@click.option("--years", type=YearsType(), help="Such as 2026-2030.  [default: five years from the draft's first]")
@click.option("--against", type=Day(), help="Compare with the local rules of this day, as if they went on.")
@click.option("--assume-none", is_flag=True, help="Where no rule is known, take it that the province adds nothing now.")
@click.option("--adopt", "source", metavar="PROVINCE", help="Make the draft from this province's rules in force ...")
@click.option("--in", "target", metavar="PROVINCE", help="... for this one.")
@click.option("--from", "start", type=Day(), help="Its first day.  [default: 1 January next year]")
@click.option("--on", type=Day(), help="The day whose rules are adopted.  [default: its first day]")
@click.option("--programme", type=Programme(), help="Adopt the rules of this programme alone.")
@click.option("--raise", "points", type=Whole(-100, 100), metavar="POINTS", help="Every percent so much higher.")
@click.option("--budget", type=Dong(), help="How far does so much a year go: 20e9 is 20 billion dong.")
@click.option("--write", type=OUT, help="Write the draft, as it is costed, to this YAML file.")
@click.option("--xlsx", type=OUT, help="A spreadsheet whose formulas are live.")
@click.option("--plot", type=OUT, help="A picture, .svg or .png.")
@format_option
@language_option
@known_on_option
@policies_option
def command(**options: Any) -> None:
    r"""What a draft resolution would cost, year by year and payer by payer, and whom it helps.

    DRAFT is written like a province file of the registry (policies/README.md) and checked like one; `replaces`,
    `amends` and `prolongs` say what becomes of the rules in force. PARTICIPANTS is a CSV file, with commas or with
    semicolons and decimal commas, or a spreadsheet (.xlsx), with the columns province, programme and people, and where
    they matter groups (poor;ethnic_minority), months, income, age, former_province, district, household_order,
    poor_commune, supported_months, local_supported_months.

    \b
    hotro simulate examples/son-la/as-quang-ninh.yaml --participants examples/son-la/participants.csv
    hotro simulate --adopt quang-ninh --in son-la --from 2026-01-01 --write draft.yaml
    hotro simulate draft.yaml --participants people.csv --years 2026-2030 --raise 5
    hotro simulate draft.yaml --participants people.csv --budget 20e9 --xlsx cost.xlsx --plot cost.svg
    """
    question = SimulateQuestion(**options)
    question.check()
    registry = load_registry(question.policies)
    made = asked_draft(question, registry)
    if made.adopted is not None and question.participants is not None and question.write is None:
        # What is written or printed is checked there. As adopted: with other percents it need not be fit to be law.
        check_as_law(draft_yaml(made.adopted.draft), question)
    if question.participants is None:
        _draft_alone(question, made, registry)
        return
    found = _costed(question, registry, made)
    _files(question, found, registry)
    if question.output_format == "json":
        write_json(found.as_json(), registry.release)
    elif question.output_format == "csv":
        from hotro.simulate.rows import COLUMNS, rows  # noqa: PLC0415 - only where it is asked for

        write_csv(COLUMNS, rows(found.simulation))
    else:
        from hotro.simulate.page import SimulatePage  # noqa: PLC0415 - JSON and CSV start without it

        SimulatePage(found, registry, question.language).write()


def _costed(question: SimulateQuestion, registry: Registry, made: Drafted) -> DraftCost:
    """What the draft costs; ends the program where the participants or the years cannot be worked out."""
    assert question.participants is not None
    years = question.years or ()
    if question.participants.suffix.lower() == ".xlsx" and not _is_there("openpyxl"):
        stop(simulate_voice(question.language)("no_openpyxl"))
    try:
        participants = read_participants(question.participants, registry, first_year(made.draft, years))
        return cost_of_draft(
            registry,
            made,
            participants,
            years,
            against=question.against,
            budget=question.budget,
            assume_none=question.assume_none,
        )
    except CannotCost as cannot:
        stop(tell("--years: {why}", why=message_of(cannot)))
    except BadParticipants as bad:
        found = [p._replace(file=str(question.participants)).told() for p in bad.problems]
        stop(joined("\n", first_lines(found)))


def _is_there(module: str) -> bool:
    """Whether a library of an extra can be imported."""
    try:
        return importlib.util.find_spec(module) is not None
    except ValueError:  # one that was set to None
        return False


def _draft_alone(question: SimulateQuestion, made: Drafted, registry: Registry) -> None:
    """A draft made or changed, and not costed: into its file, or printed."""
    _say_left_out(question, made)
    text = draft_as_file(question, made, registry)
    if question.write is None:
        write(text)
    else:
        _save(question, question.write, text.encode())


def _files(question: SimulateQuestion, found: DraftCost, registry: Registry) -> None:
    _say_left_out(question, found.drafted)
    if question.write is not None:
        _save(question, question.write, draft_as_file(question, found.drafted, registry, found.fit).encode())
    if question.xlsx is not None:
        try:
            from hotro.simulate.workbook.workbook import TooLarge, workbook  # noqa: PLC0415 - needs an extra
        except ImportError:
            stop(simulate_voice(question.language)("no_xlsxwriter"))
        try:
            _save(question, question.xlsx, workbook(found, registry, question.language))
        except TooLarge as large:
            stop(tell("{path}: {why}", path=question.xlsx, why=message_of(large)))
    if question.plot is not None:
        try:
            from hotro.simulate.plot import picture  # noqa: PLC0415 - needs an extra
        except ImportError:
            stop(simulate_voice(question.language)("no_matplotlib"))
        _save(question, question.plot, picture(found, registry, question.language, question.plot.suffix.lower()[1:]))


def _save(question: SimulateQuestion, path: Path, content: bytes) -> None:
    try:
        write_whole(path, content)
    except OSError as error:
        stop(cannot_be_written(error, path))
    say_aside(simulate_voice(question.language)("written", path=path))


def _say_left_out(question: SimulateQuestion, made: Drafted) -> None:
    if made.adopted is None:
        return
    say = simulate_voice(question.language)
    for rule, why in made.adopted.left_out:
        say_aside(say("left_out", rule=rule.id, why=say(f"left_{why}")))
