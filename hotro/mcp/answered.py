"""What every tool answers with: the answer of the command line, and beside it how far it is known, and from where."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel, Field

from hotro.tell import tell
from registry.message import InBoth, in_language, joined
from registry.questions.count import Count
from registry.registry import Registry
from registry.voice.voice import unit

Status = Literal["known", "none", "unknown"]


class Found(NamedTuple):
    """What a tool found."""

    plain: Any
    """The answer as the command line prints it with `--format json`."""
    status: Status
    because: Iterable[Mapping[str, Any]]
    """The rules that it rests on, with their instruments and sources; one may stand there twice."""
    not_known: str | None = None
    """A message: what is not known of it."""


class InBothLanguages(BaseModel):
    """A sentence."""

    vi: str
    en: str


class Source(BaseModel):
    """A rule that the answer rests on, and where it was read."""

    rule: str | None = Field(description="Id of the rule. / Mã quy định.")
    instrument: str | None = Field(description="Number of the instrument. / Số, ký hiệu văn bản.")
    source: str | None = Field(description="Where it was read; null where no page confirms it. / Nguồn.")


class Answered(BaseModel):
    """A tool's answer."""

    status: Status = Field(
        description=(
            "known; none: a source says that there is nothing; unknown: all or a part of what was asked is not "
            "known. / known: đã biết; none: có nguồn nêu là không có; unknown: chưa biết, toàn bộ hoặc một phần."
        )
    )
    not_known: InBothLanguages | None = Field(
        description="What is not known, to be said as it stands. / Điều chưa biết, cần nói lại đúng như vậy."
    )
    sources: list[Source]
    release: str = Field(description="The state of the policies that the answer rests on. / Bản dữ liệu.")
    known_on: str | None = Field(description="From what had been published by this day. / Theo công bố đến ngày này.")
    answer: Any


def sources(because: Iterable[Mapping[str, Any]]) -> list[Source]:
    """Each rule once, in the order in which they are met."""
    found = {(each.get("rule"), each.get("instrument"), each.get("source") or None): None for each in because}
    return [Source(rule=rule, instrument=instrument, source=source) for rule, instrument, source in found]


def in_both(what: str) -> InBothLanguages:
    """What is not known, and what must not be made of it."""
    said = tell("Not known: {what}. It must not be guessed, and not be taken for none or 0.", what=what)
    return InBothLanguages(vi=in_language(said, "vi"), en=str(said))


def of_count(count: Count, slugs: Iterable[str]) -> list[dict[str, Any]]:
    """The rules that make provinces of a count supporters."""
    rules = [found.rule for slug in slugs for found in count.rules.get(slug, ())]
    return [{"rule": rule.id, "instrument": rule.number, "source": rule.source} for rule in rules]


def of_statements(
    registry: Registry, day: datetime.date, programmes: Collection[str], slugs: Iterable[str]
) -> list[dict[str, Any]]:
    """What says of provinces that they add nothing."""
    territory = registry.territory
    here = {part for slug in slugs for part in (slug, *territory.parts.get(slug, ()))}
    return [
        {"source": said.source}
        for said in registry.law(day).statements
        if said.stated and said.programme in programmes and said.province in here
    ]


def places(slugs: Iterable[str], registry: Registry) -> str:
    """Names of provinces, in both languages."""
    units = (unit(slug, registry.territory) for slug in slugs)
    return joined(", ", [InBoth(each.en, each.vi) for each in units])
