"""The page of a household: one form, and beside it the answer."""

from __future__ import annotations

import datetime
import json
from typing import Any

from calculator.rules.limits import income_limits
from hotro.calc.words import TEXTS as CALC_TEXTS
from hotro.options import today
from hotro.pages.household.answer import AnsweredForm, RefusedForm, answered
from hotro.pages.household.downloads import download
from hotro.pages.household.form import MOST_MEMBERS, HouseholdForm, as_household, empty_form, read_form
from hotro.pages.household.groups import GroupKind, kinds
from hotro.pages.household.problems import in_words
from hotro.pages.household.shown import shown
from hotro.pages.household.words import TEXTS
from hotro.pages.page_request import Made, PageRequest, one_of
from hotro.pages.site import address, fill, voice
from registry.law.law import ParameterUnknown
from registry.law.names import UnknownProvince
from registry.law.programmes import PROGRAMMES
from registry.voice.voice import Voice

HEALTH_MONTHS = ("12", "6", "3", "1")
VOLUNTARY = ("m12", "m6", "m3", "m1", "y2", "y3", "y4", "y5")


def page(asked: PageRequest) -> Made:
    """The page, as part of the site."""
    return _page(asked, "household")


def embedded(asked: PageRequest) -> Made:
    """The page alone, to stand in another."""
    return _page(asked, "embed")._replace(may_be_framed=True)


def _page(asked: PageRequest, key: str) -> Made:
    say = voice(asked.language, TEXTS, CALC_TEXTS)
    form = empty_form(asked.one("province")) if asked.form is None else read_form(asked.form)
    day = _day(form)
    names = tuple(say("person", n=i) for i in range(1, len(form.members) + 1))
    answer = None
    problems: list[str] = []
    data = as_household(form, names)
    if asked.form is not None and form.pays:
        try:
            found = answered(form, data, asked.registry)
            if (file := download(asked, found, one_of(asked.form, "do"))) is not None:
                return file
            data = _with_incomes(data, found)
            answer = shown(asked, form, found, say)
        except RefusedForm as refused:
            problems = in_words(refused.problems, asked.registry, say)
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


def _with_incomes(data: dict[str, Any], found: AnsweredForm) -> dict[str, Any]:
    """The household as data with the incomes that the amounts are of, where the lowest stood for what was not said."""
    members = [
        said
        if person.voluntary_si is None
        else said | {"voluntary_si": said["voluntary_si"] | {"income": person.voluntary_si.income}}
        for said, person in zip(data["members"], found.household.members, strict=True)
    ]
    return data | {"members": members}


def _day(form: HouseholdForm) -> datetime.date:
    """The day of the form, or today where it says none: the check will name it."""
    try:
        return datetime.date.fromisoformat(f"{form.date}-01"[:10])
    except ValueError:
        return today()


def _provinces(asked: PageRequest, form: HouseholdForm, day: datetime.date) -> list[tuple[str, str]]:
    territory = asked.registry.territory
    found = {slug: unit.vi for slug, unit in territory.on(day).items()}
    if form.province and (slug := _slug(asked, form)) is not None:
        found.setdefault(slug, territory.get(slug).vi)
    return sorted(found.items())


def _slug(asked: PageRequest, form: HouseholdForm) -> str | None:
    try:
        return asked.registry.slug(form.province) if form.province else None
    except UnknownProvince:
        return None


def _kinds(asked: PageRequest, form: HouseholdForm, day: datetime.date, say: Voice) -> list[tuple[GroupKind, ...]]:
    registry, slug = asked.registry, _slug(asked, form)
    law = registry.law(day)
    found = []
    for member in form.members:
        paid = [p for p, of in zip(PROGRAMMES, (member.voluntary_si, member.health_insurance), strict=True) if of]
        found.append(kinds(registry, law, slug, paid or PROGRAMMES, say))
    return found


def _lowest(asked: PageRequest, day: datetime.date, say: Voice) -> str:
    try:
        return say.vnd(income_limits(asked.registry.law(day)).floor)
    except ParameterUnknown:
        return "?"
