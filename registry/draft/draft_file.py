"""A draft in a file: read like a province file, and checked as the resolution that it would be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from registry.checks import run_checks
from registry.compiled.in_force import instrument_start
from registry.draft.overlay import laid_over
from registry.files.as_far.as_far import FileAsFar, province_as_far, read_province_as_far
from registry.files.as_far.code_names import with_code
from registry.files.expected import found
from registry.files.file_text import invisible
from registry.files.place import FilePlaces, Keys, field, path_of
from registry.files.policies import Policies
from registry.files.problem import InvalidPolicies, Problem, about
from registry.files.reading import read_policies
from registry.files.structure import read_model
from registry.law.nearest import did_you_mean
from registry.tell import tell
from registry.written.province import Instrument, ProvinceFile

NOT_OF_A_DRAFT = frozenset({"missing_source", "adopted_in_the_future", "rate_unlike_its_words"})
"""Checks of what only an act that was passed must have; what a draft proposes, no source need say."""
ONE_LANGUAGE = "said_in_one_language"
"""Its warnings are of names that the registry has in both languages; its errors are of sentences."""


def read_draft(path: Path, policies_folder: Path) -> tuple[ProvinceFile, list[Problem]]:
    """A draft file, checked as the resolution it would be, and the warnings about it.

    Raises InvalidPolicies with every error: of the file itself, and of how it fits with the law that there is; and
    where an instrument has no sure first day, without which there is nothing to cost.
    """
    return _sound(*_problems_of(read_province_as_far(path), policies_folder, costed=True))


def draft_in(data: bytes, name: str, policies_folder: Path) -> tuple[ProvinceFile, list[Problem]]:
    """The same of the bytes that a file would have."""
    return _sound(*_problems_of(province_as_far(data, name), policies_folder, costed=True))


def draft_problems(path: Path, policies_folder: Path) -> tuple[ProvinceFile | None, list[Problem]]:
    """A province file that stands alone, as far as it can be read, with all that is wrong with it, sorted.

    Form and meaning in one pass: what can be read of a file with mistakes is checked too. Raises InvalidPolicies where
    the policies themselves are not sound.
    """
    return _problems_of(read_province_as_far(path), policies_folder, costed=False)


def _problems_of(read: FileAsFar, policies_folder: Path, *, costed: bool) -> tuple[ProvinceFile | None, list[Problem]]:
    if read.model is None:
        return None, read.problems
    policies = read_policies(policies_folder)
    meant = _as_law(read.model, read.place, policies, costed=costed)
    told = [read.mended.told(p) if read.mended else p for p in meant]
    lines = {p.line for p in read.problems}
    more = {p for p in told if p is not None and p.line not in lines}  # else it is the same fault twice
    form = {with_code(p, read.value, policies.groups, policies.conditions) for p in read.problems}
    return read.model, sorted({*form, *more})


def draft_of(value: Any, policies: Policies, name: str) -> tuple[ProvinceFile, list[Problem]]:
    """A draft as plain data, such as JSON gives, checked as one in a file is; `name` is its name in messages.

    Raises InvalidPolicies with every error, each with its field.
    """
    place = FilePlaces(name, {})
    if not isinstance(value, dict):
        message = tell("expected a mapping as in a province's file, found {found}", found=found(value))
        raise InvalidPolicies([Problem(name, 0, 0, "error", message, "draft")])
    strange = [
        _problem(place, path, tell("the character {sign} may not stand here: delete it", sign=sign))
        for path, text in _texts(value, ())
        if (sign := invisible(text)) is not None
    ]
    read, problems = (None, strange) if strange else read_model("province", value, place)
    if read is None:
        raise InvalidPolicies([with_code(p, value, policies.groups, policies.conditions) for p in problems])
    draft = cast("ProvinceFile", read)
    return draft, checked_draft(draft, place, policies)


def checked_draft(draft: ProvinceFile, place: FilePlaces, policies: Policies) -> list[Problem]:
    """The warnings about a draft that is to be costed. Raises InvalidPolicies with every error."""
    return _sound(draft, _as_law(draft, place, policies, costed=True))[1]


def _sound(draft: ProvinceFile | None, problems: list[Problem]) -> tuple[ProvinceFile, list[Problem]]:
    """The draft with its warnings. Raises InvalidPolicies with its errors."""
    errors = [p for p in problems if p.level == "error"]
    if errors or draft is None:
        raise InvalidPolicies(errors)
    return draft, problems


def _as_law(draft: ProvinceFile, place: FilePlaces, policies: Policies, *, costed: bool) -> list[Problem]:
    """What keeps the draft from being laid over the law, and what its checks say where nothing does."""
    problems = list(_missing(draft, place, policies, costed=costed))
    if not any(p.field in ("province", "instruments") for p in problems):
        problems += check_draft(draft, place, policies)
    return problems


def check_draft(draft: ProvinceFile, place: FilePlaces, policies: Policies) -> list[Problem]:
    """What the registry's checks say of the draft as law; other files' faults are not its own."""
    name = f"provinces/{draft.province}.yaml"
    provinces = laid_over(policies.provinces, draft)
    places = {**policies.places, name: place._replace(file=name)}
    found = []
    for problem in run_checks(policies._replace(provinces=provinces, places=places)):
        if problem.file == name and (written := _of_draft(problem, draft)) is not None:
            if written.status != "draft" or not _asked_of_law_alone(problem):
                found.append(problem._replace(file=place.file))
        elif problem.check == "overlapping_rules":
            found += _met_later(problem, draft, place)
    return found


def _asked_of_law_alone(problem: Problem) -> bool:
    return problem.check in NOT_OF_A_DRAFT or (problem.check == ONE_LANGUAGE and problem.level == "warning")


def _of_draft(problem: Problem, draft: ProvinceFile) -> Instrument | None:
    """The instrument of the draft that a problem is in; the draft's own come first in the province's file."""
    path = path_of(problem.field)
    number = path[1] if path[:1] == ("instruments",) and len(path) > 1 else None
    return draft.instruments[number] if isinstance(number, int) and number < len(draft.instruments) else None


def _met_later(problem: Problem, draft: ProvinceFile, place: FilePlaces) -> Iterator[Problem]:
    """An overlap is reported at the later of two rules; where that is the registry's, it is still the draft's fault."""
    for number, instrument in enumerate(draft.instruments):
        if re.search(rf"(?<![\w-]){re.escape(instrument.id)}(?![\w-])", problem.message):
            message = problem.bare
            yield _problem(place, ("instruments", number), message)._replace(level=problem.level, check=problem.check)
            return


def _missing(draft: ProvinceFile, place: FilePlaces, policies: Policies, *, costed: bool) -> Iterator[Problem]:
    """What a draft needs to be laid over anything: a province, an instrument; to be costed, a first day."""
    if draft.province not in policies.provinces:
        meant = did_you_mean(draft.province, policies.provinces)
        yield _problem(
            place,
            ("province",),
            tell("`{province}` is not a province of the registry{meant}", province=draft.province, meant=meant),
        )
    if not draft.instruments:
        yield _problem(place, ("instruments",), tell("expected at least one instrument, found none"))
    for number, instrument in enumerate(draft.instruments):
        sure = instrument_start(instrument).surely is not None
        if not sure and (costed or instrument.status == "draft"):
            message = tell("expected the first day that the draft supports, found `{from_}`", from_=instrument.from_)
            yield _problem(place, ("instruments", number, "from"), message)
        elif sure and (unit := _merged_away(draft.province, instrument, policies)) is not None:
            message = tell(
                "{province} became part of {unit} on {merger}: write the draft for {unit}, with `area: {{former: "
                "[{province}]}}` if it is for that part alone",
                province=draft.province,
                unit=unit,
                merger=policies.jurisdictions.merger,
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


def _problem(place: FilePlaces, path: Keys, message: str) -> Problem:
    name = field(path)
    return Problem(place.file, *place.of(path), "error", about(name, message), "draft", name)
