"""`hotro schema`: JSON Schemas of policy files, households and assessments."""

from __future__ import annotations

import difflib
import importlib
import importlib.util
from typing import Any

import click

from hotro.language import Language
from hotro.options import format_option, language_option, stop
from hotro.output import write_csv, write_json
from hotro.usage import Command

SCHEMAS = {
    "province": "registry.schemas",
    "jurisdictions": "registry.schemas",
    "groups": "registry.schemas",
    "counts": "registry.schemas",
    "parameters": "registry.schemas",
    "programme": "registry.schemas",
    "household": "calculator.schemas",
    "assessment": "calculator.schemas",
    "population": "calculator.schemas",
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
            stop("a schema is printed as JSON; --format csv only lists their names")
        write_json(_schema(name))
        return
    rows = [{"name": known, "of": Language(language)(f"schema_{known}")} for known in available()]
    if output_format == "json":
        write_json(rows)
    elif output_format == "csv":
        write_csv(("name", "of"), rows)
    else:
        _print(rows, Language(language))


def available() -> list[str]:
    """Names of the schemas that this installation can make."""
    return [name for name, module in SCHEMAS.items() if importlib.util.find_spec(module) is not None]


def _schema(name: str) -> Any:
    names = available()
    if name not in names:
        near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(names)}"
        stop(f"no schema is called {name!r}; {hint}")
    return importlib.import_module(SCHEMAS[name]).schema(name)


def _print(rows: list[dict[str, str]], say: Language) -> None:
    from hotro.page import Page, cell, table  # noqa: PLC0415 - JSON and CSV start without it

    page = Page()
    made = table(say("schema_name"), say("schema_of"))
    for row in rows:
        made.add_row(cell(row["name"]), cell(row["of"]))
    page.table(made)
    page.line(say("schema_how"))
    page.write()
