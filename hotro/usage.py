"""Commands that say in our own words, in one line, what is wrong with how they are called.

Worked out from the kind of click's errors and what they carry: its own words differ between its versions.
"""

from __future__ import annotations

import click

from hotro.help_page import HelpPage
from hotro.tell import tell
from registry.law.nearest import nearest
from registry.message import Message


class Command(HelpPage, click.Command):
    """A command that names the words it has no place for."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options and arguments. Raises UsageError where there are too many."""
        ctx.allow_extra_args = True
        try:
            self._refuse_empty(ctx, args)
            left = super().parse_args(ctx, args)
        except click.UsageError as wrong:
            wrong.ctx = wrong.ctx or ctx
            raise
        if left and not ctx.resilient_parsing:
            takes = " ".join(_name(param) for param in self.params if isinstance(param, click.Argument))
            words = " ".join(map(str, left))
            raise click.UsageError(
                tell("expected nothing more after {takes}, found {words!r}", takes=takes, words=words)
                if takes
                else tell("expected nothing more but options, found {words!r}", words=words),
                ctx,
            )
        return left

    def _refuse_empty(self, ctx: click.Context, args: list[str]) -> None:
        """Raise UsageError on an option or argument that is given as nothing: it is not one that is left out.

        `--group "$GROUP"` of a script whose variable is not set must not be answered for everybody.
        """
        if ctx.resilient_parsing:
            return
        given, _, order = self.make_parser(ctx).parse_args([*args])
        for param in dict.fromkeys(order):
            values = given.get(str(param.name))
            for value in values if isinstance(values, list | tuple) else [values]:
                if isinstance(value, str) and not value.strip():
                    message = tell(
                        "{name}: expected a value, found nothing: leave it out, or say what it is", name=_name(param)
                    )
                    raise click.UsageError(message, ctx)


def said(wrong: click.ClickException, language: str) -> str:
    """One line that says what is wrong."""
    words = _words(wrong)
    return " ".join((words.in_language(language) if isinstance(words, Message) else words).split())


def did_you_mean(word: str, names: list[str]) -> str:
    """The nearest of some names, as the end of a message; empty where none is near."""
    near = nearest(word, names)
    return tell("; did you mean {close}?", close=near) if near else ""


def _words(wrong: click.ClickException) -> str:
    match wrong:
        case click.MissingParameter(param=click.Parameter() as param):
            return tell("{name} is missing", name=_name(param))
        case click.BadParameter(param=click.Parameter() as param):
            return tell("{name}: {message}", name=_name(param), message=wrong.message)
        case click.NoSuchOption():
            hint = did_you_mean(wrong.option_name, _options(wrong.ctx))
            return tell("there is no option {name}{hint}", name=wrong.option_name, hint=hint)
        case click.BadOptionUsage() if _is_flag(wrong):
            return tell("{name} takes no value", name=wrong.option_name)
        case click.BadOptionUsage():
            return tell("{name} needs a value", name=wrong.option_name)
        case _:
            return wrong.message


def _name(param: click.Parameter) -> str:
    """`--from`, `PROVINCE`: as it is to be typed."""
    if isinstance(param, click.Argument):
        return param.metavar or str(param.name).upper()
    return max(param.opts, key=len)


def _options(ctx: click.Context | None) -> list[str]:
    return [name for param in ctx.command.get_params(ctx) for name in param.opts if name[0] == "-"] if ctx else []


def _is_flag(wrong: click.BadOptionUsage) -> bool:
    params = wrong.ctx.command.get_params(wrong.ctx) if wrong.ctx else []
    return any(isinstance(p, click.Option) and p.is_flag and wrong.option_name in p.opts for p in params)
