"""`find_province`: which unit a name means on a day, and whether it is known to add something."""

from __future__ import annotations

from pydantic import Field

from hotro.answer_schemas import ref
from hotro.count.provinces import provinces
from hotro.mcp.answered import Found, Status, of_count, places
from hotro.mcp.arguments import PROVINCE_MEANS, OnADay, Province
from hotro.mcp.tool import Tool
from hotro.say.texts import TEXTS
from hotro.tell import both, tell
from registry.law.programmes import PROGRAMMES
from registry.message import InBoth
from registry.registry import Registry


class FindProvince(OnADay):
    """What it takes."""

    name: Province = Field(description=PROVINCE_MEANS)


def answer(asked: FindProvince, registry: Registry) -> Found:
    """The province of that day: a former one leads to the unit that its territory belongs to since the merger."""
    slug = registry.slug(asked.name)
    territory = registry.territory
    if slug not in territory.on(asked.day):
        slug = territory.get(slug).into
    (row,) = (row for row in provinces(registry, asked.day) if row["province"] == slug)
    counts = [registry.count(programme, on=asked.day) for programme in PROGRAMMES]
    because = [each for count in counts for each in of_count(count, registry, [slug])]
    unknown = [InBoth(*TEXTS[f"{name}_in_text"]) for name in PROGRAMMES if row[name] == "unknown"]
    if unknown:
        what = tell("whether {place} adds to {what}", place=places([slug], registry), what=both(unknown))
        return Found(row, "unknown", because, what)
    status: Status = "none" if all(row[name] == "none" for name in PROGRAMMES) else "known"
    return Found(row, status, because)


TOOL = Tool(
    "find_province",
    "Tìm tỉnh, thành phố",
    "Find a province",
    "Which of Vietnam's provinces a name means on a day (63 before 2025-07-01, 34 since), the provinces it was made "
    "of, and whether it is known to add to people's contributions: supports, presumed, none or unknown, by programme.",
    "Tên này là tỉnh, thành phố nào vào một ngày (63 trước 01/7/2025, 34 từ ngày đó), gồm những tỉnh cũ nào, và đã "
    "biết tỉnh có hỗ trợ thêm mức đóng hay không, theo từng chính sách.",
    FindProvince,
    answer,
    ref("Province"),
)
