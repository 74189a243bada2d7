"""Parts of the answer in words, for page, picture and spreadsheet of `hotro simulate`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from calculator.legal_names import in_vietnamese
from calculator.simulation.asked import DraftCost
from calculator.simulation.cost.assumptions import Assumption
from calculator.simulation.cost.cost import Band
from calculator.simulation.cost.meeting import Meeting
from calculator.simulation.cost.missing import Missing
from calculator.simulation.cost.result import Simulation, Unknown
from calculator.simulation.drafts.raising import Raised
from calculator.simulation.years.changes import LawChange, Value
from hotro.say.rates import short_rate
from hotro.say.rules import certainty_words, number_words, who_words
from hotro.say.voice import command_voice
from hotro.simulate.words import TEXTS
from registry.message import in_language
from registry.registry import Registry
from registry.voice.voice import Texts, Voice


def simulate_voice(language: str, *own: Texts) -> Voice:
    """The voice of `hotro simulate`; `own`: words of one of its files."""
    return command_voice(language, *own, TEXTS)


_COLUMN_OF = {
    "months_not_given": "months",
    "income_not_given": "income",
    "order_not_given": "household_order",
}
"""Assumption -> the column that would say it."""


class SimulateSpeaker:
    """Says things of one answer in one language."""

    def __init__(self, cost: DraftCost, registry: Registry, language: str, *own: Texts) -> None:
        self.cost = cost
        self.simulation: Simulation = cost.simulation
        self.registry = registry
        self.say = simulate_voice(language, *own)

    def band(self, band: Band, *, sign: bool = False) -> str:
        """An amount, or from the lowest to the highest."""
        low, high = ((("+" if n > 0 and sign else "") + self.say.number(n)) for n in band)
        return low if band.known else f"{low} – {high}"

    def place(self, slug: str) -> str:
        """A province by its own name."""
        return self.say.place(slug, self.registry.territory)

    def who(self, groups: tuple[str, ...]) -> str:
        """Groups by their names."""
        return self.say.short_groups(groups, self.registry.groups) if groups else self.say("nobody_in_group")

    def title(self) -> str:
        """Whose draft, which years, how many people."""
        s = self.simulation
        key = "title" if len(s.years) > 1 else "title_one_year"
        people = self.say.number(sum(s.people))
        return self.say(key, place=self.place(s.draft.province), first=s.years[0], last=s.years[-1], people=people)

    def projected(self) -> str | None:
        """That numbers of the State go on as they are beyond what is known, where they do."""
        found = (a for a in self.cost.assumptions if a.key == "numbers_go_on")
        return next(map(self._assumption, found), None)

    # How the draft was changed

    def points(self, points: int) -> str:
        """By how much every percent was changed."""
        if points == 0:
            return self.say("points_same")
        return self.say("points_higher" if points > 0 else "points_lower", points=abs(points))

    def raised(self) -> str | None:
        """By how much every percent was raised or lowered, where that was asked for."""
        changed = self.cost.drafted.changed
        return None if changed is None else self.say("raised", change=self.points(changed.points))

    def changed_rates(self) -> tuple[str, Raised] | None:
        """That every percent was changed, and the change with the rules that could not follow it.

        What leaves the terminal must say it too. None for a draft as it is written.
        """
        fit, say = self.cost.fit, self.say
        if fit is not None:
            key = "changed_to_nothing" if fit.points is None else "changed_to_fit"
            return say(key, budget=say.vnd(fit.budget), change=self.points(fit.points or 0)), fit.raised
        changed, text = self.cost.drafted.changed, self.raised()
        return None if changed is None or text is None else (text, changed.raised)

    def budget(self) -> Iterator[str]:
        """How far a budget goes: the change, what the draft then costs, and what one point more would."""
        fit, say = self.cost.fit, self.say
        if fit is None:
            return
        if fit.points is None:
            yield say("budget_never", cost=say.vnd(fit.cost), year=fit.year)
        else:
            yield say("budget_fits", change=self.points(fit.points), cost=say.vnd(fit.cost), year=fit.year)
            yield say("budget_all") if fit.next_cost is None else say("budget_next", cost=say.vnd(fit.next_cost))

    # What it meets, what changes, what is not known and assumed

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

    def _act(self, instrument: str) -> str:
        """An act of the State as the language writes it."""
        return in_vietnamese(instrument) if self.say.language == "vi" else instrument

    def change(self, change: LawChange) -> str:
        """A change of the State's law as a line."""
        say = self.say
        if change.before is change.after is None:
            key = f"{change.what}_in_text"
            return say(
                "changed_support", day=say.day(change.day), programme=say(key), instrument=self._act(change.instrument)
            )
        return say(
            "changed_number",
            day=say.day(change.day),
            what=say(change.what),
            before=self._value(change.before),
            after=self._value(change.after),
            instrument=self._act(change.instrument),
        )

    def _value(self, value: Value | None) -> str:
        if value is None:
            return self.say("no_value")
        if isinstance(value, tuple):
            return "/".join(map(str, value))
        if isinstance(value, str):
            return self.say(value)
        return self.say.number(value) if isinstance(value, int) else f"{float(value):g}"

    def conditions(self) -> list[str]:
        """Conditions that are taken as met, each with its rule."""
        return [f"{self.say.condition(condition)} ({rule})" for rule, condition in self.simulation.conditions]

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
            years=span(first.years),
            place=self.place(first.province),
            programme=say(f"{first.programme}_in_text"),
            people=say.number(sum(unknown.people for unknown in found)),
            who="; ".join(self.who(unknown.groups) for unknown in found),
            why="; ".join(say(f"why_{doubt.why}", rule=doubt.rule) for doubt in first.doubts),
        )

    @cached_property
    def unknown_things(self) -> tuple[Missing, ...]:
        """What would make every band a single amount."""
        return self.cost.missing

    def missing(self) -> Iterator[str]:
        """What to add so that every band is one amount: options and columns first, then what only a source can tell."""
        for one in self.unknown_things:
            rule = one.name if one.what == "rule" else None
            yield self.say(
                f"missing_{one.what}",
                place=self.place(one.province),
                programme=self.say(f"{one.programme}_in_text"),
                column=one.name,
                rules=self.say.listed(one.rules) if one.rules else "",
                why=self.say(f"why_{one.why}", rule=rule),
                whom=self.say(
                    "missing_for",
                    people=self.say.number(one.people),
                    years=span(one.years),
                    sides=self.say.listed(self.say(f"side_{side}") for side in one.sides),
                ),
                file=f"policies/provinces/{one.province}.yaml",
            )
        columns = [_COLUMN_OF[a.key] for a in self.cost.assumptions if a.key in _COLUMN_OF]
        if self.unknown_things and columns:
            yield self.say("missing_assumed", columns=", ".join(columns))

    def assumed(self) -> Iterator[str]:
        """The assumptions, a line each."""
        yield from map(self._assumption, self.cost.assumptions)

    def _assumption(self, assumption: Assumption) -> str:
        return self.say(assumption.key, **{k: self._figure(k, v) for k, v in assumption.values.items()})

    def _figure(self, name: str, value: object) -> object:
        if name == "place":
            return self.place(str(value))
        if isinstance(value, list) and name == "numbers":
            return self.say.listed(self.say(key) for key in value)
        if isinstance(value, str):
            return in_language(value, self.say.language)
        # A year is not an amount: it has no comma.
        return self.say.number(value) if isinstance(value, int) and name != "from" else value


def span(years: tuple[int, ...]) -> str:
    """Years in a row as first and last."""
    if len(years) > 1 and years[-1] - years[0] == len(years) - 1:
        return f"{years[0]}–{years[-1]}"
    return ", ".join(map(str, years))
