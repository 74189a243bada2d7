"""A province as a page of text: rules in force first, then what is unsure, drafted, ended and not found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.text import Text

from hotro.page import Page, cell, table
from hotro.say.rates import rate_words, schedule_words, short_rate
from hotro.say.rules import limits, number_words, part_words, period_words, rules_words, where_words, who_words
from hotro.show.shown import ShownRule
from registry.law.programmes import PROGRAMMES, USUAL_BASE
from registry.law.rule import LocalRule
from registry.questions.province_page import IN_FORCE, LIVE, ProvincePage, StagedRule
from registry.registry import Registry
from registry.voice.voice import Voice
from registry.written.province import Instrument, NoSupport

WIDE = 120
"""From here on there is room to say what every percent is a percent of."""


class Notes:
    """Texts too long for a table, numbered as they come: `[1]`."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def mark(self, texts: Iterable[str | None]) -> str:
        """The marks of texts, each new one put down."""
        return "".join(f" [{self._numbers.setdefault(t, len(self._numbers) + 1)}]" for t in texts if t)

    def print(self, page: Page, heading: str) -> None:
        """The texts under their numbers."""
        if self._numbers:
            page.heading(heading)
        for text, number in self._numbers.items():
            page.item(f"[{number}]", text)


def print_page(registry: Registry, found: ProvincePage, rules: Sequence[ShownRule], say: Voice) -> None:
    """Print the page."""
    page = Page()
    province_page(page, registry, found, rules, say)
    page.line()
    page.line(say("more_in_json"))
    page.write()


def province_page(page: Page, registry: Registry, found: ProvincePage, rules: Sequence[ShownRule], say: Voice) -> None:
    """All that is known of a province on a day."""
    _title(page, registry, found, say)
    notes = Notes()
    for programme in PROGRAMMES:
        _rules(page, registry, found, [s for s in rules if s.rule.programme == programme], programme, notes, say)
    if any(shown.stage == "presumed" for shown in rules):
        page.line(f"* {say('presumed_means')}")
    notes.print(page, say("conditions"))
    _statements(page, registry, found, say)
    _briefly(page, registry, found, found.at("draft"), say("not_law"), say)
    _briefly(page, registry, found, found.at("later"), say("later_rules"), say)
    _briefly(page, registry, found, found.at("ended"), say("ended_rules"), say)
    _not_found(page, registry, found, say)
    _sources(page, found, say)


def _title(page: Page, registry: Registry, found: ProvincePage, say: Voice) -> None:
    territory = registry.territory
    title = say("show_title", place=say.place(found.province, territory, found.date), day=say.day(found.date))
    page.line(f"{title} ({say(f'type_{found.type}')})", style="bold")
    merger = say.day(territory.merger)
    if found.date >= territory.merger:
        if len(found.area) > 1:
            page.line(say("made_of", day=merger, places=say.former(found.area, territory)))
        elif found.province not in territory.new:
            into = territory.old[found.province].into
            page.line(say("part_of", day=merger, place=say.place(into, territory, found.date)))
    if not found.rules:
        page.line(say("no_instruments"))


def _rules(
    page: Page,
    registry: Registry,
    found: ProvincePage,
    mine: Sequence[ShownRule],
    programme: str,
    notes: Notes,
    say: Voice,
) -> None:
    """The tables of one programme: what is in force, then what may be."""
    sure = [s for s in mine if s.stage in IN_FORCE]
    unsure = [s for s in mine if s.stage == "possible"]
    if sure:
        page.heading(say("rules_in_force", programme=say(programme)))
        _rule_table(page, registry, found, sure, notes, say)
    elif found.rules:
        page.heading(say("no_rules", programme=say(programme)))
    if unsure:
        page.heading(say("rules_possible", programme=say(programme)))
        _rule_table(page, registry, found, unsure, notes, say)


def _rule_table(
    page: Page, registry: Registry, found: ProvincePage, rules: Sequence[ShownRule], notes: Notes, say: Voice
) -> None:
    made = table(say("who"), say("adds"), say("with_state"), say("by_which"), numbers=(2,), spaced=True)
    made.columns[2].max_width = 10
    order = {code: i for i, code in enumerate(registry.groups)}
    wide = page.width >= WIDE
    for shown in sorted(rules, key=lambda s: (order[s.rule.who[0]], s.rule.age_from or 0, s.rule.id)):
        rule = shown.rule
        made.add_row(
            _who(registry, found, rule, notes, say),
            cell(_adds(found, rule, say, wide=wide)),
            cell(_with_state(shown, say)),
            cell(_by_which(shown, say)),
        )
    page.table(made)
    if not wide:
        page.line(say("usual_base", base=say(f"of_{USUAL_BASE[rules[0].rule.programme]}")))


