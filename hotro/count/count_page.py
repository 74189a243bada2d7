"""One count as a page: who published the number, who can be named, and what is known of every province."""

from __future__ import annotations

from collections import Counter

from hotro.count.before import act_words, before_words
from hotro.count.supporters import coverage, supports_words
from hotro.page import Page, cell, table
from hotro.say.rates import short_rate
from hotro.say.rules import number_words
from registry.law.programmes import USUAL_BASE
from registry.questions.count import Count
from registry.registry import Registry
from registry.voice.voice import Voice


def print_count(registry: Registry, found: Count, say: Voice) -> None:
    """Print the headline, and all that is behind it."""
    page = Page()
    page.line(headline(registry, found, say))
    count_page(page, registry, found, say)
    page.write()


def count_page(page: Page, registry: Registry, found: Count, say: Voice) -> None:
    """All that is behind the headline."""
    if found.not_before is not None:
        page.line(before_words(found, say))
    if found.cannot_join is not None:
        says = say.of_two(found.cannot_join.en, found.cannot_join.vi)
        page.line(say("cannot_join", says=says, instrument=act_words(found.cannot_join.instrument, say)))
    _published(page, found, say, registry)
    if found.documented.supports:
        _supporters(page, registry, found, say)
    _documented(page, registry, found, say)


def headline(registry: Registry, found: Count, say: Voice) -> str:
    """The number as published where one can be taken for the day, else as documented."""
    published = found.usable_publication
    return say(
        f"{'published' if published else 'documented'}_{'group' if found.group else 'programme'}",
        n=published.n if published else len(found.documented.supports),
        of=found.of,
        programme=say(f"{found.programme}_in_text"),
        people=say.people(registry.groups[found.group]) if found.group else "",
        day=say.day(published.day if published else found.date),
    )


def _published(page: Page, found: Count, say: Voice, registry: Registry) -> None:
    """Who published the number, and how it stands to what is documented."""
    published = found.published
    group = registry.groups[found.group] if found.group else None
    if group is not None and group.groups:
        members = ", ".join(say.short_group(registry.groups[code]) for code in group.groups)
        page.line(say("group_set", name=say.short_group(group), groups=members))
    if published is None or published.n is None:
        page.line(say("published_never"))
        return
    by, source = say.of_two(published.by, published.by_vi), say.of_two(published.source, published.source_vi)
    if found.usable_publication:
        page.line(say("published_by", by=by))
    else:
        key = "published_before_merger" if published.of != found.of else "published_outnumbered"
        page.line(say(key, n=published.n, of=published.of, day=say.day(published.day), by=by))
    page.address(source, indent=2)
    if found.usable_publication:
        page.line()
        page.line(_how_many_named(found, say))


def _how_many_named(found: Count, say: Voice) -> str:
    published = found.published
    assert published is not None
    assert published.n is not None
    named = len(found.documented.supports)
    if named > published.n:
        return f"{say('names_more', named=named, n=published.n)} {say('contradicts')}"
    key = "can_name" if published.day == found.date else "can_name_later"
    return say(key, named=named, n=published.n, missing=published.n - named, day=say.day(found.date))


def _supporters(page: Page, registry: Registry, found: Count, say: Voice) -> None:
    """The table of those that can be named: what they add, where, by which instrument."""
    page.heading(say("named_supporters"))
    merged = found.date >= registry.territory.merger
    columns = [say("province"), say("who_and_how_much"), *([say("covers")] if merged else []), say("by_which")]
    made = table(*columns, wide=(1,))
    for slug in found.documented.supports:
        name = say.place(slug, registry.territory, found.date)
        if slug in found.documented.presumed:
            name += " *"
        numbers = dict.fromkeys(number_words(say, r.rule.number) for r in found.rules[slug])
        where = [cell(coverage(say, registry, found, slug))] if merged else []
        made.add_row(cell(name), cell(supports_words(say, registry, found, slug)), *where, cell("\n".join(numbers)))
    page.table(made)
    if found.documented.presumed:
        page.line(f"* {say('presumed_means')}")
    page.line(say("usual_base", base=say(f"of_{USUAL_BASE[found.programme]}")))
    page.line(say("shares", shares=_shares(found, say)))


def _shares(found: Count, say: Voice) -> str:
    """In how many provinces each share is given, the most frequent first: `30% in 7, 100% in 2`."""
    numbers: Counter[str] = Counter()
    for rules in found.rules.values():
        # In the order of the rules, not of a set: the same count is printed the same on every machine.
        numbers.update(list(dict.fromkeys(short_rate(say, r.rule, found.date) for r in rules)))
    return ", ".join(say("share_in", percent=rate, n=n) for rate, n in numbers.most_common())


def _documented(page: Page, registry: Registry, found: Count, say: Voice) -> None:
    """What the sources say of every province, and the bounds that follow."""
    d = found.documented

    def places(slugs: tuple[str, ...]) -> str:
        return say.places(slugs, registry.territory, found.date)

    page.heading(say("documented_on", day=say.day(found.date)))
    page.item(f"{len(d.supports):>3}", say("n_support"))
    if d.presumed:
        page.item(f"{len(d.presumed):>3}", say("of_which_presumed", places=places(d.presumed)), indent=4)
    for who, slugs in found.only_for.items() if found.group is None else ():
        words = say("of_which_only_for", who=say.short_groups(who, registry.groups), places=places(slugs))
        page.item(f"{len(slugs):>3}", words, indent=4)
    if d.partly:
        page.item(f"{len(d.partly):>3}", say("of_which_partly", places=places(d.partly)), indent=4)
    page.item(f"{len(d.none):>3}", _none_words(found, places(d.none), say))
    page.item(f"{len(d.unknown):>3}", say("n_unknown"))
    if d.leads:
        page.item(f"{len(d.leads):>3}", say("of_which_leads", places=places(d.leads)), indent=4)
    page.line(say("between", low=found.lowest, high=found.highest, of=found.of))
    if d.unknown:
        page.line(say("unknown_means"))


def _none_words(found: Count, places: str, say: Voice) -> str:
    if not places:
        return say("n_none_zero")
    return say("n_none_all") if len(found.documented.none) == found.of else say("n_none", places=places)
