"""What begins and what ends, and when it became known: the entries of the calendar and of the feed."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from hotro.release.words import TEXTS
from hotro.say.rules import number_words, rules_words
from hotro.say.voice import command_voice
from registry.files.policies import Policies
from registry.law.rule import LocalRule
from registry.registry import Registry
from registry.voice.voice import LANGUAGES, Voice
from registry.written.bound import parse_begin, parse_end
from registry.written.national import Parameter, Value
from registry.written.province import Instrument

_DAYS = ("stated", "year", "inferred")
"""How a day must be known to be the day of an event."""


class CalendarEvent(NamedTuple):
    """A day of the law, in words."""

    day: datetime.date
    id: str
    """`begins.ha-noi-19-2025`; the same in every release."""
    known: datetime.date
    """When it was published first, as far as is known; the day of the release where no source has a day."""
    title: str
    """Vietnamese, then English."""
    text: str
    source: str | None


def events(registry: Registry, policies: Policies) -> tuple[CalendarEvent, ...]:
    """All of them, by day: instruments that are law begin and end, numbers of the State change."""
    voices = [command_voice(language, TEXTS) for language in reversed(LANGUAGES)]
    today = datetime.date.fromisoformat(registry.release[:10])
    found = [*_of_instruments(registry, policies, voices, today), *_of_parameters(policies, voices, today)]
    return tuple(sorted(found))


def _of_instruments(
    registry: Registry, policies: Policies, voices: list[Voice], today: datetime.date
) -> Iterator[CalendarEvent]:
    rules: dict[str, list[LocalRule]] = {}
    for rule in registry.local_rules:
        rules.setdefault(rule.instrument, []).append(rule)
    for slug, file in policies.provinces.items():
        for i in file.instruments:
            if i.status != "adopted":
                continue
            for what, bound in (("begins", parse_begin(i.from_)), ("ends", parse_end(i.to))):
                if bound.day is None or bound.known not in _DAYS:
                    continue
                yield _event(registry, voices, what, bound.day, bound.known, slug, i, rules.get(i.id, []), today)


def _event(
    registry: Registry,
    voices: list[Voice],
    what: str,
    day: datetime.date,
    how: str,
    slug: str,
    instrument: Instrument,
    rules: list[LocalRule],
    today: datetime.date,
) -> CalendarEvent:
    titles, texts = [], []
    for say in voices:
        place = say.place(slug, registry.territory, day)
        titles.append(say(f"event_{what}", place=place, number=number_words(say, instrument.number), day=say.day(day)))
        texts.append(". ".join(filter(None, [rules_words(say, rules, registry.groups), say(f"day_{how}")])))
    published = [source.published for source in instrument.sources if source.published is not None]
    source = next((source.url for source in instrument.sources if source.url != "unknown"), None)
    known = min(published, default=today)
    return CalendarEvent(day, f"{what}.{instrument.id}", known, " / ".join(titles), "\n".join(texts), source)


def _of_parameters(policies: Policies, voices: list[Voice], today: datetime.date) -> Iterator[CalendarEvent]:
    for parameter in policies.parameters.parameters:
        for value in parameter.values:
            if value.from_ is not None:
                yield _number(parameter, value, value.from_, voices, today)


def _number(
    parameter: Parameter, value: Value, day: datetime.date, voices: list[Voice], today: datetime.date
) -> CalendarEvent:
    names = {"vi": parameter.vi, "en": parameter.en}
    said = " ".join(map(str, value.value)) if isinstance(value.value, list) else str(value.value)
    titles = [
        say("event_number", name=names[say.language], value=said, unit=parameter.unit, day=say.day(day))
        for say in voices
    ]
    source = next((source for source in value.sources if source.startswith("http")), None)
    text = value.instrument or ""
    return CalendarEvent(day, f"number.{parameter.key}.{day}", min(day, today), " / ".join(titles), text, source)