def _who(registry: Registry, found: ProvincePage, rule: LocalRule, notes: Notes, say: Voice) -> Text:
    budget = say("budget", text=say.of_two(rule.budget, rule.budget_vi or "")) if rule.budget else None
    remark = say("note", text=rule.note_vi if say.language == "vi" else rule.note_en) if rule.note_en else None
    narrower = [*limits(say, rule), *part_words(say, rule, found.area, registry.territory)]
    marks = notes.mark([*map(say.condition, rule.conditions), remark, budget])
    return cell(who_words(say, rule, registry.groups), (marks, "dim"), "".join(f"\n({text})" for text in narrower))


def _adds(found: ProvincePage, rule: LocalRule, say: Voice, *, wide: bool) -> str:
    years = schedule_words(say, rule)
    text = (rate_words if wide else short_rate)(say, rule, found.date)
    return f"{text} ({years})" if years else text


def _with_state(shown: ShownRule, say: Voice) -> str:
    if shown.total is None:
        return "–"
    if shown.total.total is None:
        return say("or_more", text=say.rounded_percent(shown.total.state)) if shown.total.state else say("unknown")
    return say.rounded_percent(shown.total.total)


def _by_which(shown: ShownRule, say: Voice) -> str:
    rule = shown.rule
    mark = " *" if shown.stage == "presumed" else ""
    unclear = f"\n{say('unclear')}" if rule.status == "unclear" else ""
    return f"{number_words(say, rule.number)}{mark}\n{period_words(say, rule)}{unclear}"


def _statements(page: Page, registry: Registry, found: ProvincePage, say: Voice) -> None:
    if found.statements:
        page.heading(say("said_none"))
    for slug, statement in found.statements:
        place = f"{say.place(slug, registry.territory, found.date)}, " if len(found.files) > 1 else ""
        page.item("-", f"{place}{_statement_words(registry, statement, say)}")
        page.remark(say.written(statement.says), indent=2, in_english=say.lacks(statement.says))
        page.address(statement.source, indent=2)


def _statement_words(registry: Registry, statement: NoSupport, say: Voice) -> str:
    who = (statement.who,) if isinstance(statement.who, str) else tuple(statement.who)
    day = say("date_unknown") if isinstance(statement.date, str) else say.day(statement.date)
    people = say.short_groups(who, registry.groups)
    strength = say(f"strength_{statement.strength}")
    return f"{say(statement.programme)}, {people} ({day}; {strength})"


def _briefly(
    page: Page, registry: Registry, found: ProvincePage, rules: Sequence[StagedRule], heading: str, say: Voice
) -> None:
    """Instruments that are not in force, a line each."""
    if not rules:
        return
    page.heading(heading)
    instruments = found.instruments
    together: dict[tuple[str, str], list[LocalRule]] = {}
    for rule in (staged.rule for staged in rules):
        where = where_words(say, rule, found.area, registry.territory)
        together.setdefault((rule.instrument, where), []).append(rule)
    for (id_, where), mine in together.items():
        periods = "; ".join(dict.fromkeys(period_words(say, rule) for rule in mine))
        became = instruments[id_].became
        after = f" ({say('became', number=number_words(say, instruments[became].number))})" if became else ""
        given = rules_words(say, mine, registry.groups)
        limited = f" ({where})" if where else ""
        page.item("-", f"{number_words(say, mine[0].number)}, {periods}{limited}{after}. {given}")


def _not_found(page: Page, registry: Registry, found: ProvincePage, say: Voice) -> None:
    if found.not_found:
        page.heading(say("not_found"))
    for slug, text in found.not_found.items():
        several = len(found.files) > 1
        about = say.place(slug, registry.territory, found.date) if several else ""
        page.remark(say.written(text), about=about, in_english=say.lacks(text))


def _sources(page: Page, found: ProvincePage, say: Voice) -> None:
    """Every source of every instrument, those in force first."""
    live = {s.rule.instrument for s in found.at(*LIVE)}
    instruments = sorted(found.instruments.values(), key=lambda i: i.id not in live)
    if instruments:
        page.heading(say("sources"))
    for instrument in instruments:
        level = f" ({say('confidence', level=say(instrument.confidence))})" if instrument.confidence else ""
        page.line(f"{_title_of(instrument, say)}{level}")
        if instrument.notes and instrument.id in live:
            page.remark(say.written(instrument.notes), indent=2, in_english=say.lacks(instrument.notes))
        for source in instrument.sources:
            day = say.day(source.published) if source.published else ""
            seen = ", ".join(filter(None, [say.written(source.publisher) if source.publisher else "", day]))
            url = say("no_address") if source.url == "unknown" else source.url
            page.address(f"{url} ({seen})" if seen else url, indent=2)


def _title_of(instrument: Instrument, say: Voice) -> str:
    number = number_words(say, instrument.number)
    return number if instrument.issuer == "unknown" else f"{number}, {say.written(instrument.issuer)}"
