"""Commands that say in our own words, in one line, what is wrong with how they are called.

Worked out from the kind of click's errors and what they carry: its own words differ between its versions.
"""

from __future__ import annotations

import os

import click

from registry.law.nearest import nearest

LANGUAGE_VARIABLE = "HOTRO_LANG"
"""Environment variable with the language of answers where `--lang` is not given."""
_EMPTY = {
    "en": "{name}: expected a value, found nothing: leave it out, or say what it is",
    "vi": "{name}: cần một giá trị nhưng đang để trống: bỏ đi, hoặc ghi giá trị",
}


class Command(click.Command):
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
            expected = f"after {takes}" if takes else "but options"
            raise click.UsageError(f"expected nothing more {expected}, found {words!r}", ctx)
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
                    language = given.get("language") or os.environ.get(LANGUAGE_VARIABLE)
                    raise click.UsageError(_EMPTY["vi" if language == "vi" else "en"].format(name=_name(param)), ctx)


def said(wrong: click.ClickException) -> str:
    """One line that says what is wrong."""
    return " ".join(_words(wrong).split())


def did_you_mean(word: str, names: list[str]) -> str:
    """The nearest of some names, as the end of a message; empty where none is near."""
    near = nearest(word, names)
    return f"; did you mean {near}?" if near else ""


def _words(wrong: click.ClickException) -> str:
    match wrong:
        case click.MissingParameter(param=click.Parameter() as param):
            return f"{_name(param)} is missing"
        case click.BadParameter(param=click.Parameter() as param):
            return f"{_name(param)}: {wrong.message}"
        case click.NoSuchOption():
            return f"there is no option {wrong.option_name}{did_you_mean(wrong.option_name, _options(wrong.ctx))}"
        case click.BadOptionUsage():
            return f"{wrong.option_name} {'takes no value' if _is_flag(wrong) else 'needs a value'}"
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
