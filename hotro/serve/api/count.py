"""`GET /count`: how many provinces support whom, on a day."""

from __future__ import annotations

import click

from hotro.count.answer import answer as answer_of_one
from hotro.count.answer import answer_of_all, every_count
from hotro.count.words import TEXTS
from hotro.options import today
from hotro.output import Answer
from hotro.say.voice import command_voice
from hotro.serve.api_question import ApiQuestion, ApiRequest, Example
from hotro.serve.parameters import GROUP, KNOWN_ON, LANGUAGE, ON, PROGRAMME
from hotro.tell import tell


def answer(asked: ApiRequest) -> Answer:
    """One count; without a programme the table of all."""
    registry, given = asked.loaded.registry, asked.given
    day, programme, group = given.get("on") or today(), given.get("programme"), given.get("group")
    if programme is None:
        if group is not None:
            raise click.UsageError(tell("--group needs --programme"))
        return answer_of_all(every_count(registry, day))
    found = registry.count(programme, group, on=day)
    return answer_of_one(registry, found, command_voice(given.get("lang", "en"), TEXTS))


QUESTION = ApiQuestion(
    "/count",
    "How many provinces support whom, on a day",
    answer,
    (PROGRAMME, GROUP, ON, KNOWN_ON, LANGUAGE),
    (
        Example("As of March 2023", "programme=voluntary_si&on=2023-03-22"),
        Example("One group", "programme=health_insurance&group=near_poor&on=2026-03-01"),
        Example("Every programme and group", "on=2026-03-01"),
    ),
    is_long=lambda _: False,
    schema="Count Count[]",
)
