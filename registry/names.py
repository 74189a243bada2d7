"""Provinces by any of their names: slug, Vietnamese or English, any case, with or without marks, short forms."""

from __future__ import annotations

import difflib
import re
import unicodedata

from registry.territory import Territory

_TITLES = re.compile(r"^(?:thanhpho|tinh|tp|province|cityof)(?=.{3})")


class UnknownProvince(LookupError):
    """No province has that name. `nearest` holds slugs of similar ones."""

    def __init__(self, name: str, nearest: tuple[str, ...]) -> None:
        self.name = name
        self.nearest = nearest
        hint = f"; did you mean {' or '.join(nearest)}?" if nearest else ""
        super().__init__(f"no province is called {name!r}{hint}")


def folded(name: str) -> str:
    """A name without marks, case, spaces and signs: `TP. Hồ Chí Minh` -> `tphochiminh`."""
    from anyascii import anyascii  # noqa: PLC0415 - only where a name is looked up

    return re.sub(r"[^a-z0-9]", "", anyascii(unicodedata.normalize("NFC", name)).lower())


class NameIndex:
    """Looks names up; exact folded forms only, so that no province is ever guessed."""

    def __init__(self, territory: Territory) -> None:
        self._slugs: dict[str, str] = {}
        for province in (*territory.old.values(), *territory.new.values()):
            for name in (province.slug, province.en, province.vi, *province.aliases):
                self._slugs.setdefault(folded(name), province.slug)

    def slug(self, name: str) -> str:
        """The slug of a province. Raises UnknownProvince with the nearest ones."""
        key = folded(name)
        found = self._slugs.get(key) or self._slugs.get(_TITLES.sub("", key))
        if found is None:
            close = difflib.get_close_matches(_TITLES.sub("", key), self._slugs, n=3, cutoff=0.7)
            raise UnknownProvince(name, tuple(dict.fromkeys(self._slugs[c] for c in close)))
        return found
