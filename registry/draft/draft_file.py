"""A draft in a file: read like a province file, and checked as the resolution that it would be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from registry.checks import run_checks
from registry.compiled.in_force import instrument_start
from registry.draft.overlay import laid_over
from registry.files.place import Path as Keys
from registry.files.place import Place, field
from registry.files.policies import Policies
from registry.files.problem import InvalidPolicies, Problem
from registry.files.reading import read_policies, read_province
from registry.law.nearest import did_you_mean
from registry.written.province import Instrument, ProvinceFile


def read_draft(path: Path, policies_folder: Path) -> tuple[ProvinceFile, list[Problem]]:
    """A draft file, checked as the resolution it would be, and the warnings about it.

    Raises InvalidPolicies with every error: of the file itself, and of how it fits with the law that there is.
    """
    draft, place = read_province(path)
    policies = read_policies(policies_folder)
    found = [*_missing(draft, place, policies)] or check_draft(draft, place, policies)
    errors = [p for p in found if p.level == "error"]
    if errors:
        raise InvalidPolicies(errors)
    return draft, found


def check_draft(draft: ProvinceFile, place: Place, policies: Policies) -> list[Problem]:
    """What the registry's checks say of the draft as law; other files' faults are not its own."""
    name = f"provinces/{draft.province}.yaml"
    provinces = laid_over(policies.provinces, draft)
    places = {**policies.places, name: place._replace(file=name)}
    own = tuple(f"instruments[{i}]." for i in range(len(draft.instruments)))
    found = []
    for problem in run_checks(policies._replace(provinces=provinces, places=places)):
        if problem.file == name and f"{problem.field}.".startswith(own):
            found.append(problem._replace(file=place.file))
        elif problem.check == "overlapping_rules":
            found += _met_later(problem, draft, place)
    return found


def _met_later(problem: Problem, draft: ProvinceFile, place: Place) -> Iterator[Problem]:
    """An overlap is reported at the later of two rules; where that is the registry's, it is still the draft's fault."""
    for number, instrument in enumerate(draft.instruments):
        if re.search(rf"(?<![\w-]){re.escape(instrument.id)}(?![\w-])", problem.message):
            message = problem.message.removeprefix(f"{problem.field}: ")
            yield _problem(place, ("instruments", number), message)._replace(level=problem.level, check=problem.check)
            return


def _missing(draft: ProvinceFile, place: Place, policies: Policies) -> Iterator[Problem]:
    """What a draft needs to be laid over anything: a province, an instrument, a first day."""
    if draft.province not in policies.provinces:
        meant = did_you_mean(draft.province, policies.provinces)
        yield _problem(place, ("province",), f"`{draft.province}` is not a province of the registry{meant}")
    if not draft.instruments:
        yield _problem(place, ("instruments",), "expected at least one instrument, found none")
    for number, instrument in enumerate(draft.instruments):
        if instrument_start(instrument).surely is None:
            message = f"expected the first day that the draft supports, found `{instrument.from_}`"
            yield _problem(place, ("instruments", number, "from"), message)
        elif (unit := _merged_away(draft.province, instrument, policies)) is not None:
            message = (
                f"{draft.province} became part of {unit} on {policies.jurisdictions.merger}: write the draft for "
                f"{unit}, with `area: {{former: [{draft.province}]}}` if it is for that part alone"
            )
            yield _problem(place, ("instruments", number, "from"), message)


def _merged_away(slug: str, instrument: Instrument, policies: Policies) -> str | None:
    """The unit that a province was in when the draft begins, if it had no council of its own any more."""
    start = instrument_start(instrument).surely
    into = next((p.into for p in policies.jurisdictions.provinces if p.slug == slug), slug)
    merger = policies.jurisdictions.merger.toordinal()
    return into if into != slug and start is not None and start >= merger else None


def _problem(place: Place, path: Keys, message: str) -> Problem:
    name = field(path)
    return Problem(place.file, *place.of(path), "error", f"{name}: {message}", "draft", name)
