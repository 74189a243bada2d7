"""A local rule in doubt: what it would give, and why it is not counted."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from calculator.explanation.told import Told
from calculator.explanation.wording import Wording
from calculator.rules.circumstances import UNNAMED
from calculator.rules.local_support import Candidate
from calculator.rules.money import dong, exact_percent
from registry.law.rule import Certainty, LocalRule
from registry.voice.voice import Texts
from registry.written.bound import parse_begin

TEXTS: Texts = {
    "local.doubt": (
        "In doubt and not counted: {number} of {giver} (group: {who}) may add {what}: {reasons}.",
        "Chưa chắc chắn, chưa tính: {number} của {giver} (đối tượng: {who}) có thể hỗ trợ thêm {what}: {reasons}.",
    ),
    "doubt.amount": ("{rate} of {base}, {amount}", "{rate} của {base}, {amount}"),
    "doubt.period": ("{amount} for the period", "cả kỳ {amount}"),
    "doubt.months": ("{amount} for {months}", "{amount} cho {months}"),
    "doubt.total": (
        "what the State's part leaves of {rate} of {base}, {amount}",
        "phần còn thiếu của {rate} trên {base} sau khi trừ phần Nhà nước, {amount}",
    ),
    "doubt.rate": ("a part that no source puts in numbers", "một phần chưa rõ mức"),
    "doubt.why_rate": ("its rate is not known", "chưa rõ tỷ lệ hỗ trợ"),
    "doubt.why_base": ("what the rate is a percent of is not known", "chưa rõ tỷ lệ tính trên mức nào"),
    "doubt.base": ("{rate} of a base that no source names", "{rate} của một mức chưa nêu rõ"),
    "doubt.adoption": ("no source confirms that it was adopted", "chưa có nguồn xác nhận đã được ban hành"),
    "doubt.first_day": ("its first day is not known", "chưa rõ ngày bắt đầu áp dụng"),
    "doubt.merger": (
        "no source says whether it went on after the provinces were merged on {day}",
        "chưa có nguồn cho biết có tiếp tục áp dụng sau khi sáp nhập tỉnh ngày {day} hay không",
    ),
    "doubt.ended": ("it may have ended or been replaced", "có thể đã hết hiệu lực hoặc bị thay thế"),
    "doubt.group": ("the source does not name its group", "nguồn không nêu rõ nhóm được hỗ trợ"),
    "doubt.area": (
        "it is not known whether it covers this part of the province; say which former province",
        "chưa rõ có áp dụng cho địa bàn này hay không; cần nêu tỉnh cũ",
    ),
    "doubt.area_unnamed": (
        "no source says which part of the province it covers",
        "chưa có nguồn nêu rõ địa bàn áp dụng",
    ),
    "doubt.district": (
        "it is limited to {districts}; say in which district the household lives",
        "chỉ áp dụng tại {districts}; cần nêu quận, huyện nơi cư trú",
    ),
    "doubt.age": ("it depends on the age: say when the person was born", "tùy theo tuổi: cần nêu ngày sinh"),
}


def doubtful(told: Told, candidate: Candidate) -> str:
    """A rule that is not counted: what it may add, and why it is in doubt."""
    say, rule = told.say, candidate.found.rule
    return say(
        "local.doubt",
        number=say.local_number(rule),
        giver=say.giver(rule),
        who=say.who(rule),
        what=_perhaps(told, candidate),
        reasons="; ".join(_doubts(told, candidate)),
    )


def _perhaps(told: Told, candidate: Candidate) -> str:
    """What a rule in doubt would give."""
    say, rule, rate = told.say, candidate.found.rule, candidate.found.rate
    if rate is None:
        return say("doubt.rate")
    if candidate.amount is None:
        return say("doubt.base", rate=say.percent(rate))
    whole = len(told.line.periods) == 1
    months = say.months(candidate.months)
    amount = say("doubt.period" if whole else "doubt.months", amount=say.money(dong(candidate.amount)), months=months)
    if rule.kind == "vnd_per_month":
        return amount
    key = "doubt.total" if rule.kind == "total_percent" else "doubt.amount"
    return say(key, rate=say.percent(rate), base=say.money(rule_base(told, rule)), amount=amount)


def _doubts(told: Told, candidate: Candidate) -> Iterator[str]:
    """Why a rule is not counted."""
    say, rule = told.say, candidate.found.rule
    if rule.who == UNNAMED:
        yield say("doubt.group")
    if candidate.found.certainty is Certainty.POSSIBLE:
        yield _why_perhaps_in_force(told, rule)
    if candidate.found.rate is None:
        yield say("doubt.why_rate")
    elif candidate.amount is None:
        yield say("doubt.why_base")
    if not candidate.covers:
        yield _why_perhaps_here(say, rule)
    if candidate.age_fits is None:
        yield say("doubt.age")


def _why_perhaps_in_force(told: Told, rule: LocalRule) -> str:
    say, day = told.say, told.assessment.date
    begin = parse_begin(rule.begin)
    if rule.status == "unclear":
        return say("doubt.adoption")
    surer = [first for first, _, certainty in rule.intervals if certainty > Certainty.POSSIBLE]
    begun = any(first <= day.toordinal() for first in surer)
    merger = say.law.territory.merger
    if begun and day >= merger and any(first == merger.toordinal() for first, _, _ in rule.intervals):
        return say("doubt.merger", day=say.day(merger))
    if begun:
        return say("doubt.ended")
    if begin.day is None or begin.known == "by":
        return say("doubt.first_day")
    return say("doubt.merger", day=say.day(merger)) if day >= merger else say("doubt.ended")


def _why_perhaps_here(say: Wording, rule: LocalRule) -> str:
    if not rule.area_known:
        return say("doubt.area_unnamed")
    if rule.districts:
        return say("doubt.district", districts=say.listed(rule.districts))
    return say("doubt.area")


def rule_base(told: Told, rule: LocalRule) -> int | Fraction:
    """What a rule's percent is a percent of, a month: of the contribution in full, or at the rural poverty line."""
    if told.line.programme == "voluntary_si" and rule.of == "contribution":
        return exact_percent(told.basis.rate, told.basis.base)
    return told.basis.support_base
