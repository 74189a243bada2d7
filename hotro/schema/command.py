"""`hotro schema`: JSON Schemas of policy files, households and assessments."""

from __future__ import annotations

import importlib
import importlib.util
from typing import Any

import click

from hotro.options import format_option, language_option, load_registry, stop
from hotro.output import write_csv, write_json
from hotro.say.voice import command_voice
from hotro.schema.words import TEXTS
from hotro.tell import tell
from hotro.usage import Command
from registry.law.nearest import nearest
from registry.voice.voice import Voice

SCHEMAS = {
    "province": "registry.written.json_schema",
    "jurisdictions": "registry.written.json_schema",
    "groups": "registry.written.json_schema",
    "conditions": "registry.written.json_schema",
    "counts": "registry.written.json_schema",
    "parameters": "registry.written.json_schema",
    "programme": "registry.written.json_schema",
    "household": "calculator.input.schemas",
    "assessment": "calculator.input.schemas",
    "population": "calculator.population.schema",
}
"""Name -> the module whose `schema(name)` makes it."""


@click.command(cls=Command)
@click.argument("name", required=False)
@format_option
@language_option
def command(name: str | None, output_format: str, language: str) -> None:
    r"""JSON Schemas (draft 2020-12) of the files that people write and of the answers that programs read.

    Without NAME: which there are.

    \b
    hotro schema
    hotro schema province > province.schema.json
    """
    if name is not None:
        if output_format == "csv":
            stop(tell("a schema is printed as JSON; --format csv only lists their names"))
        write_json(_schema(name))
        return
    rows = [{"name": known, "of": command_voice(language, TEXTS)(f"schema_{known}")} for known in available()]
    if output_format == "json":
        write_json(rows)
    elif output_format == "csv":
        write_csv(("name", "of"), rows)
    else:
        _print(rows, command_voice(language, TEXTS))


def available() -> list[str]:
    """Names of the schemas that this installation can make."""
    return [name for name, module in SCHEMAS.items() if importlib.util.find_spec(module) is not None]


def _schema(name: str) -> Any:
    names = available()
    if name not in names:
        close = nearest(name, names)
        hint = (
            tell("did you mean {close}?", close=close) if close else tell("there are {names}", names=", ".join(names))
        )
        stop(tell("no schema is called {name!r}; {hint}", name=name, hint=hint))
    made = importlib.import_module(SCHEMAS[name]).schema(name)
    if name == "household":
        from calculator.input.schemas import with_groups  # noqa: PLC0415 - only where it is asked for

        made = with_groups(made, load_registry(None).groups.values())
    return made


def _print(rows: list[dict[str, str]], say: Voice) -> None:
    from hotro.page import Page, cell, table  # noqa: PLC0415 - JSON and CSV start without it

    page = Page()
    made = table(say("schema_name"), say("schema_of"))
    for row in rows:
        made.add_row(cell(row["name"]), cell(row["of"]))
    page.table(made)
    page.line(say("schema_how"))
    page.write()
