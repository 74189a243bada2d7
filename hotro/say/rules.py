"""Whom a rule supports, when, where and by which instrument, in words."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

from hotro.say.rates import short_rate
from registry.law.programmes import PROGRAMMES
from registry.law.rule import FOREVER, BeneficiaryGroup, Certainty, LocalRule
from registry.law.territory import Territory
from registry.voice.bounds import age_words, bound_words
from registry.voice.voice import Voice
from registry.written.bound import Bound, parse_begin, parse_end


def who_words(say: Voice, rule: LocalRule, groups: Mapping[str, BeneficiaryGroup]) -> str:
    """The group and the ages: `older person 70–74`."""
    return " ".join(filter(None, [say.short_groups(rule.who, groups), age_words(say, rule.age_from, rule.age_below)]))


def rules_words(
    say: Voice, rules: Iterable[LocalRule], groups: Mapping[str, BeneficiaryGroup], day: datetime.date | None = None
) -> str:
    """Several rules in a row of text, by programme: `Voluntary SI: poor household 30%; near-poor household 25%`."""
    order = {code: i for i, code in enumerate(groups)}
    programmes: dict[str, list[str]] = {}
    for rule in sorted(rules, key=lambda r: (PROGRAMMES.index(r.programme), order[r.who[0]], r.age_from or 0)):
        text = f"{who_words(say, rule, groups)} {short_rate(say, rule, day)}"
        programmes.setdefault(rule.programme, []).append(text)
    return ". ".join(f"{say(programme)}: {'; '.join(texts)}" for programme, texts in programmes.items())


def limits(say: Voice, rule: LocalRule) -> list[str]:
    """What narrows a rule beside group and age, a few words each; conditions in words left out."""
    found = []
    if rule.household_order == 1:
        found.append(say("first_of_household"))
    elif rule.household_order is not None:
        found.append(say("nth_of_household", order=rule.household_order))
    if rule.months is not None:
        found.append(say("months_at_most", months=rule.months))
    if rule.districts:
        found.append(say("only_in", places=", ".join(rule.districts)))
    if not rule.area_known:
        found.append(say("area_unknown"))
    if rule.adds_up:
        found.append(say("adds_up"))
    return found


def where_words(say: Voice, rule: LocalRule, area: Iterable[str], territory: Territory) -> str:
    """The districts, or of an area (old provinces) the part, that a rule is limited to; empty where it covers all."""
    found = [say("only_in", places=", ".join(rule.districts))] if rule.districts else []
    return "; ".join([*found, *part_words(say, rule, area, territory)])


def part_words(say: Voice, rule: LocalRule, area: Iterable[str], territory: Territory) -> list[str]:
    """The old provinces of an area that a rule covers, where these are not all."""
    every = list(area)
    covered = [old for old in every if old in rule.area]
    return [say("only_in_former", places=say.former(covered, territory))] if len(covered) < len(every) else []


def number_words(say: Voice, number: str) -> str:
    """The official number of an instrument, where it is known."""
    return say("number_unknown") if number == "unknown" else number


def period_words(say: Voice, rule: LocalRule) -> str:
    """First and last day, each with how it is known: `from 2026-01-01, end not stated`."""
    begin, end = parse_begin(rule.begin), parse_end(rule.end)
    if rule.intervals and rule.intervals[-1][1] != FOREVER and end.day is None:
        # No source states the end, but something that followed puts one: a successor, or the merger.
        end = Bound(datetime.date.fromordinal(rule.intervals[-1][1]), "inferred")
    if begin.day and end.day and begin.known == end.known == "year":
        return say("years", first=begin.day.year, last=end.day.year)
    return f"{bound_words(say, begin, 'from')}, {bound_words(say, end, 'to')}"


def certainty_words(say: Voice, certainty: Certainty) -> str:
    """How surely it is in force."""
    return say(certainty.name.lower())
