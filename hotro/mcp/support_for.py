"""`support_for`: what one province adds for a group."""

from __future__ import annotations

from pydantic import Field

from calculator.comparison.compare import compare
from hotro.answer_schemas import ref
from hotro.mcp.answered import Found
from hotro.mcp.arguments import GROUP_MEANS, PROGRAMME_MEANS, PROVINCE_MEANS, Group, OnADay, Programme, Province
from hotro.mcp.compare_provinces import found_in
from hotro.mcp.tool import Tool
from registry.registry import Registry


class SupportFor(OnADay):
    """What it takes."""

    province: Province = Field(description=PROVINCE_MEANS)
    programme: Programme = Field(description=PROGRAMME_MEANS)
    group: Group = Field(description=GROUP_MEANS)


def answer(asked: SupportFor, registry: Registry) -> Found:
    """The comparison of one province, for one programme and group."""
    found = compare(registry, [asked.province], on=asked.day, programmes=(asked.programme,), group=asked.group)
    return found_in(found, registry)


TOOL = Tool(
    "support_for",
    "Tỉnh hỗ trợ bao nhiêu",
    "Support for a group",
    "What a province adds to the contributions of a group in a programme on a day, with the State's share, the rules "
    "and their sources: percents of the contribution, and the amounts of a year for one person. Where `local_known` "
    "is false, `pays` is an upper bound and `range` holds the bounds.",
    "Vào một ngày, tỉnh hỗ trợ thêm bao nhiêu cho một đối tượng trong một chính sách, cùng phần Nhà nước hỗ trợ, các "
    "quy định và nguồn: tỷ lệ trên mức đóng, và số tiền một năm của một người. Nếu `local_known` là false thì `pays` "
    "là mức cao nhất và `range` là khoảng.",
    SupportFor,
    answer,
    ref("Comparison"),
)
