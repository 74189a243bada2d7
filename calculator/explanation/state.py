"""What the State pays."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from calculator.explanation.told import Told
from calculator.explanation.wording import sentence
from calculator.line import LinePeriod
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
    say, basis = told.say, told.basis
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
    if not basis.state_months:
        return
    month = exact_percent(rule.percent, basis.support_base)
    yield say(
        "state.pays",
        who=sentence(say.who(rule)),
        rate=say.percent(rule.percent) + (say("at_least") if rule.minimum else ""),
        base=say.money(basis.support_base),
        over=say.over(month, told.months, told.state),
        law=say.legal(rule.instrument),
    )
    if told.state == told.contribution and told.state < month * told.months:
        yield say("state.capped", amount=say.money(told.state))


def same_state_part(period: LinePeriod) -> Hashable:
    """What the sentences on the State's part depend on."""
    basis = period.basis
    due = basis.rate, basis.base, basis.order, basis.support_base
    return basis.category, basis.state_rule, bool(basis.state_months), due


def limited(told: Told) -> str:
    """That the State supports fewer months of a life than are paid for."""
    line, say, rule = told.line, told.say, told.line.periods[0].basis.state_rule
    assert rule is not None
    assert rule.months is not None
    return say(
        "state.limited",
        months=say.months(line.months),
        supported=say.months(line.state_months),
        most=say.months(rule.months),
    )
