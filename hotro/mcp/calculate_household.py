"""`calculate_household`: what the members of a household pay, and who pays the rest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import Field

from calculator.assessment import Assessment
from calculator.problems import BadHousehold
from hotro.answer_schemas import ref
from hotro.calc.answer import as_json
from hotro.calc.plain_household import answered_plain
from hotro.calc.question import CalcQuestion
from hotro.mcp.answered import Found, Status, of_lines, places
from hotro.mcp.arguments import Arguments, Refused
from hotro.mcp.tool import Tool
from hotro.tell import tell
from registry.message import joined
from registry.registry import Registry

MOST_TOLD = 3
"""Problems of a household in one line."""


class CalculateHousehold(Arguments):
    """What it takes."""

    schemas: ClassVar[Mapping[str, str]] = {"household": "Household"}

    household: dict[str, Any] = Field(
        description=(
            "The household as in a household file; nothing of it is kept. / Hộ gia đình, như trong tệp hộ; không lưu "
            "lại."
        )
    )


def answer(asked: CalculateHousehold, registry: Registry) -> Found:
    """The amounts."""
    return assessed(asked.household, CalcQuestion(file="household"), registry)


def assessed(household: Any, question: CalcQuestion, registry: Registry) -> Found:
    """What a household pays, as `hotro calc` says it. Raises Refused with what is wrong with the household."""
    try:
        found = answered_plain(household, question, registry)
    except BadHousehold as bad:
        said: list[str] = [p.told() if p.field else p.message for p in bad.problems[:MOST_TOLD]]
        if len(bad.problems) > MOST_TOLD:
            said.append(tell("and {n} more", n=len(bad.problems) - MOST_TOLD))
        raise Refused(joined("; ", said)) from bad
    assert isinstance(found, Assessment)
    plain = as_json(found, question, registry)
    lines = [(member.id, line) for member in found.members for line in member.lines]
    because = list(of_lines(line for _, line in lines))
    unknown = [name for name, line in lines if not line.local_known]
    if unknown:
        place = places([found.province], registry) if found.province else tell("the province")
        what = tell("all that {place} adds for {members}", place=place, members=", ".join(dict.fromkeys(unknown)))
        return Found(plain, "unknown", because, what)
    return Found(plain, _status(found), because)


def _status(found: Assessment) -> Status:
    """`none` where the province is known to add nothing to what is left to pay."""
    left = found.province is not None and found.total.pays > 0
    return "none" if left and not found.total.local and not found.total.other else "known"


TOOL = Tool(
    "calculate_household",
    "Tính mức đóng của hộ",
    "What a household pays",
    "What the members of a household pay for voluntary social insurance and health insurance, what the State and the "
    "province pay, and the rules it rests on. `questions` are what was not said and would change an amount: ask them.",
    "Các thành viên một hộ phải đóng bao nhiêu cho BHXH tự nguyện và BHYT, Nhà nước và tỉnh đóng bao nhiêu, theo những "
    "quy định nào. `questions` là những điều chưa nêu mà làm thay đổi số tiền: hãy hỏi lại.",
    CalculateHousehold,
    answer,
    ref("Assessment"),
)
