"""What every tool answers with: the answer of the command line, and beside it how far it is known, and from where."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel, Field

from calculator.line import Line
from hotro.tell import tell
from registry.law.groups import groups_meant
from registry.message import InBoth, in_language, joined
from registry.questions.count import Count
from registry.questions.support import spoken_of, statements_of_none
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
    in_force: str | None = Field(
        description=(
            "certain, or presumed: no source states the rule's end. / presumed: chưa nguồn nào nêu ngày hết hiệu lực."
        )
    )
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
    named = [{name: each.get(name) or None for name in Source.model_fields} for each in because]
    return [Source(**one) for one in {tuple(one.items()): one for one in named}.values()]


def in_both(what: str) -> InBothLanguages:
    """What is not known, and what must not be made of it."""
    said = tell("Not known: {what}. It must not be guessed, and not be taken for none or 0.", what=what)
    return InBothLanguages(vi=in_language(said, "vi"), en=str(said))


def of_count(count: Count, registry: Registry, slugs: Collection[str]) -> list[dict[str, Any]]:
    """The rules that make provinces of a count supporters, and what says of others that they add nothing."""
    rules = [found for slug in slugs for found in count.rules.get(slug, ())]
    law = registry.law(count.date)
    wanted = None if count.group is None else groups_meant(count.group, registry.groups)
    without = {old for slug in slugs if slug in count.documented.none for old in count.areas[slug]}
    said = statements_of_none(law, count.programme, wanted)
    return [
        *(
            {
                "rule": found.rule.id,
                "instrument": found.rule.number,
                "in_force": found.certainty.name.lower(),
                "source": found.rule.source,
            }
            for found in rules
        ),
        *({"source": each.source} for each in said if not without.isdisjoint(spoken_of(each, law))),
    ]


def of_lines(lines: Iterable[Line]) -> Iterator[dict[str, Any]]:
    """The rules that amounts rest on, and what says that the province adds nothing to them."""
    for line in lines:
        yield from line.as_json()["because"]
        for statement in (period.support.stated_none for period in line.periods):
            if statement is not None:
                yield {"source": statement.source}


def places(slugs: Iterable[str], registry: Registry) -> str:
    """Names of provinces, in both languages."""
    units = (unit(slug, registry.territory) for slug in slugs)
    return joined(", ", [InBoth(each.en, each.vi) for each in units])
