"""Numbers, days, groups, instruments and places in words, in one language: nothing here knows the law."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from fractions import Fraction

from calculator.explanation.legal_names import in_vietnamese
from calculator.explanation.texts import TEXTS, Language
from calculator.rules.circumstances import UNNAMED
from registry.law.law import Law
from registry.law.percent import exact_text
from registry.law.rule import Certainty, LocalRule, StateRule
from registry.written.bound import Bound, parse_begin, parse_end

_KINDS = (("NQ-", "resolution"), ("QĐ-", "decision"), ("KH-", "plan"), ("UBND", "letter"))


class Wording:
    """How things are said in one language."""

    def __init__(self, law: Law, language: Language) -> None:
        self.law = law
        self.language = language
        self._column = 0 if language == "en" else 1

    def say(self, key: str, /, **values: str) -> str:
        """A text with its fields filled in."""
        return TEXTS[key][self._column].format(**values)

    def number(self, number: int | Fraction) -> str:
        """A number with separators, exactly: `1,584,000`, `4.5`, `66 2/3`; Vietnamese `1.584.000`, `4,5`, `66 2/3`."""
        text = exact_text(number)
        return text if self.language == "en" else text.translate(str.maketrans(",.", ".,"))

    def money(self, dong: int | Fraction) -> str:
        """An amount; Vietnamese with the currency."""
        return self.say("money", amount=self.number(dong))

    def percent(self, percent: int | Fraction) -> str:
        """A percent."""
        return f"{self.number(percent)}%"

    def day(self, day: datetime.date) -> str:
        """A day: ISO, or as Vietnam writes it."""
        return day.isoformat() if self.language == "en" else day.strftime("%d/%m/%Y")

    def months(self, months: int) -> str:
        """A number of months."""
        return self.say("months.one") if months == 1 else self.say("months.many", n=str(months))

    def over(self, month: int | Fraction, months: int, total: int) -> str:
        """A monthly amount over a period: `132,000 a month for 12 months: 1,584,000`."""
        if months == 1:
            return self.say("over.one", total=self.money(total))
        return self.say("over.many", month=self.money(month), months=self.months(months), total=self.money(total))

    def listed(self, words: Iterable[str]) -> str:
        """Things one after the other: `a, b and c`."""
        *first, last = words
        return self.say("list.end").join([", ".join(first), last]) if first else last

    def group(self, code: str) -> str:
        """A group's name; what the registry's own name says about ages is said elsewhere."""
        group = self.law.groups.get(code)
        if group is None:
            return code
        return re.sub(r" \((?:see age|years in conditions)\)", "", group.en if self.language == "en" else group.vi)

    def who(self, rule: LocalRule | StateRule) -> str:
        """Whom a rule is for."""
        if rule.who == UNNAMED:
            return self.say("who.unnamed")
        words = self.say("who.joint").join(self.group(code) for code in rule.who)
        words += self._ages(rule.age_from, rule.age_below)
        if isinstance(rule, StateRule):
            return words + (self.say("poor_commune") if rule.poor_commune else "")
        if rule.household_order is not None:
            words += self.say("first_in_order", order=str(rule.household_order))
        return words

    def _ages(self, age_from: int | None, age_below: int | None) -> str:
        if age_from is not None and age_below is not None:
            return self.say("ages.from_below", low=str(age_from), high=str(age_below - 1))
        if age_from is not None:
            return self.say("ages.from", low=str(age_from))
        return "" if age_below is None else self.say("ages.below", below=str(age_below))

    def quoted(self, text: str) -> str:
        """A condition as the registry has it, which is in English."""
        return text if self.language == "en" else self.say("quoted", text=text)

    def said(self, text: str) -> str:
        """What the registry notes of a source, which is in English."""
        return self.say("said", text=text)

    def legal(self, instrument: str) -> str:
        """An instrument of the State as the registry cites it."""
        return instrument if self.language == "en" else in_vietnamese(instrument)

    def cited(self, keys: Iterable[str]) -> str:
        """The instruments behind parameters of the day, each once."""
        found = [self.law.parameters[key].instrument for key in keys if key in self.law.parameters]
        each = dict.fromkeys(one for instruments in found for one in instruments.split("; "))
        return self.legal("; ".join(each))

    def local_number(self, rule: LocalRule) -> str:
        """A local instrument by its kind and number."""
        if rule.number == "unknown":
            return self.say("number.unknown", id=rule.instrument)
        kind = next((kind for sign, kind in _KINDS if sign in rule.number), "number")
        return self.say(kind, number=rule.number)

    def province(self, slug: str) -> str:
        """A province's own name, with its marks. A merged one is the former one from the day of the merger."""
        territory = self.law.territory
        province = territory.on(self.law.first).get(slug) or territory.get(slug)
        # A city that bears a person's name is never called by that name alone.
        name = self.say("city", name=province.vi) if province.en.endswith(" City") else province.vi
        merged = self.law.first >= territory.merger and slug not in territory.new
        return self.say("former", place=name) if merged else name

    def giver(self, rule: LocalRule) -> str:
        """Whose budget pays."""
        province = self.province(rule.file)
        if rule.level == "province":
            return province
        return f"{self.listed(rule.districts)} ({province})" if rule.districts else f"{province} ({rule.level})"

    def term(self, rule: LocalRule, certainty: Certainty) -> str:
        """Since when and until when a rule supports, and how that is known."""
        begin = self._bound("from", parse_begin(rule.begin))
        end = self._bound("to", parse_end(rule.end))
        text = f"{begin}, {end}" if rule.end in ("open", "unknown") else f"{begin} {end}"
        return text + (self.say("presumed") if certainty is Certainty.PRESUMED else "")

    def _bound(self, side: str, bound: Bound) -> str:
        if bound.day is None:
            return self.say(f"{side}.{bound.known}")
        if bound.known == "year":
            return self.say(f"{side}.year", year=str(bound.day.year))
        return self.say(f"{side}.{bound.known}", day=self.day(bound.day))


def sentence(text: str) -> str:
    """A text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
