"""What a draft would cost, as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby
from typing import TypeVar

from calculator.simulation.asked import DraftCost
from calculator.simulation.cost.cost import PAYERS, Band, Sides
from calculator.simulation.cost.generosity import Generosity
from calculator.simulation.cost.result import GroupCost, GroupYear, Simulation
from calculator.simulation.drafts.raising import Raised
from hotro.page import Page, cell, table
from hotro.simulate.speaker import SimulateSpeaker, span
from registry.registry import Registry
from registry.voice.voice import Texts

Same = TypeVar("Same")
MOST_KNOWN = 12
"""Provinces named one by one in the ranking."""


class SimulatePage:
    """Builds the page of one answer."""

    def __init__(
        self, cost: DraftCost, registry: Registry, language: str, page: Page | None = None, *own: Texts
    ) -> None:
        """`own`: texts that stand in the place of the command's, where another door says them otherwise."""
        self.cost = cost
        self.simulation: Simulation = cost.simulation
        self.speaker = SimulateSpeaker(cost, registry, language, *own)
        self.say = self.speaker.say
        self.page = page or Page()

    def write(self) -> None:
        """Print everything."""
        self.fill()
        self.page.write()

    def fill(self) -> None:
        """Put everything on the page."""
        self._title()
        self._changed_rates()
        self._headline()
        self._budget()
        if self.speaker.unknown_things:
            self._certain()
            self._missing()
        self._cost()
        self._groups()
        self._place(self.cost.generosity)
        self._meets()
        self._changes()
        self._unknown()
        self._assumed()

    def _title(self) -> None:
        s, say = self.simulation, self.say
        self.page.line(self.speaker.title(), style="bold")
        self.page.line(say("draft_of", ids=", ".join(i.id for i in s.draft.instruments)))
        adopted = self.cost.drafted.adopted
        if adopted is not None:
            day, source = say.day(adopted.day), self.speaker.place(adopted.source)
            self.page.line(say("adopted", n=adopted.rules, source=source, day=day))
        if s.against is not None:
            self.page.line(say("against", day=say.day(s.against)))
        projected = self.speaker.projected()
        if projected is not None:
            self.page.line(projected)

    def _changed_rates(self) -> None:
        changed, text = self.cost.drafted.changed, self.speaker.raised()
        if changed is not None and text is not None:
            self.page.line(text)
            self._kept(changed.raised)

    def _kept(self, changed: Raised) -> None:
        for key, rules in (("capped", changed.capped), ("not_percents", changed.not_percents)):
            if rules:
                self.page.line(self.say(key, rules=", ".join(rules)))

    def _budget(self) -> None:
        fit, say, page = self.cost.fit, self.say, self.page
        if fit is None:
            return
        page.heading(say("budget_heading", budget=say.vnd(fit.budget)))
        for text in self.speaker.budget():
            page.line(text)
        if fit.as_written > fit.budget:
            # Rounded down: a share that is said to be enough must be.
            share = say.rounded_percent(Fraction(int(fit.people_share * 1000), 10))
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
            texts.append(say(key, amount=say("vnd", amount=self.speaker.band(band)), years=span(years)))
        total = self.simulation.all_years.after.draft
        key = "headline" if len(costs) > 1 else "headline_one_year"
        self.page.line(say(key, years=", ".join(texts), total=say("vnd", amount=self.speaker.band(total))))

    def _certain(self) -> None:
        """What holds whatever the rest turns out to be: what one must plan for comes first."""
        say, page = self.say, self.page
        page.heading(say("certain_heading"))
        made = table(say("year"), *map(say, ("state", "local", "pays")), numbers=(1, 2, 3))
        for label, sides in self._by_year():
            of = sides.after
            surely = (self._surely(of.state), self._surely(of.local), self._surely(of.pays, most=True))
            made.add_row(cell(label), *map(cell, surely))
        page.table(made)

    def _surely(self, band: Band, *, most: bool = False) -> str:
        """An amount, or the end of a band that is sure."""
        if band.known:
            return self.speaker.band(band)
        amount = self.say.number(band.high if most else band.low)
        return self.say("at_most" if most else "at_least", amount=amount)

    def _missing(self) -> None:
        self.page.heading(self.say("missing_heading"))
        for text in self.speaker.missing():
            self.page.item("·", text)

    def _by_year(self) -> list[tuple[str, Sides]]:
        """Years in a row with the same figures, and all of them."""
        say, runs = self.say, [*_runs(self.simulation.years, self.simulation.by_year)]
        labelled = [(span(y) if len(y) == 1 else say("each_year", years=span(y)), sides) for y, sides in runs]
        if len(self.simulation.years) > 1:
            labelled.append((say("all_years"), self.simulation.all_years))
        return labelled

    def _cost(self) -> None:
        say, page = self.say, self.page
        page.heading(say("cost_heading"))
        heads = ("year", "payer", "without_draft", "with_draft", "change")
        made = table(*map(say, heads), numbers=(2, 3, 4))
        for label, sides in self._by_year():
            for number, (payer, *bands) in enumerate(self._payers(sides)):
                before, after, change = bands
                texts = (self.speaker.band(before), self.speaker.band(after), self.speaker.band(change, sign=True))
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
            name = f"{say(group.programme)}: {self.speaker.who(group.groups)}"
            for number, (years, of) in enumerate(_alike(group)):
                pays = self._arrow(of.before.pays, of.after.pays)
                adds = self._arrow(of.before.local, of.after.local)
                nothing = self._arrow(of.pay_nothing_before, of.pay_nothing_after)
                first = (name, say.number(group.people)) if number == 0 else ("", "")
                made.add_row(*map(cell, (*first, years, pays, adds, nothing)))
            made.add_section()
        page.table(made)

    def _arrow(self, before: Band, after: Band) -> str:
        return self.say("before_after", before=self.speaker.band(before), after=self.speaker.band(after))

    def _place(self, found: Generosity) -> None:
        say, page = self.say, self.page
        page.heading(say("place_heading", of=len(found.standings), day=say.day(found.day)))
        page.item("·", say("place_before", place=self._number(found.place_before, found)))
        page.item("·", say("place_after", place=self._number(found.place_after, found)))
        known = [s for s in found.standings if s.a_head.known]
        if known:
            items = [
                say("place_item", place=self.speaker.place(s.province), amount=say.number(s.a_head.low))
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
        for text in self.speaker.meetings() or [self.say("meets_none")]:
            self.page.item("·", text)

    def _changes(self) -> None:
        if self.simulation.changes:
            self.page.heading(self.say("changes_heading"))
            for change in self.simulation.changes:
                self.page.item("·", self.speaker.change(change))

    def _unknown(self) -> None:
        texts = self.speaker.unknowns()
        if texts:
            self.page.heading(self.say("unknown_heading"))
        for text in texts:
            self.page.item("·", text)

    def _assumed(self) -> None:
        self.page.heading(self.say("assumed_heading"))
        for text in self.speaker.assumed():
            self.page.item("·", text)
        for text in self.speaker.conditions():
            self.page.item("–", text, indent=2)


def _alike(group: GroupCost) -> Iterator[tuple[str, GroupYear]]:
    """Years with the same figures together: `2027–2030`."""
    figures = [year._replace(year=0) for year in group.years]
    for years, of in _runs(tuple(year.year for year in group.years), figures):
        yield span(years), of


def _runs(years: tuple[int, ...], figures: Sequence[Same]) -> Iterator[tuple[tuple[int, ...], Same]]:
    """Years in a row with the same figures."""
    for of, run in groupby(zip(years, figures, strict=True), key=lambda pair: pair[1]):
        yield tuple(year for year, _ in run), of
