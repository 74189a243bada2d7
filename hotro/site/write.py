"""All files of a copy of the site: pages in both languages, what they load, and the release."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from hotro.options import today
from hotro.pages.counts.changes import changes
from hotro.pages.page_request import Fields, PageRequest
from hotro.pages.pages import PAGES
from hotro.pages.site import DATA, MENU, STATIC, STATIC_FILES, address, static_file
from hotro.release.write import write_files
from hotro.site.links import in_a_copy, normal
from hotro.writing.whole_folder import write_whole
from registry.law.programmes import PROGRAMMES
from registry.registry import Registry
from registry.voice.voice import Language

MARK = "hotro-site.json"
"""Says what the copy is of; a folder that has it may be written anew."""
WITHOUT_ENDING = {"": "index", "en/": "en/index"}
LANGUAGES: tuple[Language, ...] = ("vi", "en")


class CopiedPage(NamedTuple):
    """A page of the copy."""

    key: str
    language: Language
    name: str
    query: Fields

    @property
    def address(self) -> str:
        """Where a server has it."""
        return address(self.language, self.key, self.name, **{name: value for name, (value,) in self.query.items()})

    @property
    def file(self) -> str:
        """Its file: a page with a query has the values in its name."""
        path = address(self.language, self.key, self.name).removeprefix("/")
        values = "_".join(value for (value,) in self.query.values())
        if values:
            return f"{path}{values}.html"
        return f"{WITHOUT_ENDING.get(path, path)}.html"


def write_site(folder: Path, registry: Registry, api: str | None = None) -> None:
    """Write a copy of the site; one that is there gives way whole.

    `api`: where a server answers what has to be worked out, without a slash at its end. Raises as `write_whole` does.
    """
    write_whole(folder, MARK, lambda new: _write(new, registry, api))


def pages(registry: Registry) -> Iterator[CopiedPage]:
    """Every page of today, the counts of every group among them, and those of anybody on every day they change."""
    for language in LANGUAGES:
        for key in MENU:
            yield CopiedPage(key, language, "", {})
        for slug in dict.fromkeys([*registry.territory.new, *registry.territory.old]):
            yield CopiedPage("province", language, slug, {})
        for programme in PROGRAMMES:
            of = {"programme": (programme,)}
            yield CopiedPage("counts", language, "", of)
            for group in registry.groups:
                yield CopiedPage("counts", language, "", of | {"group": (group,)})
            for change in changes(registry, programme, None):
                yield CopiedPage("counts", language, "", of | {"on": (change.day.isoformat(),)})


def _write(folder: Path, registry: Registry, api: str | None) -> None:
    policies = registry.policies()
    written = list(pages(registry))
    files = {normal(each.address): each.file for each in written}
    made = {page.key: page.made for page in PAGES}
    for each in written:
        asked = PageRequest(
            registry, policies, each.language, each.name, each.query, None, 0, is_copy=True, has_server=api is not None
        )
        content = made[each.key](asked).content
        assert isinstance(content, str)
        _put(folder / each.file, in_a_copy(content, each.file, files, api).encode("utf-8", "backslashreplace"))
    for name in STATIC_FILES:
        _put(folder / STATIC.strip("/") / name, static_file(name))
    data = folder / DATA.strip("/")
    data.mkdir()
    write_files(data, registry)
    told = {"release": registry.release, "on": today().isoformat(), "api": api}
    _put(folder / MARK, json.dumps(told, indent=1).encode() + b"\n")


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
