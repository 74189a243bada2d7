"""What the province, district or commune adds: the rules that count, those that do not, and what is not known."""

from __future__ import annotations

from collections.abc import Iterator

from calculator.explanation.doubt import doubtful, rule_base
from calculator.explanation.told import Told
from calculator.explanation.wording import sentence
from calculator.rules.local_support import Candidate
from calculator.rules.money import Exact, exact_percent
from registry.voice.voice import Texts

TEXTS: Texts = {
    "local.no_province": (
        "No province was named: only the State's rules are counted.",
        "Chưa nêu tỉnh, thành phố: chỉ tính theo quy định của Nhà nước.",
    ),
    "local.no_room": (
        "Nothing is left to pay after the State's part, so local support changes nothing.",
        "Sau phần Nhà nước không còn khoản phải đóng nên không xét hỗ trợ của địa phương.",
    ),
    "local.school": (
        "For a pupil or student the budget of the school's province supports: {place} (Decree 146/2018/ND-CP art. 9).",
        "Học sinh, sinh viên được ngân sách nơi trường đóng hỗ trợ: {place} (Điều 9 Nghị định 146/2018/NĐ-CP).",
    ),
    "local.adds": (
        "{giver} adds {rate} of {base} = {over} ({number}; group: {who}; {term}).",
        "{giver} hỗ trợ thêm {rate} của {base} = {over} ({number}; đối tượng: {who}; {term}).",
    ),
    "local.adds_dong": (
        "{giver} adds {over} ({number}; group: {who}; {term}).",
        "{giver} hỗ trợ thêm {over} ({number}; đối tượng: {who}; {term}).",
    ),
    "local.adds_up_to": (
        (
            "The State and {giver} together pay {rate} of {base} a month; for {months} {giver} adds what the State's "
            "part leaves of that: {total} ({number}; group: {who}; {term})."
        ),
        (
            "Nhà nước và {giver} hỗ trợ tổng cộng {rate} của {base}/tháng; trong {months}, {giver} bù phần còn thiếu "
            "sau khi trừ phần Nhà nước: {total} ({number}; đối tượng: {who}; {term})."
        ),
    ),
    "local.capped": (
        "Of that {part} counts: support is never more than the contribution leaves.",
        "Trong đó tính {part}: tổng mức hỗ trợ không vượt quá mức đóng.",
    ),
    "local.limited": (
        "That is {supported} of the {months}: this support is for at most {most}.",
        "Tính cho {supported} trong {months}: khoản hỗ trợ này không quá {most}.",
    ),
    "local.used_up": (
        "{number} of {giver} (group: {who}) gives nothing more: its {most} of support are used up.",
        "{number} của {giver} (đối tượng: {who}) không còn hỗ trợ: đã hưởng hết {most}.",
    ),
    "local.within_state": (
        "{number} of {giver} (group: {who}) gives nothing beyond what the State pays.",
        "{number} của {giver} (đối tượng: {who}) không vượt quá phần Nhà nước đã hỗ trợ.",
    ),
    "local.beaten": (
        (
            "{number} of {giver} would give {amount} as well (group: {who}): of several local rules the highest "
            "applies, so it is not added."
        ),
        (
            "{number} của {giver} cũng hỗ trợ {amount} (đối tượng: {who}): khi có nhiều mức hỗ trợ của địa phương chỉ "
            "áp dụng mức cao nhất, nên không cộng thêm."
        ),
    ),
    "local.none": (
        "{giver} adds nothing here, as a source states: {says} ({source}).",
        "{giver} không hỗ trợ thêm, theo nguồn ({source}); {says}.",
    ),
    "local.unknown": (
        (
            "What {giver} adds here is not known: no rule that surely applies is on record, and no source states that "
            "there is none. Not known is not the same as no support."
        ),
        (
            "Chưa biết {giver} có hỗ trợ thêm hay không: chưa ghi nhận quy định chắc chắn áp dụng và chưa có nguồn nói "
            "là không hỗ trợ. Chưa biết không có nghĩa là không hỗ trợ."
        ),
    ),
}


def local_support(told: Told) -> Iterator[str]:
    """What the province, district or commune adds, rule by rule."""
    line, say, support = told.line, told.say, told.line.support
    if told.assessment.province is None and told.school is None:
        yield say("local.no_province")
        return
    if line.state == line.contribution:
        yield say("local.no_room")
        return
    if told.school is not None:
        yield say("local.school", place=told.place)
    for candidate, part in zip(support.combined.applied, support.combined.parts, strict=True):
        yield from _applied(told, candidate, part)
    for candidate in support.candidates:
        if not candidate.counted:
            yield doubtful(told, candidate)
        elif not any(candidate is applied for applied in support.combined.applied):
            yield _not_applied(told, candidate)
    if support.stated_none is not None and line.local == 0:
        stated = support.stated_none
        yield say("local.none", giver=told.place, says=say.said(stated.says), source=stated.source)
    elif not line.local_known and not any(c.counted and c.found.rule.level == "province" for c in support.candidates):
        yield say("local.unknown", giver=told.place)


def _applied(told: Told, candidate: Candidate, part: Exact) -> Iterator[str]:
    line, say, rule = told.line, told.say, candidate.found.rule
    assert candidate.amount is not None
    assert candidate.found.rate is not None
    base = rule_base(line, rule)
    month = candidate.found.rate if rule.kind == "vnd_per_month" else exact_percent(candidate.found.rate, base)
    fields = {
        "giver": say.giver(rule),
        "rate": say.percent(candidate.found.rate),
        "base": say.money(base),
        "over": say.over(month, candidate.months, candidate.amount),
        "months": say.months(candidate.months),
        "total": say.money(candidate.amount),
        "number": say.local_number(rule),
        "who": say.who(rule),
        "term": say.term(rule, candidate.found.certainty),
    }
    key = {"vnd_per_month": "local.adds_dong", "total_percent": "local.adds_up_to"}.get(rule.kind, "local.adds")
    yield sentence(say(key, **fields))
    if candidate.months < line.months and rule.months is not None:
        yield say(
            "local.limited",
            supported=say.months(candidate.months),
            months=say.months(line.months),
            most=say.months(rule.months),
        )
    if part < candidate.amount:
        yield say("local.capped", part=say.money(part))


def _not_applied(told: Told, candidate: Candidate) -> str:
    say, rule = told.say, candidate.found.rule
    names = {"number": say.local_number(rule), "giver": say.giver(rule), "who": say.who(rule)}
    if candidate.amount:
        return sentence(say("local.beaten", **names, amount=say.money(candidate.amount)))
    if candidate.months == 0 and rule.months is not None:
        return sentence(say("local.used_up", **names, most=say.months(rule.months)))
    return sentence(say("local.within_state", **names))
