"""`compare_provinces`: what some provinces add, side by side."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from calculator.comparison.compare import Comparison, compare
from hotro.answer_schemas import ref
from hotro.mcp.answered import Found, Status, of_lines, places
from hotro.mcp.arguments import GROUP_MEANS, PROGRAMME_MEANS, PROVINCE_MEANS, Group, OnADay, Programme, Province
from hotro.mcp.tool import Tool
from hotro.tell import tell
from registry.law.programmes import PROGRAMMES
from registry.registry import Registry

MOST = 63


class CompareProvinces(OnADay):
    """What it takes."""

    provinces: Annotated[list[Province], Field(min_length=1, max_length=MOST)] = Field(description=PROVINCE_MEANS)
    programme: Programme | None = Field(None, description=PROGRAMME_MEANS)
    group: Group | None = Field(None, description=GROUP_MEANS)


def answer(asked: CompareProvinces, registry: Registry) -> Found:
    """Provinces side by side."""
    programmes = (asked.programme,) if asked.programme else PROGRAMMES
    found = compare(registry, asked.provinces, on=asked.day, programmes=programmes, group=asked.group)
    return found_in(found, registry)


def found_in(found: Comparison, registry: Registry) -> Found:
    """A comparison, and how far it is known: unknown where a cell of it is, or where nothing speaks of these people."""
    cells = [cell for row in found.rows for cell in row.cells if cell is not None]
    plain = found.as_json()
    because = list(of_lines(cell.line for cell in cells))
    unknown = [cell.province for cell in cells if not cell.line.local_known] if cells else found.provinces
    if unknown:
        what = tell("all that {places} add for these people", places=places(dict.fromkeys(unknown), registry))
        return Found(plain, "unknown", because, what)
    status: Status = "none" if all(cell.status == "none" for cell in cells) else "known"
    return Found(plain, status, because)


TOOL = Tool(
    "compare_provinces",
    "So sánh các tỉnh",
    "Compare provinces",
    "What each province adds, with the State's share, and what a person pays for a year, side by side: by programme "
    "and group. The standard case is one person and 12 months; voluntary SI at the lowest income that may be chosen.",
    "Mỗi tỉnh hỗ trợ thêm bao nhiêu, cùng phần Nhà nước hỗ trợ, và một người phải đóng bao nhiêu cho một năm, theo "
    "chính sách và đối tượng. Tính cho một người, 12 tháng; BHXH tự nguyện ở mức thu nhập thấp nhất được chọn.",
    CompareProvinces,
    answer,
    ref("Comparison"),
)
