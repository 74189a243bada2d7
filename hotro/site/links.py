"""From the addresses of a server to those of files: relative, so that a copy works from any folder."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Mapping
from urllib.parse import parse_qsl, unquote, urlsplit

from hotro.pages.site import DATA, STATIC

_LINK = re.compile(r' (?P<name>href|src|action)="(?P<url>/[^"]*)"')
"""Templates write every attribute with double quotes, its value escaped."""

Address = tuple[str, tuple[tuple[str, str], ...]]
"""A path, and its query in one order."""


def normal(url: str) -> Address:
    """The address without its fragment, so that two ways to write it are the same."""
    parts = urlsplit(url)
    return unquote(parts.path), tuple(sorted(parse_qsl(parts.query)))


def in_a_copy(page: str, here: str, files: Mapping[Address, str], api: str | None) -> str:
    """A page as the file `here` of a copy.

    `files`: the file of each address that is written. What is not written is asked of the server at `api`; where there
    is none a link leads to the page as it is of today.
    """

    def replaced(found: re.Match[str]) -> str:
        url = html.unescape(found["url"])
        new = _of_server(url, api) if found["name"] == "action" else _link(url, here, files, api)
        return f' {found["name"]}="{html.escape(new)}"'

    return _LINK.sub(replaced, page)


def _link(url: str, here: str, files: Mapping[Address, str], api: str | None) -> str:
    path, query = normal(url)
    if path.startswith((f"{STATIC}/", f"{DATA}/")):
        return _relative(url.removeprefix("/"), here)
    fragment = urlsplit(url).fragment
    holds_household = "=" in fragment
    if (file := files.get((path, query))) is not None and not (api and holds_household):
        return _relative(file, here) + (f"#{fragment}" if fragment and not holds_household else "")
    return _of_server(url, api) if api else _relative(files[path, ()], here)


def _of_server(url: str, api: str | None) -> str:
    assert api is not None  # without a server, no page asks for one
    return f"{api}{url}"


def _relative(file: str, here: str) -> str:
    return posixpath.relpath(file, posixpath.dirname(here) or ".")
