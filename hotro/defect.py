"""What is told of a defect: where it is, and nothing of what was asked."""

from __future__ import annotations

import traceback
from pathlib import Path


def where(defect: BaseException) -> str:
    """The kind of an exception and the line that raised it; never its words, which may hold what was asked."""
    last = traceback.extract_tb(defect.__traceback__)[-1:]
    at = f" at {Path(last[0].filename).name}:{last[0].lineno}" if last else ""
    return f"{type(defect).__name__}{at}"
