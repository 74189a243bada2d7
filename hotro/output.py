"""Where answers go: standard output, as text, JSON or CSV. Never a traceback over a closed pipe or a full disk."""

from __future__ import annotations

import contextlib
import datetime
import errno
import io
import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import click

from hotro.streams import only_ascii
from registry.characters import escaped
from registry.formulas import no_formula

_STYLES = re.compile(r"(\x1b\[[0-9;]*m)")
KNOWN_ON = "hotro.known_on"
"""Where a command's context keeps the day of `--known-on`."""


def known_on() -> datetime.date | None:
    """The day of which the running command was asked to know no more; None where it may know all."""
    context = click.get_current_context(silent=True)
    return None if context is None else context.meta.get(KNOWN_ON)


class Answer(NamedTuple):
    """What a question is answered with, for every door: each part is made when it is asked for."""

    plain: Callable[[], Any]
    """As plain data: `--format json`."""
    columns: Sequence[str]
    rows: Callable[[], Iterable[Mapping[str, Any]]]
    """With the columns: `--format csv`."""


def write_answer(answer: Answer, output_format: str, release: str) -> None:
    """Print an answer as JSON or CSV; `release` is that of the policies that it rests on."""
    if output_format == "json":
        write_json(answer.plain(), release)
    else:
        write_csv(answer.columns, answer.rows())


def write(text: str, *, styled: bool = False) -> None:
    """Print an answer that is ready, line end included or not; `styled`: with the colours of a terminal in it."""
    stream = sys.stdout
    if not text.endswith("\n"):
        text += "\n"
    text = _plain(text, styled=styled)
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        if error.errno not in (errno.EPIPE, errno.EINVAL):
            raise  # ends the program with a line (`hotro.__main__`)
        silence(stream)  # the reader of our output (head, less) has had enough: not an error of ours


def _plain(text: str, *, styled: bool) -> str:
    """A text as it may be printed: what a terminal would obey is shown, but for colours where it is `styled`."""
    if not styled:
        return escaped(text)
    parts = _STYLES.split(text)
    return "".join(part if n % 2 else escaped(part) for n, part in enumerate(parts))


def write_json(answer: Any, release: str | None = None) -> None:
    """Print an answer as JSON; what rests on the policies carries the `release` that it rests on."""
    write(json_text(answer if release is None else with_release(answer, release), ascii_only=only_ascii()))


def json_text(answer: Any, *, ascii_only: bool = False) -> str:
    """An answer as JSON: the text that every door gives. `ascii_only`: letters of no ASCII by their codes."""
    import json  # noqa: PLC0415 - to start fast: a page needs neither JSON nor CSV

    return json.dumps(answer, ensure_ascii=ascii_only, indent=2) + "\n"


def with_release(answer: Any, release: str, known: datetime.date | None = None) -> Any:
    """An answer with the release that it rests on, as its last key; an answer that is a list has it in each item.

    After it the day as known on which it is answered, where there is one: `known`, or that of `--known-on`.
    """
    if isinstance(answer, list):
        return [with_release(item, release, known) for item in answer]
    if not isinstance(answer, dict):
        return answer
    known = known or known_on()
    return answer | {"release": release} | ({} if known is None else {"known_on": known.isoformat()})


def write_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Print rows as CSV."""
    write(csv_text(columns, rows))


def csv_text(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Rows as CSV: None is empty, a list is joined by spaces, true and false as in JSON, no text is a formula."""
    import csv  # noqa: PLC0415 - to start fast, as above

    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return buffer.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        value = " ".join(map(str, value))
    return no_formula(value) if isinstance(value, str) else value


def silence(stream: Any) -> None:
    """Let whatever is still buffered go nowhere, so that Python does not complain when it ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
