"""What is said in two languages is in Vietnamese under `vi` and in English under `en`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from registry.checks._walk import CONDITIONS, Spot, instruments, problem, programme_files, with_conditions
from registry.files.place import Keys
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell
from registry.written.base import InTwoLanguages
from registry.written.province import ProvinceFile

_ENGLISH = re.compile(r"\b(?:the|of|and|is|not|has|in|on|to|for|by|with|no|from)\b", re.IGNORECASE)
"""Words of which an English sentence of some length has one, and a Vietnamese one none."""
_OF_OFFICES = re.compile(r"\b(?:People's|Council|Committee|Department|newspaper|portal|Social Security)\b")
"""Words of English names of offices and papers."""
_LONG = 4
"""Words from which on a Vietnamese sentence surely has a mark."""


def check(policies: Policies) -> Iterator[Problem]:
    """Sentences that are the same in both, Vietnamese ones without a mark, English ones in Vietnamese."""
    for spot, key, vi, en in _said(policies):
        vi_key, en_key = (f"{key}_vi", f"{key}_en") if key else ("vi", "en")
        if vi == en:
            yield problem(
                policies, __name__, "error", spot / vi_key, tell("the same text stands under `{en_key}`", en_key=en_key)
            )
        elif not _is_vietnamese(vi):
            yield problem(policies, __name__, "error", spot / vi_key, tell("expected Vietnamese, found {vi!r}", vi=vi))
        elif _is_vietnamese(en) and not _ENGLISH.search(en) and len(en.split()) >= _LONG:
            yield problem(policies, __name__, "error", spot / en_key, tell("expected English, found {en!r}", en=en))
    for spot, name in _one_language(policies):
        if _is_name_in_english(name):
            message = tell("in English alone: write {{vi: ..., en: {name}}}", name=name)
            yield problem(policies, __name__, "warning", spot, message)


def _is_name_in_english(name: str) -> bool:
    """Whether it has a word of an English name of an office or paper; other names are the same everywhere."""
    return _OF_OFFICES.search(name) is not None


def _one_language(policies: Policies) -> Iterator[tuple[Spot, str]]:
    """Issuers and publishers of what was adopted that have one language; drafts need none."""
    for placed in instruments(policies):
        if placed.instrument.status == "draft":
            continue
        if isinstance(placed.instrument.issuer, str) and placed.instrument.issuer != "unknown":
            yield placed.spot / "issuer", placed.instrument.issuer
        for number, source in enumerate(placed.instrument.sources):
            if isinstance(source.publisher, str):
                yield placed.spot / "sources" / number / "publisher", source.publisher
    for number, count in enumerate(policies.counts.counts):
        spot = Spot("counts.yaml", ("counts", number))
        if isinstance(count.by, str):
            yield spot / "by", count.by


def _said(policies: Policies) -> Iterator[tuple[Spot, str, str, str]]:
    for number, recurring in enumerate(policies.conditions.conditions):
        spot = Spot(CONDITIONS, ("conditions", number))
        yield spot, "", recurring.vi, recurring.en
        yield spot, "question", recurring.question_vi, recurring.question_en
    for spot, row in with_conditions(policies):
        for key in ("condition", "unclear", "note"):
            said = getattr(row, key, None)
            if said is not None and not isinstance(said, str):  # the State's rows have notes in English alone
                yield spot / key, "", said.vi, said.en
    for slug, written in policies.provinces.items():
        for path, said in of_province(written):
            if isinstance(said, InTwoLanguages):
                yield Spot(f"provinces/{slug}.yaml", path), "", said.vi, said.en
    for file, programme in programme_files(policies):
        for number, excluded in enumerate(programme.not_open_to):
            yield Spot(file, ("not_open_to", number, "says")), "", excluded.says.vi, excluded.says.en


def of_province(file: ProvinceFile) -> Iterator[tuple[Keys, InTwoLanguages | str | None]]:
    """What a province's file tells in sentences."""
    yield ("not_found",), file.not_found
    for number, instrument in enumerate(file.instruments):
        path: Keys = ("instruments", number)
        yield (*path, "notes"), instrument.notes
        if instrument.after_merger is not None:
            yield (*path, "after_merger", "because"), instrument.after_merger.because
        for i, source in enumerate(instrument.sources):
            yield (*path, "sources", i, "says"), source.says
    for number, statement in enumerate(file.no_support):
        yield ("no_support", number, "says"), statement.says
    for number, observation in enumerate(file.observations):
        yield ("observations", number, "says"), observation.says
        yield ("observations", number, "note"), observation.note
    for number, amount in enumerate(file.published_amounts):
        yield ("published_amounts", number, "note"), amount.note


def _is_vietnamese(text: str) -> bool:
    """Whether a text is Vietnamese: it has marks, or is too short to need any and has no English word."""
    marked = any(unicodedata.combining(letter) or letter in "đĐ" for letter in unicodedata.normalize("NFD", text))
    return marked or (len(text.split()) < _LONG and not _ENGLISH.search(text))
