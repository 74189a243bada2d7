"""Whether this checkout's code answers byte for byte as before: `compare.py FOLDER`, which `record.py` wrote, or
`compare.py --rev REVISION` (`make same-as REV=...`), which records a revision of the repository first.

Both answer from the policies that were recorded, so that changed facts are not taken for changed code.
"""

from __future__ import annotations

import argparse
import difflib
import subprocess
import sys
import tempfile
from pathlib import Path

from record import ROOT, keep, record

SHOWN, LINES = 10, 40


def compare(before: Path, scratch: Path) -> int:
    """Print how the outputs of this checkout differ from recorded ones; how many cases do."""
    record(scratch / "after", ROOT, before / "given")
    old, new = ({p.stem: p.read_text() for p in (f / "outputs").iterdir()} for f in (before, scratch / "after"))
    differing = [name for name in sorted(old.keys() | new.keys()) if old.get(name) != new.get(name)]
    for name in differing[:SHOWN]:
        texts = (side.get(name, "no such case\n").splitlines() for side in (old, new))
        lines = list(difflib.unified_diff(*texts, f"before/{name}", f"after/{name}", lineterm=""))
        print("\n".join(lines[:LINES] + ["..."] * (len(lines) > LINES)))
    if len(differing) > SHOWN:
        print("\nand", *differing[SHOWN:])
    print(f"\n{len(differing)} of {len(old.keys() | new.keys())} cases differ")
    return len(differing)


def record_revision(revision: str, scratch: Path) -> Path:
    """The outputs of a revision, for this checkout's examples and README."""
    checkout = scratch / "checkout"
    git = ["git", "-C", str(ROOT), "worktree"]
    subprocess.run([*git, "add", "--quiet", "--detach", str(checkout), revision], check=True)
    try:
        keep(checkout, ROOT, scratch / "given")
        record(scratch / "before", checkout, scratch / "given")
    finally:
        subprocess.run([*git, "remove", "--force", str(checkout)], check=True)
    return scratch / "before"


def main() -> None:
    """The command line. Exit code 1 if anything differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("folder", type=Path, nargs="?", help="what record.py wrote")
    which.add_argument("--rev", help="a revision of the repository")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="hotro-") as scratch:
        before = asked.folder or record_revision(asked.rev, Path(scratch))
        sys.exit(1 if compare(before, Path(scratch)) else 0)


if __name__ == "__main__":
    main()
