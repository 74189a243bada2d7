"""What `hotro simulate` is asked: the options of the command line, and those that do not go together."""

from __future__ import annotations

import dataclasses
import datetime
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from calculator.simulation.asked import LATEST
from hotro.options import keep_what_is_read
from hotro.tell import tell
from registry.numerals import whole_number
from registry.registry import shipped_policies

EARLIEST, MOST_YEARS = 2015, 50
MOST_BUDGET = 10**18
PICTURES = (".svg", ".png")


class YearsType(click.ParamType[tuple[int, ...]]):
    """A year, or the first and the last of several."""

    name = "years"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, ...]:
        """Read `2026` or `2026-2030`."""
        if isinstance(value, tuple):
            return value
        found = re.fullmatch(r"([0-9]{4})(?:[-–]([0-9]{4}))?", str(value).strip())
        if found is None:
            raise click.BadParameter(
                tell("expected a year or two, such as 2026-2030, found {value!r}", value=value), ctx, param
            )
        first, last = int(found[1]), int(found[2] or found[1])
        if last < first:
            raise click.BadParameter(
                tell("the last year, {last}, is before the first, {first}", last=last, first=first), ctx, param
            )
        if first < EARLIEST or last > LATEST or last - first >= MOST_YEARS:
            expected = tell(
                "expected at most {most_years} years between {earliest} and {latest}",
                most_years=MOST_YEARS,
                earliest=EARLIEST,
                latest=LATEST,
            )
            raise click.BadParameter(tell("{expected}, found {value!r}", expected=expected, value=value), ctx, param)
        return tuple(range(first, last + 1))


class Dong(click.ParamType[int]):
    """An amount of dong."""

    name = "VND"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read `20e9`, `20000000000`, `20,000,000,000` or `20.000.000.000`."""
        if isinstance(value, int):
            return value
        text = str(value).strip().lower()
        if (marked := whole_number(text)) is not None:
            text = str(marked)
        if not re.fullmatch(r"[0-9]{1,19}(\.[0-9]{1,9})?(e[0-9]{1,2})?", text):
            raise click.BadParameter(
                tell("expected an amount of dong, such as 20e9, found {value!r}", value=value), ctx, param
            )
        amount = Decimal(text)
        if amount != int(amount) or amount > MOST_BUDGET:
            raise click.BadParameter(
                tell(
                    "expected whole dong, at most {most_budget:.0e}, found {value!r}",
                    most_budget=MOST_BUDGET,
                    value=value,
                ),
                ctx,
                param,
            )
        return int(amount)


@dataclasses.dataclass(frozen=True)
class SimulateQuestion:
    """The options."""

    draft: Path | None
    participants: Path | None
    years: tuple[int, ...] | None
    against: datetime.date | None
    source: str | None
    target: str | None
    start: datetime.date | None
    on: datetime.date | None
    programme: str | None
    assume_none: bool
    points: int | None
    budget: int | None
    write: Path | None
    xlsx: Path | None
    plot: Path | None
    output_format: str
    language: str
    policies: Path | None

    def check(self) -> None:
        """Raise UsageError on options that do not go together."""
        if (self.draft is None) == (self.source is None):
            raise click.UsageError(tell("expected a draft file, or --adopt PROVINCE --in PROVINCE"))
        if (self.source is None) != (self.target is None):
            raise click.UsageError(tell("--adopt and --in go together"))
        if self.source is None:
            for name, given in (("--from", self.start), ("--on", self.on), ("--programme", self.programme)):
                if given is not None:
                    raise click.UsageError(tell("{name} goes with --adopt; a draft file says it itself", name=name))
        if self.points is not None and self.budget is not None:
            raise click.UsageError(tell("--raise and --budget do not go together: --budget finds the points"))
        if self.participants is None:
            self._check_alone()
        self._check_files()

    def _check_files(self) -> None:
        """Files are of the kind that their option makes, and none is written over what is read."""
        outputs = (("--write", self.write), ("--xlsx", self.xlsx), ("--plot", self.plot))
        for number, (name, out) in enumerate(outputs):
            self._keep_what_is_read(name, out)
            for other, before in outputs[:number]:
                if out is not None and before is not None and out.resolve() == before.resolve():
                    message = tell("{name}: is the file of {other} too; name another file", name=name, other=other)
                    raise click.UsageError(message)
        if self.plot is not None and self.plot.suffix.lower() not in PICTURES:
            raise click.UsageError(
                tell("--plot: expected a file that ends in .svg or .png, found {name!r}", name=self.plot.name)
            )
        if self.xlsx is not None and self.xlsx.suffix.lower() != ".xlsx":
            raise click.UsageError(
                tell("--xlsx: expected a file that ends in .xlsx, found {name!r}", name=self.xlsx.name)
            )

    def _keep_what_is_read(self, name: str, out: Path | None) -> None:
        if out is None:
            return
        for what, read in ((tell("the draft"), self.draft), (tell("the file of the participants"), self.participants)):
            keep_what_is_read(name, out, what, read)
        folder = self.policies or shipped_policies()
        if out.exists() and out.resolve().is_relative_to(folder.resolve()):
            raise click.UsageError(
                tell("{name}: is a file of the registry, which would be lost; name another file", name=name)
            )

    def _check_alone(self) -> None:
        """Without participants there is only a draft to be written."""
        if self.draft is not None and self.write is None:
            raise click.UsageError(tell("--participants FILE is missing: how many people are in which group"))
        asked = (("--years", self.years), ("--against", self.against), ("--budget", self.budget))
        for name, given in (*asked, ("--xlsx", self.xlsx), ("--plot", self.plot)):
            if given is not None:
                raise click.UsageError(tell("{name} needs --participants FILE", name=name))
