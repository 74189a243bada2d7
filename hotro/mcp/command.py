"""`hotro mcp`: the tools, over standard input and output."""

from __future__ import annotations

import errno
import signal
from pathlib import Path

import click

from hotro.diff.asked import asked_state
from hotro.options import language_option, load_registry, policies_option, stop
from hotro.tell import of_the_system, tell
from hotro.usage import Command


@click.command(cls=Command)
@click.option(
    "--state",
    "states",
    multiple=True,
    help="An earlier state that what_changed may compare, as for hotro diff: a folder, a release, a git revision.",
)
@language_option
@policies_option
def command(states: tuple[str, ...], language: str, policies: Path | None) -> None:
    r"""Answer as tools of the Model Context Protocol, over standard input and output, until the input ends.

    An assistant program starts it and asks; the answers are those of the other commands, each with how far it is known
    and its sources. `hotro serve` has the same tools at /mcp. Nothing that is asked about people is stored or logged.

    \b
    hotro mcp
    hotro mcp --state release-2026-03/ --state release-2026-11/
    """
    try:
        import anyio  # noqa: PLC0415 - an extra, and heavy

        from hotro.mcp.transports import over_stdio  # noqa: PLC0415 - as above
    except ImportError:
        stop(tell("hotro mcp needs the SDK of the protocol: pip install 'hotro[mcp]'"))
    registry = load_registry(policies)
    compared = {name: asked_state(name) for name in states}
    # Ctrl-C ends it at once: nothing is open, and a thread that waits for input would not hear of it.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        anyio.run(over_stdio, registry, language, compared)
    except ExceptionGroup as group:
        error = _only(group)
        if not isinstance(error, OSError):
            raise
        if error.errno == errno.EBADF:  # closed: `streams.ready`
            stop(tell("{file}: cannot be read: {why}", file=tell("(standard input)"), why=of_the_system(error)))
        raise error from None


def _only(error: BaseException) -> BaseException:
    """The one exception inside groups of one."""
    while isinstance(error, BaseExceptionGroup) and len(error.exceptions) == 1:
        error = error.exceptions[0]
    return error
