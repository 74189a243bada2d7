"""`count_support`: how many provinces support whom, on a day."""

from __future__ import annotations

from pydantic import Field

from hotro.answer_schemas import ref
from hotro.mcp.answered import Found, of_count
from hotro.mcp.arguments import GROUP_MEANS, PROGRAMME_MEANS, Group, OnADay, Programme
from hotro.mcp.tool import Tool
from hotro.tell import tell
from registry.registry import Registry


class CountSupport(OnADay):
    """What it takes."""

    programme: Programme = Field(description=PROGRAMME_MEANS)
    group: Group | None = Field(None, description=GROUP_MEANS)


def answer(asked: CountSupport, registry: Registry) -> Found:
    """The count, as documented and as last published; the number is known where no province is unknown."""
    count = registry.count(asked.programme, asked.group, on=asked.day)
    documented = count.documented
    because = of_count(count, registry, [*documented.supports, *documented.none])
    if not documented.unknown:
        return Found(count.as_json(), "known" if documented.supports else "none", because)
    what = tell(
        "whether {n} of the {of} provinces add anything; from {lowest} to {highest} may do so",
        n=len(documented.unknown),
        of=count.of,
        lowest=count.lowest,
        highest=count.highest,
    )
    return Found(count.as_json(), "unknown", because, what)


TOOL = Tool(
    "count_support",
    "Đếm số tỉnh có hỗ trợ",
    "Count supporting provinces",
    "How many of Vietnam's provinces add to the contributions of a group (or of anybody) in a programme on a day: "
    "which ones a cited rule names, which a source says add nothing, which are unknown, and what was last published.",
    "Vào một ngày, bao nhiêu tỉnh hỗ trợ thêm mức đóng cho một đối tượng (hoặc bất kỳ ai) trong một chính sách: tỉnh "
    "nào có quy định, tỉnh nào có nguồn nêu là không, tỉnh nào chưa rõ, và số liệu công bố gần nhất.",
    CountSupport,
    answer,
    ref("Count"),
)
