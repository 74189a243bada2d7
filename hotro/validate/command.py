"""`hotro validate`: check policy files, and repair what a machine can."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hotro.options import format_option, language_option, say_aside, stop
from hotro.output import write, write_csv, write_json
from hotro.say.voice import command_voice
from hotro.tell import of_the_system, tell
from hotro.usage import Command
from hotro.validate.words import TEXTS
from registry.files.problem import InvalidPolicies, Problem, number, told
from registry.message import in_language
from registry.voice.voice import Voice

if TYPE_CHECKING:
    from registry.checking import Checked
    from registry.fixes.mend import Fixed

TEMPLATE = "template_comments"
"""The fix whose many lines are told in one."""


@click.command(cls=Command)
@click.argument("path", type=click.Path(path_type=Path), required=False)
@click.option("--fix", is_flag=True, help="Repair what a machine can repair without guessing, and tell each line.")
@click.option("--explained", is_flag=True, help="List the warnings that the files explain, and why each stands.")
@format_option
@language_option
def command(path: Path | None, fix: bool, explained: bool, output_format: str, language: str) -> None:
    r"""Check a folder of policies, or one province's file or draft, and report every problem at once.

    PATH is the policies that come with the package if it is not given. Each problem is one line, `file:line:column:
    level: message`. Exit code 1 if there is an error; warnings alone are let through.

    \b
    hotro validate
    hotro validate policies
    hotro validate policies/provinces/son-la.yaml
    hotro validate my-draft.yaml --fix
    hotro validate --explained --lang vi
    hotro validate my-draft.yaml --format json
    """
    from registry.checking import home_of  # noqa: PLC0415 - YAML and schemas are only needed here
    from registry.registry import shipped_policies  # noqa: PLC0415

    if fix and path is None:
        stop(tell("--fix changes files: name the file or folder that it may change"))
    target = path if path is not None else shipped_policies()
    say = command_voice(language, TEXTS)
    fixed, found = _checked(target, shipped_policies(), fix=fix)
    asked = [p for p in (*found.own, *found.related) if (p.level == "explained") == explained]
    if output_format == "json":
        write_json([_as_row(p, language) for p in asked])
    elif output_format == "csv":
        write_csv(Problem._fields, [_as_row(p, language) for p in asked])
    else:
        repairs = list(_repairs(fixed, say)) if fix else []
        sums = _explained_sum(asked, target, say) if explained else list(_sums(found, target, home_of(target), say))
        write("\n".join([*repairs, *_lines(asked, say, explained=explained), *sums]))
    if fix and output_format != "table":
        say_aside("\n".join(_repairs(fixed, say)))
    sys.exit(1 if any(p.level == "error" for p in (*found.own, *found.related)) else 0)


def _checked(target: Path, shipped: Path, *, fix: bool) -> tuple[list[Fixed], Checked]:
    """What was repaired, and what is wrong then."""
    from registry.checking import Checked, check, home_of  # noqa: PLC0415 - as above
    from registry.fixes.mend import mend_path  # noqa: PLC0415 - as above

    fixed: list[Fixed] = []
    try:
        if not target.exists():
            stop(tell("{target}: there is no such file or folder", target=target))
        if fix and (home_of(target) is not None or target.is_file()):
            fixed = mend_path(target, home_of(target), shipped)
        return fixed, check(target, shipped)
    except InvalidPolicies as invalid:
        return fixed, Checked(invalid.problems, [], 0)
    except OSError as error:
        stop(
            tell(
                "{filename}: cannot be read or written: {strerror}",
                filename=error.filename or target,
                strerror=of_the_system(error),
            )
        )


def _lines(problems: list[Problem], say: Voice, *, explained: bool) -> list[str]:
    return [_line(p, say) for p in problems] if explained else [m.in_language(say.language) for m in told(problems)]


def _line(problem: Problem, say: Voice) -> str:
    because = problem.because_vi if say.language == "vi" else problem.because_en
    place = f"{problem.file}:{problem.line}:{problem.column}"
    return f"{place}: {say('explained')}: {in_language(problem.message, say.language)}\n    {' '.join(because.split())}"


def _as_row(problem: Problem, language: str) -> dict[str, Any]:
    return {**problem._asdict(), "message": in_language(problem.message, language)}


def _repairs(fixed: list[Fixed], say: Voice) -> Iterator[str]:
    """A line for each line that was repaired, and how many there were."""
    explanations = Counter(one.file for one in fixed if one.fix == TEMPLATE)
    for one in fixed:
        if one.fix == TEMPLATE:
            continue
        was, now = one.before.strip(), one.after.strip()
        change = f": {' -> '.join(filter(None, (was, now)))}" if was != now else ""
        sign = "" if was and now else "+ " if now else "- "
        yield f"{one.file}:{one.line}: {say('fixed')}: {say(f'fix_{one.fix}')}{change.replace(': ', f': {sign}', 1)}"
    for file, lines in explanations.items():
        yield f"{file}: {say('fixed')}: {say(f'fix_{TEMPLATE}', n=lines)}"
    yield say("fixed_1" if len(fixed) == 1 else "fixed_n", n=len(fixed)) if fixed else say("nothing_fixed")


def _sums(found: Checked, path: Path, home: Path | None, say: Voice) -> Iterator[str]:
    """How many errors and warnings there are, here and elsewhere."""
    problems = [p for p in (*found.own, *found.related) if p.level != "explained"]
    errors = sum(number(p) for p in problems if p.level == "error")
    warnings = sum(map(number, problems)) - errors
    if problems:
        yield say(
            "problems",
            errors=say("errors_1" if errors == 1 else "errors_n", n=errors),
            warnings=say("warnings_1" if warnings == 1 else "warnings_n", n=warnings),
            path=path,
        )
    else:
        yield say("no_problems", path=path)
    explained = sum(p.level == "explained" for p in found.own)
    if explained:
        yield say("explained_1" if explained == 1 else "explained_n", n=explained)
    if found.others and home is not None:
        yield say("elsewhere_1" if found.others == 1 else "elsewhere_n", n=found.others, folder=os.path.relpath(home))


def _explained_sum(told: list[Problem], path: Path, say: Voice) -> list[str]:
    return [say("all_explained_1" if len(told) == 1 else "all_explained_n", n=len(told), path=path)]
