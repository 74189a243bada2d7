"""Names of the files of a release, for those who link to them, and how each is sent."""

from __future__ import annotations

from pathlib import PurePath

FILES = (
    *("hotro.xlsx", "hotro.sqlite", "datapackage.json", "registry.json"),
    *("rules.csv", "rules.parquet", "rule_rates.csv", "rule_groups.csv", "rule_areas.csv", "rule_periods.csv"),
    *("instruments.csv", "sources.csv", "statements.csv", "unknowns.csv", "counts.csv", "support_periods.csv"),
    *("state_rules.csv", "provinces.csv", "groups.csv", "parameters.csv"),
    *("calendar.ics", "feed.xml", "SHA256SUMS"),
)
"""In the order in which a reader looks for them."""
_TYPES = {
    ".csv": "text/csv",
    ".ics": "text/calendar",
    ".json": "application/json",
    ".parquet": "application/vnd.apache.parquet",
    ".sqlite": "application/vnd.sqlite3",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/atom+xml",
}


def media_type(name: str) -> str:
    """The media type of a file of a release."""
    return _TYPES.get(PurePath(name).suffix, "text/plain")
