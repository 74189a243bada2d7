"""The sheet with the rates of the draft, and the formulas that follow them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from calculator.rules.money import Exact
from calculator.simulation.asked import DraftCost
from calculator.simulation.cost.by_rate import Months, RateKey, Share, YearByRate
from hotro.say.rules import limits, number_words, who_words
from hotro.simulate.speaker import SimulateSpeaker
from registry.law.rule import LocalRule
from registry.voice.bounds import bound_words
from registry.written.bound import parse_begin, parse_end

HEADS = ("programme", "group", "rate_year", "rate", "rate_of", "rule_from", "rule_to", "by_which", "condition")
RATE_COLUMN = HEADS.index("rate")
FIRST_ROW = 4
"""Of the rates, counted from 1: below the draft's name, the hint and the heads."""
Cells = Mapping[RateKey, str]
"""Rate -> its cell, with the name of its sheet."""


def draft_rates(cost: DraftCost) -> Iterator[tuple[LocalRule, int, int | Fraction | None]]:
    """Every rate of the draft as it was costed: rule, year in a schedule (0 where it never changes), rate."""
    own = {instrument.id for instrument in cost.simulation.draft.instruments}
    for rule in cost.registry.with_draft(cost.simulation.draft).local_rules:
        if rule.instrument in own:
            yield from ((rule, year, rate) for year, rate in rule.rates)


def rate_cells(cost: DraftCost, sheet: str) -> dict[RateKey, str]:
    """Where each rate stands; `sheet` is the name of the sheet as formulas take it."""
    letter = chr(ord("A") + RATE_COLUMN)
    rates = enumerate(draft_rates(cost), start=FIRST_ROW)
    return {(rule.id, year): f"{sheet}${letter}${n}" for n, (rule, year, rate) in rates if rate is not None}


def write_rates(sheet: Any, cost: DraftCost, speaker: SimulateSpeaker, formats: Mapping[str, Any], hint: str) -> None:
    """The rates as cells to change, each with what it is of, for whom and since when."""
    say = speaker.say
    sheet.write_string(
        0, 0, say("draft_of", ids=", ".join(i.id for i in cost.simulation.draft.instruments)), formats["bold"]
    )
    sheet.write_string(1, 0, hint)
    for n, key in enumerate(HEADS):
        sheet.write_string(2, n, say(key), formats["head"])
    sheet.set_column(0, len(HEADS) - 2, 18)
    sheet.set_column(len(HEADS) - 1, len(HEADS) - 1, 60)
    sheet.freeze_panes(3, 0)
    for n, (rule, year, rate) in enumerate(draft_rates(cost), start=FIRST_ROW - 1):
        texts = {
            "programme": say(rule.programme),
            "group": who_words(say, rule, cost.registry.groups),
            "rate_year": say("rate_from", year=year) if year else "",
            "rate_of": _of(rule, speaker),
            "rule_from": bound_words(say, parse_begin(rule.begin), "from"),
            "rule_to": bound_words(say, parse_end(rule.end), "to"),
            "by_which": number_words(say, rule.number),
            "condition": "; ".join([*limits(say, rule), *map(say.condition, rule.conditions)]),
        }
        for column, key in enumerate(HEADS):
            if key != "rate":
                sheet.write_string(n, column, texts[key])
            elif rate is None:
                sheet.write_string(n, column, say("rate_unknown"))
            else:
                sheet.write_number(n, column, rate, formats["input" if rule.kind == "vnd_per_month" else "rate"])


def _of(rule: LocalRule, speaker: SimulateSpeaker) -> str:
    """What a number is: `% of the contribution`, `% with the State's, of ...`, `VND a month`."""
    say = speaker.say
    if rule.kind == "vnd_per_month":
        return say("rate_dong")
    key = "rate_total" if rule.kind == "total_percent" else "rate_percent"
    return say(key, base=say(f"of_{rule.of or 'unknown'}"))


# Formulas: of one person's year, dong


def live_formulas(year: YearByRate, cells: Cells) -> dict[str, str]:
    """Column of the sheet of rows -> its formula, with other columns of the row in braces."""
    local = "+".join(_payment([_low(m, cells) for m in payment]) for payment in year.payments)
    room = "{contribution}-{after_state}"
    found = {"after_local": f"=MIN({local},{room})"}
    if year.doubtful:
        high = "+".join(_payment([_high(m, cells) for m in payment]) for payment in year.payments)
        found["after_local_high"] = f"=MIN({high},{room})"
    else:
        found["after_local_high"] = "={after_local}"
    found["after_most"] = "={after_local_high}"
    found["draft"] = "=" + "+".join(_payment([_own(m, cells) for m in payment]) for payment in year.payments)
    doubtful = any(s.own and not s.counted for payment in year.payments for m in payment for s in m.shares)
    found["draft_high"] = "={draft}+{after_local_high}-{after_local}" if doubtful else "={draft}"
    return found


def _payment(stretches: Sequence[str]) -> str:
    """Stretches of one payment are rounded together, half up as ROUND does."""
    return f"ROUND({'+'.join(stretches)},0)" if stretches else "0"


def _low(m: Months, cells: Cells) -> str:
    return f"{m.months}*{_within(m, _highest([s for s in m.shares if s.counted], m, cells))}"


def _high(m: Months, cells: Cells) -> str:
    """With the rules in doubt; all that is left where one's amount, or whether there is one, is not known."""
    if not m.known or any(s.month is None for s in m.shares):
        return f"{m.months}*{_number(m.room)}"
    return f"{m.months}*{_within(m, _highest(m.shares, m, cells))}"


def _own(m: Months, cells: Cells) -> str:
    """What is paid under the draft: where its rule gives the most, or as much as another and is named before it."""
    counted = [s for s in m.shares if s.counted]
    own, others = [s for s in counted if s.own], [s for s in counted if not s.own]
    if not own:
        return "0"
    best = max(others, key=lambda s: (s.month or 0, [-ord(letter) for letter in s.rule]), default=None)
    amount = _highest(own, m, cells)
    if best is None:
        return f"{m.months}*{_within(m, amount)}"
    sign = ">=" if min(s.rule for s in own) < best.rule else ">"
    return f"{m.months}*IF({amount}{sign}{_number(best.month or 0)},{_within(m, amount)},0)"


def _within(m: Months, amount: str) -> str:
    return f"MIN({_number(m.room)},{amount})"


def _highest(shares: Sequence[Share], m: Months, cells: Cells) -> str:
    """The highest of what some rules give a month."""
    fixed = max((s.month or 0 for s in shares if s.rate is None), default=0)
    live = list(dict.fromkeys(_month(s, m, cells) for s in shares if s.rate is not None))
    texts = [*live, *([_number(fixed)] if fixed or not live else [])]
    return texts[0] if len(texts) == 1 else f"MAX({','.join(texts)})"


def _month(share: Share, m: Months, cells: Cells) -> str:
    """What a rule of the draft gives a month, by its cell."""
    assert share.rate is not None
    cell = cells[share.rate]
    if share.kind == "vnd_per_month":
        return cell
    amount = f"{cell}*{_number(share.base)}/100"
    return f"MAX(0,{amount}-{_number(m.state)})" if share.kind == "total_percent" else amount


def _number(amount: Exact) -> str:
    """An exact amount as a formula has it; a fraction is a division."""
    return str(amount) if isinstance(amount, int) else f"({amount.numerator}/{amount.denominator})"
