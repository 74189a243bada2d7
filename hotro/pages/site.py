"""What all pages share: addresses in two languages, the frame around each, and how templates are filled."""

from __future__ import annotations

import datetime
import hashlib
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from hotro.options import today
from hotro.pages.page_request import PageRequest
from hotro.pages.words import TEXTS
from hotro.say.voice import command_voice
from registry.law.names import UnknownProvince
from registry.voice.voice import LANGUAGES, Language, Texts, Voice

HERE = Path(__file__).parent
API = "/api/v1"
ADDRESSES: dict[str, tuple[str, str]] = {
    "counts": ("/en/", "/"),
    "province": ("/en/province/{name}", "/tinh/{name}"),
    "compare": ("/en/compare", "/so-sanh"),
    "household": ("/en/calculate", "/tinh-muc-dong"),
    "draft": ("/en/draft", "/du-thao"),
    "data": ("/en/data", "/du-lieu"),
    "embed": ("/en/embed/calculate", "/embed/calculate"),
}
"""Key of a page -> its address in English and in Vietnamese."""
OF_A_DAY = ("counts", "province", "compare", "household", "draft", "embed")
"""Pages that may be asked as known on a day: links between them keep it."""
MENU = ("counts", "compare", "household", "draft", "data")
STATIC = "/static"
DATA = "/data"
STATIC_FILES = {"style.css": "text/css", "counts.js": "text/javascript", "household.js": "text/javascript"} | {
    "draft.js": "text/javascript",
    "embed.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}


def voice(language: Language, *own: Texts) -> Voice:
    """The voice of a page: its own texts, those of all pages, and those that commands share."""
    return command_voice(language, *own, TEXTS)


def address(language: Language, key: str, name: str = "", **query: Any) -> str:
    """The address of a page; what is None or empty is left out of the query."""
    path = ADDRESSES[key][LANGUAGES.index(language)].format(name=quote(name))
    return f"{path}{query_text(**query)}"


def link(asked: PageRequest, key: str, name: str = "", **query: Any) -> str:
    """The address of another page for whoever reads this one: in its language, as known on its day."""
    return address(asked.language, key, name, **query | (asked.kept if key in OF_A_DAY else {}))


def api_address(path: str, **query: Any) -> str:
    """The address of a question of the API."""
    return f"{API}/{quote(path)}{query_text(**query)}"


def data_address(name: str) -> str:
    """The address of a file of the release."""
    return f"{DATA}/{name}"


def query_text(**query: Any) -> str:
    """A query, its question mark included."""
    pairs = [(name, one) for name, value in query.items() for one in (value if isinstance(value, tuple) else (value,))]
    said = [(name, value) for name, value in pairs if value not in (None, "")]
    return f"?{urlencode(said)}" if said else ""


def shown_day(day: datetime.date) -> str:
    """A day in an address: left out where it is today."""
    return "" if day == today() else day.isoformat()


def fill(asked: PageRequest, template: str, say: Voice, key: str, *, status_day: datetime.date, **values: Any) -> str:
    """A page inside its frame. `key`: its own in the menu; `status_day`: the day that it tells of."""
    other: Language = "en" if asked.language == "vi" else "vi"
    kept = {name: asked.query[name] for name in asked.query}
    known = asked.known_on if key in OF_A_DAY else None
    languages = {
        language: address(language, key, asked.name, **kept) if key in ADDRESSES else address(language, "counts")
        for language in (asked.language, other)
    }
    return (
        _templates()
        .get_template(template)
        .render(
            say=say,
            language=asked.language,
            here=key,
            menu=[(each, link(asked, each)) for each in MENU],
            languages=languages,
            other=other,
            link=lambda key, name="", **query: link(asked, key, name, **query),
            api=lambda path, **query: api_address(path, **query, known_on=known),
            known_on=known,
            all_known=""
            if known is None or asked.form
            else address(asked.language, key, asked.name, **kept | {"known_on": None}),
            release=asked.registry.release,
            told_day=say.day(status_day),
            static=static_address,
            release_file=data_address,
            is_copy=asked.is_copy,
            has_server=asked.has_server,
            **values,
        )
    )


def province_link(asked: PageRequest, day: datetime.date, names: dict[str, str] | None = None) -> Any:
    """What makes an address of a name that a table begins with: `Sơn La *` -> that of its page."""
    units = asked.registry.territory.on(day)
    known = {unit.vi: slug for slug, unit in units.items()} | (names or {})

    def address_of(text: str) -> str:
        slug = known.get(text.removesuffix(" *").partition(" (")[0])
        return link(asked, "province", slug, on=shown_day(day)) if slug else ""

    return address_of


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def static_file(name: str) -> bytes:
    """A file that pages have beside them."""
    return (HERE / "static" / name).read_bytes()


@cache
def static_address(name: str) -> str:
    """Its address: another one when its content changes, so that a browser may keep it for good."""
    return f"{STATIC}/{name}?{hashlib.blake2b(static_file(name), digest_size=6).hexdigest()}"


def slug_of(asked: PageRequest, name: str) -> str:
    """The slug of a province. Raises UnknownProvince."""
    return asked.registry.slug(name)


__all__ = ["UnknownProvince", "address", "api_address", "fill", "voice"]
