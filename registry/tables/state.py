"""The State's law: provinces as they were and are, the numbers of the law, and what the State pays."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from registry.files.policies import Policies
from registry.law.programmes import PROGRAMMES
from registry.law.rule import FOREVER
from registry.registry import Registry
from registry.tables.bounds import ALWAYS_EN, ALWAYS_VI
from registry.tables.table import Reference, Table, TableRow, day, known, listed, number, text, whole, yes_no
from registry.written.base import in_both


def _provinces(_registry: Registry, policies: Policies) -> Iterator[TableRow]:
    units = {unit.slug: unit for unit in policies.jurisdictions.units}
    for old in policies.jurisdictions.provinces:
        unit = units.get(old.slug)
        yield (
            old.slug,
            old.vi,
            old.en,
            old.type,
            old.code,
            old.region,
            old.into,
            unit is not None,
            unit.vi if unit else None,
            unit.en if unit else None,
            unit.type if unit else None,
            unit.code if unit else None,
            listed(old.aliases),
        )


def _parameters(_registry: Registry, policies: Policies) -> Iterator[TableRow]:
    for parameter in policies.parameters.parameters:
        for n, value in enumerate(parameter.values, start=1):
            written = value.value
            yield (
                parameter.key,
                n,
                parameter.vi,
                parameter.en,
                parameter.unit,
                listed(map(str, written)) if isinstance(written, list) else str(written),
                None if isinstance(written, str | list) else float(written),
                value.from_,
                value.to,
                value.instrument,
                listed(value.sources),
                *in_both(value.unsourced),
                *in_both(value.note),
            )


def _state_rules(registry: Registry, _policies: Policies) -> Iterator[TableRow]:
    for rule in registry.state_rules:
        yield (
            rule.id,
            rule.programme,
            listed(rule.who),
            rule.percent,
            rule.of,
            rule.minimum,
            rule.category,
            rule.age_from,
            rule.age_below,
            rule.months,
            "; ".join(c.vi for c in rule.conditions) or None,
            "; ".join(c.en for c in rule.conditions) or None,
            datetime.date.fromordinal(rule.first),
            datetime.date.fromordinal(rule.last),
            datetime.date.fromordinal(min(rule.certain_to, FOREVER)),
            known(rule.instrument),
            known(rule.source) or None,
            rule.unsourced_vi,
            rule.unsourced,
            datetime.date.fromordinal(rule.unclear_from) if rule.unclear_from else None,
            rule.unsettled.vi if rule.unsettled else None,
            rule.unsettled.en if rule.unsettled else None,
        )


PROVINCES = Table(
    "provinces",
    "provinces",
    "63 tỉnh, thành phố đến 30/6/2025, và 34 đơn vị từ 01/7/2025",
    "The 63 provinces up to 2025-06-30, and the 34 units since 2025-07-01",
    (
        text(
            "province",
            "mã; đơn vị mới giữ tên thì giữ mã này",
            "slug; a new unit of the same name has it too",
            empty=False,
        ),
        text("vi", "tên đến 30/6/2025", "name up to 2025-06-30, in Vietnamese", empty=False),
        text("en", "tên tiếng Anh đến 30/6/2025", "name up to 2025-06-30, in English", empty=False),
        text("type", "loại đến 30/6/2025", "type up to 2025-06-30", empty=False, words=("province", "city")),
        text(
            "code", "mã số đến 30/6/2025", "code up to 2025-06-30; codes were reused: never join by them", empty=False
        ),
        text("region", "vùng kinh tế - xã hội đến 2025 (tiếng Anh)", "socio-economic region until 2025", empty=False),
        text("into", "thuộc đơn vị nào từ 01/7/2025", "the unit that it belongs to since 2025-07-01", empty=False),
        yes_no("is_unit", "có là tên của một trong 34 đơn vị không", "whether one of the 34 units bears its name"),
        text("unit_vi", "tên đơn vị mới", "name of that unit in Vietnamese"),
        text("unit_en", "tên đơn vị mới, tiếng Anh", "name of that unit in English"),
        text("unit_type", "loại của đơn vị mới lúc thành lập", "its type when it was made", words=("province", "city")),
        text("unit_code", "mã số của đơn vị mới", "its code"),
        text("aliases", "tên khác, cách nhau bằng ;", "other names, separated by ;"),
    ),
    ("province",),
    (Reference("into", "", "province"),),
    _provinces,
)
PARAMETERS = Table(
    "parameters",
    "parameters",
    "Các con số của pháp luật theo thời gian: lương cơ sở, chuẩn nghèo, tỷ lệ đóng, ...",
    "The numbers of the law over time: base salary, poverty lines, contribution rates, ...",
    (
        text("parameter", "mã", "key", empty=False),
        whole("nr", "thứ tự", "number of the value", empty=False),
        text("vi", "tên tiếng Việt", "name in Vietnamese", empty=False),
        text("en", "tên tiếng Anh", "name in English", empty=False),
        text("unit", "đơn vị (tiếng Anh)", "unit", empty=False),
        text(
            "value",
            "giá trị như đã ghi; mã của con số khác, hoặc danh sách",
            "value as written: a number, a key, a list",
            empty=False,
        ),
        number("number", "giá trị bằng số, nếu là số", "the value where it is one number", "see `unit`"),
        day("from", "từ ngày; để trống: từ trước", "from; empty: always before"),
        day("to", "đến ngày; để trống: còn hiệu lực", "to; empty: in force"),
        text("instrument", "văn bản", "act and article"),
        text("sources", "nguồn, cách nhau bằng ;", "sources, separated by ;"),
        text("unsourced_vi", "điều chưa có nguồn xác nhận, tiếng Việt", "what no page read confirms, in Vietnamese"),
        text("unsourced_en", "điều chưa có nguồn xác nhận, tiếng Anh", "what no page read confirms, in English"),
        text("note_vi", "ghi chú, tiếng Việt", "note, in Vietnamese"),
        text("note_en", "ghi chú, tiếng Anh", "note, in English"),
    ),
    ("parameter", "nr"),
    (),
    _parameters,
)
STATE_RULES = Table(
    "state_rules",
    "state_rules",
    "Phần Nhà nước hỗ trợ theo nhóm và thời gian",
    "What the State pays, by group and period",
    (
        text("state_rule", "mã quy định", "id of the rule", empty=False),
        text("programme", "chương trình", "programme", empty=False, words=PROGRAMMES),
        text("who", "nhóm đối tượng, phải thuộc tất cả", "groups, all at once, separated by ;", empty=False),
        whole("percent", "tỷ lệ", "share", "percent of what `of` names", empty=False),
        text("of", "tỷ lệ tính trên", "what the percent is of", empty=False),
        yes_no("minimum", "luật ghi tối thiểu", "the law says at least"),
        text(
            "category", "nhóm tham gia BHYT", "category of health insurance", words=("budget_pays", "budget_supports")
        ),
        whole("age_from", "từ tuổi", "from this age", "years"),
        whole("age_below", "dưới tuổi", "below this age", "years"),
        whole("months", "thời gian tối đa", "longest time", "months"),
        text("conditions_vi", "điều kiện, tiếng Việt", "conditions in Vietnamese"),
        text("conditions_en", "điều kiện, tiếng Anh", "conditions in English"),
        day("first", f"ngày đầu ({ALWAYS_VI})", f"first day ({ALWAYS_EN})", empty=False),
        day("last", f"ngày cuối ({ALWAYS_VI})", f"last day ({ALWAYS_EN})", empty=False),
        day(
            "certain_to", "chắc chắn đến ngày; sau đó coi là còn", "certain to this day, presumed after it", empty=False
        ),
        text("instrument", "văn bản", "act and article"),
        text("source", "nguồn", "source"),
        text("unsourced_vi", "điều chưa có nguồn xác nhận, tiếng Việt", "what no page read confirms, in Vietnamese"),
        text("unsourced_en", "điều chưa có nguồn xác nhận, tiếng Anh", "what no page read confirms, in English"),
        day("unclear_from", "chưa rõ còn áp dụng hay không từ ngày", "not settled whether it holds, from this day on"),
        text("unclear_vi", "điều chưa rõ từ ngày đó, tiếng Việt", "what is not settled from then on, in Vietnamese"),
        text("unclear_en", "điều chưa rõ từ ngày đó, tiếng Anh", "what is not settled from then on, in English"),
    ),
    ("state_rule",),
    (),
    _state_rules,
)
