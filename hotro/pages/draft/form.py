"""The form of a draft: what was filled in, and what was asked to be done."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import NamedTuple

from hotro.options import today
from hotro.pages.page_request import Fields

DOWNLOADS = ("yaml", "xlsx", "svg", "csv", "json")


class DraftForm(NamedTuple):
    """What was filled in."""

    do: str
    """`make`, `restart`, `add`, one of DOWNLOADS, or nothing: work out the cost."""
    province: str
    source: str
    start: str
    text: str
    """The draft; empty before there is one."""
    moved: Mapping[str, str]
    """Rule -> its new rate, where that was changed in its field."""
    add_programme: str
    add_group: str
    add_percent: str
    points: str
    people: Mapping[str, str]
    table: str
    years: str
    assume_none: bool


def read_form(fields: Fields | None) -> DraftForm:
    """The form that was sent, or the empty one."""
    fields = fields or {}

    def one(name: str, default: str = "") -> str:
        return (fields.get(name) or (default,))[-1].strip()

    rates, were = _named(fields, "rate"), _named(fields, "was")
    return DraftForm(
        one("do"),
        one("province"),
        one("source"),
        one("from") or datetime.date(today().year + 1, 1, 1).isoformat(),
        one("draft").replace("\r\n", "\n"),
        {rule: rate for rule, rate in rates.items() if rate and rate != were.get(rule)},
        one("add_programme"),
        one("add_group"),
        one("add_percent"),
        one("points"),
        _named(fields, "people"),
        one("table"),
        one("years"),
        bool(one("assume_none")),
    )


def _named(fields: Fields, name: str) -> dict[str, str]:
    """Fields called `name[key]`, by key."""
    begins = f"{name}["
    return {
        key.removeprefix(begins).removesuffix("]"): values[-1].strip()
        for key, values in fields.items()
        if key.startswith(begins) and key.endswith("]")
    }
