"""Asks `hotro mcp` as the program of an assistant does: starts it, calls a tool, and says what it may say.

python examples/as_an_assistant.py
"""

import anyio
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

HOTRO = StdioServerParameters(command="hotro", args=["mcp"])


async def main() -> None:
    """What two provinces add for near-poor people who pay voluntary social insurance."""
    asked = {"programme": "BHXH tự nguyện", "group": "hộ cận nghèo", "on": "2026-03-01"}
    async with Client(stdio_client(HOTRO)) as client:
        for province in ("Hà Nội", "Sơn La"):
            called = await client.call_tool("support_for", {"province": province, **asked})
            found = called.structured_content
            print(f"{province}: {found['status']} (policies {found['release']})")
            if found["not_known"]:
                print(f"  {found['not_known']['vi']}\n  {found['not_known']['en']}")
                continue
            ((cell,),) = (row["cells"].values() for row in found["answer"]["rows"])
            print(f"  adds {cell['local']:,} dong a year; {cell['pays']:,} are left to pay")
            for source in found["sources"]:
                print(f"  {source['instrument']}: in force, {source['in_force']}")


anyio.run(main)
