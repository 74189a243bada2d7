"""A draft in a file: read like a province file, and checked as the resolution that it would be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from registry.checks import run_checks
from registry.compiled.in_force import instrument_start
from registry.draft.overlay import laid_over
from registry.files.expected import found
from registry.files.file_text import invisible
from registry.files.place import Path as Keys
from registry.files.place import Place, field
from registry.files.policies import Policies
from registry.files.problem import InvalidPolicies, Problem
from registry.files.reading import read_policies, read_province
from registry.files.structure import read_model
from registry.law.nearest import did_you_mean
from registry.written.province import Instrument, ProvinceFile


def read_draft(path: Path, policies_folder: Path) -> tuple[ProvinceFile, list[Problem]]:
    """A draft file, checked as the resolution it would be, and the warnings about it.

    Raises InvalidPolicies with every error: of the file itself, and of how it fits with the law that there is.
    """
    draft, place = read_province(path)
    return draft, checked_draft(draft, place, read_policies(policies_folder))


def draft_of(value: Any, policies: Policies, name: str) -> tuple[ProvinceFile, list[Problem]]:
    """A draft as plain data, such as JSON gives, checked as one in a file is; `name` is its name in messages.

    Raises InvalidPolicies with every error, each with its field.
    """
    place = Place(name, {})
    if not isinstance(value, dict):
        raise InvalidPolicies([_whole(name, f"expected a mapping as in a province's file, found {found(value)}")])
    strange = [
        Problem(
            name, 0, 0, "error", f"{field(path)}: the character {sign} may not stand here: delete it", "draft"
        )._replace(field=field(path))
        for path, text in _texts(value, ())
        if (sign := invisible(text)) is not None
    ]
    draft, problems = (None, strange) if strange else read_model("province", value, place)
    if draft is None:
        raise InvalidPolicies(problems)
    made = cast("ProvinceFile", draft)
    return made, checked_draft(made, place, policies)


def checked_draft(draft: ProvinceFile, place: Place, policies: Policies) -> list[Problem]:
    """The warnings about a draft. Raises InvalidPolicies with every error of how it fits with the law that there is."""
    problems = [*_missing(draft, place, policies)] or check_draft(draft, place, policies)
    errors = [p for p in problems if p.level == "error"]
    if errors:
        raise InvalidPolicies(errors)
    return problems


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


def _texts(value: Any, path: Keys) -> Iterator[tuple[Keys, str]]:
    """Every text of a value, keys among them, with where it stands."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inside in value.items():
            yield path, key
            yield from _texts(inside, (*path, key))
    elif isinstance(value, list):
        for number, inside in enumerate(value):
            yield from _texts(inside, (*path, number))


def _whole(name: str, message: str) -> Problem:
    return Problem(name, 0, 0, "error", message, "draft")


def _problem(place: Place, path: Keys, message: str) -> Problem:
    name = field(path)
    return Problem(place.file, *place.of(path), "error", f"{name}: {message}", "draft", name)
