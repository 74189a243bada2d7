"""Local rules, one row a rule, and what a rule has several of: groups, areas, rates by year, times in force."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from fractions import Fraction

from registry.files.policies import Policies
from registry.law.percent import as_number
from registry.law.programmes import PROGRAMMES
from registry.law.rule import Certainty, LocalRule
from registry.registry import Registry
from registry.tables.bounds import ALWAYS_EN, ALWAYS_VI, BEGIN, CERTAINTIES, END, begin_cells, end_cells
from registry.tables.table import Reference, Table, TableRow, day, known, listed, number, text, whole, yes_no

PERCENT = "percent of what `of` names"
DONG = "VND per person and month"

_RULE = text("rule", "mã quy định", "id of the rule", empty=False)
_OF_RULE = Reference("rule", "rules", "rule")


def _rules(registry: Registry, _policies: Policies) -> Iterator[TableRow]:
    for rule in registry.local_rules:
        constant = len(rule.rates) == 1
        rate = rule.rates[0][1] if constant else None
        dong = rule.kind == "vnd_per_month"
        yield (
            rule.id,
            rule.instrument,
            known(rule.number),
            rule.number != "unknown",
            rule.file,
            rule.programme,
            listed(rule.who),
            rule.kind,
            None if dong else _rounded(rate),
            _whole(rate) if dong else None,
            all(one is not None for _, one in rule.rates),
            listed(f"{year or 'always'}={'' if one is None else as_number(one)}" for year, one in rule.rates),
            known(rule.of),
            rule.of != "unknown" and (rule.of is not None or dong),
            rule.age_from,
            rule.age_below,
            rule.months,
            rule.household_order,
            "; ".join(c.vi for c in rule.conditions) or None,
            "; ".join(c.en for c in rule.conditions) or None,
            rule.note_vi,
            rule.note_en,
            rule.budget_vi,
            rule.budget,
            rule.adds_up,
            rule.level,
            rule.status,
            rule.area_known,
            listed(rule.districts),
            *begin_cells(rule.begin),
            *end_cells(rule.end),
            known(rule.source),
        )


def _rounded(rate: int | Fraction | None) -> float | None:
    return None if rate is None else round(float(rate), 6)


def _whole(rate: int | Fraction | None) -> int | None:
    return None if rate is None else int(rate)


def _rates(rule: LocalRule) -> Iterator[TableRow]:
    dong = rule.kind == "vnd_per_month"
    followed = [year for year, _ in rule.rates[1:]] + [None]
    for (year, rate), after in zip(rule.rates, followed, strict=True):
        yield (
            rule.id,
            year or 1,
            9999 if after is None else after - 1,
            None if dong else _rounded(rate),
            _whole(rate) if dong else None,
            rate is not None,
        )


RULES = Table(
    "rules",
    "rules",
    "Mỗi dòng là một quy định hỗ trợ thêm của địa phương: một điều khoản của một văn bản",
    "One row a rule of local support: one provision of one instrument",
    (
        _RULE,
        text("instrument", "mã văn bản", "id of the instrument", empty=False),
        text("number", "số, ký hiệu văn bản; để trống nếu chưa biết", "official number; empty where not known"),
        yes_no("number_known", "có biết số văn bản không", "whether the number is known"),
        text(
            "province", "tỉnh, thành phố (mã) có tệp chứa quy định", "province (slug) whose file holds it", empty=False
        ),
        text("programme", "chương trình", "programme", empty=False, words=PROGRAMMES),
        text(
            "who",
            "nhóm đối tượng; nhiều mã cách nhau bằng ; nghĩa là thuộc đồng thời mọi nhóm",
            "groups; several codes, separated by ;, mean all of them at once",
            empty=False,
        ),
        text(
            "kind",
            "percent: phần của tỉnh; total_percent: Nhà nước và tỉnh cộng lại; vnd_per_month: số tiền cố định",
            "percent: the province's own share; total_percent: State and local together; vnd_per_month: a fixed amount",
            empty=False,
            words=("percent", "total_percent", "vnd_per_month"),
        ),
        number(
            "percent",
            "tỷ lệ, nếu như nhau mọi năm; làm tròn 6 chữ số thập phân (chính xác ở cột rates)",
            "share where it is the same every year, rounded to six decimals (exactly in `rates`)",
            PERCENT,
        ),
        whole("vnd_per_month", "số tiền cố định", "fixed amount", DONG),
        yes_no(
            "rate_known",
            "có biết mức hỗ trợ của mọi năm không; false thì ô trống là chưa biết, không phải 0",
            "whether the rate of every year is known; where false an empty cell is not known, and not 0",
        ),
        text(
            "rates",
            "mức theo năm đầu áp dụng: 2022=70;2023=60; always = mọi năm; để trống sau dấu = là chưa biết",
            "rates by their first year: 2022=70;2023=60; always = every year; nothing after = is not known",
            empty=False,
        ),
        text(
            "of",
            "tỷ lệ tính trên: contribution = mức đóng; rural_poverty_line_contribution = mức đóng theo chuẩn nghèo "
            "nông thôn; first_member_contribution = mức đóng của người thứ nhất",
            "what the percent is of: the contribution, the contribution at the rural poverty line, that of the first "
            "member of the household",
            words=("contribution", "rural_poverty_line_contribution", "first_member_contribution"),
        ),
        yes_no("of_known", "có biết tỷ lệ tính trên gì không", "whether it is known what the percent is of"),
        whole("age_from", "từ tuổi", "from this age, full years", "years"),
        whole("age_below", "dưới tuổi", "below this age, full years", "years"),
        whole("months", "thời gian hỗ trợ tối đa", "longest time of support", "months"),
        whole("household_order", "chỉ cho người thứ mấy trong hộ (BHYT)", "only for the member of this place (HI)"),
        text("conditions_vi", "điều kiện, tiếng Việt", "conditions in Vietnamese"),
        text("conditions_en", "điều kiện, tiếng Anh", "conditions in English"),
        text("note_vi", "ghi chú, tiếng Việt", "note in Vietnamese"),
        text("note_en", "ghi chú, tiếng Anh", "note in English"),
        text(
            "budget_vi",
            "ngân sách chi trả theo nguồn, tiếng Việt",
            "which budgets pay, as the source has it, in Vietnamese",
        ),
        text(
            "budget_en",
            "ngân sách chi trả theo nguồn, tiếng Anh",
            "which budgets pay, as the source has it, in English",
        ),
        yes_no("adds_up", "cộng thêm vào hỗ trợ khác của địa phương", "comes on top of other local support"),
        text("level", "cấp ngân sách", "level of the budget", empty=False, words=("province", "district", "commune")),
        text(
            "status",
            "adopted: đã ban hành; draft: dự thảo, không phải luật; unclear: chưa rõ",
            "adopted, draft (not law) or unclear",
            empty=False,
            words=("adopted", "draft", "unclear"),
        ),
        yes_no("area_known", "có biết địa bàn áp dụng không", "whether the area it covers is known"),
        text("districts", "chỉ ở các huyện này, cách nhau bằng ;", "only in these districts, separated by ;"),
        *BEGIN,
        *END,
        text("source", "nguồn đầu tiên; các nguồn khác ở bảng sources", "first source; the others are in `sources`"),
    ),
    ("rule",),
    (Reference("instrument", "instruments", "instrument"), Reference("province", "provinces", "province")),
    _rules,
)
RULE_GROUPS = Table(
    "rule_groups",
    "rule_groups",
    "Nhóm đối tượng của từng quy định; người được hỗ trợ phải thuộc mọi nhóm",
    "The groups of each rule; a person must be in all of them",
    (_RULE, text("group", "mã nhóm", "code of the group", empty=False)),
    ("rule", "group"),
    (_OF_RULE, Reference("group", "groups", "group")),
    lambda registry, _: ((rule.id, group) for rule in registry.local_rules for group in rule.who),
)
RULE_AREAS = Table(
    "rule_areas",
    "rule_areas",
    "Tỉnh, thành phố trước 01/7/2025 mà quy định chắc chắn bao trùm",
    "The provinces of before 2025-07-01 whose territory a rule surely covers",
    (_RULE, text("province", "mã tỉnh cũ", "slug of the old province", empty=False)),
    ("rule", "province"),
    (_OF_RULE, Reference("province", "provinces", "province")),
    lambda registry, _: ((rule.id, old) for rule in registry.local_rules for old in rule.area),
)
RULE_RATES = Table(
    "rule_rates",
    "rule_rates",
    "Mức hỗ trợ của từng quy định theo năm",
    "The rates of each rule by year",
    (
        _RULE,
        whole("first_year", "năm đầu; 1: mọi năm trước", "first year; 1: all before", "year", empty=False),
        whole("last_year", "năm cuối; 9999: không có", "last year; 9999: none", "year", empty=False),
        number("percent", "tỷ lệ, làm tròn 6 chữ số thập phân", "share, rounded to six decimals", PERCENT),
        whole("vnd_per_month", "số tiền cố định", "fixed amount", DONG),
        yes_no("rate_known", "có biết mức không", "whether it is known"),
    ),
    ("rule", "first_year"),
    (_OF_RULE,),
    lambda registry, _: (row for rule in registry.local_rules for row in _rates(rule)),
)
RULE_PERIODS = Table(
    "rule_periods",
    "rule_periods",
    "Thời gian có hiệu lực của từng quy định và mức độ chắc chắn; dự thảo không có dòng nào",
    "When each rule is in force, and how surely; a draft has no row",
    (
        _RULE,
        day("first", f"ngày đầu ({ALWAYS_VI})", f"first day ({ALWAYS_EN})", empty=False),
        day("last", f"ngày cuối ({ALWAYS_VI})", f"last day ({ALWAYS_EN})", empty=False),
        text(
            "certainty",
            "certain: trong thời hạn nguồn nêu; presumed: coi là còn hiệu lực; possible: chưa rõ",
            "certain: within the term a source states; presumed: no source states its end; possible: not known",
            empty=False,
            words=CERTAINTIES,
        ),
    ),
    ("rule", "first"),
    (_OF_RULE,),
    lambda registry, _: (
        (rule.id, _day(first), _day(last), Certainty(certainty).name.lower())
        for rule in registry.local_rules
        for first, last, certainty in rule.intervals
    ),
)


def _day(ordinal: int) -> datetime.date:
    return datetime.date.fromordinal(ordinal)
