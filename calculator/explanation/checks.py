"""What a person must check, what no page read confirms, and what the reader must know beside the amounts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from calculator.answers import all_to_check
from calculator.explanation.figures import figures_of
from calculator.explanation.months_left import running_out
from calculator.explanation.state import limited
from calculator.explanation.told import Told
from calculator.explanation.wording import Wording
from calculator.line import LinePeriod
from calculator.rules.local_support import months_are_limited
from registry.voice.voice import Texts

TEXTS: Texts = {
    "check": ("To be checked, {number}: {condition}", "Cần kiểm tra, {number}: {condition}"),
    "check.months": (
        "support is for at most {most}, and since when the person has been in the group was not said",
        "hỗ trợ không quá {most}; chưa nêu thời điểm bắt đầu thuộc nhóm",
    ),
    "check.without_state": (
        (
            "If none of what is to be checked is met: the State pays {state}; left to pay at most {pays}, less what "
            "the province adds."
        ),
        (
            "Nếu không đáp ứng các điều kiện cần kiểm tra: Nhà nước đóng {state}; còn phải đóng tối đa {pays}, trừ "
            "phần địa phương hỗ trợ thêm."
        ),
    ),
    "check.without": (
        "If what is to be checked of local support is not met: local support {local}, left to pay {pays}.",
        (
            "Nếu không đáp ứng các điều kiện cần kiểm tra về hỗ trợ của địa phương: địa phương hỗ trợ {local}, còn "
            "phải đóng {pays}."
        ),
    ),
    "unsourced": ("Not confirmed by a page read, {what}: {note}.", "Chưa có trang nguồn xác nhận, {what}: {note}."),
    "warn.lump_sum": (
        (
            "How support enters one payment for missing months is not settled: it is taken off at face value here; a "
            "published case compounds it."
        ),
        (
            "Chưa thống nhất cách trừ tiền hỗ trợ khi đóng một lần cho thời gian còn thiếu: ở đây trừ theo số tiền hỗ "
            "trợ hằng tháng; một trường hợp đã công bố tính cả lãi."
        ),
    ),
    "warn.birthday": (
        "The State's part depends on the birthday, which is taken as not helping: say the day of birth.",
        (
            "Mức hỗ trợ của Nhà nước phụ thuộc ngày sinh; ở đây tính theo trường hợp không có lợi: cần nêu ngày, tháng "
            "sinh."
        ),
    ),
    "warn.since": (
        "The State supports this group for at most {most}: say since when the person has been in it.",
        "Nhà nước hỗ trợ nhóm này không quá {most}: cần nêu thời điểm bắt đầu thuộc nhóm.",
    ),
}


class ConditionToCheck(NamedTuple):
    """A condition in words that no program can decide; the amounts take it as met."""

    instrument: str
    condition: str


def to_check(told: Told) -> Iterator[str]:
    """What a person must check, and what is left to pay if it is not met."""
    line, say = told.line, told.say
    for check in checks(told):
        yield _ended(say("check", number=check.instrument, condition=check.condition))
    if (less := line.without_conditions) is not None:
        key = "check.without" if line.if_state_condition_not_met is None else "check.without_state"
        money = {"state": less.state, "local": less.local + less.other, "pays": less.pays}
        yield say(key, **{part: say.money(amount) for part, amount in money.items()})


def checks(told: Told) -> Iterator[ConditionToCheck]:
    """The conditions in words of the rules applied, and months of support that cannot be counted."""
    found = (check for period in told.line.periods for check in _checks_of(told.say, period))
    yield from dict.fromkeys(found)


def _checks_of(say: Wording, period: LinePeriod) -> Iterator[ConditionToCheck]:
    """Those of a stretch of months; what was answered is no longer asked."""
    local, state = period.support.combined.applied, period.basis.state_rule
    if state is not None:
        of_the_state = period.conditions[: len(period.conditions) - sum(len(applied.conditions) for applied in local)]
        yield from (
            ConditionToCheck(say("the_state_rule"), say.condition(each))
            for each in all_to_check(state)
            if each.en in of_the_state
        )
    for applied in local:
        rule = applied.found.rule
        for each in applied.asked:
            counts = rule.months is not None and each == months_are_limited(rule)
            text = say("check.months", most=say.months(rule.months or 0)) if counts else say.condition(each)
            yield ConditionToCheck(say.local_number(rule), text)


def _ended(text: str) -> str:
    return text if text.endswith(".") else text + "."


def not_confirmed(told: Told) -> Iterator[str]:
    """What the law's own figures rest on without a page that was read, and what else the reader must know."""
    say = told.say
    for period in told.line.periods:
        rule, figures = period.basis.state_rule, figures_of(say.law, period)
        if rule is not None and rule.unsourced:
            yield say("unsourced", what=say("the_state_rule"), note=say.noted(rule.unsourced, rule.unsourced_vi))
        for key in figures.keys:
            parameter = say.law.parameter_on(key, figures.day)
            if parameter is not None and parameter.unsourced:
                yield say(
                    "unsourced",
                    what=say.legal(parameter.instrument),
                    note=say.noted(parameter.unsourced, parameter.unsourced_vi),
                )
    yield from warnings(told)


def warnings(told: Told) -> Iterator[str]:
    """A line's warnings in the language asked for, and support that runs out within the months paid for."""
    say = told.say
    for warning in told.line.warnings:
        match warning.kind:
            case "lump_sum":
                yield say("warn.lump_sum")
            case "since":
                yield from _since_when(told)
            case "life_limit":
                yield limited(told)
            case "birthday":
                yield say("warn.birthday")
    yield from running_out(told)


def _since_when(told: Told) -> Iterator[str]:
    """The limits that cannot be counted, since it was not said from when."""
    for limit in told.line.months_left:
        rule = limit.rule
        if limit.left is None and any(period.basis.state_rule == rule for period in told.line.periods):
            yield told.say("warn.since", most=told.say.months(limit.of))
