"""What is said in two languages is in Vietnamese under `vi` and in English under `en`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import get_args

from registry.checks._walk import CONDITIONS, PARAMETERS, Spot, instruments, problem, programme_files
from registry.files.place import Keys
from registry.files.policies import Policies
from registry.files.problem import Problem
from registry.tell import tell
from registry.written.base import InTwoLanguages, Written

_ENGLISH = re.compile(r"\b(?:the|of|and|is|not|has|in|on|to|for|by|with|no|from)\b", re.IGNORECASE)
"""Words of which an English sentence of some length has one, and a Vietnamese one none."""
_OF_OFFICES = re.compile(r"\b(?:People's|Council|Committee|Department|newspaper|portal|Social Security)\b")
"""Words of English names of offices and papers."""
NAMES = frozenset({"by", "issuer", "publisher", "source"})
"""Fields that hold names of offices, papers and pages: many are the same in both languages."""
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
    for file, written in _files(policies):
        for path, said in sentences(written):
            if isinstance(said, InTwoLanguages):
                yield Spot(file, path), "", said.vi, said.en


def _files(policies: Policies) -> Iterator[tuple[str, Written]]:
    yield "counts.yaml", policies.counts
    yield "groups.yaml", policies.groups
    yield "jurisdictions.yaml", policies.jurisdictions
    yield PARAMETERS, policies.parameters
    yield from programme_files(policies)
    for slug, written in policies.provinces.items():
        yield f"provinces/{slug}.yaml", written


def sentences(written: Written) -> Iterator[tuple[Keys, InTwoLanguages | str]]:
    """All that a file says in sentences, with its place in it; a plain text is in one language alone."""
    for name, key, of_two in _fields(type(written)):
        value = getattr(written, name)
        if isinstance(value, InTwoLanguages) or (of_two and isinstance(value, str)):
            yield (key,), value
        elif isinstance(value, Written):
            yield from (((key, *path), said) for path, said in sentences(value))
        elif isinstance(value, list):
            for n, each in enumerate(value):
                if isinstance(each, Written):
                    yield from (((key, n, *path), said) for path, said in sentences(each))


@cache
def _fields(model: type[Written]) -> tuple[tuple[str, str, bool], ...]:
    """Fields but for `NAMES`: name, key in the file, and whether it is for texts in two languages."""
    return tuple(
        (name, field.alias or name, InTwoLanguages in get_args(field.annotation))
        for name, field in model.model_fields.items()
        if name not in NAMES
    )


def _is_vietnamese(text: str) -> bool:
    """Whether a text is Vietnamese: it has marks, or is too short to need any and has no English word."""
    marked = any(unicodedata.combining(letter) or letter in "đĐ" for letter in unicodedata.normalize("NFD", text))
    return marked or (len(text.split()) < _LONG and not _ENGLISH.search(text))
