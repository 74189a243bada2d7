"""Going through the policies: every instrument and provision with its place, and how a problem is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from registry.files.place import Keys, field
from registry.files.policies import Policies
from registry.files.problem import Level, Problem, about
from registry.law.programmes import IN_ENGLISH, PROGRAMMES, Programme
from registry.tell import tell
from registry.written.base import InTwoLanguages
from registry.written.national import Dated, ProgrammeFile, StateSupport
from registry.written.province import Groups, Instrument, ProvinceFile, Provision, Status


class Spot(NamedTuple):
    """A value in a policy file."""

    file: str
    path: Keys

    def __truediv__(self, key: str | int) -> Spot:
        """The place of `key` inside this value."""
        return Spot(self.file, (*self.path, key))


class Placed:
    """An instrument as written, and where."""

    __slots__ = ("instrument", "number", "province", "provisions")

    def __init__(self, province: str, number: int, instrument: Instrument) -> None:
        self.province = province
        """Slug of the file it stands in."""
        self.number = number
        """Which of the file's instruments it is, from 0."""
        self.instrument = instrument
        self.provisions = tuple(
            PlacedProvision(self, programme, number, provision)
            for programme in PROGRAMMES
            for number, provision in enumerate(instrument.of_programme(programme))
        )
        """Its provisions of both programmes."""

    @property
    def spot(self) -> Spot:
        """Its place."""
        return Spot(f"provinces/{self.province}.yaml", ("instruments", self.number))


class PlacedProvision:
    """A provision as written, with its instrument, and where."""

    __slots__ = ("groups", "number", "of", "programme", "provision", "status")

    def __init__(self, of: Placed, programme: Programme, number: int, provision: Provision) -> None:
        self.of = of
        self.programme = programme
        self.number = number
        """Which of the instrument's provisions of the programme it is, from 0."""
        self.provision = provision
        self.groups = group_set(provision.who)
        """The groups a person must be in, all of them."""
        self.status: Status = provision.status or of.instrument.status
        """Its own status, or else the instrument's."""

    @property
    def spot(self) -> Spot:
        """Its place."""
        return self.of.spot / self.programme / self.number

    def __str__(self) -> str:
        return self.in_language("en")

    def in_language(self, language: str) -> str:
        """The provision in words, as messages have it."""
        ages = ages_text(self.provision)
        who = " + ".join(groups_of(self.provision.who))
        aged = tell("{who} aged {ages}", who=who, ages=ages) if ages else who
        support = tell("{programme} support for {who}", programme=IN_ENGLISH[self.programme], who=aged)
        return support.in_language(language)


class Walked(NamedTuple):
    """All instruments of a registry, gone through once for all checks."""

    provinces: Mapping[str, ProvinceFile]
    instruments: tuple[Placed, ...]
    provisions: tuple[PlacedProvision, ...]
    by_id: Mapping[str, Placed]


_last: list[Walked] = []
"""At most one. Every check walks the same registry, and 100,000 tuples for each of 40 checks take their time."""


def _walked(policies: Policies) -> Walked:
    for walked in _last:
        if walked.provinces is policies.provinces:
            return walked
    placed = tuple(
        Placed(slug, number, instrument)
        for slug, file in policies.provinces.items()
        for number, instrument in enumerate(file.instruments)
    )
    first = {one.instrument.id: one for one in reversed(placed)}
    walked = Walked(policies.provinces, placed, tuple(p for one in placed for p in one.provisions), first)
    _last[:] = [walked]
    return walked


def forget() -> None:
    """Let go of the registry that was gone through last."""
    _last.clear()


def instruments(policies: Policies) -> tuple[Placed, ...]:
    """Every instrument of every province, in order of file and line."""
    return _walked(policies).instruments


def provisions(policies: Policies) -> tuple[PlacedProvision, ...]:
    """Every provision of every instrument."""
    return _walked(policies).provisions


def by_id(policies: Policies) -> Mapping[str, Placed]:
    """Instruments by id; the first one where an id is used twice (`instrument_ids` reports that)."""
    return _walked(policies).by_id


def programme_files(policies: Policies) -> tuple[tuple[str, ProgrammeFile], ...]:
    """The two national files about support, with their names."""
    return tuple((f"national/{programme}.yaml", getattr(policies, programme)) for programme in PROGRAMMES)


def with_conditions(policies: Policies) -> Iterator[tuple[Spot, Provision | StateSupport]]:
    """Every row that may ask something of a person: provisions and the State's support."""
    for written in provisions(policies):
        yield written.spot, written.provision
    for file, programme in programme_files(policies):
        for number, row in enumerate(programme.state_support):
            yield Spot(file, ("state_support", number)), row


def about_the_person(policies: Policies) -> Iterator[tuple[Spot, InTwoLanguages]]:
    """Every sentence of what must be true of a person, and what is not settled about it."""
    for number, recurring in enumerate(policies.conditions.conditions):
        spot = Spot(CONDITIONS, ("conditions", number))
        yield spot, InTwoLanguages(vi=recurring.vi, en=recurring.en)
    for spot, row in with_conditions(policies):
        for key in ("condition", "unclear"):
            said = getattr(row, key, None)
            if said is not None:
                yield spot / key, said


CONDITIONS = "conditions.yaml"
PARAMETERS = "national/parameters.yaml"


def national(policies: Policies) -> Iterator[tuple[Spot, Dated]]:
    """Every dated row of the State's law."""
    for number, parameter in enumerate(policies.parameters.parameters):
        for row, value in enumerate(parameter.values):
            yield Spot(PARAMETERS, ("parameters", number, "values", row)), value
    for row, value in enumerate(policies.parameters.not_law):
        yield Spot(PARAMETERS, ("not_law", row)), value
    for file, programme in programme_files(policies):
        for key in ("state_support", "not_open_to", "rules", "budget_paid"):
            rows: list[Dated] = getattr(programme, key)
            for row, dated in enumerate(rows):
                yield Spot(file, (key, row)), dated


def groups_of(who: Groups) -> list[str]:
    """The groups of a `who`, which is one code or a list of them."""
    return [who] if isinstance(who, str) else who


def group_set(who: Groups) -> frozenset[str]:
    """The groups of a `who` without their order."""
    return _one_group(who) if isinstance(who, str) else frozenset(who)


@lru_cache(maxsize=4096)
def _one_group(code: str) -> frozenset[str]:
    return frozenset([code])


def ages_text(provision: Provision) -> str:
    """The age range in words, empty where there is none."""
    if provision.age is None:
        return ""
    low, high = provision.age.from_, provision.age.below
    if low is None:
        return tell("under {high}", high=high)
    return tell("{low} and over", low=low) if high is None else tell("{low} to under {high}", low=low, high=high)


def problem(policies: Policies, check: str, level: Level, spot: Spot, message: str) -> Problem:
    """A problem at `spot`; `check` is the `__name__` of the module that found it."""
    line, column = line_and_column(policies, spot)
    name = field(spot.path)
    text = about(name, message)
    return Problem(spot.file, line, column, level, text, check.rpartition(".")[2], name)


def line_and_column(policies: Policies, spot: Spot) -> tuple[int, int]:
    """Where a value stands; 0 and 0 in policies that were not read from files."""
    place = policies.places.get(spot.file)
    return place.of(spot.path) if place else (0, 0)
