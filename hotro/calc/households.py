"""The households that `hotro calc` is asked about: of a file, or one person from options."""

from __future__ import annotations

import dataclasses
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from calculator.comparison.on_day import on_day, with_income
from calculator.household import HealthInsurance, Household, Person, VoluntarySI
from calculator.input.household_files import Entry, read_households
from calculator.problems import BadHousehold, InputProblem
from hotro.calc.question import FLOOR, CalcQuestion
from hotro.options import stop, today
from hotro.tell import of_the_system, tell
from registry.disk.named_files import NotGiven, bytes_from, bytes_of
from registry.files.strict_json import LARGEST
from registry.law.groups import group_called
from registry.law.names import UnknownGroup, UnknownName, UnknownProvince
from registry.message import message_of
from registry.registry import Registry

THE_DAY = tell("the day")
"""Of an assessment, which no option may have given."""
_OPTIONS = (
    (r"members\[0\]\.groups\b.*", "--group"),
    (r"members\[0\]\.born", "--born"),
    (r"members\[0\]\.school_province", "--school-province"),
    (r"members\[0\]\.voluntary_si\.income", "--income"),
    (r"members\[0\]\.voluntary_si\b.*", "--voluntary-si"),
    (r"members\[0\]\.health_insurance\b.*", "--health-insurance"),
    (r"province", "--province"),
    (r"former_province", "--former-province"),
    (r"date", THE_DAY),
)
"""Fields of a household, and the options that they come from."""


class AskedHousehold(NamedTuple):
    """One household to be answered, or what keeps it from being read."""

    household: Household | None
    problems: tuple[str, ...]
    entry: Entry | None
    """Where it stands in a file."""
    at_lowest_income: bool
    """Voluntary SI is paid at the lowest income of the day."""

    def on_its_day(self, registry: Registry) -> Household:
        """The household as it is asked about. Raises BadHousehold where the lowest income of its day is not known."""
        assert self.household is not None
        written = self.entry.household if self.entry is not None else None
        day = self.household.date
        asked = self.household
        if written is not None and written.date != day:
            asked = dataclasses.replace(asked, date=written.date)
        return on_day(asked, day, registry, at_lowest_income=self.at_lowest_income)

    def lines(self, bad: BadHousehold) -> tuple[str, ...]:
        """What is wrong, a line each, with file and line or the option."""
        if self.entry is not None:
            return self.entry.explained(bad)
        return tuple(problem.told() for problem in self.named(bad.problems))

    def named(self, problems: Iterable[InputProblem]) -> tuple[InputProblem, ...]:
        """Problems with the option that each is about in place of the field, where the household is of options."""
        if self.entry is not None:
            return tuple(problems)
        return tuple(problem._replace(field=_option(problem.field)) for problem in problems)


class NotFound(LookupError):
    """An option names a province or a group that there is not."""

    def __init__(self, option: str, unknown: UnknownName) -> None:
        self.option = option
        self.unknown = unknown
        why = message_of(unknown)
        of_an_option = not isinstance(unknown, UnknownGroup)
        super().__init__(tell("{option}: {why}", option=option, why=why) if of_an_option else why)


def asked(question: CalcQuestion, registry: Registry) -> list[AskedHousehold]:
    """The households asked about, in order. Raises NotFound."""
    check_places(question, registry)
    if question.file is None:
        return [one_person(question, registry)]
    entries = read_households(
        _content(question.file), tell("(standard input)") if question.file == "-" else question.file
    )
    return [read_from(entry, question) for entry in entries]


def one_person(question: CalcQuestion, registry: Registry) -> AskedHousehold:
    """The person that the options describe. Raises NotFound."""
    return AskedHousehold(_person(question, registry), (), None, question.income in (None, FLOOR))


def read_from(entry: Entry, question: CalcQuestion) -> AskedHousehold:
    """A household that was written down, with what the options say instead."""
    household = entry.household and _overridden(entry.household, question)
    return AskedHousehold(household, entry.problems, entry, question.income == FLOOR)


def check_places(question: CalcQuestion, registry: Registry) -> None:
    """Raise NotFound where an option names no province."""
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
            raise NotFound(option, unknown) from unknown


def _content(file: str) -> bytes:
    name = tell("(standard input)") if file == "-" else file
    try:
        return bytes_from(sys.stdin.buffer, LARGEST) if file == "-" else bytes_of(Path(file), LARGEST)
    except NotGiven as not_given:
        stop(tell("{file}: {why}", file=name, why=message_of(not_given)))
    except (OSError, ValueError) as error:
        stop(
            tell(
                "{file}: cannot be read: {why}",
                file=name,
                why=of_the_system(error) if isinstance(error, OSError) else error,
            )
        )


def _person(question: CalcQuestion, registry: Registry) -> Household:
    """One person without a file."""
    vsi = question.voluntary_si
    # The lowest income is filled in by day: it changes.
    income = question.income if isinstance(question.income, int) else 1
    person = Person(
        id="person",
        born=question.born,
        groups=tuple(_group(registry, name) for name in question.group),
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


def _group(registry: Registry, name: str) -> str:
    try:
        return group_called(name, registry.groups)
    except UnknownGroup as unknown:
        raise NotFound("--group", unknown) from unknown


def _overridden(household: Household, question: CalcQuestion) -> Household:
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
        changes["members"] = tuple(with_income(m, question.income) for m in household.members)
    return dataclasses.replace(household, **changes) if changes else household


def _option(field: str) -> str:
    for pattern, option in _OPTIONS:
        if re.fullmatch(pattern, field):
            return option
    return field
