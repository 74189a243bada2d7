"""`hotro`: what Vietnam's provinces add to people's insurance contributions."""

from __future__ import annotations

import atexit
import errno
import gc
import importlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from hotro.help_page import HelpPage, in_words
from hotro.language import language_asked, speak, spoken
from hotro.options import load_registry, stop
from hotro.output import silence
from hotro.streams import ready
from hotro.tell import of_the_system, tell
from hotro.usage import did_you_mean, said

COMMANDS = {
    "count": "How many provinces support whom, on a day.",
    "show": "All that is known of a province.",
    "compare": "Provinces side by side.",
    "history": "A province's rules as a timeline.",
    "reconcile": "Published counts beside the documented ones.",
    "groups": "The codes of beneficiary groups and what they mean.",
    "expiring": "What ends soon and has no successor.",
    "new": "A template to fill: a new resolution of a province.",
    "validate": "Check policy files, and repair what a machine can.",
    "schema": "JSON Schemas of the files, of households and of assessments.",
    "calc": "What a household pays, and why.",
    "population": "Amounts for a whole table of people.",
    "simulate": "What a draft resolution would cost, and whom it helps.",
    "export": "The rules as one table.",
    "release": "All data as files to take away.",
    "diff": "What changed between two states of the policies.",
    "site": "The pages and the release as files.",
    "serve": "All this over HTTP.",
    "mcp": "All this as tools of an assistant (MCP).",
}


class LazyGroup(HelpPage, click.Group):
    """A group that imports a command's module only when it is called, so that each starts fast."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run, and end bad input with one clear line instead of a page of usage. Exit 0 fine, 1 a check failed, 2."""
        given = args[0] if args else extra.get("args")
        speak(language_asked([*map(str, sys.argv[1:] if given is None else given)]))
        try:
            code = super().main(*args, **{**extra, "standalone_mode": False})
        except click.exceptions.NoArgsIsHelpError as nothing:
            nothing.show()
            sys.exit(2)
        except click.ClickException as wrong:
            stop(said(wrong, spoken()))
        except click.Abort:
            sys.exit(130)
        except OSError as error:
            stop(_of_a_file(error))
        except MemoryError:
            stop(tell("there is not enough memory for this"))
        sys.exit(code if isinstance(code, int) else 0)

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Read the line; pages of help are printed here."""
        with _heard():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run what is asked."""
        with _heard():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Names, in the order in which a reader meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"hotro.{cmd_name}.command").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called, and what is left of the line."""
        if args[0] not in COMMANDS and not ctx.resilient_parsing:
            raise click.UsageError(
                tell("no command is called {name!r}{hint}", name=args[0], hint=did_you_mean(args[0], [*COMMANDS])), ctx
            )
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing them."""
        with formatter.section(in_words("Commands")):
            formatter.write_dl([(name, in_words(text)) for name, text in COMMANDS.items()])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)


@contextmanager
def _heard() -> Iterator[None]:
    """The reader of our output (head, less) has had enough: not an error of ours, though click takes it for one."""
    try:
        yield
    except OSError as error:
        if error.errno != errno.EPIPE:
            raise
        silence(sys.stdout)
        raise click.exceptions.Exit(0) from None


def _of_a_file(error: OSError) -> str:
    """What the system refused, of a file if it names one; it names none where the answer itself cannot be written."""
    why = of_the_system(error)
    if error.filename is None:
        silence(sys.stdout)
        return tell("cannot write the answer: {strerror}", strerror=why)
    return tell("{file}: {why}", file=os.fsdecode(error.filename), why=why)


def print_version(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:
    """Print the version of the program and the release of the policies that come with it, and end."""
    if not asked or ctx.resilient_parsing:
        return
    from importlib.metadata import version  # noqa: PLC0415 - to start fast

    click.echo(f"hotro {version('hotro')}, policies {load_registry(None).release}")
    ctx.exit()


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, expose_value=False, is_eager=True, callback=print_version, help="Version and policies."
)
def hotro() -> None:
    r"""Who gets what from Vietnam's provinces towards social and health insurance contributions.

    \b
    hotro count voluntary_si --on 2023-03-22
    hotro show "Sơn La"
    hotro calc examples/near-poor-family.yaml --explain
    """


def main() -> None:
    """Run the command line."""
    # Most commands end before there is garbage worth looking for; walking all that was imported, again and again and
    # once more at the end, took a sixth of the time of `hotro count`.
    gc.set_threshold(50_000)
    atexit.register(gc.freeze)
    ready()
    hotro.main(prog_name="hotro")


if __name__ == "__main__":
    main()
