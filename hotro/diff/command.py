"""`hotro diff`: what changed between two states of the policies."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

import click

from hotro.diff.answer import as_json, said, sentences_in_both
from hotro.diff.asked import asked_state
from hotro.diff.brief import brief
from hotro.diff.report import ReportLine, report
from hotro.diff.sentences import Sentences
from hotro.options import OneOf, language_option
from hotro.output import write, write_csv, write_json
from hotro.usage import Command
from registry.differences.change import Change
from registry.differences.compare import compare

COLUMNS = ("side", "kind", "province", "file", "instrument", "rule", "field", "before", "after", "en", "vi")


@click.command(cls=Command)
@click.argument("old")
@click.argument("new")
@click.option(
    "--format",
    "output_format",
    type=OneOf("table", "json", "csv", "md"),
    default="table",
    show_default=True,
    help="How to print the answer.",
)
@click.option("--brief", "in_short", is_flag=True, help="In short, for a changelog: rates, and the rest counted.")
@language_option
def command(old: str, new: str, output_format: str, in_short: bool, language: str) -> None:
    r"""What changed between two states of the policies, in sentences.

    OLD and NEW are folders of policies, releases (their folder or registry.json), or git revisions of the repository
    that the current folder is in. What the law changed stands apart from what we learnt of law that was already there.

    \b
    hotro diff v0.1 policies
    hotro diff release-2026-03/ release-2026-11/ --lang vi
    hotro diff HEAD~20 HEAD --format md --brief
    """
    found = compare(asked_state(old), asked_state(new))
    both = sentences_in_both(found)
    if output_format == "json":
        write_json(as_json(found, both))
    elif output_format == "csv":
        write_csv(COLUMNS, (_row(change, both) for change in found.changes))
    else:
        show: Callable[[Iterable[ReportLine]], None] = _markdown if output_format == "md" else _page
        show((brief if in_short else report)(found, both[language]))


def _row(change: Change, both: dict[str, Sentences]) -> dict[str, Any]:
    return {key: _cell(value) for key, value in said(change, both).items()}


def _cell(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else value


def _page(parts: Iterable[ReportLine]) -> None:
    from hotro.page import Page  # noqa: PLC0415 - JSON and CSV start without it

    page = Page()
    for level, text in parts:
        match level:
            case 0:
                page.line(text, style="bold")
            case 1:
                page.heading(text)
            case 2:
                page.line(text)
            case 3 | 4:
                page.item("-", text, indent=2 * (level - 2))
            case _:
                page.line(text)
    page.write()


def _markdown(parts: Iterable[ReportLine]) -> None:
    marks = {0: "# ", 1: "\n## ", 2: "\n### ", 3: "- ", 4: "  - ", 5: "\n"}
    lines, last = [], 0
    for level, text in parts:
        gap = "\n" if level == 3 and last == 2 else ""
        lines.append(f"{gap}{marks[level]}{text}")
        last = level
    write("\n".join(lines))
