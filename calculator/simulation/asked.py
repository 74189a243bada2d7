"""What is asked of a draft, and the answer: what it costs, how far a budget goes, where it puts the province.

The one way in for every door: command line, page and API give plain values and render what comes back.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from calculator.simulation.cost.assumptions import Assumption, assumptions
from calculator.simulation.cost.costing import simulate
from calculator.simulation.cost.generosity import Generosity, generosity
from calculator.simulation.cost.missing import Missing, missing
from calculator.simulation.cost.result import Simulation
from calculator.simulation.drafts.adopt import Adopted
from calculator.simulation.drafts.budget import Fit, fit
from calculator.simulation.drafts.raising import Raised, caps, raised
from calculator.simulation.people.participants import Participants
from calculator.simulation.years.known_years import not_known, unknown_number
from calculator.tell import tell
from registry.draft.own_days import first_day, own_end
from registry.message import joined
from registry.registry import Registry
from registry.written.province import ProvinceFile

USUAL_YEARS = 5
LATEST = 2100
"""The last year in which a draft may begin: beyond it no calendar of the law is worked out."""


class CannotCost(ValueError):
    """A draft, or a choice of years, whose cost cannot be worked out."""

    def __init__(self, field: Literal["draft", "years"], message: str) -> None:
        self.field = field
        super().__init__(message)


class ChangedRates(NamedTuple):
    """A change of every percent of a draft that was asked for."""

    points: int
    raised: Raised

    def as_json(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "points": self.points,
            "capped": list(self.raised.capped),
            "not_percents": list(self.raised.not_percents),
        }


class Drafted(NamedTuple):
    """The draft to be costed, where it comes from, and how it was changed."""

    draft: ProvinceFile
    adopted: Adopted | None = None
    """How it was made from another province's rules; None where it was written."""
    changed: ChangedRates | None = None


class DraftCost(NamedTuple):
    """All that can be said of a draft and some participants."""

    drafted: Drafted
    """With the rates that the figures are of."""
    simulation: Simulation
    fit: Fit | None
    """How far a budget goes, where one was given."""
    generosity: Generosity
    assumptions: tuple[Assumption, ...]
    registry: Registry
    """The law without the draft that the figures rest on: numbers of the State may go on in it."""

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What would make every band a single amount; worked out when it is asked for."""
        return missing(self.simulation, self.registry)

    def as_json(self) -> dict[str, Any]:
        """As plain data; an amount that is not known is `[lowest, highest]`."""
        found = self.simulation.as_json()
        if self.drafted.changed is not None:
            found["raised"] = self.drafted.changed.as_json()
        if self.fit is not None:
            found["budget"] = self.fit.as_json()
        if self.drafted.adopted is not None:
            found["left_out"] = [{"rule": rule.id, "why": why} for rule, why in self.drafted.adopted.left_out]
        found["place"] = self.generosity.as_json()
        found["missing"] = [one.as_json() for one in self.missing]
        found["assumptions"] = [assumption.as_json() for assumption in self.assumptions]
        return found


def first_year(draft: ProvinceFile, years: Sequence[int] = ()) -> int:
    """The first of the years asked for, or else that in which the draft begins: participants are read by its law.

    Raises ValueError where no day begins the draft.
    """
    return years[0] if years else first_day(draft).year


def drafted(
    registry: Registry, draft: ProvinceFile | Adopted, points: int | None = None, years: Sequence[int] = ()
) -> Drafted:
    """A draft, written or adopted, with every percent `points` higher (lower where negative) if that is asked for.

    A percent stops at 0, and where State and local support are 100 in one of the years: those asked for, or else
    five from the draft's first. Raises CannotCost where the draft begins after 2100.
    """
    adopted = draft if isinstance(draft, Adopted) else None
    written = draft.draft if isinstance(draft, Adopted) else draft
    start = first_day(written).year
    if start > LATEST:
        raise CannotCost(
            "draft", tell("the draft begins in {start}: expected {latest} or before", start=start, latest=LATEST)
        )
    if points is None:
        return Drafted(written, adopted)
    end = max(years) if years else start + USUAL_YEARS - 1
    changed = raised(written, points, caps(registry, written, datetime.date(end, 12, 31)))
    return Drafted(changed.draft, adopted, ChangedRates(points, changed))


def cost_of_draft(
    registry: Registry,
    asked: Drafted,
    participants: Participants,
    years: Sequence[int] = (),
    *,
    against: datetime.date | None = None,
    budget: int | None = None,
    assume_none: bool = False,
) -> DraftCost:
    """What a draft costs, year by year and payer by payer, and whom it helps.

    Amounts are whole dong a calendar year, of all participants: a band of the lowest and the highest where something is
    not known. The same people, of the same age, pay in each year. Without `years`: five from the draft's first, as far
    as the State's numbers are known. `against` compares with the local rules of that day, as if they went on; with
    `budget`, dong a year, every percent is changed as far as the budget goes; with `assume_none` the draft's province
    is taken to add nothing where no rule is known. A year up to the draft's own end may be asked for even where numbers
    of the State are not known any more: the last ones go on, as an assumption. Raises CannotCost where a year asked
    for, or the first, cannot be worked out, and BadParticipants where the law of a year knows no such participant.
    """
    registry, among, left_out = _known(registry, asked.draft, participants, years)
    found = None
    if budget is not None:
        found = fit(registry, asked.draft, participants, among, budget, against, assume_none=assume_none)
        asked = asked._replace(draft=found.raised.draft)
        simulation = found.simulation
    else:
        simulation = simulate(registry, asked.draft, participants, among, against, assume_none=assume_none)
    place = generosity(registry, asked.draft, participants, among, assume_none=assume_none)
    assumed = (*left_out, *assumptions(simulation, registry))
    return DraftCost(asked, simulation, found, place, assumed, registry)


def _known(
    registry: Registry, draft: ProvinceFile, participants: Participants, asked: Sequence[int]
) -> tuple[Registry, tuple[int, ...], list[Assumption]]:
    """The years asked for, or the usual ones whose numbers of the State are known; and which are not.

    A year that is asked for and that the draft reaches by its own words is worked out even where a number of the State
    is not known any more: the registry is then one in which the last known one goes on, and that is said.
    """
    programmes = {s.programme for s in participants.people}
    first = first_year(draft, asked)
    years = tuple(asked) or tuple(range(first, first + USUAL_YEARS))
    registry, going_on = _reaching(registry, own_end(draft), programmes, asked)
    why = {year: reason for year in years if (reason := not_known(registry, programmes, year))}
    if why and (asked or first in why):
        raise CannotCost("years", tell("{why}, so it cannot be worked out", why=next(iter(why.values()))))
    said = [Assumption("years_left_out", {"why": joined("; ", why.values())})] if why else []
    if going_on:
        said.append(Assumption("numbers_go_on", {"numbers": sorted(going_on), "from": min(going_on.values())}))
    return registry, tuple(year for year in years if year not in why), said


def _reaching(
    registry: Registry, end: datetime.date | None, programmes: set[str], asked: Sequence[int]
) -> tuple[Registry, dict[str, int]]:
    """The registry in which numbers go on to the last year of a draft, and which of them, from which year on."""
    going_on: dict[str, int] = {}
    for year in sorted(asked) if end is not None else ():
        while end is not None and year <= end.year and (key := unknown_number(registry, programmes, year)):
            if key in going_on:  # there is none that could go on
                return registry, going_on
            going_on[key] = year
            registry = registry.with_numbers_going_on({key}, datetime.date(end.year, 12, 31))
    return registry, going_on
