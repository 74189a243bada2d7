"""The form of a draft: what was filled in, and what was asked to be done."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import NamedTuple

from hotro.options import today
from hotro.pages.page_request import Fields, PageRequest, one_of

DOWNLOADS = ("yaml", "xlsx", "svg", "csv", "json")
DROP = "drop:"


class DraftForm(NamedTuple):
    """What was filled in."""

    do: str
    """`make`, `restart`, `add`, `drop:RULE`, one of DOWNLOADS, or nothing: work out the cost."""
    province: str
    source: str
    start: str
    text: str
    """The draft; empty before there is one."""
    moved: Mapping[str, str]
    """Key of a rate -> the new rate, where that was changed in its field."""
    add_programme: str
    add_group: str
    add_percent: str
    points: str
    budget: str
    against: str
    people: Mapping[str, str]
    table: str
    file: bytes
    """A file of people: its table stands in the place of the one above."""
    years: str
    assume_none: bool


def read_form(asked: PageRequest) -> DraftForm:
    """The form that was sent; before that, what the address says to begin with."""
    fields = asked.form if asked.form is not None else {}
    start = fields or {name: asked.query[name] for name in ("province", "source", "from") if name in asked.query}

    def one(name: str) -> str:
        return one_of(fields, name)

    rates, were = _named(fields, "rate"), _named(fields, "was")
    return DraftForm(
        one("do"),
        one_of(start, "province"),
        one_of(start, "source"),
        one_of(start, "from") or datetime.date(today().year + 1, 1, 1).isoformat(),
        one("draft").replace("\r\n", "\n"),
        {key: rate for key, rate in rates.items() if rate and rate != were.get(key)},
        one("add_programme"),
        one("add_group"),
        one("add_percent"),
        one("points"),
        one("budget"),
        one("against"),
        _named(fields, "people"),
        one("table"),
        asked.files.get("file", b""),
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
