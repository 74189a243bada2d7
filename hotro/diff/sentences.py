"""A change in a sentence, in either language."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from hotro.diff.amounts_by_rule import AmountsByRule
from hotro.diff.entries import entry_words, people_words
from hotro.diff.words import TEXTS
from hotro.say.rules import number_words
from hotro.say.voice import command_voice
from registry.differences.change import UNKNOWN, Change
from registry.differences.entries import WORDS
from registry.differences.rules import rate_of, rules_of
from registry.differences.state import State
from registry.law.rule import BeneficiaryGroup
from registry.voice.bounds import bound_words
from registry.voice.voice import Voice
from registry.written.bound import parse_begin, parse_end

Plain = dict[str, Any]


class Sentences:
    """Says the changes between two states in one language."""

    def __init__(self, language: str, old: State, new: State, amounts: AmountsByRule) -> None:
        self.say: Voice = command_voice(language, TEXTS)
        self._amounts = amounts
        # What is no longer there is called as it was.
        self._groups = {**_groups(old), **_groups(new)}
        self._provinces = {**_provinces(old), **_provinces(new)}
        self._instruments = {**_instruments(old), **_instruments(new)}
        self._parameters = {
            p["key"]: p for state in (old, new) for p in state.files.get("parameters", {}).get("parameters", [])
        }

    def place(self, slug: str) -> str:
        """A province by its own name."""
        return self._provinces.get(slug, slug)

    def of(self, change: Change) -> str:
        """The sentence."""
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
        return entry_words(self.say, change, change.after or change.before, self._groups, self._parameters)

    def _page(self, source: Plain) -> str:
        """A page by its publisher, day and address; states of before had a publisher's name in one language."""
        publisher = source.get("publisher")
        named = publisher.get(self.say.language) if isinstance(publisher, dict) else publisher
        return ", ".join(str(part) for part in (named, source.get("published"), source.get("url")) if part)

    def fields(self, change: Change) -> str:
        """What of an entry was corrected."""
        before, after = change.before, change.after
        names = [key for key in dict.fromkeys([*before, *after]) if before.get(key) != after.get(key)]
        return "; ".join(
            self.say(
                _key_of(before.get(key), after.get(key)),
                field=self.field(key),
                before=self._value(before.get(key)),
                after=self._value(after.get(key)),
            )
            for key in names
            if key not in WORDS
        )

    def listed(self, change: Change) -> str:
        """What an entry of a list is."""
        key = f"list_{change.field}"
        return self.say(key) if key in TEXTS else str(change.field)

    def field(self, name: str) -> str:
        """A field in words; by its name in the files where it has none."""
        return self.say(f"field_{name}") if f"field_{name}" in TEXTS else name

    def what(self, change: Change) -> str:
        """What a fact is about: a rule, an instrument, or a file."""
        if change.rule is not None and change.instrument is not None:
            provision = _provision(self._instruments.get(change.instrument, {}), change.rule)
            return f"{self._number(change.instrument)}, {self.rule(change, provision)}"
        return self._number(change.instrument) if change.instrument else change.rule or change.file

    def rule(self, change: Change, provision: Plain) -> str:
        """Programme, groups and ages of a rule."""
        words = people_words(self.say, provision.get("who"), provision.get("age"), self._groups)
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
        return self.say(change.kind, number=self.what(change), from_=begins, to=ends, status=status)

    def _bound(self, written: str, side: str) -> str:
        """A first or last day as the files write it, in words."""
        if side == "from":
            return bound_words(self.say, parse_begin(written), "from")
        return bound_words(self.say, parse_end(written), "to")

    def _rule(self, change: Change) -> str:
        provision = change.after or change.before
        return self.say(change.kind, rule=self.rule(change, provision), rate=self.rate(provision))

    def _source(self, change: Change) -> str:
        return self.say(change.kind, what=self.what(change), page=self._page(change.after or change.before))

    def _entry(self, change: Change) -> str:
        what = f"{self.listed(change)} {self.entry(change)}"
        return self.say(change.kind, what=what, fields=self.fields(change) if change.kind == "entry_changed" else "")

    def _fact(self, change: Change) -> str:
        """A field of an instrument or of a rule."""
        if change.kind in ("adopted", "replaced"):
            return self.say(change.kind, number=self.what(change), after=self._number(change.after))
        name = str(change.field)
        if name in ("from", "to"):
            before, after = (self._bound(str(value or "unknown"), name) for value in (change.before, change.after))
            return self.say("bound_changed", what=self.what(change), before=before, after=after)
        before, after = self._value(change.before), self._value(change.after)
        return self.say(change.kind, what=self.what(change), field=self.field(name), before=before, after=after)

    def _rate_change(self, change: Change) -> str:
        provision = _provision(self._instruments.get(change.instrument or "", {}), change.rule or "")
        words = self.say(
            change.kind,
            rule=f"{self._number(change.instrument)}, {self.rule(change, provision)}",
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
        """The official number, with the id where it is not known: several of a province may lack it."""
        number = str(self._instruments.get(str(instrument), {}).get("number", "unknown"))
        words = number_words(self.say, number)
        return f"{instrument} ({words})" if number == "unknown" else words

    def _value(self, value: Any) -> str:
        if value is None:
            return self.say("not_said")
        if isinstance(value, list):
            return ", ".join(map(self._value, value))
        if isinstance(value, dict):
            return "; ".join(f"{self.field(key)}: {self._value(item)}" for key, item in value.items())
        return self.say("unknown") if value == "unknown" else str(value)


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
