"""Options and argument types that commands share: day, programme, province, format, language, policies folder."""

from __future__ import annotations

import contextlib
import datetime
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from hotro.language import VARIABLE, default_language, spoken
from hotro.output import KNOWN_ON, known_on
from hotro.tell import either, of_the_system, tell
from registry.characters import escaped
from registry.files.problem import InvalidPolicies
from registry.law.groups import group_called
from registry.law.names import UnknownGroup, UnknownProvince
from registry.law.programmes import UnknownProgramme, programme_called
from registry.message import in_language, message_of
from registry.registry import Registry

HANOI_TIME = datetime.timezone(datetime.timedelta(hours=7))

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType[datetime.date]):
    """An ISO day; a month or a year alone means its first day."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        """Read YYYY-MM-DD, YYYY-MM or YYYY."""
        if isinstance(value, datetime.date):
            return value
        text = str(value).strip()
        if not re.fullmatch(r"\d{4}(?:-\d{2}){0,2}", text):
            self.fail(tell("expected YYYY-MM-DD or YYYY-MM, found {text!r}", text=text), param, ctx)
        try:
            return datetime.date.fromisoformat((text + "-01-01")[:10])
        except ValueError:
            from registry.files.plain_scalar import no_such_day  # noqa: PLC0415 - to start fast: days mostly exist

            self.fail(
                no_such_day((text + "-01-01")[:10]) or tell("expected a day, found {text!r}", text=text), param, ctx
            )


class Programme(click.ParamType[str]):
    """A programme, by its code or another of its names."""

    name = "programme"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read `voluntary_si`, `vsi`, `BHXH tự nguyện` ..."""
        try:
            return programme_called(str(value))
        except UnknownProgramme as unknown:
            raise click.BadParameter(message_of(unknown), ctx, param) from unknown

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002 - click's signature
        """How usage lines call it."""
        return "PROGRAMME"


class OneOf(click.ParamType[str]):
    """One of a few words."""

    name = "word"

    def __init__(self, *words: str) -> None:
        self.words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read one of the words."""
        if value not in self.words:
            self.fail(
                tell("expected {expected}, found {value!r}", expected=either(self.words), value=value), param, ctx
            )
        return str(value)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002 - click's signature
        """How usage lines call it."""
        return f"[{'|'.join(self.words)}]"


class Whole(click.ParamType[int]):
    """A whole number, within bounds if there are any."""

    name = "integer"

    def __init__(self, least: int | None = None, most: int | None = None) -> None:
        self.least = least
        self.most = most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read a number."""
        text = str(value).strip()
        number = int(text) if re.fullmatch("[-+]?[0-9]{1,18}", text) else None
        if number is None or not self._holds(number):
            self.fail(
                tell("expected a whole number{bounds}, found {value!r}", bounds=self._bounds(), value=value), param, ctx
            )
        return number

    def _holds(self, number: int) -> bool:
        return (self.least is None or self.least <= number) and (self.most is None or number <= self.most)

    def _bounds(self) -> str:
        if self.least is None:
            return ""
        return (
            tell(", {least} or more", least=self.least)
            if self.most is None
            else tell(" from {least} to {most}", least=self.least, most=self.most)
        )


class OutFile(click.ParamType[Path]):
    """A file to write."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Read its name."""
        if Path(value).is_dir():
            self.fail(tell("expected a file, found the folder {value!r}", value=str(value)), param, ctx)
        return Path(value)


def keep_what_is_read(option: str, out: Path | None, what: str, read: Path | None) -> None:
    """Raise UsageError where an output would take the place of a file that the same run reads."""
    if out is not None and read is not None and out.exists() and read.exists() and out.samefile(read):
        raise click.UsageError(
            tell("{name}: is {what}, which would be lost; name another file", name=option, what=what)
        )


def today() -> datetime.date:
    """The day it is in Vietnam."""
    return datetime.datetime.now(HANOI_TIME).date()


def stop(message: str) -> NoReturn:
    """End with one clear line, in the language of the run, and exit code 2."""
    say_aside(message)
    sys.exit(2)


def say_aside(message: str) -> None:
    """A line beside the answer, in the language of the run."""
    with contextlib.suppress(OSError):  # nobody hears it; the exit code says it too
        click.echo(escaped(in_language(message, spoken())), err=True)


def load_registry(policies: Path | None) -> Registry:
    """The registry, as known on the day of `--known-on`; or the end of the program with every problem of its files."""
    known = known_on()
    try:
        registry = Registry.load(policies)
        return registry if known is None else registry.known_on(known)
    except InvalidPolicies as invalid:
        stop(message_of(invalid))
    except OSError as error:
        stop(cannot_be_read(error, policies))


def cannot_be_read(error: OSError, policies: Path | None) -> str:
    """A folder of policies, or a file in it, that the system does not give."""
    return tell(
        "{filename}: cannot be read: {strerror}", filename=error.filename or policies, strerror=of_the_system(error)
    )


def cannot_be_written(error: OSError, path: Path) -> str:
    """A file or folder that the system does not take."""
    return tell("{path}: cannot be written: {strerror}", path=path, strerror=of_the_system(error))


def find_province(registry: Registry, name: str) -> str:
    """The slug of a province by any of its names, or the end of the program with the nearest ones."""
    try:
        return registry.slug(name)
    except UnknownProvince as unknown:
        stop(message_of(unknown))


def find_group(registry: Registry, name: str) -> str:
    """The code of a group or named set by its code or name, or the end of the program with the nearest one."""
    try:
        return group_called(name, registry.groups)
    except UnknownGroup as unknown:
        stop(message_of(unknown))


def format_option(command: F) -> F:
    """`--format table|json|csv`."""
    return click.option(
        "--format",
        "output_format",
        type=OneOf("table", "json", "csv"),
        default="table",
        show_default=True,
        help="How to print the answer.",
    )(command)


def language_option(command: F) -> F:
    """`--lang en|vi`."""
    return click.option(
        "--lang",
        "language",
        type=OneOf("en", "vi"),
        default=default_language,
        envvar=VARIABLE,
        help="Language of the answer.  [default: HOTRO_LANG, else that of the system]",
    )(command)


def policies_option(command: F) -> F:
    """`--policies FOLDER`."""
    return click.option(
        "--policies",
        type=click.Path(path_type=Path),
        default=None,
        help="A policies folder other than the one that comes with the package.",
    )(command)


def day_option(command: F) -> F:
    """`--on DATE`, today if not given."""
    return click.option(
        "--on",
        type=Day(),
        default=None,
        help="The day asked about: YYYY-MM-DD, or YYYY-MM for its first day.  [default: today]",
    )(command)


def known_on_option(command: F) -> F:
    """`--known-on DATE`: the registry is loaded as it was known on a day (`load_registry`)."""

    def keep(ctx: click.Context, _param: click.Parameter, value: datetime.date | None) -> None:
        if value is not None:
            ctx.meta[KNOWN_ON] = value

    return click.option(
        "--known-on",
        type=Day(),
        expose_value=False,
        callback=keep,
        help="Answer from what had been published by this day.  [default: all that is known]",
    )(command)


def programme_option(command: F) -> F:
    """`--programme P`."""
    return click.option(
        "--programme",
        type=Programme(),
        default=None,
        help="voluntary_si (vsi, bhxh) or health_insurance (hi, bhyt).  [default: both]",
    )(command)
