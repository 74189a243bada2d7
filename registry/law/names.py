"""Provinces by any of their names: slug, Vietnamese or English, any case, with or without marks, short forms."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from registry.law.nearest import nearest_few
from registry.law.territory import Territory
from registry.tell import either, tell

_TITLES = re.compile(r"^(?:thanhpho|tinh|tp|provinceof|cityof)(?=.{3})|(?<=.{3})(?:province|city)$")


class UnknownName(LookupError):
    """Nothing of a kind has that name. `nearest` holds what may be meant."""

    def __init__(self, name: str, nearest: tuple[str, ...], message: str) -> None:
        self.name = name
        self.nearest = nearest
        super().__init__(message)


class UnknownProvince(UnknownName):
    """No province has that name. `nearest` holds slugs of similar ones."""

    def __init__(self, name: str, nearest: tuple[str, ...]) -> None:
        message = tell("no province is called {name}{hint}", name=shortened(name), hint=_meant(nearest))
        super().__init__(name, nearest, message)


class UnknownGroup(UnknownName):
    """No group or named set of groups has that code or name. `nearest` holds the code of a similar one."""

    def __init__(self, name: str, nearest: tuple[str, ...]) -> None:
        message = tell("no group is called {name}{hint}", name=shortened(name), hint=_meant(nearest))
        super().__init__(name, nearest, message)


def _meant(nearest: tuple[str, ...]) -> str:
    return tell("; did you mean {close}?", close=either(nearest)) if nearest else ""


def shortened(text: str, most: int = 60) -> str:
    """A text as typed, in quotes, cut where it would fill the screen."""
    return repr(text) if len(text) <= most else tell("{text!r}... ({n} characters)", text=text[:most], n=len(text))


def folded(name: str) -> str:
    """A name without marks, case, spaces and signs: `TP. Hồ Chí Minh` -> `tphochiminh`."""
    from anyascii import anyascii  # noqa: PLC0415 - only where a name is looked up

    return re.sub(r"[^a-z0-9]", "", anyascii(unicodedata.normalize("NFC", name)).lower())


@lru_cache(maxsize=16)
def names_of(territory: Territory) -> NameIndex:
    """The index of a territory; one for all laws of a registry."""
    return NameIndex(territory)


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
            raise UnknownProvince(name, self._nearest(_TITLES.sub("", key)))
        return found

    def _nearest(self, key: str) -> tuple[str, ...]:
        begins = sorted(name for name in self._slugs if len(key) > 1 and name.startswith(key))
        close = begins[:3] or nearest_few(key, self._slugs, 3)
        return tuple(dict.fromkeys(self._slugs[name] for name in close))
