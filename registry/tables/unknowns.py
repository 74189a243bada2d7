"""What is not known of the rules that are written down: what to look for next."""

from __future__ import annotations

from collections.abc import Iterator

from registry.files.policies import Policies
from registry.registry import Registry
from registry.tables.table import Reference, Table, TableRow, text
from registry.written.bound import parse_begin, parse_end

WHAT = {
    "number": ("số, ký hiệu văn bản", "official number"),
    "issued": ("ngày ban hành", "day of adoption"),
    "from": ("ngày đầu được hỗ trợ", "first day supported"),
    "to": ("ngày cuối được hỗ trợ", "last day supported"),
    "status": ("đã được thông qua hay chưa", "whether it was adopted"),
    "area": ("địa bàn áp dụng", "area it covers"),
    "after_merger": ("còn áp dụng sau sáp nhập hay không", "whether it goes on after the merger"),
    "rate": ("mức hỗ trợ", "rate"),
    "of": ("tỷ lệ tính trên gì", "what the percent is of"),
    "who": ("đối tượng", "whom it supports"),
}
"""Field -> what is not known, in Vietnamese and English."""


def _rows(registry: Registry, policies: Policies) -> Iterator[TableRow]:
    rules: dict[str, list[TableRow]] = {}
    for rule in registry.local_rules:
        missing = {
            "rate": any(rate is None for _, rate in rule.rates),
            "of": rule.of == "unknown",
            "who": "unspecified" in rule.who,
        }
        for what in (name for name, so in missing.items() if so):
            rules.setdefault(rule.instrument, []).append((rule.file, rule.instrument, rule.id, what, *WHAT[what]))
    for slug, file in policies.provinces.items():
        for i in file.instruments:
            lacking = {
                "number": i.number == "unknown",
                "issued": i.issued == "unknown",
                "from": parse_begin(i.from_).known in ("by", "unknown"),
                "to": parse_end(i.to).known in ("not_before", "unknown"),
                "status": i.status == "unclear",
                "area": i.area == "unknown",
                "after_merger": i.after_merger is not None and i.after_merger.status == "unknown",
            }
            yield from ((slug, i.id, "", what, *WHAT[what]) for what, so in lacking.items() if so)
            yield from rules.get(i.id, ())


UNKNOWNS = Table(
    "unknown_facts",
    "unknowns",
    "Điều chưa biết về các văn bản và quy định đã ghi",
    "What is not known of the instruments and rules that are written down",
    (
        text("province", "mã tỉnh, thành phố", "slug of the province", empty=False),
        text("instrument", "mã văn bản", "id of the instrument", empty=False),
        text("rule", "mã quy định; để trống: cả văn bản", "id of the rule; empty: the whole instrument"),
        text("what", "trường chưa biết", "the field that is not known", empty=False, words=tuple(WHAT)),
        text("vi", "điều chưa biết, tiếng Việt", "what is not known, in Vietnamese", empty=False),
        text("en", "điều chưa biết, tiếng Anh", "what is not known, in English", empty=False),
    ),
    ("instrument", "rule", "what"),
    (Reference("province", "provinces", "province"), Reference("instrument", "instruments", "instrument")),
    _rows,
)
