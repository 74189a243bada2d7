"""What `hotro calc` is asked: households from a file, or one person from options."""

from __future__ import annotations

import dataclasses
import datetime
import re
import sys
from pathlib import Path
from typing import Any, NamedTuple

import click

from calculator.bad_household import BadHousehold, InputProblem
from calculator.household import HealthInsurance, Household, Person, VoluntarySI
from calculator.reading import Entry, read_households
from calculator.voluntary_si import income_limits
from hotro.options import find_group, stop, today
from registry.law import ParameterUnknown
from registry.names import UnknownProvince
from registry.plain_scalar import no_such_day
from registry.registry import Registry

FLOOR = "floor"
EVERYWHERE = "all"
MOST_MONTHS = 1200
_OPTIONS = (
    (r"members\[0\]\.groups\b.*", "--group"),
    (r"members\[0\]\.born", "--born"),
    (r"members\[0\]\.school_province", "--school-province"),
    (r"members\[0\]\.voluntary_si\.income", "--income"),
    (r"members\[0\]\.voluntary_si\b.*", "--voluntary-si"),
    (r"members\[0\]\.health_insurance\b.*", "--health-insurance"),
    (r"province", "--province"),
    (r"former_province", "--former-province"),
    (r"date", "the day"),
)
"""Fields of a household, and the options that they come from."""


class Income(click.ParamType[str | int]):
    """Dong a month, or the lowest income of the day."""

    name = "income"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str | int:
        """Read `1500000`, `1,500,000`, `1.500.000` or `floor`."""
        text = str(value).strip().lower()
        if text == FLOOR:
            return FLOOR
        if re.fullmatch(r"[0-9]{1,12}|[0-9]{1,3}([.,][0-9]{3}){1,3}", text):
            return int(re.sub("[.,]", "", text))
        raise click.BadParameter(f"expected an amount in VND a month, or floor, found {value!r}", ctx, param)


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
            raise click.BadParameter(no_such_day(text) or f"expected a day, found {text!r}", ctx, param) from None
        raise click.BadParameter(f"expected a year or YYYY-MM-DD, found {value!r}", ctx, param)


@dataclasses.dataclass(frozen=True)
class Question:
    """The options of the command line."""

    file: str | None
    province: str | None
    former_province: str | None
    district: str | None
    school_province: str | None
    poor_commune: bool
    group: tuple[str, ...]
    born: int | datetime.date | None
    health_insurance: int | None
    voluntary_si: int | None
    income: str | int | None
    on: datetime.date | None
    first: datetime.date | None
    last: datetime.date | None
    plot: Path | None
    explain: bool
    output_format: str
    language: str
    policies: Path | None

    @property
    def everywhere(self) -> bool:
        """Whether every province is asked about."""
        return self.province is not None and self.province.strip().lower() == EVERYWHERE

    @property
    def until(self) -> datetime.date:
        """The last month asked about, over time."""
        return self.last or today()

    def check(self) -> None:
        """Raise UsageError on options that do not go together."""
        self._check_person()
        if self.everywhere and (self.former_province or self.district):
            raise click.UsageError("--province all goes without --former-province and --district")
        if self.explain and (self.everywhere or self.first):
            raise click.UsageError(
                "--explain explains one place and one day: leave out --province all, --from and --to"
            )
        if self.first is None:
            for name, given in (("--to", self.last), ("--plot", self.plot)):
                if given is not None:
                    raise click.UsageError(f"{name} goes with --from")
        else:
            self._check_time(self.first)

    def _check_time(self, first: datetime.date) -> None:
        if self.everywhere:
            raise click.UsageError("--from and --to show one place over time: leave out --province all")
        if self.on is not None:
            raise click.UsageError("--on is for one day, --from and --to for a time: give one of the two")
        if self.until < first:
            raise click.UsageError(f"--from {first} is after --to {self.until}")
        if months_between(first, self.until) > MOST_MONTHS:
            raise click.UsageError(f"--from and --to are more than {MOST_MONTHS // 12} years apart")
        if self.plot is not None and self.plot.suffix.lower() not in (".svg", ".png"):
            raise click.UsageError(f"--plot writes .svg or .png, not {self.plot.name!r}")

    def _check_person(self) -> None:
        paid = self.health_insurance is not None or self.voluntary_si is not None
        if self.file is None:
            if not paid:
                raise click.UsageError(
                    "give a household FILE, or say what is paid: --health-insurance MONTHS, --voluntary-si MONTHS"
                )
            if self.income is not None and self.voluntary_si is None:
                raise click.UsageError("--income goes with --voluntary-si")
            if self.school_province is not None and "student" not in self.group:
                raise click.UsageError("--school-province goes with --group student")
            return
        for name, given in (
            ("--health-insurance", self.health_insurance is not None),
            ("--voluntary-si", self.voluntary_si is not None),
            ("--group", bool(self.group)),
            ("--born", self.born is not None),
            ("--school-province", self.school_province is not None),
        ):
            if given:
                raise click.UsageError(f"{name} is for a person without a file: write it in {self.file}")


