"""The server: its tools listed, and called one at a time; what goes in and out is said by the SDK of the protocol."""

from __future__ import annotations

import json
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from importlib.metadata import version
from types import MappingProxyType
from typing import Any

import anyio.to_thread
from mcp.server import Server
from mcp_types import CallToolResult, ListToolsResult, TextContent, ToolAnnotations
from mcp_types import Tool as ListedTool

from hotro.defect import where
from hotro.mcp import (
    calculate_household,
    compare_provinces,
    count_support,
    explain,
    find_province,
    list_unknowns,
    support_for,
    what_changed,
)
from hotro.mcp.answered import Answered, in_both, sources
from hotro.mcp.arguments import Refused, read
from hotro.mcp.tool import Tool
from hotro.output import with_release
from hotro.tell import tell
from registry.differences.state import State
from registry.files.expected import found as shown
from registry.law.names import UnknownName
from registry.law.nearest import nearest
from registry.message import in_language, message_of
from registry.registry import Registry

TOOLS: tuple[Tool, ...] = (
    find_province.TOOL,
    support_for.TOOL,
    count_support.TOOL,
    compare_provinces.TOOL,
    calculate_household.TOOL,
    explain.TOOL,
    what_changed.TOOL,
    list_unknowns.TOOL,
)
"""In the order in which they are listed."""
INSTRUCTIONS = (
    "What Vietnam's provinces add from their budgets to people's voluntary social insurance and health insurance "
    "contributions. Each answer has a `status`: known, none (a source says so) or unknown. What is unknown must not "
    "be guessed and is not 0: say `not_known` as it stands. Name the sources, and the `release` that the answer "
    "rests on.\n"
    "Các tỉnh, thành phố hỗ trợ thêm bao nhiêu từ ngân sách cho người đóng BHXH tự nguyện và BHYT. Mỗi câu trả lời "
    "có `status`: known (đã biết), none (có nguồn nêu là không) hoặc unknown (chưa biết). Điều chưa biết thì không "
    "được suy đoán và không phải là 0: hãy nói lại `not_known`. Nêu nguồn và bản dữ liệu (`release`)."
)
LONGEST = 600
"""Letters of a refusal."""
Work = Callable[[Callable[[], dict[str, Any]]], Awaitable[dict[str, Any]]]
"""What does work that takes a while, beside other work. Raises Refused where it is not done."""


def create_server(
    registry: Callable[[], Registry],
    work: Work = anyio.to_thread.run_sync,
    language: str = "en",
    states: Mapping[str, State] = MappingProxyType({}),
) -> Server[Any]:
    """The server, which refuses in that language; every call asks for the registry anew: it may be another by then.

    `states`: by name, what else `what_changed` may compare.
    """
    tools = [what_changed.with_states(states) if tool is what_changed.TOOL else tool for tool in TOOLS]
    listed = ListToolsResult(tools=[_listed(tool) for tool in tools])

    async def list_tools(_context: Any, _params: Any) -> ListToolsResult:
        return listed

    async def call_tool(_context: Any, params: Any) -> CallToolResult:
        try:
            found = await work(lambda: called(params.name, params.arguments or {}, registry(), tools))
        except (Refused, UnknownName) as wrong:
            return _failed(refusal(wrong, language))
        except Exception as defect:  # noqa: BLE001 - the last place: no traceback may leave it
            print(f"a defect: {where(defect)}", file=sys.stderr)  # noqa: T201
            return _failed(in_language(tell("this is a defect of hotro: please report it"), language))
        text = json.dumps(found, ensure_ascii=False)
        return CallToolResult(content=[TextContent(type="text", text=text)], structured_content=found)

    return Server(
        "hotro",
        title="hotro",
        version=version("hotro"),
        instructions=INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def refusal(wrong: Refused | UnknownName, language: str) -> str:
    """Why a call is refused: one line, in a language, that does not say again all that was sent."""
    line = " ".join(in_language(message_of(wrong), language).split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}..."


def _failed(line: str) -> CallToolResult:
    return CallToolResult(content=[TextContent(type="text", text=line)], is_error=True)


def _listed(tool: Tool) -> ListedTool:
    return ListedTool(
        name=tool.name,
        title=tool.title,
        description=tool.description,
        input_schema=tool.input_schema(),
        output_schema=tool.output_schema(),
        annotations=ToolAnnotations(
            title=tool.title, read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
        ),
    )


def called(name: str, arguments: dict[str, Any], registry: Registry, tools: Sequence[Tool] = TOOLS) -> dict[str, Any]:
    """What a tool answers. Raises Refused, or UnknownName."""
    tool = next((tool for tool in tools if tool.name == name), None)
    if tool is None:
        names = [tool.name for tool in tools]
        close = nearest(name, names)
        raise Refused(
            tell("there is no tool {name}; did you mean `{close}`?", name=shown(name), close=close)
            if close
            else tell("there is no tool {name}; there are {names}", name=shown(name), names=", ".join(names))
        )
    asked = read(tool.arguments, arguments)
    known = asked.known_on
    found = tool.answer(asked, registry if known is None else registry.known_on(known))
    answered = Answered(
        status=found.status,
        not_known=None if found.not_known is None else in_both(found.not_known),
        sources=sources(found.because),
        release=registry.release,
        known_on=None if known is None else known.isoformat(),
        answer=with_release(found.plain, registry.release, known),
    )
    return answered.model_dump(mode="json")
