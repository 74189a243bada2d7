"""`hotro simulate`: what a draft resolution would cost, and whom it helps."""

from __future__ import annotations

import datetime
import os
import shlex
import tempfile
from pathlib import Path
from typing import Any

import click

import registry as registry_package
from calculator.simulation.budget import Fit
from calculator.simulation.draft_yaml import draft_yaml
from hotro.options import (
    Day,
    OutFile,
    Programme,
    Whole,
    format_option,
    language_option,
    load_registry,
    policies_option,
    stop,
)
from hotro.output import write, write_csv, write_json
from hotro.simulate_answer import Answer, Drafted, answer, drafted
from hotro.simulate_question import Dong, Question, YearsType
from hotro.simulate_words import SimulateLanguage
from hotro.usage import Command
from registry.draft_file import read_draft
from registry.problem import InvalidPolicies
from registry.registry import Registry, shipped_policies
from registry.written.province import ProvinceFile

FILE = click.Path(path_type=Path)
OUT = OutFile()


@click.command(cls=Command, short_help="What a draft resolution would cost, and whom it helps.")
@click.argument("draft", required=False, type=FILE)
@click.option("--participants", type=FILE, metavar="FILE", help="CSV: province, programme, people, groups, months ...")
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
@policies_option
def command(**options: Any) -> None:
    r"""What a draft resolution would cost, year by year and payer by payer, and whom it helps.

    DRAFT is written like a province file of the registry (policies/README.md) and checked like one; `replaces`,
    `amends` and `prolongs` say what becomes of the rules in force. PARTICIPANTS is a CSV file with the columns
    province, programme and people, and where they matter groups (poor;ethnic_minority), months, income, age,
    former_province, district, household_order, poor_commune, supported_months, local_supported_months.

    \b
    hotro simulate examples/son-la/as-quang-ninh.yaml --participants examples/son-la/participants.csv
    hotro simulate --adopt quang-ninh --in son-la --from 2026-01-01 --write draft.yaml
    hotro simulate draft.yaml --participants people.csv --years 2026-2030 --raise 5
    hotro simulate draft.yaml --participants people.csv --budget 20e9 --xlsx cost.xlsx --plot cost.svg
    """
    question = Question(**options)
    question.check()
    registry = load_registry(question.policies)
    made = drafted(question, registry)
    if made.adopted is not None and question.participants is not None and question.write is None:
        # What is written or printed is checked there. As adopted: with other percents it need not be fit to be law.
        _check(draft_yaml(made.adopted.draft), question)
    for warning in made.warnings:
        click.echo(str(warning), err=True)
    if question.participants is None:
        _draft_alone(question, made, registry)
        return
    found = answer(question, registry, made)
    _files(question, found, registry)
    if question.output_format == "json":
        write_json(found.as_json())
    elif question.output_format == "csv":
        from hotro.simulate_rows import COLUMNS, rows  # noqa: PLC0415 - only where it is asked for

        write_csv(COLUMNS, rows(found.simulation))
    else:
        from hotro.simulate_page import SimulatePage  # noqa: PLC0415 - JSON and CSV start without it

        SimulatePage(found, registry, question.language).write()


def _draft_alone(question: Question, made: Drafted, registry: Registry) -> None:
    """A draft made or changed, and not costed: into its file, or printed."""
    _say_left_out(question, made)
    text = _yaml(question, made, registry)
    if question.write is None:
        write(text)
    else:
        _save(question, question.write, text.encode())


def _files(question: Question, found: Answer, registry: Registry) -> None:
    _say_left_out(question, found.drafted)
    if question.write is not None:
        _save(question, question.write, _yaml(question, found.drafted, registry, found.fit).encode())
    if question.xlsx is not None:
        try:
            from hotro.simulate_workbook import TooLarge, workbook  # noqa: PLC0415 - needs an extra
        except ImportError:
            stop(SimulateLanguage(question.language)("no_xlsxwriter"))
        try:
            _save(question, question.xlsx, workbook(found, registry, question.language))
        except TooLarge as large:
            stop(f"{question.xlsx}: {large}")
    if question.plot is not None:
        try:
            from hotro.simulate_plot import picture  # noqa: PLC0415 - needs an extra
        except ImportError:
            stop(SimulateLanguage(question.language)("no_matplotlib"))
        _save(question, question.plot, picture(found, registry, question.language, question.plot.suffix.lower()[1:]))


def _save(question: Question, path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        stop(f"{path}: cannot be written: {error.strerror}")
    click.echo(SimulateLanguage(question.language)("written", path=path), err=True)


def _say_left_out(question: Question, made: Drafted) -> None:
    if made.adopted is None:
        return
    say = SimulateLanguage(question.language)
    for rule, why in made.adopted.left_out:
        click.echo(say("left_out", rule=rule.id, why=say(f"left_{why}")), err=True)


def _yaml(question: Question, made: Drafted, registry: Registry, fit: Fit | None = None) -> str:
    """The draft with a heading that says what it is."""
    name = registry.territory.get(made.draft.province)
    lines = [f"{name.vi} ({name.en}): a draft, not law."]
    if question.source is not None:
        start = made.draft.instruments[0].from_
        day = question.on or datetime.date.fromisoformat(start)
        only = f" --programme {question.programme}" if question.programme else ""
        source, target = shlex.quote(str(question.source)), shlex.quote(str(question.target))
        lines.append(f"Made by `hotro simulate --adopt {source} --in {target} --from {start}{only}`")
        lines.append(f"from the rules in force on {day}. Check every line before it becomes a proposal.")
    if question.points:
        lines.append(f"Every percent changed by {question.points:+d} points, as far as there is room.")
    if fit is not None:
        budget = f"a budget of {fit.budget:,} dong a year"
        lines.append(
            f"Every percent at 0, which is still more than {budget}."
            if fit.points is None
            else f"Every percent changed by {fit.points:+d} points, as far as there is room, to fit {budget}."
        )
    draft = _noted(made.draft) if question.points or fit is not None else made.draft
    text = draft_yaml(draft, *lines, schema=_schema(question.write))
    _check(text, question)
    return text


def _noted(draft: ProvinceFile) -> ProvinceFile:
    """The draft; its notes, which may say what the rates were, say that they were changed."""
    said = "Every percent was then changed, as the heading of this file says."
    instruments = [
        i.model_copy(update={"notes": f"{i.notes.rstrip()} {said}"}) if i.notes else i for i in draft.instruments
    ]
    return draft.model_copy(update={"instruments": instruments})


def _check(text: str, question: Question) -> None:
    """End the program where the draft, as it would be written, is not one that could be law."""
    name = "the draft" if question.write is None else str(question.write)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "draft.yaml")
        path.write_text(text, encoding="utf-8")
        try:
            read_draft(path, question.policies or shipped_policies())
        except InvalidPolicies as invalid:
            stop(
                "\n".join(
                    [
                        *(str(p._replace(file=name)) for p in invalid.problems),
                        f"{name}: could not be law like this, so it is neither written nor costed",
                    ]
                )
            )


def _schema(path: Path | None) -> str | None:
    """The schema as an editor finds it from the draft's file; a draft that is printed has no place to start from."""
    if path is None:
        return None
    schema = Path(registry_package.__file__).parent / "schemas" / "province.schema.json"
    return Path(os.path.relpath(schema, path.absolute().parent)).as_posix()
