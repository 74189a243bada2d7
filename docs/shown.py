"""Puts the real output of a command into a document: `cog -r README.md` runs every block again."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def shown(command: str, *, lines: int | None = None, columns: int = 100) -> str:
    """The command and what it prints, as a code block; the first `lines` of it where that is enough."""
    printed = _printed(command, columns).rstrip().splitlines()
    if lines is not None and len(printed) > lines:
        printed = [*printed[:lines], "..."]
    text = "\n".join(line.rstrip() for line in printed)
    return f"```console\n$ {command}\n{text}\n```"


def data_changes() -> str:
    """What `hotro diff` says of the policies since the last release: the last tag, or the commit that brought them."""
    tags = _printed("git tag --sort=-creatordate --merged HEAD").split()
    since = (
        tags[0]
        if tags
        else _printed("git log --diff-filter=A --format=%h --abbrev=10 -- policies/counts.yaml").split()[-1]
    )
    title, _, report = _printed(f"hotro diff {since} policies --format md --brief").partition("\n")
    return f"{title.removeprefix('# ')}.\n{report.rstrip()}".replace("\n## ", "\n#### ").replace("\n### ", "\n##### ")


def _printed(command: str, columns: int = 100) -> str:
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = {"COLUMNS": str(columns), "PATH": path, "LANG": "C.UTF-8"}
    kept = {k: v for k, v in os.environ.items() if k in ("HOME", "HOTRO_CACHE")}
    run = subprocess.run(
        shlex.split(command), cwd=ROOT, env=environment | kept, capture_output=True, text=True, check=False
    )
    return run.stdout + run.stderr
