"""What a draft would cost, as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby
from typing import TypeVar

from calculator.simulation.cost.cost import PAYERS, Band, Sides
from calculator.simulation.cost.generosity import Generosity
from calculator.simulation.cost.meeting import Meeting
from calculator.simulation.cost.result import GroupCost, GroupYear, Simulation, Unknown
from calculator.simulation.drafts.raising import Raised
from calculator.simulation.years.changes import Change, Value
from hotro.page import Page, cell, table
from hotro.say.rates import short_rate
from hotro.say.rules import certainty_words, number_words, who_words
from hotro.simulate.answer import Answer
from hotro.simulate.words import SimulateLanguage
from registry.registry import Registry

Same = TypeVar("Same")
MOST_KNOWN = 12
"""Provinces named one by one in the ranking."""


class SimulatePage:
    """Builds the page of one answer."""

    def __init__(self, answer: Answer, registry: Registry, language: str) -> None:
        self.answer = answer
        self.simulation: Simulation = answer.simulation
        self.registry = registry
        self.say = SimulateLanguage(language)
        self.page = Page()

    def write(self) -> None:
        """Print everything."""
        self._title()
        self._changed_rates()
        self._headline()
        self._budget()
        self._cost()
        self._groups()
        self._place(self.answer.generosity)
        self._meets()
        self._changes()
        self._unknown()
        self._assumed()
        self.page.write()

    # Words

    def band(self, band: Band, *, sign: bool = False) -> str:
        """An amount, or from the lowest to the highest."""
        low, high = ((("+" if n > 0 and sign else "") + self.say.number(n)) for n in band)
        return low if band.known else f"{low} – {high}"

    def place(self, slug: str) -> str:
        """A province by its own name."""
        return self.say.place(slug, self.registry.territory)

    def who(self, groups: tuple[str, ...]) -> str:
        """Groups by their names."""
        return self.say.groups(groups, self.registry.groups) if groups else self.say("nobody_in_group")

    # Parts of the page

    def title(self) -> str:
        """Whose draft, which years, how many people."""
        s = self.simulation
        key = "title" if len(s.years) > 1 else "title_one_year"
        people = self.say.number(sum(s.people))
        return self.say(key, place=self.place(s.draft.province), first=s.years[0], last=s.years[-1], people=people)

    def _title(self) -> None:
        s, say = self.simulation, self.say
        self.page.line(self.title(), style="bold")
        self.page.line(say("draft_of", ids=", ".join(i.id for i in s.draft.instruments)))
        adopted = self.answer.drafted.adopted
        if adopted is not None:
            day, source = say.day(adopted.day), self.place(adopted.source)
            self.page.line(say("adopted", n=adopted.rules, source=source, day=day))
        if s.against is not None:
            self.page.line(say("against", day=say.day(s.against)))

    def _changed_rates(self) -> None:
        changed, points = self.answer.drafted.raised, self.answer.points
        if changed is not None and points is not None:
            self.page.line(self.say("raised", change=self.say.points(points)))
            self._kept(changed)

    def _kept(self, changed: Raised) -> None:
        for key, rules in (("capped", changed.capped), ("not_percents", changed.not_percents)):
            if rules:
                self.page.line(self.say(key, rules=", ".join(rules)))

    def budget(self) -> Iterator[str]:
        """How far a budget goes: the change, what the draft then costs, and what one point more would."""
        fit, say = self.answer.fit, self.say
        if fit is None:
            return
        if fit.points is None:
            yield say("budget_never", cost=say.vnd(fit.cost), year=fit.year)
        else:
            yield say("budget_fits", change=say.points(fit.points), cost=say.vnd(fit.cost), year=fit.year)
            yield say("budget_all") if fit.next_cost is None else say("budget_next", cost=say.vnd(fit.next_cost))

    def _budget(self) -> None:
        fit, say, page = self.answer.fit, self.say, self.page
        if fit is None:
            return
        page.heading(say("budget_heading", budget=say.vnd(fit.budget)))
        for text in self.budget():
            page.line(text)
        if fit.as_written > fit.budget:
            # Rounded down: a share that is said to be enough must be.
            share = say.percent(Fraction(int(fit.people_share * 1000), 10))
            page.line(say("budget_share", cost=say.vnd(fit.as_written), share=share))
        self._kept(fit.raised)
        if fit.points != 0:
            page.line(say("figures_at_points"))

    def _headline(self) -> None:
        """What is paid under the draft."""
        say, costs = self.say, [sides.after.draft for sides in self.simulation.by_year]
        texts = []
        for years, band in _runs(self.simulation.years, costs):
            key = "in_years" if len(years) == 1 else "in_each_of"
            texts.append(say(key, amount=say("vnd", amount=self.band(band)), years=_span(years)))
        total = Band(sum(band.low for band in costs), sum(band.high for band in costs))
        key = "headline" if len(costs) > 1 else "headline_one_year"
        self.page.line(say(key, years=", ".join(texts), total=say("vnd", amount=self.band(total))))

    def _cost(self) -> None:
        say, page = self.say, self.page
        page.heading(say("cost_heading"))
        heads = ("year", "payer", "without_draft", "with_draft", "change")
        made = table(*map(say, heads), numbers=(2, 3, 4))
        runs = [*_runs(self.simulation.years, self.simulation.by_year)]
        labelled = [(_span(y) if len(y) == 1 else say("each_year", years=_span(y)), sides) for y, sides in runs]
        if len(self.simulation.years) > 1:
            labelled.append((say("all_years"), self.simulation.all_years))
        for label, sides in labelled:
            for number, (payer, *bands) in enumerate(self._payers(sides)):
                before, after, change = bands
                texts = (self.band(before), self.band(after), self.band(change, sign=True))
                made.add_row(cell(label if number == 0 else ""), cell(payer), *map(cell, texts))
            made.add_section()
        page.table(made)
        if any(not band.known for sides in self.simulation.by_year for band in (*sides.before, *sides.after)):
            page.line(say("band_means"))

    def _payers(self, sides: Sides) -> Iterator[tuple[str, Band, Band, Band]]:
        for payer in PAYERS:
            bands = [getattr(side, payer) for side in sides]
            if payer != "other" or any(band != (0, 0) for band in bands):
                yield self.say(payer), *bands
        if sides.after.draft != sides.after.local:
            yield self.say("paid_under_draft"), sides.before.draft, sides.after.draft, sides.change.draft

    def _groups(self) -> None:
        say, page = self.say, self.page
        page.heading(say("group_heading"))
        heads = ("group", "people", "year", "person_pays", "province_adds", "pay_nothing")
        made = table(*map(say, heads), numbers=(1,), wide=(0,))
        for group in self.simulation.by_group:
            name = f"{say(group.programme)}: {self.who(group.groups)}"
            for number, (years, of) in enumerate(_alike(group)):
                pays = self._arrow(of.before.pays, of.after.pays)
                adds = self._arrow(of.before.local, of.after.local)
                nothing = self._arrow(of.pay_nothing_before, of.pay_nothing_after)
                first = (name, say.number(group.people)) if number == 0 else ("", "")
                made.add_row(*map(cell, (*first, years, pays, adds, nothing)))
            made.add_section()
        page.table(made)

    def _arrow(self, before: Band, after: Band) -> str:
        return self.say("before_after", before=self.band(before), after=self.band(after))

    def _place(self, found: Generosity) -> None:
        say, page = self.say, self.page
        page.heading(say("place_heading", of=len(found.standings), day=say.day(found.day)))
        page.item("·", say("place_before", place=self._number(found.place_before, found)))
        page.item("·", say("place_after", place=self._number(found.place_after, found)))
        known = [s for s in found.standings if s.a_head.known]
        if known:
            items = [
                say("place_item", place=self.place(s.province), amount=say.number(s.a_head.low))
                for s in known[:MOST_KNOWN]
            ]
            more = ", …" if len(known) > MOST_KNOWN else ""
            page.item("·", say("place_known", known=len(known), list=", ".join(items) + more))
            page.line(say("a_head_a_year"), indent=2)

    def _number(self, place: tuple[int, int], found: Generosity) -> str:
        best, worst = place
        if best == worst:
            return self.say("place_one", best=best)
        unknown = len(found.standings) - found.known
        return self.say("place_between", best=best, worst=worst, unknown=unknown)

    def _meets(self) -> None:
        self.page.heading(self.say("meets_heading"))
        for text in self.meetings() or [self.say("meets_none")]:
            self.page.item("·", text)

    def meetings(self) -> list[str]:
        """What the draft meets, each rule once."""
        found: dict[str, Meeting] = {}
        for met in self.simulation.meetings:
            found.setdefault(met.other.id, met)
        return [self._meeting(met) for met in found.values()]

    def _meeting(self, met: Meeting) -> str:
        return self.say(
            "meets",
            number=number_words(self.say, met.other.number),
            who=f"{self.say(f'{met.other.programme}_in_text')}, {who_words(self.say, met.other, self.registry.groups)}",
            rate=short_rate(self.say, met.other, met.day),
            certainty=certainty_words(self.say, met.certainty),
            relation=self.say(f"relation_{met.relation}"),
        )

    def _changes(self) -> None:
        if self.simulation.changes:
            self.page.heading(self.say("changes_heading"))
            for change in self.simulation.changes:
                self.page.item("·", self.change(change))

    def change(self, change: Change) -> str:
        """A change of the State's law as a line."""
        say = self.say
        if change.before is change.after is None:
            key = f"{change.what}_in_text"
            return say("changed_support", day=say.day(change.day), programme=say(key), instrument=change.instrument)
        return say(
            "changed_number",
            day=say.day(change.day),
            what=say(change.what),
            before=self._value(change.before),
            after=self._value(change.after),
            instrument=change.instrument,
        )

    def _value(self, value: Value | None) -> str:
        if value is None:
            return self.say("no_value")
        if isinstance(value, tuple):
            return "/".join(map(str, value))
        if isinstance(value, str):
            return self.say(value)
        return self.say.number(value) if isinstance(value, int) else f"{float(value):g}"

    def _unknown(self) -> None:
        texts = self.unknowns()
        if texts:
            self.page.heading(self.say("unknown_heading"))
        for text in texts:
            self.page.item("·", text)

    def unknowns(self) -> list[str]:
        """Where bands come from; groups with the same reason in one line."""
        alike: dict[tuple[object, ...], list[Unknown]] = {}
        for unknown in self.simulation.unknowns:
            key = (unknown.side, unknown.years, unknown.province, unknown.programme, unknown.doubts)
            alike.setdefault(key, []).append(unknown)
        return [self._unknown_line(found) for found in alike.values()]

    def _unknown_line(self, found: list[Unknown]) -> str:
        say, first = self.say, found[0]
        return say(
            "unknown_line",
            side=say(f"side_{first.side}"),
            years=_span(first.years),
            place=self.place(first.province),
            programme=say(f"{first.programme}_in_text"),
            people=say.number(sum(unknown.people for unknown in found)),
            who="; ".join(self.who(unknown.groups) for unknown in found),
            why="; ".join(say(f"why_{doubt.why}", rule=doubt.rule) for doubt in first.doubts),
        )

    def _assumed(self) -> None:
        self.page.heading(self.say("assumed_heading"))
        for text in self.assumed():
            self.page.item("·", text)
        for rule, text in self.simulation.conditions:
            self.page.item("–", f"{text} ({rule})", indent=2)

    def assumed(self) -> Iterator[str]:
        """The assumptions, a line each."""
        for assumption in self.answer.assumptions:
            yield self.say(assumption.key, **{k: self._figure(k, v) for k, v in assumption.values.items()})

    def _figure(self, name: str, value: object) -> object:
        if name == "place":
            return self.place(str(value))
        # A year is not an amount: it has no comma.
        return self.say.number(value) if isinstance(value, int) and name != "from" else value


def _alike(group: GroupCost) -> Iterator[tuple[str, GroupYear]]:
    """Years with the same figures together: `2027–2030`."""
    figures = [year._replace(year=0) for year in group.years]
    for years, of in _runs(tuple(year.year for year in group.years), figures):
        yield _span(years), of


def _runs(years: tuple[int, ...], figures: Sequence[Same]) -> Iterator[tuple[tuple[int, ...], Same]]:
    """Years in a row with the same figures."""
    for of, run in groupby(zip(years, figures, strict=True), key=lambda pair: pair[1]):
        yield tuple(year for year, _ in run), of


def _span(years: tuple[int, ...]) -> str:
    """Years in a row as first and last."""
    if len(years) > 1 and years[-1] - years[0] == len(years) - 1:
        return f"{years[0]}–{years[-1]}"
    return ", ".join(map(str, years))
