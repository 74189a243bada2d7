"""Which contribution is due: the category of health insurance, rate, base and months."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from calculator.explanation.figures import figures_of
from calculator.explanation.household_order import household_order
from calculator.explanation.told import Told
from calculator.line import LinePeriod
from calculator.rules.money import exact_percent
from registry.voice.voice import Texts

TEXTS: Texts = {
    "vsi.regular": (
        "Contribution: {rate} of the chosen income of {income} = {over} ({law}).",
        "Mức đóng: {rate} mức thu nhập lựa chọn {income} = {over} ({law}).",
    ),
    "vsi.ahead": (
        (
            "Contribution for {months} paid ahead at once: {rate} of the chosen income of {income} = {month} a month, "
            "each month after the first discounted by the monthly return of {interest}: {total} ({law})."
        ),
        (
            "Mức đóng một lần cho {months} về sau: {rate} mức thu nhập lựa chọn {income} = {month}/tháng, từ tháng thứ "
            "hai chiết khấu theo lãi suất đầu tư bình quân tháng {interest}: {total} ({law})."
        ),
    ),
    "vsi.missing": (
        (
            "Contribution for {months} missing for a pension, paid at once: {rate} of the chosen income of {income} = "
            "{month} a month, each compounded by the monthly return of {interest}: {total} ({law})."
        ),
        (
            "Mức đóng một lần cho {months} còn thiếu để hưởng lương hưu: {rate} mức thu nhập lựa chọn {income} = "
            "{month}/tháng, tính lãi gộp theo lãi suất đầu tư bình quân tháng {interest}: {total} ({law})."
        ),
    ),
    "vsi.support_base": (
        (
            "Support is a percent of {base} a month: {rate} of the rural poverty line of {line}, whatever income is "
            "chosen ({law})."
        ),
        (
            "Mức hỗ trợ tính theo tỷ lệ phần trăm trên {base}/tháng: {rate} chuẩn hộ nghèo khu vực nông thôn {line}, "
            "không phụ thuộc mức thu nhập lựa chọn ({law})."
        ),
    ),
    "warn.return": (
        "The monthly rate of return used is the latest announced; another is announced for each year of payment.",
        "Lãi suất đầu tư bình quân tháng dùng ở đây là mức công bố gần nhất; mỗi năm công bố một mức.",
    ),
    "hi.budget_pays": (
        "Category: the State budget pays the whole contribution ({who}; {law}).",
        "Nhóm tham gia: do ngân sách nhà nước đóng ({who}; {law}).",
    ),
    "hi.budget_pays_given": (
        "Category: the State budget pays the whole contribution, as the question says (HI Law art. 12 cl. 3).",
        "Nhóm tham gia: do ngân sách nhà nước đóng, theo thông tin được khai (khoản 3 Điều 12 Luật BHYT).",
    ),
    "hi.budget_supports": (
        "Category: the State budget pays a part of the contribution ({who}; HI Law art. 12 cl. 4).",
        "Nhóm tham gia: được ngân sách nhà nước hỗ trợ mức đóng ({who}; khoản 4 Điều 12 Luật BHYT).",
    ),
    "hi.household": (
        (
            "Category: household, because nothing that was said of the person puts them in a group that the State "
            "budget insures or supports (HI Law art. 12 cl. 5)."
        ),
        (
            "Nhóm tham gia: theo hộ gia đình, vì thông tin được khai không thuộc nhóm được ngân sách nhà nước đóng "
            "hoặc hỗ trợ mức đóng (khoản 5 Điều 12 Luật BHYT)."
        ),
    ),
    "hi.several_groups": (
        (
            "Of several groups the first that fits in the order of the law counts; among supported groups the one with "
            "the highest support (HI Law art. 13 cl. 2)."
        ),
        (
            "Người thuộc nhiều nhóm đóng theo nhóm đầu tiên xác định được theo thứ tự của luật; trong các nhóm được hỗ "
            "trợ thì hưởng mức hỗ trợ cao nhất (khoản 2 Điều 13 Luật BHYT)."
        ),
    ),
    "hi.contribution": (
        "Contribution: {rate} of the {base_name} of {base} = {over} ({law}).",
        "Mức đóng: {rate} {base_name} {base} = {over} ({law}).",
    ),
    "hi.contribution_ordered": (
        (
            "Contribution: {rate} of the {base_name} of {base} = {month} a month; as payer number {order} of the "
            "household {tier} of that = {over} ({law})."
        ),
        (
            "Mức đóng: {rate} {base_name} {base} = {month}/tháng; là người thứ {order} trong hộ, đóng bằng {tier} mức "
            "đó = {over} ({law})."
        ),
    ),
    "hi.card_runs_on": (
        "Nothing is due for {months}: the card of a child whom the State has paid for runs on ({law}).",
        "Không phải đóng trong {months}: thẻ BHYT của trẻ đã được Nhà nước đóng còn giá trị sử dụng ({law}).",
    ),
    "base_salary": ("base salary", "mức lương cơ sở"),
    "reference_level": ("reference level", "mức tham chiếu"),
}


def voluntary_si(told: Told) -> Iterator[str]:
    """The contribution of voluntary SI, and what support is a percent of."""
    basis, say = told.basis, told.say
    payment = told.person.voluntary_si
    month = exact_percent(basis.rate, basis.base)
    common = {
        "rate": say.percent(basis.rate),
        "income": say.money(basis.base),
        "months": say.months(told.months),
        "month": say.money(month),
        "total": say.money(told.contribution),
    }
    if payment is not None and (payment.years_ahead or payment.missing_months):
        interest = say.percent(say.law.number("vsi_investment_rate"))
        key = "vsi.ahead" if payment.years_ahead else "vsi.missing"
        yield say(key, **common, interest=interest, law=say.cited(("vsi_rate", "vsi_investment_rate")))
        yield say("warn.return")
    else:
        over = say.over(month, told.months, told.contribution)
        yield say("vsi.regular", **common, over=over, law=say.cited(("vsi_rate",)))
    yield say(
        "vsi.support_base",
        base=say.money(basis.support_base),
        rate=say.percent(basis.rate),
        line=say.money(say.law.number("rural_poverty_line")),
        law=say.cited(("rural_poverty_line",)),
    )


def same_voluntary_si(period: LinePeriod) -> Hashable:
    """What the sentences on a contribution of voluntary SI depend on."""
    return period.basis.rate, period.basis.base, period.basis.support_base


def same_category(period: LinePeriod) -> Hashable:
    """What the sentences on a category depend on."""
    return period.basis.category, period.basis.state_rule, period.basis.card_runs_on


def same_health_insurance(period: LinePeriod) -> Hashable:
    """What the sentences on a contribution of health insurance depend on."""
    basis = period.basis
    return basis.rate, basis.base, basis.order, basis.card_runs_on


def category(told: Told) -> Iterator[str]:
    """The category of health insurance that the person pays under (HI Law art. 12)."""
    say, rule = told.say, told.basis.state_rule
    if told.basis.card_runs_on:
        assert rule is not None
        yield say("hi.card_runs_on", months=say.months(told.months), law=say.legal(rule.instrument))
        return
    match told.basis.category:
        case "budget_pays" if rule is None:
            yield say("hi.budget_pays_given")
        case "budget_pays" if rule is not None:
            yield say("hi.budget_pays", who=say.who(rule), law=say.legal(rule.instrument))
        case "budget_supports" if rule is not None:
            yield say("hi.budget_supports", who=say.who(rule))
        case _:
            yield say("hi.household")
    if rule is not None and len(told.person.groups) > 1:
        yield say("hi.several_groups")


def health_insurance(told: Told) -> Iterator[str]:
    """The contribution of health insurance, and the place in the household order."""
    basis, say = told.basis, told.say
    if basis.card_runs_on:
        return
    figures = figures_of(say.law, told.periods[0])
    common = {
        "rate": say.percent(basis.rate),
        "base_name": say(figures.base),
        "base": say.money(basis.base),
        "law": say.cited(figures.keys, figures.day),
    }
    order = basis.order
    month = basis.support_base
    if order is None:
        yield say("hi.contribution", **common, over=say.over(month, told.months, told.contribution))
        return
    tiers = say.law.value("household_tiers")
    assert isinstance(tiers, tuple)
    tier = tiers[min(order, len(tiers)) - 1]
    over = say.over(exact_percent(tier, month), told.months, told.contribution)
    yield say(
        "hi.contribution_ordered",
        **common,
        month=say.money(month),
        order=str(order),
        tier=say.percent(tier),
        over=over,
    )
    yield from household_order(told, order)
