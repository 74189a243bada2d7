"""Going through the policies: every instrument and provision with its place, and how a problem is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from registry.expected import nearest
from registry.policies import Path, Policies
from registry.problem import Level, Problem
from registry.written.national import Dated, ProgrammeFile
from registry.written.province import Groups, Instrument, Programme, Provision, Status

PROGRAMMES: tuple[Programme, ...] = ("voluntary_si", "health_insurance")
PROGRAMME_NAMES = {"voluntary_si": "voluntary SI", "health_insurance": "health insurance"}


class Spot(NamedTuple):
    """A value in a policy file."""

    file: str
    path: Path

    def __truediv__(self, key: str | int) -> Spot:
        """The place of `key` inside this value."""
        return Spot(self.file, (*self.path, key))


class Placed(NamedTuple):
    """An instrument as written, and where."""

    province: str
    """Slug of the file it stands in."""
    spot: Spot
    instrument: Instrument

    def provisions(self) -> Iterator[PlacedProvision]:
        """Its provisions of both programmes."""
        for programme in PROGRAMMES:
            provisions: list[Provision] = getattr(self.instrument, programme)
            for number, provision in enumerate(provisions):
                yield PlacedProvision(self, programme, self.spot / programme / number, provision)


class PlacedProvision(NamedTuple):
    """A provision as written, with its instrument, and where."""

    of: Placed
    programme: Programme
    spot: Spot
    provision: Provision

    @property
    def status(self) -> Status:
        """Its own status, or else the instrument's."""
        return self.provision.status or self.of.instrument.status

    @property
    def groups(self) -> frozenset[str]:
        """The groups a person must be in, all of them."""
        return group_set(self.provision.who)

    def __str__(self) -> str:
        ages = ages_text(self.provision)
        who = " + ".join(groups_of(self.provision.who)) + (f" aged {ages}" if ages else "")
        return f"{PROGRAMME_NAMES[self.programme]} support for {who}"


def instruments(policies: Policies) -> Iterator[Placed]:
    """Every instrument of every province, in order of file and line."""
    for slug, file in policies.provinces.items():
        listed = Spot(f"provinces/{slug}.yaml", ("instruments",))
        for number, instrument in enumerate(file.instruments):
            yield Placed(slug, listed / number, instrument)


def provisions(policies: Policies) -> Iterator[PlacedProvision]:
    """Every provision of every instrument."""
    for placed in instruments(policies):
        yield from placed.provisions()


def by_id(policies: Policies) -> dict[str, Placed]:
    """Instruments by id; the first one where an id is used twice (`instrument_ids` reports that)."""
    found: dict[str, Placed] = {}
    for placed in instruments(policies):
        found.setdefault(placed.instrument.id, placed)
    return found


def programme_files(policies: Policies) -> tuple[tuple[str, ProgrammeFile], ...]:
    """The two national files about support, with their names."""
    return (
        ("national/voluntary_si.yaml", policies.voluntary_si),
        ("national/health_insurance.yaml", policies.health_insurance),
    )


PARAMETERS = "national/parameters.yaml"


def national(policies: Policies) -> Iterator[tuple[Spot, Dated]]:
    """Every dated row of the State's law."""
    for number, parameter in enumerate(policies.parameters.parameters):
        for row, value in enumerate(parameter.values):
            yield Spot(PARAMETERS, ("parameters", number, "values", row)), value
    for row, value in enumerate(policies.parameters.not_law):
        yield Spot(PARAMETERS, ("not_law", row)), value
    for file, programme in programme_files(policies):
        for key in ("state_support", "rules", "budget_paid"):
            rows: list[Dated] = getattr(programme, key)
            for row, dated in enumerate(rows):
                yield Spot(file, (key, row)), dated


def groups_of(who: Groups) -> list[str]:
    """The groups of a `who`, which is one code or a list of them."""
    return [who] if isinstance(who, str) else who


def group_set(who: Groups) -> frozenset[str]:
    """The groups of a `who` without their order."""
    return frozenset(groups_of(who))


def ages_text(provision: Provision) -> str:
    """The age range in words, empty where there is none."""
    if provision.age is None:
        return ""
    low, high = provision.age.from_, provision.age.below
    if low is None:
        return f"under {high}"
    return f"{low} and over" if high is None else f"{low} to under {high}"


def problem(policies: Policies, check: str, level: Level, spot: Spot, message: str) -> Problem:
    """A problem at `spot`; `check` is the `__name__` of the module that found it."""
    known = policies.places.get(spot.file)
    line, column = known.of(spot.path) if known else (0, 0)
    return Problem(spot.file, line, column, level, message, check.rpartition(".")[2], field_text(spot.path))


def field_text(path: Path) -> str:
    """`("instruments", 0, "from")` as `instruments[0].from`."""
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path).removeprefix(".")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean X?` where a known word is close, else nothing.

    Comparing with 100,000 ids would take seconds a word, so of many only those with the same start count.
    """
    words = list(known)
    if len(words) > 2000:
        words = [other for other in words if other[:4] == word[:4]][:2000]
    close = nearest(word, words)
    return f"; did you mean `{close}`?" if close else ""
