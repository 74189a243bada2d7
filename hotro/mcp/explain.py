"""`explain`: why a household pays what it pays, sentence by sentence."""

from __future__ import annotations

from pydantic import Field

from hotro.answer_schemas import ref
from hotro.calc.question import CalcQuestion
from hotro.mcp.answered import Found
from hotro.mcp.arguments import Language
from hotro.mcp.calculate_household import CalculateHousehold, assessed
from hotro.mcp.tool import Tool
from registry.registry import Registry


class Explain(CalculateHousehold):
    """What it takes."""

    language: Language = Field("vi", description="vi or en. / Ngôn ngữ của lời giải thích.")


def answer(asked: Explain, registry: Registry) -> Found:
    """The amounts, with the sentences under `explanation`."""
    question = CalcQuestion(file="household", explain=True, language=asked.language)
    return assessed(asked.household, question, registry)


TOOL = Tool(
    "explain",
    "Giải thích",
    "Explain",
    "The amounts of `calculate_household`, and why: each step with the article it rests on, in Vietnamese or English. "
    "Say these sentences rather than your own.",
    "Số tiền như `calculate_household`, và vì sao: từng bước, kèm điều khoản, bằng tiếng Việt hoặc tiếng Anh. Nên dùng "
    "chính các câu này.",
    Explain,
    answer,
    ref("Assessment"),
)
