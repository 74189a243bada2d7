"""An answer in the words of the page: large figures, questions, why, every province, over the years."""

from __future__ import annotations

import dataclasses
from typing import Any, NamedTuple

from calculator.assessment import Assessment
from calculator.household import Household
from hotro.calc.household_page import household_page
from hotro.calc.page import title_of
from hotro.calc.places_page import places_page
from hotro.calc.speaker import Speaker
from hotro.calc.time_page import time_page
from hotro.pages.household.answer import AnsweredForm
from hotro.pages.household.asking import Asking
from hotro.pages.household.form import HouseholdForm
from hotro.pages.household.picture import picture
from hotro.pages.household.words import TEXTS
from hotro.pages.page_request import PageRequest
from hotro.pages.sheet import Sheet
from hotro.pages.site import province_link
from registry.voice.voice import Voice

OWN = {key: TEXTS[key] for key in ("ask", "ask_more")}
"""What the command's page says with paths and options, said for a print."""


class Shown(NamedTuple):
    """An answer, as the page shows it."""

    pays: str
    is_range: bool
    parts: list[tuple[str, str]]
    """What each of the others pays, in words."""
    people: list[str]
    asking: list[Any]
    answered: list[Any]
    why: Sheet
    brief: Sheet
    """Without the steps: for a print on one page."""
    everywhere: Sheet
    time: Sheet | None
    picture: Any
    span: tuple[str, str]


def shown(asked: PageRequest, form: HouseholdForm, answer: AnsweredForm, say: Voice) -> Shown:
    """The answer in words."""
    registry, found = asked.registry, answer.found
    speaker = Speaker(asked.language, registry, OWN)
    why, brief, places = Sheet(), Sheet(), Sheet(province_link(asked, found.date))
    title = title_of(found, speaker)
    household_page(why, found, speaker, title=title, explained=True, asks=False)
    household_page(brief, found, speaker, title=title, explained=False)
    places_page(places, answer.everywhere, speaker, title=title_of(answer.everywhere, speaker))
    low, high = found.lowest_pays, found.total.pays
    heads = ["contribution", "state", "local", *(["other"] if found.total.other else [])]
    amounts = speaker.totals(found, with_other=bool(found.total.other))
    asking = Asking(registry, form, found.date, say)
    time = _over_time(answer, speaker)
    first, last = answer.span
    return Shown(
        speaker.between(low, high),
        low != high,
        [(say(head), amount) for head, amount in zip(heads, amounts[:-1], strict=True)],
        [_person(answer.household, i, found, speaker) for i in range(len(answer.household.members))],
        list(asking.open(found.questions)),
        list(asking.answered()),
        why,
        brief,
        places,
        time,
        picture(answer.time, speaker) if answer.time is not None else None,
        (speaker.say.day(first), speaker.say.day(last)),
    )


def _over_time(answer: AnsweredForm, speaker: Speaker) -> Sheet | None:
    if answer.time is None:
        return None
    sheet = Sheet()
    time_page(sheet, answer.time, speaker, title=title_of(answer.time, speaker))
    return sheet


def _person(household: Household, i: int, found: Assessment, speaker: Speaker) -> str:
    """One member as the household's title says it, for a print without the form."""
    alone = dataclasses.replace(household, members=(household.members[i],))
    members = (found.members[i],)
    return speaker.household(Assessment(found.province, found.former_province, found.date, members, alone))
