"""What one household would pay in each province, as text: sorted where it is known, apart where it is not."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table

from calculator.assessment import Assessment
from calculator.comparison.everywhere import Everywhere
from hotro.calc.speaker import Speaker, in_doubt, tight
from hotro.page import Page, table


def places_page(page: Page, found: Everywhere, speaker: Speaker, *, title: str) -> None:
    """Provinces by what is left to pay; apart from them those where local support is not known."""
    say = speaker.say
    page.line(title, style="bold")
    page.line(speaker.household(found.all[0]))
    _common(page, found, speaker)
    if found.known:
        partly = len(_units(found.known) & _units((*found.doubtful, *found.unknown)))
        key = "known_in_part" if partly else "known_heading"
        page.heading(say(key, n=len(_units(found.known)), of=found.of, m=partly))
        page.table(_table(found.known, speaker))
    if found.doubtful:
        page.heading(say("doubt_heading", n=len(_units(found.doubtful))))
        page.table(_table(found.doubtful, speaker))
    if found.unknown:
        first = found.unknown[0]
        pays = speaker.between(first.lowest_pays, first.total.pays)
        page.heading(say("unknown_heading", n=len(_units(found.unknown)), pays=pays))
        page.line(", ".join(speaker.place(assessment) for assessment in found.unknown))
    page.line()
    speaker.presumed_legend(page, found.all)
    speaker.legend(page, found.all, say("the_province_of"))
    speaker.changes_legend(page, found.all)


def _common(page: Page, found: Everywhere, speaker: Speaker) -> None:
    """What is the same in every province."""
    total = found.all[0].total
    amounts = {
        "contribution": speaker.amount(total.contribution),
        "state": speaker.amount(total.state),
        "left": speaker.amount(total.contribution - total.state),
    }
    page.line(speaker.say("common_line", **amounts))
    page.line(speaker.say("currency"))


def _units(found: Iterable[Assessment]) -> set[str | None]:
    return {assessment.province for assessment in found}


def _table(found: tuple[Assessment, ...], speaker: Speaker) -> Table:
    say = speaker.say
    with_other = any(a.total.other for a in found)
    heads = ["place", "adds", *(["other"] if with_other else []), "pays", "by"]
    last = len(heads) - 1
    made = tight(table(*(say(head) for head in heads), numbers=tuple(range(1, last)), wide=(last,)))
    for a in found:
        _, _, *amounts = speaker.totals(a, with_other=with_other)
        applied = any(line.applied for line in a.lines)
        by = speaker.by_which(a) if a.local_known or applied else speaker.numbers(in_doubt(a), a)
        made.add_row(speaker.place(a), *amounts, by)
    return made
