"""Up to six provinces side by side: what each adds, with the State's share, and what a person pays for a year."""

from __future__ import annotations

from calculator.comparison.compare import CaseRow, compare
from hotro.compare.table import comparison_page, local_words, payment_words
from hotro.compare.words import TEXTS as COMPARE_TEXTS
from hotro.pages.compare.words import TEXTS
from hotro.pages.page_request import BadQuestion, Made, PageRequest
from hotro.pages.sheet import Sheet
from hotro.pages.site import fill, shown_day, slug_of, voice
from registry.law.names import UnknownProvince
from registry.law.programmes import PROGRAMMES
from registry.voice.voice import Voice

MOST = 6


def page(asked: PageRequest) -> Made:
    """The page; before provinces are chosen the form alone. Raises BadQuestion."""
    registry, day = asked.registry, asked.day
    say = voice(asked.language, TEXTS, COMPARE_TEXTS)
    programme = asked.one("programme")
    slugs = tuple(dict.fromkeys(_slug(asked, name) for name in asked.several("province")))
    if len(slugs) > MOST:
        raise BadQuestion("too_many_provinces", most=str(MOST))
    sheet = Sheet()
    if slugs:
        programmes = (programme,) if programme in PROGRAMMES else PROGRAMMES
        found = compare(registry, slugs, on=day, programmes=programmes)
        found = found._replace(rows=tuple(sorted(found.rows, key=lambda row: not _differs(row, say))))
        comparison_page(sheet, registry, found, say)
    return Made(
        fill(
            asked,
            "compare.html",
            say,
            "compare",
            status_day=day,
            title=say("title"),
            slugs=slugs,
            chosen=[*slugs, *[""] * (MOST - len(slugs))],
            names=_names(asked, slugs),
            programme=programme,
            programmes=PROGRAMMES,
            told=sheet.title,
            blocks=sheet.without_title(),
            day=day,
            on=shown_day(day),
        )
    )


def _slug(asked: PageRequest, name: str) -> str:
    try:
        return slug_of(asked, name)
    except UnknownProvince as unknown:
        raise BadQuestion("bad_province", text=name[:60]) from unknown


def _names(asked: PageRequest, slugs: tuple[str, ...]) -> list[tuple[str, str]]:
    """The provinces of the day, and those asked for that are a part of one."""
    territory = asked.registry.territory
    units = territory.on(asked.day)
    named = [(unit.vi, slug) for slug, unit in units.items()]
    named += [(territory.get(slug).vi, slug) for slug in slugs if slug not in units]
    return sorted(named, key=lambda pair: pair[1])


def _differs(row: CaseRow, say: Voice) -> bool:
    """Whether the provinces are not all told the same of a case."""
    said = {None if cell is None else (local_words(cell, say), payment_words(cell, say)) for cell in row.cells}
    return len(said) > 1
