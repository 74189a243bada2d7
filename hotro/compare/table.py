"""The adviser's table: provinces as columns, three lines for each group."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

from rich.table import Table
from rich.text import Text

from calculator.comparison.compare import CaseRow, Comparison, ProvinceCase
from hotro.page import Page, cell, table
from hotro.say.rates import short_rate
from hotro.say.rules import number_words, where_words, who_words
from registry.law.area import area_on
from registry.law.rule import LocalRule
from registry.registry import Registry
from registry.voice.bounds import age_words
from registry.voice.voice import Voice

GROUP_WIDTH = 26
WIDEST_GROUP = 50
PROVINCE_WIDTH = 13


def print_comparison(registry: Registry, found: Comparison, say: Voice) -> None:
    """Print the page."""
    page = Page()
    comparison_page(page, registry, found, say)
    page.line(say("compare_conditions"))
    page.write()


def comparison_page(page: Page, registry: Registry, found: Comparison, say: Voice) -> None:
    """One table a programme; several where the provinces do not fit beside each other."""
    page.line(say("compare_title", day=say.day(found.date)), style="bold")
    page.line(say("compare_rows"))
    for slug in found.provinces:
        if slug not in registry.territory.on(found.date):
            _now_part_of(page, registry, slug, say)
    columns = _columns(len(found.provinces), page.width)
    for programme in dict.fromkeys(row.case.programme for row in found.rows):
        rows = [row for row in found.rows if row.case.programme == programme]
        income = say.vnd(found.income) if found.income is not None else say("unknown")
        page.heading(say(f"case_{programme}", programme=say(programme), income=income))
        for some in columns:
            page.table(_table(registry, found, rows, some, page.width, say))
    cells = [c for row in found.rows for c in row.cells if c is not None]
    if any(c.status == "presumed" for c in cells):
        page.line(f"* {say('presumed_means')}")
    if any(c.status == "unknown" for c in cells):
        page.line(say("compare_unknown"))
    _endings(page, registry, found, cells, say)
    _leads(page, registry, found, cells, say)


def _now_part_of(page: Page, registry: Registry, slug: str, say: Voice) -> None:
    """A province that was merged away is compared by the rules of its area."""
    territory = registry.territory
    into = say.place(territory.old[slug].into, territory)
    page.line(f"{say.place(slug, territory)}: {say('part_of', day=say.day(territory.merger), place=into)}")


def _columns(provinces: int, width: int) -> list[range]:
    """Provinces in as few tables as fit the width, each about as wide as the others."""
    fit = max(1, (width - GROUP_WIDTH) // PROVINCE_WIDTH)
    size = -(-provinces // -(-provinces // fit))
    return [range(first, min(first + size, provinces)) for first in range(0, provinces, size)]


def _table(
    registry: Registry, found: Comparison, rows: Sequence[CaseRow], columns: range, width: int, say: Voice
) -> Table:
    names = [say.place(found.provinces[i], registry.territory, found.date) for i in columns]
    made = table(say("group"), *names, numbers=tuple(range(1, len(names) + 1)))
    made.columns[0].max_width = max(GROUP_WIDTH - 2, min(WIDEST_GROUP, width - PROVINCE_WIDTH * len(names)))
    for column in made.columns[1:]:
        column.max_width = max(PROVINCE_WIDTH, (width - GROUP_WIDTH) // len(names)) - 2
    lines: tuple[tuple[str | None, Callable[[ProvinceCase, Voice], str]], ...] = (
        (None, local_words),
        ("total_with_state", total_words),
        ("pays_a_year", payment_words),
    )
    for row in rows:
        for label, words in lines:
            head = cell(_case_words(registry, row, say)) if label is None else cell((f"  {say(label)}", "dim"))
            made.add_row(head, *[_cell(row.cells[i], words, say) for i in columns], end_section=words is payment_words)
    return made


def _cell(found: ProvinceCase | None, words: Callable[[ProvinceCase, Voice], str], say: Voice) -> Text:
    return cell(say("not_a_case") if found is None else words(found, say))


def _case_words(registry: Registry, row: CaseRow, say: Voice) -> str:
    case = row.case
    parts = [say.short_groups(case.groups, registry.groups), age_words(say, case.age_from, case.age_below)]
    if case.order is not None:
        parts.append(f"({say('nth_of_household', order=case.order)})")
    return " ".join(filter(None, parts))


def local_words(found: ProvinceCase, say: Voice) -> str:
    """What the province adds."""
    percent = found.local_percent
    if percent is None:
        return say("unknown")
    if found.status == "state_pays_all":
        return say("state_pays_all")
    if found.status == "none":
        return say("stated_none")
    text = say.rounded_percent(percent) + (" *" if found.status == "presumed" else "")
    return text if found.first_months.local_known else say("or_more", text=text)


def total_words(found: ProvinceCase, say: Voice) -> str:
    """State and province together."""
    if found.status == "unknown" and not found.line.state:
        return say("unknown")
    text = say.rounded_percent(found.total_percent)
    return text if found.first_months.local_known else say("or_more", text=text)


def payment_words(found: ProvinceCase, say: Voice) -> str:
    """What is left for the person to pay, dong."""
    line = found.line
    if line.local_known:
        return say.number(line.pays)
    if found.lowest_payment:
        return say("from_to", low=say.number(found.lowest_payment), high=say.number(line.pays))
    return say("or_less", text=say.number(line.pays))


def _endings(page: Page, registry: Registry, found: Comparison, cells: Sequence[ProvinceCase], say: Voice) -> None:
    """Instruments whose support ends within the year: percents are of before, what is paid a year is not."""
    ending = dict.fromkeys((cell.province, rule.number, _end_of(rule)) for cell in cells for rule in cell.ending)
    if ending:
        page.heading(say("ending_heading"))
    for province, number, day in ending:
        assert day is not None
        place = say.place(province, registry.territory, found.date)
        page.item("-", say("ending", place=place, number=number_words(say, number), day=say.day(day)))


def _end_of(rule: LocalRule) -> datetime.date | None:
    return None if rule.own_end is None else datetime.date.fromordinal(rule.own_end)


def _leads(page: Page, registry: Registry, found: Comparison, cells: Sequence[ProvinceCase], say: Voice) -> None:
    """Rules that may add something, each once a province, with the reason why they are not counted."""
    leads = {(c.province, lead.rule.id): lead for c in cells if not c.line.local_known for lead in c.leads}
    if leads:
        page.heading(say("leads_heading"))
    for (province, _), lead in sorted(leads.items()):
        text = say(
            "lead",
            place=say.place(province, registry.territory, found.date),
            who=who_words(say, lead.rule, registry.groups),
            rate=short_rate(say, lead.rule, found.date),
            number=number_words(say, lead.rule.number),
            doubt=say(f"doubt_{lead.doubt}"),
        )
        where = where_words(say, lead.rule, area_on(registry.territory, province, found.date), registry.territory)
        if where:
            text += f" ({where})"
        page.item("-", text)
    page.line()
