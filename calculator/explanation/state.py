"""What the State pays."""

from __future__ import annotations

from collections.abc import Iterator

from calculator.explanation.told import Told
from calculator.explanation.wording import sentence
from calculator.rules.money import exact_percent
from registry.voice.voice import Texts

TEXTS: Texts = {
    "state.pays": (
        "{who}: the State pays {rate} of {base} = {over} ({law}).",
        "{who}: Nhà nước hỗ trợ {rate} của {base} = {over} ({law}).",
    ),
    "state.nothing": (
        "The State adds nothing to this contribution on this day ({law}).",
        "Nhà nước không hỗ trợ mức đóng này tại thời điểm này ({law}).",
    ),
    "state.no_rule": (
        "No rule of the State gives support here.",
        "Không có quy định hỗ trợ của Nhà nước cho trường hợp này.",
    ),
    "state.limited": (
        "Of the {months} the State supports {supported}: at most {most} in all.",
        "Trong {months}, Nhà nước hỗ trợ {supported}: tổng cộng không quá {most}.",
    ),
    "state.capped": (
        "The State's part is limited to the contribution: {amount}.",
        "Phần Nhà nước hỗ trợ không vượt quá mức đóng: {amount}.",
    ),
    "at_least": (" (the lowest rate by law)", " (mức tối thiểu theo luật)"),
}


def state_part(told: Told) -> Iterator[str]:
    """The State's part, by which rule."""
    line, say, basis = told.line, told.say, told.line.basis
    rule = basis.state_rule
    if basis.category == "budget_pays":
        return
    if rule is None:
        if basis.category is None:
            yield say("state.no_rule")
        return
    if rule.percent == 0:
        yield say("state.nothing", law=say.legal(rule.instrument))
        return
    month = exact_percent(rule.percent, basis.support_base)
    yield say(
        "state.pays",
        who=sentence(say.who(rule)),
        rate=say.percent(rule.percent) + (say("at_least") if rule.minimum else ""),
        base=say.money(basis.support_base),
        over=say.over(month, basis.state_months, line.state),
        law=say.legal(rule.instrument),
    )
    if basis.state_months < line.months and rule.months is not None:
        yield limited(told)
    if line.state == line.contribution and line.state < month * basis.state_months:
        yield say("state.capped", amount=say.money(line.state))


def limited(told: Told) -> str:
    """That the State supports fewer months than are paid for."""
    line, say, rule = told.line, told.say, told.line.basis.state_rule
    assert rule is not None
    assert rule.months is not None
    return say(
        "state.limited",
        months=say.months(line.months),
        supported=say.months(line.basis.state_months),
        most=say.months(rule.months),
    )
