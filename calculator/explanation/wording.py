"""The voice on the law of a day: whom a rule is for, by which instrument, where and how long, in full sentences."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from fractions import Fraction

from calculator.legal_names import in_vietnamese
from calculator.rules.circumstances import UNNAMED
from registry.law.law import Law
from registry.law.rule import Certainty, LocalRule, StateRule
from registry.voice.bounds import age_words, bound_words
from registry.voice.voice import Language, Texts, Voice, unit
from registry.written.bound import parse_begin, parse_end

TEXTS: Texts = {
    # Terms of a rule
    "from_year": ("from {year}", "từ năm {year}"),
    "from_by": ("from {day} at the latest", "chậm nhất từ {day}"),
    "to_year": ("to the end of {year}", "đến hết năm {year}"),
    "to_open": ("no end set", "không quy định ngày kết thúc"),
    "to_unknown": ("no source states its end", "chưa có nguồn nêu ngày kết thúc"),
    "term_presumed": ("; presumed to be in force", "; coi như còn hiệu lực"),
    # Amounts
    "money": ("{amount}", "{amount} đồng"),
    "over.one": ("{total} for 1 month", "{total} cho 1 tháng"),
    "over.many": ("{month} a month for {months}: {total}", "{month}/tháng × {months} = {total}"),
    # Whom a rule is for
    "age_between": ("of {first} to {last}", "từ {first} đến {last} tuổi"),
    "age_from": ("of {first} and over", "từ {first} tuổi trở lên"),
    "poor_commune": (" in a poor commune or district", " ở xã, huyện nghèo"),
    "first_in_order": (", payer number {order} of the household", ", người thứ {order} trong hộ"),
    "who.unnamed": ("not named by the source", "nguồn không nêu rõ"),
    "who.joint": (" and ", ", đồng thời là "),
    # Places
    "city": ("{name} City", "TP. {name}"),
    "former": ("former {place}", "{place} cũ"),
    "the_province": ("the province", "tỉnh"),
    # Instruments
    "resolution": ("Resolution {number}", "Nghị quyết {number}"),
    "decision": ("Decision {number}", "Quyết định {number}"),
    "plan": ("Plan {number}", "Kế hoạch {number}"),
    "letter": ("Letter {number}", "Công văn {number}"),
    "number": ("No. {number}", "Văn bản số {number}"),
    "number.unknown": ("an instrument whose number is not known ({id})", "văn bản chưa rõ số hiệu ({id})"),
    "the_state_rule": ("the State's rule", "quy định của Nhà nước"),
    # What the registry has in English
    "quoted": ("{text}", "ghi theo cơ sở dữ liệu (tiếng Anh): “{text}”"),
    "said": ("“{text}”", "“{text}”"),
    "said_in_english": ("“{text}”", "ghi theo cơ sở dữ liệu (tiếng Anh): “{text}”"),
}

_KINDS = (("NQ-", "resolution"), ("QĐ-", "decision"), ("KH-", "plan"), ("UBND", "letter"))


class Wording(Voice):
    """How things are said in one language, in full sentences, of the law of a day. It knows names, not rules."""

    def __init__(self, law: Law, language: Language, *texts: Texts) -> None:
        super().__init__(language, *texts, TEXTS)
        self.law = law

    def money(self, dong: int | Fraction) -> str:
        """An amount; Vietnamese with the currency."""
        return self("money", amount=self.number(dong))

    def over(self, month: int | Fraction, months: int, total: int | Fraction) -> str:
        """A monthly amount over a period: `132,000 a month for 12 months: 1,584,000`."""
        if months == 1:
            return self("over.one", total=self.money(total))
        return self("over.many", month=self.money(month), months=self.months(months), total=self.money(total))

    def named_group(self, code: str) -> str:
        """A group's name, by its code."""
        group = self.law.groups.get(code)
        return code if group is None else self.group(group)

    def who(self, rule: LocalRule | StateRule) -> str:
        """Whom a rule is for."""
        if rule.who == UNNAMED:
            return self("who.unnamed")
        words = self("who.joint").join(self.named_group(code) for code in rule.who)
        if ages := age_words(self, rule.age_from, rule.age_below):
            words += f" {ages}"
        if isinstance(rule, StateRule):
            return words + (self("poor_commune") if rule.poor_commune else "")
        if rule.household_order is not None:
            words += self("first_in_order", order=str(rule.household_order))
        return words

    def noted(self, en: str, vi: str | None) -> str:
        """What the registry notes of the law; where it is in English alone that is said."""
        if self.language == "en":
            return en
        return vi or self("quoted", text=en)

    def said(self, en: str, vi: str) -> str:
        """What the registry notes of a source; `vi` may be empty."""
        if self.language == "vi" and vi:
            return self("said", text=vi)
        return self("said_in_english", text=en)

    def legal(self, instrument: str) -> str:
        """An instrument of the State as the registry cites it."""
        return instrument if self.language == "en" else in_vietnamese(instrument)

    def cited(self, keys: Iterable[str], day: datetime.date | None = None) -> str:
        """The instruments behind parameters of the law's day, or of a later one, each once."""
        found = [self.law.parameter_on(key, day or self.law.first) for key in keys]
        each = dict.fromkeys(one for value in found if value for one in value.instrument.split("; "))
        return self.legal("; ".join(each))

    def local_number(self, rule: LocalRule) -> str:
        """A local instrument by its kind and number."""
        if rule.number == "unknown":
            return self("number.unknown", id=rule.instrument)
        kind = next((kind for sign, kind in _KINDS if sign in rule.number), "number")
        return self(kind, number=rule.number)

    def province(self, slug: str) -> str:
        """A province's own name, with its marks. A merged one is the former one from the day of the merger."""
        territory = self.law.territory
        province = unit(slug, territory, self.law.first)
        # A city that bears a person's name is never called by that name alone.
        name = self("city", name=province.vi) if province.en.endswith(" City") else province.vi
        merged = self.law.first >= territory.merger and slug not in territory.new
        return self("former", place=name) if merged else name

    def giver(self, rule: LocalRule) -> str:
        """Whose budget pays."""
        province = self.province(rule.file)
        if rule.level == "province":
            return province
        return f"{self.listed(rule.districts)} ({province})" if rule.districts else f"{province} ({rule.level})"

    def term(self, rule: LocalRule, certainty: Certainty) -> str:
        """Since when and until when a rule supports, and how that is known."""
        begin = bound_words(self, parse_begin(rule.begin), "from")
        end = bound_words(self, parse_end(rule.end), "to")
        text = f"{begin}, {end}" if rule.end in ("open", "unknown") else f"{begin} {end}"
        return text + (self("term_presumed") if certainty is Certainty.PRESUMED else "")


def sentence(text: str) -> str:
    """A text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
