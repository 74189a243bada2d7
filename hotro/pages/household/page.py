"""The page of a household: one form, the answer in large figures, questions, why, every province, over the years."""

from __future__ import annotations

import dataclasses
import datetime
import json
from typing import Any, NamedTuple

from calculator.assess import assess
from calculator.assessment import Assessment
from calculator.comparison.amounts import lowest_pays
from calculator.comparison.everywhere import everywhere
from calculator.comparison.on_day import on_day
from calculator.comparison.over_time import over_time
from calculator.household import Household
from calculator.input.read_household import read_household
from calculator.problems import BadHousehold
from calculator.rules.limits import income_limits
from hotro.calc.household_page import household_page
from hotro.calc.page import title_of
from hotro.calc.places_page import places_page
from hotro.calc.speaker import Speaker
from hotro.calc.time_page import time_page
from hotro.calc.words import TEXTS as CALC_TEXTS
from hotro.options import today
from hotro.pages.asked import Asked, Made
from hotro.pages.household.asking import Asking
from hotro.pages.household.form import MOST_MEMBERS, Form, as_household, empty_form, read_form
from hotro.pages.household.groups import Kind, kinds
from hotro.pages.household.picture import picture
from hotro.pages.household.problems import in_words
from hotro.pages.household.words import TEXTS
from hotro.pages.sheet import Sheet
from hotro.pages.site import address, fill, province_link, voice
from registry.files.place import field
from registry.law.law import ParameterUnknown
from registry.law.names import UnknownProvince
from registry.law.programmes import PROGRAMMES
from registry.voice.voice import Voice

YEARS_BACK, YEARS_AHEAD = 6, 1
HEALTH_MONTHS = ("12", "6", "3", "1")
VOLUNTARY = ("m12", "m6", "m3", "m1", "y2", "y3", "y4", "y5")


def page(asked: Asked) -> Made:
    """The page, as part of the site."""
    return _page(asked, "household")


def embedded(asked: Asked) -> Made:
    """The page alone, to stand in another."""
    return _page(asked, "embed")._replace(may_be_framed=True)


def _page(asked: Asked, key: str) -> Made:
    say = voice(asked.language, TEXTS, CALC_TEXTS)
    form = empty_form(asked.one("province")) if asked.form is None else read_form(asked.form)
    day = _day(form)
    names = tuple(say("person", n=i) for i in range(1, len(form.members) + 1))
    answer = None
    problems: list[str] = []
    data = as_household(form, names)
    if asked.form is not None and form.pays:
        try:
            answer = _answer(asked, form, data, say)
        except _Refused as refused:
            problems = in_words(refused.problems, say)
    return Made(
        fill(
            asked,
            "household.html",
            say,
            key,
            status_day=day,
            title=say("page_title"),
            form=form,
            day=day,
            names=names,
            provinces=_provinces(asked, form, day),
            kinds=_kinds(asked, form, day, say),
            months=HEALTH_MONTHS,
            voluntary=VOLUNTARY,
            lowest=_lowest(asked, day, say),
            most=MOST_MEMBERS,
            problems=problems,
            answer=answer,
            data=json.dumps(data, ensure_ascii=False, indent=2),
            action=address(asked.language, key),
            frame="bare.html" if key == "embed" else "frame.html",
        )
    )


class _Refused(Exception):
    def __init__(self, problems: list[tuple[str, str]]) -> None:
        self.problems = problems
        super().__init__("refused")


class Shown(NamedTuple):
    """An answer, as the page shows it."""

    assessment: Assessment
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


