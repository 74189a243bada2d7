"""A change in a sentence, in either language."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from hotro.diff.amounts_by_rule import AmountsByRule
from hotro.diff.entries import entry_words, people_words, value_words
from hotro.diff.values import Values
from hotro.diff.words import TEXTS
from hotro.say.voice import command_voice
from registry.differences.change import UNKNOWN, Change
from registry.differences.entries import is_wording
from registry.differences.rules import rate_of, rules_of
from registry.differences.state import State
from registry.law.rule import BeneficiaryGroup
from registry.voice.bounds import bound_words
from registry.voice.voice import Voice
from registry.written.bound import parse_begin, parse_end

Plain = dict[str, Any]

WHOLE = ("instrument_begins", "instrument_found", "instrument_withdrawn")
"""Kinds of changes whose sentence names the instrument itself."""


class Sentences:
    """Says the changes between two states in one language."""

    def __init__(self, language: str, old: State, new: State, amounts: AmountsByRule) -> None:
        self.say: Voice = command_voice(language, TEXTS)
        self._amounts = amounts
        # What is no longer there is called as it was.
        self._groups = {**_groups(old), **_groups(new)}
        self._provinces = {**_provinces(old), **_provinces(new)}
        self._instruments = {**_instruments(old), **_instruments(new)}
        self._values = Values(self.say, self._groups, self._provinces, self._number)
        self._parameters = {
            p["key"]: p for state in (old, new) for p in state.files.get("parameters", {}).get("parameters", [])
        }

    def place(self, slug: str) -> str:
        """A province by its own name."""
        return self._provinces.get(slug, slug)

    def of(self, change: Change) -> str:
        """The sentence, whole: what it is about, and what became of it."""
        if change.instrument is None or change.kind in WHOLE:
            return self.said(change)
        return self.say("of_what", what=self._number(change.instrument), said=self.said(change))

    def said(self, change: Change) -> str:
        """The sentence below the name of its instrument."""
        ways: dict[str, Callable[[Change], str]] = {
            "instrument": self._instrument,
            "rule": self._rule,
            "rate": self._rate_change,
            "source": self._source,
            "entry": self._entry,
        }
        return ways.get(change.kind.partition("_")[0], self._fact)(change)

    def entry(self, change: Change) -> str:
        """An entry of a list in a few words."""
        if change.field == "values":
            return self.numbers([change])[0]
        return entry_words(self._values, change, change.after or change.before, self._groups)

    def numbers(self, changes: list[Change]) -> list[str]:
        """Values of the law, those of one number together."""
        found: dict[str, list[str]] = {}
        for change in changes:
            key = (change.rule or "").split(".")[1]
            found.setdefault(key, []).append(value_words(self._values, change.after or change.before))
        return [f"{self._parameter(key)}: {'; '.join(reversed(words))}" for key, words in found.items()]

    def _parameter(self, key: str) -> str:
        """A number of the law by its name, with the unit where nobody would guess it."""
        parameter = self._parameters.get(key, {})
        name = str(parameter.get(self.say.language, key))
        unit = f"unit_{parameter.get('unit')}"
        return f"{name} ({self.say(unit)})" if unit in TEXTS else name

    def page(self, source: Plain) -> str:
        """A page by its publisher, day and address; states of before had a publisher's name in one language."""
        publisher = source.get("publisher")
        named = publisher.get(self.say.language) if isinstance(publisher, dict) else publisher
        published = self._values.day(source["published"]) if source.get("published") else None
        return ", ".join(str(part) for part in (named, published, source.get("url")) if part)

    def fields(self, change: Change) -> str:
        """What of an entry was corrected."""
        before, after = change.before, change.after
        names = [key for key in dict.fromkeys([*before, *after]) if before.get(key) != after.get(key)]
        return "; ".join(
            self.say(
                _key_of(before.get(key), after.get(key)),
                field=self._values.field(key),
                before=self._values.of(key, before.get(key)),
                after=self._values.of(key, after.get(key)),
            )
            for key in names
            if not is_wording(str(change.field), key)
        )

    def listed(self, change: Change) -> str:
        """What an entry of a list is."""
        return self.say(f"list_{change.field}")

    def number(self, change: Change) -> str:
        """The instrument of a change."""
        return self._number(change.instrument)

    def name(self, change: Change) -> str:
        """The instrument of a change as short as can be: its number, or its id."""
        number = self._instruments.get(str(change.instrument), {}).get("number", "unknown")
        return str(change.instrument if number == "unknown" else number)

    def rule(self, change: Change, provision: Plain) -> str:
        """Programme, groups and ages of a rule."""
        words = people_words(self.say, provision.get("who"), provision.get("age"), self._groups)
        if order := provision.get("household_order"):
            place = self.say("first_of_household") if order == 1 else self.say("nth_of_household", order=order)
            words = f"{words} ({place})"
        programme = (change.rule or "").removeprefix(f"{change.instrument}.").split(".")[0]
        return f"{self.say(programme)}, {words}"

    def rate(self, provision: Plain) -> str:
        """How much, and of what."""
        kind, rate = rate_of(provision)
        if rate in UNKNOWN or kind is None:
            return self.say("rate_unknown")
        if isinstance(rate, dict):
            text = ", ".join(self.say("in_year", year=y, rate=self._share(kind, r)) for y, r in rate.items())
        else:
            text = self._share(kind, rate)
        base = provision.get("of")
        if kind == "vnd_per_month" or base is None:
            return text
        text = self.say("percent_of", percent=text, base=self.say(f"of_{base}"))
        return self.say("total_percent_short", percent=text) if kind == "total_percent" else text

    def _share(self, kind: str, rate: Any) -> str:
        if rate in UNKNOWN:
            return self.say("rate_unknown")
        if kind == "vnd_per_month":
            return self.say("vnd_per_month", amount=self.say.vnd(int(rate)))
        return self.say.percent(Fraction(rate))

    def _instrument(self, change: Change) -> str:
        instrument = change.after or change.before
        begins, ends = (self._bound(str(instrument.get(side, "unknown")), side) for side in ("from", "to"))
        status = self.say(f"status_{instrument.get('status', 'unclear')}")
        return self.say(change.kind, number=self.number(change), from_=begins, to=ends, status=status)

    def _bound(self, written: str, side: str) -> str:
        """A first or last day as the files write it, in words."""
        if side == "from":
            return bound_words(self.say, parse_begin(written), "from")
        return bound_words(self.say, parse_end(written), "to")

    def _rule(self, change: Change) -> str:
        provision = change.after or change.before
        return self.say(change.kind, rule=self.rule(change, provision), rate=self.rate(provision))

    def added(self, change: Change) -> str:
        """A rule of an instrument that was there before."""
        return self.say(f"{change.kind}_in", rule=self.rule(change, change.after), rate=self.rate(change.after))

    def _source(self, change: Change) -> str:
        return self.say(change.kind, page=self.page(change.after or change.before))

    def _entry(self, change: Change) -> str:
        what = f"{self.listed(change)}: {self.entry(change)}"
        return self.say(change.kind, what=what, fields=self.fields(change) if change.kind == "entry_changed" else "")

    def _fact(self, change: Change) -> str:
        """A field of an instrument or of a rule."""
        words = self._of_field(change)
        if change.rule is None or change.instrument is None:
            return words
        provision = _provision(self._instruments.get(change.instrument, {}), change.rule)
        return self.say("of_what", what=self.rule(change, provision), said=words)

    def _of_field(self, change: Change) -> str:
        if change.kind in ("adopted", "replaced"):
            return self.say(change.kind, after=self._values.of(str(change.field), change.after))
        name = str(change.field)
        if name in ("from", "to"):
            before, after = (self._bound(str(value or "unknown"), name) for value in (change.before, change.after))
            return self.say("bound_changed", before=before, after=after)
        before, after = self._values.of(name, change.before), self._values.of(name, change.after)
        return self.say(change.kind, field=self._values.field(name), before=before, after=after)

    def _rate_change(self, change: Change) -> str:
        provision = _provision(self._instruments.get(change.instrument or "", {}), change.rule or "")
        words = self.say(
            change.kind,
            rule=self.rule(change, provision),
            before=self.rate(change.before),
            after=self.rate(change.after),
        )
        found = self._amounts.of(change)
        if found is None:
            return words
        day, before, after = found
        said = self.say("amounts", day=self.say.day(day), before=self.say.vnd(before), after=self.say.vnd(after))
        return f"{words} ({said})"

    def _number(self, instrument: Any) -> str:
        """The official number; the id where it is not known: several of a province may lack it."""
        number = str(self._instruments.get(str(instrument), {}).get("number", "unknown"))
        return self.say("no_number", id=instrument) if number == "unknown" else number


def _key_of(before: Any, after: Any) -> str:
    return "entry_field_known" if before is None else "entry_field_lost" if after is None else "entry_field"


def _provision(instrument: Plain, rule: str) -> Plain:
    return rules_of(str(instrument.get("id")), instrument).get(rule, {})


def _groups(state: State) -> dict[str, BeneficiaryGroup]:
    file = state.files.get("groups", {})
    listed = [*file.get("groups", []), *file.get("sets", [])]
    return {g["code"]: BeneficiaryGroup(g["code"], g.get("en", ""), g.get("vi", ""), national=False) for g in listed}


def _provinces(state: State) -> dict[str, str]:
    file = state.files.get("jurisdictions", {})
    return {p["slug"]: p["vi"] for p in (*file.get("provinces", []), *file.get("units", []))}


def _instruments(state: State) -> dict[str, Plain]:
    return {i["id"]: i for file in state.files.values() for i in file.get("instruments", [])}
