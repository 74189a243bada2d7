"""The page of the data: what there is, how to get it and to cite it, and how much is not known."""

from __future__ import annotations

from hotro.options import today
from hotro.pages.data.words import TEXTS
from hotro.pages.page_request import Made, PageRequest
from hotro.pages.site import ADDRESSES, fill, voice
from hotro.release.files import FILES
from registry.questions.unknown_shares import unknown_shares
from registry.tables.release import TABLES as RELEASE_TABLES
from registry.voice.voice import Voice

TABLES = ("meta", "count", "provinces", "groups", "parameters", "reconcile", "expiring")
"""Questions of the API that need no parameter."""
FILE_NOTES = {
    "hotro.xlsx": "file_xlsx",
    "hotro.sqlite": "file_sqlite",
    "datapackage.json": "file_package",
    "registry.json": "file_registry",
    "rules.parquet": "file_parquet",
    "SHA256SUMS": "file_sums",
    "calendar.ics": "file_calendar",
    "feed.xml": "file_feed",
}
"""File of the release that is no table -> the words for what it is; a table says itself what it is."""


def page(asked: PageRequest) -> Made:
    """The page."""
    registry = asked.registry
    say = voice(asked.language, TEXTS)
    rules = registry.local_rules
    shares = unknown_shares(registry, on=today())
    numbers = {
        "rules": len(rules),
        "instruments": len({(rule.file, rule.instrument) for rule in rules}),
        "old": len(registry.territory.old),
        "new": len(registry.territory.new),
    }
    return Made(
        fill(
            asked,
            "data.html",
            say,
            "data",
            status_day=today(),
            title=say("title"),
            numbers={name: say.number(n) for name, n in numbers.items()},
            shares=[(name, say.number(n), say.number(of)) for name, (n, of) in shares.items()],
            tables=TABLES,
            files=FILES,
            file_notes=_file_notes(say),
            embed=ADDRESSES["embed"][asked.language == "vi"],
        )
    )


def _file_notes(say: Voice) -> dict[str, str]:
    """What each file of the release is."""
    notes = {f"{table.file}.csv": table.vi if say.language == "vi" else table.en for table in RELEASE_TABLES}
    return notes | {name: say(key) for name, key in FILE_NOTES.items()}