def _answer(asked: Asked, form: Form, data: dict[str, Any], say: Voice) -> Shown:
    """Raises _Refused."""
    registry = asked.registry
    household, errors = read_household(data)
    if household is None:
        raise _Refused([(field(error.path), error.message) for error in errors])
    try:
        household = _with_lowest(asked, form, household)
        found = assess(household, registry)
        questions = found.questions
        everyone = everywhere(household, registry)
    except BadHousehold as bad:
        raise _Refused([(p.field, p.message) for p in bad.problems]) from bad
    speaker = Speaker(asked.language, registry)
    link = province_link(asked, found.date)
    why, brief, places = Sheet(), Sheet(), Sheet(link)
    household_page(why, found, speaker, title=title_of(found, speaker), explained=True)
    household_page(brief, found, speaker, title=title_of(found, speaker), explained=False)
    places_page(places, everyone, speaker, title=title_of(everyone, speaker))
    low, high = lowest_pays(found), found.total.pays
    heads = ["contribution", "state", "local", *(["other"] if found.total.other else [])]
    amounts = speaker.totals(found, with_other=bool(found.total.other))
    asking = Asking(registry, form, found.date, say)
    time, drawn, span = _over_time(asked, form, household, speaker)
    return Shown(
        found,
        speaker.between(low, high),
        low != high,
        [(say(head), amount) for head, amount in zip(heads, amounts[:-1], strict=True)],
        [_person(household, i, found, speaker) for i in range(len(household.members))],
        list(asking.open(questions)),
        list(asking.answered()),
        why,
        brief,
        places,
        time,
        drawn,
        span,
    )


def _with_lowest(asked: Asked, form: Form, household: Household) -> Household:
    """The household with the lowest income of its day where none was chosen. Raises BadHousehold."""
    pairs = zip(household.members, form.at_lowest, strict=True)
    payers = [member.voluntary_si is not None and is_lowest for member, is_lowest in pairs]
    if not any(payers):
        return household
    lowest = on_day(household, household.date, asked.registry, at_lowest_income=True)
    each = zip(household.members, lowest.members, payers, strict=True)
    return dataclasses.replace(household, members=tuple(low if is_lowest else own for own, low, is_lowest in each))


def _over_time(
    asked: Asked, form: Form, household: Household, speaker: Speaker
) -> tuple[Sheet | None, Any, tuple[str, str]]:
    first = datetime.date(household.date.year - YEARS_BACK, 1, 1)
    last = datetime.date(max(household.date.year, today().year) + YEARS_AHEAD, 12, 31)
    payers = [i for i, member in enumerate(household.members) if member.voluntary_si is not None]
    at_lowest = bool(payers) and all(form.at_lowest[i] for i in payers)
    try:
        found = over_time(household, asked.registry, first, last, at_lowest_income=at_lowest)
    except BadHousehold:
        return None, None, ("", "")
    sheet = Sheet()
    time_page(sheet, found, speaker, title=title_of(found, speaker))
    span = (speaker.say.day(first), speaker.say.day(last))
    return sheet, picture(found, speaker), span


def _person(household: Household, i: int, found: Assessment, speaker: Speaker) -> str:
    """One member as the household's title says it, for a print without the form."""
    alone = dataclasses.replace(household, members=(household.members[i],))
    members = (found.members[i],)
    return speaker.household(Assessment(found.province, found.former_province, found.date, members, alone))


def _day(form: Form) -> datetime.date:
    """The day of the form, or today where it says none: the check will name it."""
    try:
        return datetime.date.fromisoformat(f"{form.date}-01"[:10])
    except ValueError:
        return today()


def _provinces(asked: Asked, form: Form, day: datetime.date) -> list[tuple[str, str]]:
    territory = asked.registry.territory
    found = {slug: unit.vi for slug, unit in territory.on(day).items()}
    if form.province and (slug := _slug(asked, form)) is not None:
        found.setdefault(slug, territory.get(slug).vi)
    return sorted(found.items())


def _slug(asked: Asked, form: Form) -> str | None:
    try:
        return asked.registry.slug(form.province) if form.province else None
    except UnknownProvince:
        return None


def _kinds(asked: Asked, form: Form, day: datetime.date, say: Voice) -> list[tuple[Kind, ...]]:
    registry, slug = asked.registry, _slug(asked, form)
    law = registry.law(day)
    found = []
    for member in form.members:
        paid = [p for p, of in zip(PROGRAMMES, (member.voluntary_si, member.health_insurance), strict=True) if of]
        found.append(kinds(registry, law, slug, paid or PROGRAMMES, say))
    return found


def _lowest(asked: Asked, day: datetime.date, say: Voice) -> str:
    try:
        return say.vnd(income_limits(asked.registry.law(day)).floor)
    except ParameterUnknown:
        return "?"
