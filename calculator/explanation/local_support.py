"""What the province, district or commune adds: the rules that count, those that do not, and what is not known."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from fractions import Fraction

from calculator.explanation.doubt import doubtful, rule_base
from calculator.explanation.told import Told
from calculator.explanation.wording import sentence
from calculator.line import LinePeriod
from calculator.rules.local_support import Candidate, LocalSupport
from calculator.rules.money import Exact, dong, exact_percent
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
    say, support = told.say, told.support
    if told.assessment.province is None and told.school is None:
        yield say("local.no_province")
        return
    if told.state == told.contribution:
        if told.contribution:
            yield say("local.no_room")
        return
    if told.school is not None:
        yield say("local.school", place=say.province(told.school))
    yield from _rules(told)
    stated = support.stated_none
    if stated is not None and told.local == 0:
        says = say.said(stated.says, stated.says_vi)
        yield say("local.none", giver=told.place, says=says, source=stated.source)
    elif not told.periods[0].local_known and not _is_surely_supported(support):
        yield say("local.unknown", giver=told.place)


def _is_surely_supported(support: LocalSupport) -> bool:
    return any(c.counted and c.found.rule.level == "province" for c in support.candidates)


def _rules(told: Told) -> Iterator[str]:
    """The rules that count, and after them those that do not."""
    support = told.support
    for candidate, part in zip(support.combined.applied, support.combined.parts, strict=True):
        yield from _applied(told, candidate, part)
    for candidate in support.candidates:
        if not candidate.counted:
            yield doubtful(told, candidate)
        elif candidate not in support.combined.applied and not _told_used_up(told, candidate):
            yield _not_applied(told, candidate)


def same_local_support(period: LinePeriod) -> Hashable:
    """What the sentences on local support depend on."""
    support, basis = period.support, period.basis
    candidates = tuple(c.in_a_month for c in support.candidates)
    nothing_left = period.state == period.contribution
    parts = tuple(Fraction(part) / period.months for part in support.combined.parts)
    student = basis.state_rule is not None and "student" in basis.state_rule.who
    bases = basis.rate, basis.base, basis.support_base
    return candidates, support.stated_none, parts, nothing_left, basis.card_runs_on, student, bases


def _applied(told: Told, candidate: Candidate, part: Exact) -> Iterator[str]:
    say, rule = told.say, candidate.found.rule
    assert candidate.amount is not None
    assert candidate.found.rate is not None
    base = rule_base(told, rule)
    # Where one rule gives all, its dong are those of the months told of, which add up to the line's.
    given = told.local if len(told.support.combined.applied) == 1 else dong(part)
    amount = given if part == candidate.amount else dong(candidate.amount)
    month = candidate.found.rate if rule.kind == "vnd_per_month" else exact_percent(candidate.found.rate, base)
    fields = {
        "giver": say.giver(rule),
        "rate": say.percent(candidate.found.rate),
        "base": say.money(base),
        "over": say.over(month, candidate.months, amount),
        "months": say.months(candidate.months),
        "total": say.money(amount),
        "number": say.local_number(rule),
        "who": say.who(rule),
        "term": say.term(rule, candidate.found.certainty),
    }
    key = {"vnd_per_month": "local.adds_dong", "total_percent": "local.adds_up_to"}.get(rule.kind, "local.adds")
    yield sentence(say(key, **fields))
    if part < candidate.amount:
        yield say("local.capped", part=say.money(given))


def _told_used_up(told: Told, candidate: Candidate) -> bool:
    """Whether it has just been said that the months of a rule are used up."""
    changes = told.periods[0].begins_with
    return any(change.what == "local_months" and change.rule == candidate.found.rule for change in changes)


def _not_applied(told: Told, candidate: Candidate) -> str:
    say, rule = told.say, candidate.found.rule
    names = {"number": say.local_number(rule), "giver": say.giver(rule), "who": say.who(rule)}
    if candidate.amount:
        return sentence(say("local.beaten", **names, amount=say.money(dong(candidate.amount))))
    if candidate.months == 0 and rule.months is not None:
        return sentence(say("local.used_up", **names, most=say.months(rule.months)))
    return sentence(say("local.within_state", **names))
