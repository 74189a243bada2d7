"""What changes within the months paid for, when and why: as a sentence, and as a short line under a table's amounts."""

from __future__ import annotations

from collections.abc import Iterator

from calculator.explanation.figures import figures_of
from calculator.explanation.told import Told
from calculator.line import LinePeriod
from calculator.rules.stretches import MonthChange, What
from registry.law.rule import LocalRule, StateRule
from registry.voice.voice import Texts

TEXTS: Texts = {
    "change.from": ("From {month}: {what}.", "Từ {month}: {what}."),
    "change.month": ("{month} {year}", "tháng {month}/{year}"),
    "change.age": ("turns {age}", "đủ {age} tuổi"),
    "change.age_year": (
        "is {before} or {age}, for only the year of birth was said",
        "{before} hoặc {age} tuổi, vì chỉ nêu năm sinh",
    ),
    "change.card_ends": ("the child's card ends", "thẻ BHYT của trẻ hết giá trị sử dụng"),
    "change.state_months": (
        "the {months} of support of this group are used up ({who})",
        "đã hưởng hết {months} hỗ trợ của nhóm này ({who})",
    ),
    "change.life_limit": ("{months} of State support are used up", "đã hưởng hết {months} Nhà nước hỗ trợ"),
    "change.local_months": (
        "the {months} of support by {number} of {giver} are used up",
        "đã hưởng hết {months} hỗ trợ theo {number} của {giver}",
    ),
    "change.local_end": ("{number} of {giver} ends on {day}", "{number} của {giver} hết hiệu lực sau ngày {day}"),
    "change.base": (
        "new {name} of {base}: what the budget pays follows it",
        "{name} mới {base}: phần do ngân sách đóng tính theo mức này",
    ),
    "change.rate": (
        "new rate of {rate}: what the budget pays follows it",
        "tỷ lệ đóng mới {rate}: phần do ngân sách đóng tính theo tỷ lệ này",
    ),
    "change.unclear": (
        "sources do not settle whether this support goes on: {text}",
        "các nguồn chưa thống nhất hỗ trợ này còn tiếp tục hay không: {text}",
    ),
    # The same in few words
    "short.from": ("from {month}: {what}; left to pay {pays}", "từ {month}: {what}; còn phải đóng {pays}"),
    "short.between": ("{low}–{high}", "{low}–{high}"),
    "short.age": ("turns {age}", "đủ {age} tuổi"),
    "short.age_year": ("is {before} or {age}", "{before} hoặc {age} tuổi"),
    "short.card_ends": ("the child's card ends", "thẻ của trẻ hết hạn"),
    "short.state_months": ("the group's {months} are used up", "hết {months} của nhóm"),
    "short.life_limit": ("{months} of State support used up", "hết {months} Nhà nước hỗ trợ"),
    "short.local_months": ("{months} by {giver} used up", "hết {months} của {giver}"),
    "short.local_end": ("{number} ends", "{number} hết hiệu lực"),
    "short.base": ("new {name} {base}", "{name} mới {base}"),
    "short.rate": ("new rate {rate}", "tỷ lệ đóng mới {rate}"),
    "short.unclear": ("not settled whether support goes on", "chưa rõ còn được hỗ trợ không"),
    "short.budget_pays": ("the budget pays all", "ngân sách đóng toàn bộ"),
    "short.card_runs_on": ("the card runs on, nothing is due", "thẻ còn giá trị, không phải đóng"),
    "short.budget_supports": ("the State pays {percent}", "Nhà nước hỗ trợ {percent}"),
    "short.household": ("household", "theo hộ gia đình"),
    "short.household_order": ("household, payer no. {order}", "theo hộ gia đình, người thứ {order}"),
}

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

IN_FULL, SHORT = 0, 1
_KEYS: dict[What, tuple[str, str]] = {
    "age": ("change.age", "short.age"),
    "card_ends": ("change.card_ends", "short.card_ends"),
    "state_months": ("change.state_months", "short.state_months"),
    "life_limit": ("change.life_limit", "short.life_limit"),
    "local_months": ("change.local_months", "short.local_months"),
    "local_end": ("change.local_end", "short.local_end"),
    "base": ("change.base", "short.base"),
    "unclear": ("change.unclear", "short.unclear"),
}
"""What changes -> the keys of its words, in full and short."""


