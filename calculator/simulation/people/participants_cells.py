"""The columns of a table of participants, and how a cell of each is read.

Columns: province, programme, people; and where they matter groups (`poor;ethnic_minority`), months, income, age,
former_province, district, household_order, poor_commune, supported_months, local_supported_months.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from calculator.input.named_groups import code_or_name
from calculator.problems import InputProblem
from calculator.simulation.people.participants import Row
from calculator.simulation.people.situation import Situation
from calculator.simulation.years.calendar import MONTHS
from calculator.tell import either, tell
from registry.files.expected import digits
from registry.files.file_text import invisible
from registry.law.groups import groups_near
from registry.law.programmes import PROGRAMMES, programme_called
from registry.message import message_of
from registry.registry import Registry

MOST_PEOPLE = 1_000_000_000
MOST_INCOME = 1_000_000_000
REQUIRED = ("province", "programme", "people")
EVERYBODY = ("any", "household_member")
"""Words for a person in no group, beside an empty cell."""


def read_row(line: int, cells: Mapping[str, str], registry: Registry) -> tuple[Row | None, list[InputProblem]]:
    """A row, or what is wrong with it, cell by cell."""
    found: dict[str, Any] = {}
    problems = []
    for column, cell in cells.items():
        if not cell and column not in REQUIRED:
            continue
        if (character := invisible(cell)) is not None:
            problems.append(
                InputProblem(
                    column, tell("the character {character} may not stand here: delete it", character=character)
                )
            )
            continue
        try:
            found[column] = COLUMNS[column](cell, registry)
        except (ValueError, LookupError) as wrong:
            problems.append(InputProblem(column, message_of(wrong)))
    if not problems:
        problems += _of_the_other_programme(found)
    if problems:
        return None, problems
    people = found.pop("people")
    return Row(line, people, Situation(**found), _not_given(found)), []


def _of_the_other_programme(found: Mapping[str, Any]) -> Iterator[InputProblem]:
    """Cells that mean nothing in the programme of the row."""
    alone = {
        "voluntary_si": ("income", "supported_months", "local_supported_months"),
        "health_insurance": ("household_order", "poor_commune"),
    }
    for programme, columns in alone.items():
        for column in columns if found["programme"] != programme else ():
            if found.get(column):
                message = tell(
                    "is for {programme}, but the row is for {found}: leave it empty",
                    programme=programme,
                    found=found["programme"],
                )
                yield InputProblem(column, message)


def _not_given(found: Mapping[str, Any]) -> frozenset[str]:
    """Columns left empty of which something is assumed."""
    asked = {"months", "age"} | ({"income"} if found["programme"] == "voluntary_si" else {"household_order"})
    return frozenset(asked - found.keys())


def _province(cell: str, registry: Registry) -> str:
    if not cell:
        raise ValueError(tell("expected a province, found nothing"))
    return registry.names.slug(cell)


def _programme(cell: str, _: Registry) -> str:
    if not cell:
        raise ValueError(tell("expected {programmes}, found nothing", programmes=either(PROGRAMMES)))
    return programme_called(cell)


def _groups(cell: str, registry: Registry) -> tuple[str, ...]:
    codes = [code_or_name(code.strip(), registry.groups) for code in cell.split(";")]
    known = [code for code, group in registry.groups.items() if group.is_of_people]
    for code in codes:
        if code in EVERYBODY:
            continue
        if code in registry.groups and registry.groups[code].groups:
            raise ValueError(tell("{code} is a set of groups, for counting; name the group itself", code=code))
        if code not in known:
            close = groups_near(code, registry.groups, known)
            hint = tell("; did you mean {close}?", close=either(close)) if close else ""
            apart = (
                tell("; groups are set apart by semicolons: poor;ethnic_minority")
                if re.search(r"[,+|/ ]", code)
                else hint
            )
            raise ValueError(tell("no group is called {code!r}{apart}", code=code, apart=apart))
    return tuple(code for code in codes if code not in EVERYBODY)


def _number(low: int, high: int) -> Callable[[str, Registry], int]:
    def read(cell: str, _: Registry) -> int:
        if not re.fullmatch("[0-9]{1,15}", cell):
            if re.fullmatch("-[0-9]{1,15}", cell):
                raise ValueError(tell("expected {low:,} or more, found {cell:,}", low=low, cell=int(cell)))
            plain = digits(cell)
            hint = tell("; write {plain}", plain=plain) if plain else ""
            raise ValueError(
                tell("expected a whole number, found {cell}{hint}", cell=cell or tell("nothing"), hint=hint)
            )
        if not low <= int(cell) <= high:
            raise ValueError(tell("expected {low:,} to {high:,}, found {cell:,}", low=low, high=high, cell=int(cell)))
        return int(cell)

    return read


def _yes_or_no(cell: str, _: Registry) -> bool:
    words = {
        "yes": True,
        "true": True,
        "có": True,
        "co": True,
        "no": False,
        "false": False,
        "không": False,
        "khong": False,
    }
    if cell.lower() not in words:
        raise ValueError(tell("expected yes or no, found {cell}", cell=cell))
    return words[cell.lower()]


def _words(cell: str, _: Registry) -> str:
    return cell


COLUMNS: dict[str, Callable[[str, Registry], Any]] = {
    "province": _province,
    "programme": _programme,
    "people": _number(1, MOST_PEOPLE),
    "groups": _groups,
    "months": _number(1, MONTHS),
    "income": _number(1, MOST_INCOME),
    "age": _number(0, 130),
    "former_province": _province,
    "district": _words,
    "household_order": _number(1, 100),
    "poor_commune": _yes_or_no,
    "supported_months": _number(0, 1200),
    "local_supported_months": _number(0, 1200),
}
"""Every column, and how a cell of it is read."""
NUMBERS = frozenset(
    ("people", "months", "income", "age", "household_order", "supported_months", "local_supported_months")
)
"""Columns of whole numbers."""
