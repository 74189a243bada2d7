"""The answer of `hotro simulate`: the draft, read or made; what it costs; where it puts the province."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any, NamedTuple

from calculator.simulation import BadParticipants, Participants, Simulation, read_participants, simulate
from calculator.simulation.cost.assumptions import Assumption, assumptions
from calculator.simulation.cost.generosity import Generosity, generosity
from calculator.simulation.drafts.adopt import Adopted, CannotAdopt, adopt
from calculator.simulation.drafts.budget import Fit, fit
from calculator.simulation.drafts.raising import Raised, caps, raised
from calculator.simulation.years.known_years import not_known
from hotro.options import find_province, stop, today
from hotro.simulate.question import LATEST, Question
from registry.draft.draft_file import read_draft
from registry.draft.first_day import first_day
from registry.files.problem import InvalidPolicies, Problem
from registry.law.programmes import PROGRAMMES
from registry.registry import Registry, shipped_policies
from registry.written.province import ProvinceFile

USUAL_YEARS = 5


class Drafted(NamedTuple):
    """The draft, where it comes from, and how it was changed."""

    draft: ProvinceFile
    adopted: Adopted | None
    raised: Raised | None
    warnings: tuple[Problem, ...]


class Answer(NamedTuple):
    """All that is shown."""

    drafted: Drafted
    simulation: Simulation
    fit: Fit | None
    generosity: Generosity
    assumptions: tuple[Assumption, ...]
    points: int | None
    """By how many points every percent was changed, where that was asked for."""

    def as_json(self) -> dict[str, Any]:
        """As plain data."""
        found = self.simulation.as_json()
        if self.drafted.raised is not None:
            found["raised"] = {
                "points": self.points,
                "capped": list(self.drafted.raised.capped),
                "not_percents": list(self.drafted.raised.not_percents),
            }
        if self.fit is not None:
            found["budget"] = self.fit.as_json()
        if self.drafted.adopted is not None:
            found["left_out"] = [{"rule": rule.id, "why": why} for rule, why in self.drafted.adopted.left_out]
        found["place"] = self.generosity.as_json()
        found["assumptions"] = [assumption.as_json() for assumption in self.assumptions]
        return found


def drafted(question: Question, registry: Registry) -> Drafted:
    """The draft of a file, or one made from another province's rules; ends the program where there is none."""
    adopted = None
    warnings: list[Problem] = []
    if question.draft is not None:
        draft, warnings = _read(question.draft, question.policies)
    else:
        adopted = _adopt(question, registry)
        draft = adopted.draft
    if first_day(draft).year > LATEST:
        stop(f"the draft begins in {first_day(draft).year}: expected {LATEST} or before")
    if question.points is None:
        return Drafted(draft, adopted, None, tuple(warnings))
    end = max(question.years) if question.years else first_day(draft).year + USUAL_YEARS - 1
    changed = raised(draft, question.points, caps(registry, draft, datetime.date(end, 12, 31)))
    return Drafted(changed.draft, adopted, changed, tuple(warnings))


def answer(question: Question, registry: Registry, made: Drafted) -> Answer:
    """The costs; ends the program where the participants or the years cannot be worked out."""
    assert question.participants is not None
    first = question.years[0] if question.years else first_day(made.draft).year
    try:
        participants = read_participants(question.participants, registry, first)
        years, left_out = _years(question, registry, participants, first)
        found = None
        if question.budget is not None:
            found = fit(
                registry,
                made.draft,
                participants,
                years,
                question.budget,
                question.against,
                assume_none=question.assume_none,
            )
            made = made._replace(draft=found.raised.draft)
            simulation = found.simulation
        else:
            simulation = simulate(
                registry, made.draft, participants, years, question.against, assume_none=question.assume_none
            )
    except BadParticipants as bad:
        stop("\n".join(str(p._replace(file=str(question.participants))) for p in bad.problems))
    place = generosity(registry, made.draft, participants, years, assume_none=question.assume_none)
    assumed = (*left_out, *assumptions(simulation, registry))
    return Answer(made, simulation, found, place, assumed, question.points)


def _read(path: Path, policies: Path | None) -> tuple[ProvinceFile, list[Problem]]:
    try:
        return read_draft(path, policies or shipped_policies())
    except InvalidPolicies as invalid:
        stop("\n".join(map(str, invalid.problems)))


def _adopt(question: Question, registry: Registry) -> Adopted:
    assert question.source is not None
    assert question.target is not None
    source, target = (find_province(registry, name) for name in (question.source, question.target))
    start = question.start or datetime.date(today().year + 1, 1, 1)
    programmes = (question.programme,) if question.programme else PROGRAMMES
    try:
        return adopt(registry, source, target, start, on=question.on, programmes=programmes)
    except CannotAdopt as cannot:
        stop(f"--adopt {source} --in {target}: {cannot}")


def _years(
    question: Question, registry: Registry, participants: Participants, first: int
) -> tuple[tuple[int, ...], list[Assumption]]:
    """The years asked for, or five from the draft's first one as far as the State's numbers are known; what is not."""
    programmes = {s.programme for s in participants.people}
    years = question.years or tuple(range(first, first + USUAL_YEARS))
    why = {year: reason for year in years if (reason := not_known(registry, programmes, year))}
    if why and (question.years or first in why):
        stop(f"--years: {next(iter(why.values()))}, so it cannot be worked out")
    said = [Assumption("years_left_out", {"why": "; ".join(why.values())})] if why else []
    return tuple(year for year in years if year not in why), said