def changed(told: Told, before: LinePeriod, now: LinePeriod) -> str:
    """When something changes within the months paid for, and why."""
    day = now.first
    month = told.say.day(day)
    if day.day == 1:
        name = _MONTHS[day.month - 1] if told.say.language == "en" else day.month
        month = told.say("change.month", month=name, year=day.year)
    return told.say("change.from", month=month, what="; ".join(_why(told, before, now, IN_FULL)))


def in_short(told: Told, before: LinePeriod, now: LinePeriod) -> str:
    """The same in one short line, with how the person pays from then on and what is left of these months."""
    say, day = told.say, now.first
    low, high = say.number(now.lowest_pays), say.number(now.pays)
    return say(
        "short.from",
        month=say.month(day.year, day.month) if day.day == 1 else say.day(day),
        what="; ".join([*_why(told, before, now, SHORT), *_category(told, before, now)]),
        pays=high if low == high else say("short.between", low=low, high=high),
    )


def _why(told: Told, before: LinePeriod, now: LinePeriod, style: int) -> list[str]:
    """What begins the months, a few words each; of what falls on them only what bears on the person."""
    bearing = [change for change in now.begins_with if _bears(change, before, now)]
    return list(dict.fromkeys(_words(told, change, now, style) for change in bearing or now.begins_with))


def _bears(change: MonthChange, before: LinePeriod, now: LinePeriod) -> bool:
    """Whether a change is one to this line: another group's end in the same month is not."""
    match change.what:
        case "base":
            return (before.basis.base, before.basis.rate) != (now.basis.base, now.basis.rate)
        case "state_months":
            return before.basis.state_rule == change.rule
        case "life_limit":
            return bool(before.basis.state_months) and not now.basis.state_months
        case "local_months" | "local_end":
            return any(c.found.rule == change.rule and c.months for c in before.support.candidates)
        case "unclear":
            assert isinstance(change.rule, StateRule)
            return change.rule.unclear in now.conditions
    return True


def _words(told: Told, change: MonthChange, now: LinePeriod, style: int) -> str:
    say, rule = told.say, change.rule
    if change.what == "age":
        assert change.age is not None
        by_year = isinstance(told.person.born, int)
        keys = ("change.age_year", "short.age_year") if by_year else _KEYS["age"]
        return say(keys[style], age=change.age, before=change.age - 1)
    if change.what == "base":
        return _new_base(told, now, style)
    fields: dict[str, str] = {}
    if rule is not None:
        fields["months"] = say.months(rule.months or 0)
    if isinstance(rule, LocalRule):
        fields |= {"number": say.local_number(rule), "giver": say.giver(rule)}
    elif rule is not None:
        text = say.condition(rule.unsettled) if rule.unsettled is not None else ""
        fields |= {"who": say.who(rule), "text": text.rstrip(".")}
    if change.what == "local_end" and change.day is not None:
        fields["day"] = say.day(change.day)
    return say(_KEYS[change.what][style], **fields)


def _new_base(told: Told, now: LinePeriod, style: int) -> str:
    say, basis = told.say, now.basis
    if told.line.periods[0].basis.rate != basis.rate:
        return say(("change.rate", "short.rate")[style], rate=say.percent(basis.rate))
    return say(_KEYS["base"][style], name=say(figures_of(say.law, now).base), base=say.money(basis.base))


def _category(told: Told, before: LinePeriod, now: LinePeriod) -> Iterator[str]:
    """How the person pays health insurance from then on, where that is new."""
    say, basis = told.say, now.basis
    if before.basis[:2] == basis[:2] and (before.basis.state_rule, before.basis.card_runs_on) == (
        basis.state_rule,
        basis.card_runs_on,
    ):
        return
    match basis.category:
        case "budget_pays":
            yield say("short.card_runs_on" if basis.card_runs_on else "short.budget_pays")
        case "budget_supports" if basis.state_rule is not None:
            yield say("short.budget_supports", percent=say.percent(basis.state_rule.percent))
        case "household" if basis.order is None:
            yield say("short.household")
        case "household":
            yield say("short.household_order", order=basis.order)
