"""The people of a draft: typed in by group, or a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from calculator.simulation.people.participants import Participants
from calculator.simulation.people.participants_csv import as_csv, parse_participants
from calculator.simulation.people.participants_records import Record, participants_of
from hotro.pages.draft.making import Rate
from registry.law.programmes import EVERYBODY
from registry.law.rule import NOT_A_GROUP
from registry.registry import Registry

NAME = "people"
"""What the table is called in messages."""


class Crowd(NamedTuple):
    """People in one situation, of whom the form asks how many there are."""

    key: str
    programme: str
    groups: tuple[str, ...]
    """None: in no named group."""
    age: int | None


def crowds(rates: list[Rate]) -> list[Crowd]:
    """The people that the rules of a draft are for, and in each programme those in no group."""
    found: dict[str, Crowd] = {}
    for rate in rates:
        groups = tuple(code for code in rate.groups if not _is_anybody(code))
        age = rate.age if groups or rate.age else None
        key = ".".join(filter(None, [rate.programme, "+".join(groups), str(age) if age else ""]))
        found.setdefault(key, Crowd(key, rate.programme, groups, age))
    for programme in dict.fromkeys(rate.programme for rate in rates):
        found.setdefault(programme, Crowd(programme, programme, (), None))
    return list(found.values())


def _is_anybody(code: str) -> bool:
    return code in NOT_A_GROUP or code in EVERYBODY.values()


def typed(
    numbers: Mapping[str, str], some: list[Crowd], province: str, registry: Registry, first_year: int
) -> Participants | None:
    """Participants from numbers by crowd; None where no number was typed. Raises BadParticipants."""
    records = list(_records(numbers, some, province))
    return participants_of(records, NAME, registry, first_year) if records else None


def as_table(file: bytes) -> str:
    """The table of a file, CSV or spreadsheet, as text that can be kept in the form. Raises BadParticipants."""
    return as_csv(file, NAME)


def of_table(text: str, registry: Registry, first_year: int) -> Participants:
    """Participants from a CSV. Raises BadParticipants."""
    return parse_participants(text.encode("utf-8", "replace"), NAME, registry, first_year)


def _records(numbers: Mapping[str, str], some: list[Crowd], province: str) -> Iterator[Record]:
    for line, crowd in enumerate(some, start=1):
        people = numbers.get(crowd.key, "").replace(".", "").replace(",", "").replace(" ", "")
        if people and people != "0":
            yield (
                line,
                {
                    "province": province,
                    "programme": crowd.programme,
                    "people": people,
                    "groups": ";".join(crowd.groups),
                    "months": "12",
                    "age": str(crowd.age or ""),
                },
            )
