"""`hotro validate`: check policy files."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from hotro.options import format_option, language_option, stop
from hotro.output import write, write_csv, write_json
from hotro.say.voice import command_voice
from hotro.usage import Command
from hotro.validate.words import TEXTS
from registry.files.problem import InvalidPolicies, Problem
from registry.voice.voice import Voice


@click.command(cls=Command)
@click.argument("path", type=click.Path(path_type=Path), required=False)
@format_option
@language_option
def command(path: Path | None, output_format: str, language: str) -> None:
    r"""Check a folder of policies, or one province's file or draft, and report every problem at once.

    PATH is the policies that come with the package if it is not given. Each problem is one line, `file:line:column:
    level: message`. Exit code 1 if there is an error; warnings alone are let through.

    \b
    hotro validate
    hotro validate policies
    hotro validate policies/provinces/son-la.yaml
    hotro validate my-draft.yaml --format json
    """
    from registry.checking import problems  # noqa: PLC0415 - YAML and schemas are only needed here
    from registry.registry import shipped_policies  # noqa: PLC0415

    target = path if path is not None else shipped_policies()
    try:
        if not target.exists():
            stop(f"{target}: there is no such file or folder")
        found = sorted(problems(target, shipped_policies()))
    except InvalidPolicies as invalid:
        found = invalid.problems
    except OSError as error:
        stop(f"{error.filename or target}: cannot be read: {error.strerror}")
    if output_format == "json":
        write_json([p._asdict() for p in found])
    elif output_format == "csv":
        write_csv(Problem._fields, [p._asdict() for p in found])
    else:
        write("\n".join([*map(str, found), summary(found, target, command_voice(language, TEXTS))]))
    sys.exit(1 if any(p.level == "error" for p in found) else 0)


def summary(problems: list[Problem], path: Path, say: Voice) -> str:
    """How many errors and warnings there are."""
    if not problems:
        return say("no_problems", path=path)
    errors = sum(p.level == "error" for p in problems)
    warnings = len(problems) - errors
    return say(
        "problems",
        errors=say("errors_1" if errors == 1 else "errors_n", n=errors),
        warnings=say("warnings_1" if warnings == 1 else "warnings_n", n=warnings),
        path=path,
    )
