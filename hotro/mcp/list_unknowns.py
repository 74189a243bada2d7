"""`list_unknowns`: what is not known, of provinces and of the rules that are written down."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from hotro.answer_schemas import DAY, TEXT, WHOLE, listed, mapping
from hotro.mcp.answered import Found
from hotro.mcp.arguments import MOST_MEANS, PROVINCE_MEANS, Most, OnADay, Province
from hotro.mcp.tool import Tool
from hotro.tell import tell
from registry.law.programmes import PROGRAMMES
from registry.registry import Registry
from registry.tables.table import filled
from registry.tables.unknowns import UNKNOWNS


class ListUnknowns(OnADay):
    """What it takes."""

    province: Province | None = Field(None, description=PROVINCE_MEANS)
    most: Most = Field(50, description=MOST_MEANS)


def answer(asked: ListUnknowns, registry: Registry) -> Found:
    """The provinces of which it is not known whether they add anything, and the rows of the release's `unknowns`."""
    units = registry.territory.on(asked.day)
    wanted, files = {*units}, {*registry.territory.old, *registry.territory.new}
    if asked.province is not None:
        slug = registry.slug(asked.province)
        files = {slug, *registry.territory.parts.get(slug, ())}
        wanted = {slug if slug in units else registry.territory.get(slug).into}
    rows = [dict(zip(UNKNOWNS.names, row, strict=True)) for row in filled(UNKNOWNS, registry, registry.policies()).rows]
    facts = [row for row in rows if row["province"] in files]
    unknown = {
        programme: [slug for slug in registry.count(programme, on=asked.day).documented.unknown if slug in wanted]
        for programme in PROGRAMMES
    }
    plain: dict[str, Any] = {
        "date": asked.day.isoformat(),
        "provinces": unknown,
        "facts": facts[: asked.most],
        "left_out": max(0, len(facts) - asked.most),
    }
    if not facts and not any(unknown.values()):
        return Found(plain, "known", ())
    left_out = plain["left_out"]
    what = (
        tell("all that is listed here, and {n} more facts", n=left_out) if left_out else tell("all that is listed here")
    )
    return Found(plain, "unknown", (), what)


_FACT = mapping({name: TEXT for name in UNKNOWNS.names if name != "rule"} | {"rule": {"type": ["string", "null"]}})
_SCHEMA = mapping(
    {
        "date": DAY,
        "provinces": mapping(dict.fromkeys(PROGRAMMES, listed(TEXT))),
        "facts": listed(_FACT),
        "left_out": WHOLE,
    },
    more=True,
)

TOOL = Tool(
    "list_unknowns",
    "Những điều chưa biết",
    "What is not known",
    "What no source that was found says: the provinces of which it is not known whether they add anything, and of "
    "rules that are written down the number, days, rate or group that is missing. What to look for next, and never "
    "to guess.",
    "Những điều chưa nguồn nào nêu: các tỉnh chưa rõ có hỗ trợ hay không, và với các quy định đã ghi thì còn thiếu "
    "số văn bản, ngày, mức hoặc đối tượng nào. Đây là điều cần tìm tiếp, không được suy đoán.",
    ListUnknowns,
    answer,
    _SCHEMA,
)
