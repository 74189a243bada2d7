r"""`--help` in the language of the run. A command's help is its docstring and the `help` of its options.

The Vietnamese of each paragraph stands in the catalogue of messages (`hotro/vietnamese/`); examples, below `\b`, are
the same in both languages.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any

import click

from hotro.language import spoken
from hotro.tell import CATALOGUE
from registry.message import Message

_EXAMPLES = "\b"
HELP_OF_HELP = "Show this page and exit."


class HelpPage(click.Command):
    """A command whose help is in the language of the run."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`-h`, `--help`."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = HELP_OF_HELP
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """How the command is called."""
        pieces = [in_words(piece) for piece in self.collect_usage_pieces(ctx)]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=f"{in_words('Usage:')} ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """What it is for, and examples."""
        for paragraph in paragraphs(self.help or ""):
            formatter.write_paragraph()
            with formatter.indentation():
                if paragraph.startswith(_EXAMPLES):
                    formatter.write_text(paragraph.replace(_EXAMPLES, f"{_EXAMPLES}\n{in_words('Examples:')}", 1))
                else:
                    formatter.write_text(in_words(paragraph))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, each with what it does and what it is taken for where it is not given."""
        records = [record for param in self.get_params(ctx) for record in _record(param, ctx)]
        if records:
            with formatter.section(in_words("Options")):
                formatter.write_dl(records)


def paragraphs(text: str) -> Iterator[str]:
    r"""The paragraphs of a help, each in one line; examples begin with click's `\b` and keep their lines."""
    for block in inspect.cleandoc(text).replace("\\b", _EXAMPLES).split("\n\n"):
        yield block if block.startswith(_EXAMPLES) else " ".join(block.split())


def texts_of(command: click.Command) -> Iterator[str]:
    """Every text in a command's help that is to be said in both languages."""
    yield from (block for block in paragraphs(command.help or "") if not block.startswith(_EXAMPLES))
    for param in command.params:
        if isinstance(param, click.Option) and param.help:
            yield text_and_default(param.help)[0]


def text_and_default(text: str) -> tuple[str, str]:
    """The help of an option, and the default that is told in it: `First month.  [default: today]`."""
    found = re.fullmatch(r"(.*?)(?:\s+\[default: (.*)\])?", " ".join(text.split()))
    assert found
    return found[1], found[2] or ""


def _record(param: click.Parameter, ctx: click.Context) -> Iterator[tuple[str, str]]:
    record = param.get_help_record(ctx)
    if record is None or not isinstance(param, click.Option):
        return
    text, default = text_and_default(param.help or "")
    extra: Any = param.get_help_extra(ctx)
    default = in_words(default or str(extra.get("default", "")))
    told = f"  [{in_words('default')}: {default}]" if default else ""
    yield record[0], f"{in_words(text)}{told}"


def in_words(text: str) -> str:
    """A text of a help in the language of the run."""
    return Message(text.replace("{", "{{").replace("}", "}}"), {}, CATALOGUE).in_language(spoken())
