"""The rate of a rule in words: the one place that says "50% of the contribution at the rural poverty line"."""

from __future__ import annotations

import datetime
from fractions import Fraction

from registry.law.programmes import USUAL_BASE
from registry.law.rule import LocalRule
from registry.voice.voice import Voice


def rate_words(say: Voice, rule: LocalRule, day: datetime.date | None = None) -> str:
    """The rate on a day in full; without a day, of every year of a schedule."""
    if day is not None or len(rule.rates) == 1:
        rate = rule.rate(day) if day is not None else rule.rates[0][1]
        return _in_full(say, rule, None if rate is None else _amount(say, rule, rate))
    return _in_full(say, rule, _years(say, rule))


def schedule_words(say: Voice, rule: LocalRule) -> str | None:
    """The rates year by year; None where they do not differ."""
    return _years(say, rule) if len({rate for _, rate in rule.rates}) > 1 else None


def short_rate(say: Voice, rule: LocalRule, day: datetime.date | None = None) -> str:
    """The rate as short as can be: what it is a percent of is said only where that is not the usual."""
    if day is None and len(rule.rates) > 1:
        text = _years(say, rule)
    else:
        rate = rule.rate(day) if day is not None else rule.rates[0][1]
        if rate is None:
            return say("rate_unknown")
        text = _amount(say, rule, rate)
    if rule.kind == "vnd_per_month":
        return text
    if rule.of != USUAL_BASE[rule.programme]:
        text = say("percent_of", percent=text, base=say(f"of_{rule.of}"))
    return say("total_percent_short", percent=text) if rule.kind == "total_percent" else text


def _in_full(say: Voice, rule: LocalRule, amount: str | None) -> str:
    if amount is None:
        return say("rate_unknown")
    if rule.kind == "vnd_per_month":
        return amount
    text = say("percent_of", percent=amount, base=say(f"of_{rule.of}"))
    if rule.kind == "total_percent":
        return say("total_percent", level=say(f"level_{rule.level}"), rate=text)
    return text


def _amount(say: Voice, rule: LocalRule, rate: int | Fraction) -> str:
    if rule.kind == "vnd_per_month":
        return say("vnd_per_month", amount=say.vnd(int(rate)))
    return say.percent(rate)


def _years(say: Voice, rule: LocalRule) -> str:
    """`2022: 70%, 2023: 60%`, years with one rate together: `2021–2025: 100%`."""
    spans: list[tuple[int, int, int | Fraction | None]] = []
    for year, rate in rule.rates:
        if spans and spans[-1][2] == rate and spans[-1][1] == year - 1:
            spans[-1] = (spans[-1][0], year, rate)
        else:
            spans.append((year, year, rate))
    return ", ".join(
        say(
            "in_year",
            year=first if first == last else f"{first}–{last}",
            rate=say("rate_unknown") if rate is None else _amount(say, rule, rate),
        )
        for first, last, rate in spans
    )