class Asked(NamedTuple):
    """One household to be answered, or what keeps it from being read."""

    household: Household | None
    problems: tuple[str, ...]
    entry: Entry | None
    """Where it stands in a file."""
    at_floor: bool
    """Voluntary SI is paid at the lowest income of the day."""

    def on(self, day: datetime.date, registry: Registry) -> Household:
        """The household on a day. Raises BadHousehold where the lowest income of that day is not known."""
        assert self.household is not None
        asked = dataclasses.replace(self.household, date=day)
        if day < registry.territory.merger and asked.former_province and asked.province:
            # Before the merger the old province was the province.
            asked = dataclasses.replace(asked, province=asked.former_province, former_province=None)
        if self.at_floor:
            asked = dataclasses.replace(asked, members=tuple(_at_floor(m, day, registry) for m in asked.members))
        return asked

    def lines(self, bad: BadHousehold) -> tuple[str, ...]:
        """What is wrong, a line each, with file and line or the option."""
        return self.entry.explained(bad) if self.entry is not None else self.short(bad)

    def short(self, bad: BadHousehold) -> tuple[str, ...]:
        """What is wrong, with the field or the option alone."""
        if self.entry is not None:
            return tuple(map(str, bad.problems))
        return tuple(f"{_option(p.field)}: {p.message}" if p.field else p.message for p in bad.problems)


def asked(question: Question, registry: Registry) -> list[Asked]:
    """The households asked about, in order."""
    _check_places(question, registry)
    if question.file is None:
        person = Asked(_person(question, registry), (), None, question.income in (None, FLOOR))
        return [person]
    entries = read_households(_content(question.file), "(standard input)" if question.file == "-" else question.file)
    at_floor = question.income == FLOOR
    return [Asked(e.household and _overridden(e.household, question), e.problems, e, at_floor) for e in entries]


def _check_places(question: Question, registry: Registry) -> None:
    places = (
        ("--province", None if question.everywhere else question.province),
        ("--former-province", question.former_province),
        ("--school-province", question.school_province),
    )
    for option, name in places:
        try:
            if name is not None:
                registry.names.slug(name)
        except UnknownProvince as unknown:
            stop(f"{option}: {unknown}")


def months_between(first: datetime.date, last: datetime.date) -> int:
    """Months from one to the other, both counted."""
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _content(file: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except (OSError, ValueError) as error:
        stop(f"{file}: cannot be read: {getattr(error, 'strerror', None) or error}")


def _person(question: Question, registry: Registry) -> Household:
    """One person without a file."""
    vsi = question.voluntary_si
    # The lowest income is filled in by day: it changes.
    income = question.income if isinstance(question.income, int) else 1
    person = Person(
        id="person",
        born=question.born,
        groups=tuple(find_group(registry, name) for name in question.group),
        school_province=question.school_province,
        voluntary_si=None if vsi is None else VoluntarySI(income=income, months=vsi),
        health_insurance=None if question.health_insurance is None else HealthInsurance(question.health_insurance),
    )
    return Household(
        date=question.on or today(),
        members=(person,),
        province=None if question.everywhere else question.province,
        former_province=question.former_province,
        district=question.district,
        poor_commune=question.poor_commune,
    )


def _overridden(household: Household, question: Question) -> Household:
    """A file's household with what the command line says instead."""
    changes: dict[str, Any] = {}
    if question.on is not None:
        changes["date"] = question.on
    if question.province is not None and not question.everywhere:
        changes |= {"province": question.province, "former_province": None, "district": None}
    if question.former_province is not None:
        changes["former_province"] = question.former_province
    if question.district is not None:
        changes["district"] = question.district
    if question.poor_commune:
        changes["poor_commune"] = True
    if isinstance(question.income, int):
        changes["members"] = tuple(_with_income(m, question.income) for m in household.members)
    return dataclasses.replace(household, **changes)


def _with_income(member: Person, income: int) -> Person:
    if member.voluntary_si is None:
        return member
    return dataclasses.replace(member, voluntary_si=dataclasses.replace(member.voluntary_si, income=income))


def _at_floor(member: Person, day: datetime.date, registry: Registry) -> Person:
    if member.voluntary_si is None:
        return member
    try:
        return _with_income(member, income_limits(registry.law(day)).floor)
    except ParameterUnknown as unknown:
        problem = InputProblem("date", f"the lowest income of voluntary SI is not known on {day} ({unknown.key})")
        raise BadHousehold([problem]) from unknown


def _option(field: str) -> str:
    for pattern, option in _OPTIONS:
        if re.fullmatch(pattern, field):
            return option
    return field
