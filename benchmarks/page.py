"""Measured figures put into a document, between the marks `<!-- name -->` and `<!-- /name -->`."""

from __future__ import annotations

import datetime
import os
import platform
import re
from pathlib import Path


def put(document: Path, name: str, text: str) -> None:
    """Replace what is between the marks."""
    page = document.read_text(encoding="utf-8")
    between = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    assert between.search(page), f"no marks {name} in {document}"
    document.write_text(between.sub(lambda found: f"{found[1]}{text}\n{found[2]}", page), encoding="utf-8")


def machine() -> str:
    """What was measured on, and what else it did."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"Measured on {datetime.datetime.now(datetime.UTC):%Y-%m-%d} on {os.cpu_count()} cores and {memory:.0f} GiB, "
        f"Python {platform.python_version()}; load average of the five minutes before: {os.getloadavg()[1]:.1f} "
        "(other work on the machine makes all of this slower)."
    )
