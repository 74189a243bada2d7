"""Puts the real output of a command into a document: `cog -r README.md` runs every block again."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def shown(command: str, *, lines: int | None = None, columns: int = 100) -> str:
    """The command and what it prints, as a code block; the first `lines` of it where that is enough."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = {"COLUMNS": str(columns), "PATH": path, "LANG": "C.UTF-8"}
    kept = {k: v for k, v in os.environ.items() if k in ("HOME", "HOTRO_CACHE")}
    run = subprocess.run(
        shlex.split(command), cwd=ROOT, env=environment | kept, capture_output=True, text=True, check=False
    )
    printed = (run.stdout + run.stderr).rstrip().splitlines()
    if lines is not None and len(printed) > lines:
        printed = [*printed[:lines], "..."]
    text = "\n".join(line.rstrip() for line in printed)
    return f"```console\n$ {command}\n{text}\n```"
