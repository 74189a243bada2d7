"""The page of a province: what it adds, how surely, over time, what is not known, and the sources."""

from __future__ import annotations

from hotro.history.timeline import never_in_force, who_it_is
from hotro.history.words import TEXTS as HISTORY_TEXTS
from hotro.pages.page_request import Made, PageRequest
from hotro.pages.province.timeline import timeline
from hotro.pages.province.words import TEXTS
from hotro.pages.sheet import Sheet
from hotro.pages.site import fill, shown_day, slug_of, voice
from hotro.show.shown import shown_rules
from hotro.show.text import province_page
from hotro.show.words import TEXTS as SHOW_TEXTS
from registry.registry import Registry


def page(asked: PageRequest) -> Made:
    """The page. Raises UnknownProvince, BadQuestion."""
    registry, day = asked.registry, asked.day
    slug = slug_of(asked, asked.name)
    say = voice(asked.language, TEXTS, SHOW_TEXTS, HISTORY_TEXTS)
    found = registry.province(slug, on=day)
    history = registry.history(slug)
    sheet, past = Sheet(), Sheet()
    province_page(sheet, registry, found, shown_rules(registry, found), say)
    who_it_is(past, registry, history, say)
    never_in_force(past, registry, history, say)
    in_force = [block for block in sheet.blocks if block.kind != "title"]
    return Made(
        fill(
            asked._replace(name=slug),
            "province.html",
            say,
            "province",
            status_day=day,
            title=sheet.title,
            place=say.place(slug, registry.territory, day),
            slug=slug,
            now=_now(registry, slug),
            blocks=in_force,
            timeline=timeline(registry, history, day, say),
            past=[block for block in past.blocks if block.kind != "title"],
            day=day,
            on=shown_day(day),
        )
    )


def _now(registry: Registry, slug: str) -> str:
    """The province of today that a province is, or is a part of: the one whose council can pass a resolution."""
    territory = registry.territory
    return slug if slug in territory.new else next(new for new, parts in territory.parts.items() if slug in parts)
