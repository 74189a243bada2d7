"""What a page of the web is asked, and what it answers with; nothing here knows of a server."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import NamedTuple

import click

from hotro.options import Day, today
from registry.files.policies import Policies
from registry.registry import Registry
from registry.voice.voice import Language

Fields = Mapping[str, tuple[str, ...]]
"""Names of a query or a form, each with its values in the order given."""


class PageRequest(NamedTuple):
    """One request."""

    registry: Registry
    policies: Policies
    language: Language
    name: str
    """The province that the address names; empty in others."""
    query: Fields
    form: Fields | None
    """What a form sent; None where nothing was sent."""
    most_participants: int
    files: Mapping[str, bytes] = {}
    """What was sent with the form, by the name of the field."""
    is_copy: bool = False
    """Whether the page becomes a file, which no server stands behind."""
    has_server: bool = True
    """Whether there is a server that forms can be sent to."""

    def one(self, name: str, default: str = "") -> str:
        """A value of the query; the last where it stands twice."""
        return one_of(self.query, name, default)

    def several(self, name: str) -> tuple[str, ...]:
        """The values of the query that say something."""
        return tuple(value for value in self.query.get(name, ()) if value.strip())

    @property
    def day(self) -> datetime.date:
        """The day asked about. Raises BadQuestion."""
        return day_of(self.one("on")) or today()

    @property
    def known_on(self) -> datetime.date | None:
        """The day as known on which it is answered; None: all that is known. Raises BadQuestion."""
        return day_of(one_of(self.query if self.form is None else self.form, "known_on"))

    @property
    def kept(self) -> dict[str, str]:
        """What links to other pages of a day take along. Raises BadQuestion."""
        known = self.known_on
        return {} if known is None else {"known_on": known.isoformat()}

    def as_known(self) -> PageRequest:
        """The same, asked of the registry as known on its day. Raises BadQuestion."""
        known = self.known_on
        return self if known is None else self._replace(registry=self.registry.known_on(known))


class Made(NamedTuple):
    """A page, or a file to be kept."""

    content: str | bytes
    status: int = 200
    media_type: str = "text/html; charset=utf-8"
    file: str = ""
    """The name under which a browser keeps it; empty for a page."""
    may_be_framed: bool = False
    """Whether a page of others may show it inside of itself."""


class BadQuestion(ValueError):
    """What was asked cannot be answered; `key` is that of the sentence that says why."""

    def __init__(self, key: str, **values: str) -> None:
        self.key = key
        self.values = values
        super().__init__(key)


class WebPage(NamedTuple):
    """A page and its two addresses."""

    key: str
    vi: str
    en: str
    made: Callable[[PageRequest], Made]
    takes_form: bool = False
    of_people: bool = False
    """Whether it may be asked about people: then nothing of it is kept."""
    is_long: bool = False
    """Whether it is worked at beside the short ones."""

    def address(self, language: Language) -> str:
        """Its address in a language."""
        return self.vi if language == "vi" else self.en


def one_of(fields: Fields, name: str, default: str = "") -> str:
    """A value by its name; the last where it stands twice."""
    return (fields.get(name) or (default,))[-1].strip()


def day_of(text: str) -> datetime.date | None:
    """A day that was written; None where nothing was. Raises BadQuestion."""
    if not text:
        return None
    try:
        return Day().convert(text, None, None)
    except click.BadParameter as wrong:
        raise BadQuestion("bad_day", text=text[:40]) from wrong
