"""What `hotro calc` is asked: the options of the command line, and those that do not go together."""

from __future__ import annotations

import dataclasses
import datetime
import re
from pathlib import Path
from typing import Any

import click

from hotro.options import keep_what_is_read, today
from hotro.tell import tell
from registry.files.plain_scalar import no_such_day
from registry.months import months_between
from registry.numerals import whole_number
from registry.voice.voice import Language

FLOOR = "floor"
EVERYWHERE = "all"
MOST_MONTHS = 1200
MOST_INCOME = 10**12 - 1


class Income(click.ParamType[str | int]):
    """Dong a month, or the lowest income of the day."""

    name = "income"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str | int:
        """Read `1500000`, `1,500,000`, `1.500.000` or `floor`."""
        text = str(value).strip().lower()
        if text == FLOOR:
            return FLOOR
        income = whole_number(text)
        if income is not None and income <= MOST_INCOME:
            return income
        raise click.BadParameter(
            tell("expected an amount in VND a month, or floor, found {value!r}", value=value), ctx, param
        )


class Born(click.ParamType[int | datetime.date]):
    """A day of birth, or its year."""

    name = "born"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int | datetime.date:
        """Read YYYY or YYYY-MM-DD."""
        text = str(value).strip()
        try:
            if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
                return datetime.date.fromisoformat(text)
            if re.fullmatch(r"[0-9]{4}", text):
                return int(text)
        except ValueError:
            raise click.BadParameter(
                no_such_day(text) or tell("expected a day, found {text!r}", text=text), ctx, param
            ) from None
        raise click.BadParameter(tell("expected a year or YYYY-MM-DD, found {value!r}", value=value), ctx, param)


@dataclasses.dataclass(frozen=True)
class CalcQuestion:
    """The options of the command line."""

    file: str | None = None
    province: str | None = None
    former_province: str | None = None
    district: str | None = None
    school_province: str | None = None
    poor_commune: bool = False
    group: tuple[str, ...] = ()
    born: int | datetime.date | None = None
    health_insurance: int | None = None
    voluntary_si: int | None = None
    income: str | int | None = None
    on: datetime.date | None = None
    first: datetime.date | None = None
    last: datetime.date | None = None
    plot: Path | None = None
    explain: bool = False
    output_format: str = "json"
    language: str = "en"
    policies: Path | None = None

    @property
    def everywhere(self) -> bool:
        """Whether every province is asked about."""
        return self.province is not None and self.province.strip().lower() == EVERYWHERE

    @property
    def said_in(self) -> Language:
        """The language of the answer."""
        return "vi" if self.language == "vi" else "en"

    @property
    def until(self) -> datetime.date:
        """The last month asked about, over time."""
        return self.last or today()

    def check(self) -> None:
        """Raise UsageError on options that do not go together."""
        self._check_person()
        if self.everywhere and (self.former_province or self.district):
            raise click.UsageError(tell("--province all goes without --former-province and --district"))
        if self.explain and (self.everywhere or self.first):
            raise click.UsageError(
                tell("--explain explains one place and one day: leave out --province all, --from and --to")
            )
        if self.first is None:
            for name, given in (("--to", self.last), ("--plot", self.plot)):
                if given is not None:
                    raise click.UsageError(tell("{name} goes with --from", name=name))
        else:
            self._check_time(self.first)

    def _check_time(self, first: datetime.date) -> None:
        if self.everywhere:
            raise click.UsageError(tell("--from and --to show one place over time: leave out --province all"))
        if self.on is not None:
            raise click.UsageError(tell("--on is for one day, --from and --to for a time: give one of the two"))
        if self.until < first:
            raise click.UsageError(tell("--from {first} is after --to {until}", first=first, until=self.until))
        if months_between(first, self.until) >= MOST_MONTHS:
            raise click.UsageError(
                tell("--from and --to are more than {most_months} years apart", most_months=MOST_MONTHS // 12)
            )
        if self.plot is not None and self.plot.suffix.lower() not in (".svg", ".png"):
            raise click.UsageError(tell("--plot writes .svg or .png, not {name!r}", name=self.plot.name))
        read = None if self.file is None else Path(self.file)
        keep_what_is_read("--plot", self.plot, tell("the household's file"), read)

    def _check_person(self) -> None:
        paid = self.health_insurance is not None or self.voluntary_si is not None
        if self.file is None:
            if not paid:
                raise click.UsageError(
                    tell("give a household FILE, or say what is paid: --health-insurance MONTHS, --voluntary-si MONTHS")
                )
            if self.income is not None and self.voluntary_si is None:
                raise click.UsageError(tell("--income goes with --voluntary-si"))
            if self.school_province is not None and "student" not in self.group:
                raise click.UsageError(tell("--school-province goes with --group student"))
            return
        for name, given in (
            ("--health-insurance", self.health_insurance is not None),
            ("--voluntary-si", self.voluntary_si is not None),
            ("--group", bool(self.group)),
            ("--born", self.born is not None),
            ("--school-province", self.school_province is not None),
        ):
            if given:
                raise click.UsageError(
                    tell("{name} is for a person without a file: write it in {file}", name=name, file=self.file)
                )
