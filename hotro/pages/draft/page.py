"""The page of a draft: how it is made, what it costs by year and payer, and where it puts the province."""

from __future__ import annotations

from typing import Any, NamedTuple

from calculator.simulation.asked import DraftCost
from calculator.simulation.drafts.adopt import Adopted
from hotro.options import today
from hotro.pages.draft.bars import Bars, bars
from hotro.pages.draft.downloads import download
from hotro.pages.draft.form import DOWNLOADS, DROP, read_form
from hotro.pages.draft.making import Rate, as_text, rates
from hotro.pages.draft.people import Crowd, crowds
from hotro.pages.draft.words import TEXTS
from hotro.pages.draft.work import Trouble, draft_of_form, with_file, worked_out
from hotro.pages.page_request import Made, PageRequest
from hotro.pages.sheet import Sheet
from hotro.pages.site import fill, province_link, voice
from hotro.say.rules import number_words, who_words
from hotro.simulate.page import SimulatePage
from hotro.simulate.plot_words import TEXTS as PLOT_TEXTS
from hotro.simulate.words import TEXTS as SIMULATE_TEXTS
from registry.law.programmes import PROGRAMMES
from registry.registry import Registry
from registry.voice.bounds import age_words
from registry.voice.voice import Voice
from registry.written.province import ProvinceFile

OWN = {key: TEXTS[key] for key in ("missing_assume_none",)}
"""What the command's page says with its options, said with the fields of this one."""


class RateField(NamedTuple):
    """A rule whose rate can be moved, in words."""

    key: str
    rule: str
    text: str
    label: str
    value: int | None
    is_open: bool
    """Whether a number can be put in its place: it is one, or is not known."""
    most: int


def page(asked: PageRequest) -> Made:
    """The page, or a file that was asked for."""
    say = voice(asked.language, TEXTS, PLOT_TEXTS, SIMULATE_TEXTS)
    form = read_form(asked)
    draft: ProvinceFile | None = None
    adopted: Adopted | None = None
    cost: DraftCost | None = None
    trouble: list[tuple[str, str]] = []
    try:
        draft, adopted = draft_of_form(asked, form, say)
        form = with_file(form, say)
        if draft is not None:
            cost = worked_out(asked, form, draft, adopted, say)
        if draft is not None and form.do in DOWNLOADS:
            return download(asked, form, draft, cost, say)
    except Trouble as met:
        trouble = met.said
    text = as_text(draft, asked.registry) if draft is not None else form.text if form.do != "restart" else ""
    known = rates(draft) if draft is not None else []
    territory = asked.registry.territory
    return Made(
        fill(
            asked,
            "draft.html",
            say,
            "draft",
            status_day=today(),
            title=say("page_title"),
            form=form,
            text=text,
            trouble=trouble,
            is_begun=draft is not None or bool(text) or form.do in ("make", "add"),
            provinces=sorted(territory.new.items()),
            place=say.place(draft.province, territory) if draft is not None else "",
            rates=[_field(asked.registry, rate, say) for rate in known],
            crowds=[(crowd.key, _crowd(asked.registry, crowd, say)) for crowd in crowds(known)],
            programmes=PROGRAMMES,
            groups=[group for group in asked.registry.groups.values() if group.is_of_people],
            left=_left(asked.registry, adopted, say),
            downloads=DOWNLOADS,
            drop=DROP,
            result=_result(asked, cost, say) if cost is not None else None,
        )
    )


def _field(registry: Registry, rate: Rate, say: Voice) -> RateField:
    text = say("people_of", programme=say(rate.programme), who=_who(registry, rate.groups, rate.age, say))
    label = {"percent": "rule_rate", "total_percent": "rule_total", "vnd_per_month": "rule_dong"}[rate.kind]
    label = say(label) if not rate.year else say("rate_from_year", rate=say(label), year=rate.year)
    most = 100_000_000 if rate.kind == "vnd_per_month" else 100
    is_open = rate.value is not None or not rate.is_known
    return RateField(rate.key, rate.key.partition("@")[0], text, label, rate.value, is_open, most)


def _who(registry: Registry, groups: tuple[str, ...], age: int | None, say: Voice) -> str:
    return " ".join(filter(None, [say.short_groups(groups, registry.groups), age_words(say, age, None)]))


def _crowd(registry: Registry, crowd: Crowd, say: Voice) -> str:
    if not crowd.groups and crowd.age is None:
        return say("nobody_else", programme=say(crowd.programme))
    return say("people_of", programme=say(crowd.programme), who=_who(registry, crowd.groups, crowd.age, say))


def _left(registry: Registry, adopted: Adopted | None, say: Voice) -> list[str]:
    """Rules of the other province that the draft does not take over, and why."""
    return [
        f"{number_words(say, rule.number)}, {who_words(say, rule, registry.groups)}: {say(f'left_why_{why}')}"
        for rule, why in (adopted.left_out if adopted else ())
    ]


class Result(NamedTuple):
    """A cost, as the page shows it."""

    sheet: Sheet
    drawn: Bars


def _result(asked: PageRequest, cost: DraftCost, say: Voice) -> Any:
    sheet = Sheet(province_link(asked, today()))
    SimulatePage(cost, asked.registry, asked.language, sheet, OWN).fill()
    return Result(sheet, bars(cost.simulation, say))
