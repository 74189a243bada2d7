"""The template of an instrument: every key, explained in both languages, with blanks to fill."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from hotro.new.words import TEXTS
from hotro.say.voice import command_voice
from registry.fixes.letters.template_comments import MARK
from registry.law.programmes import PROGRAMMES, USUAL_BASE
from registry.law.territory import Province, Territory
from registry.registry import Registry
from registry.written.forms import BLANK

_VI, _EN = command_voice("vi", TEXTS), command_voice("en", TEXTS)


class Key(NamedTuple):
    """A line of the template."""

    name: str
    value: str
    """What stands after the key."""
    optional: bool = False
    """Stands as a comment until somebody uses it."""
    text: str = ""
    """Key of its explanation, where that is not its own."""


def _blank(name: str) -> Key:
    return Key(name, BLANK)


def _optional(name: str, example: str, text: str = "") -> Key:
    return Key(name, example, optional=True, text=text)


_IN_BOTH = f"{{vi: {BLANK}, en: {BLANK}}}"
_EXPLAINED = _optional("explained", f"[{{check: {BLANK}, because: {_IN_BOTH}}}]")
_OWN = "provision_own"


def _first_keys(slug: str, issuer: str) -> tuple[Key, ...]:
    return (
        _blank("number"),
        Key("kind", "resolution"),
        Key("issuer", issuer),
        _optional("level", "district"),
        _blank("status"),
        _blank("issued"),
        _optional("takes_force", "2026-01-01"),
        _blank("from"),
        _blank("to"),
        _optional("area", f"{{former: [{slug}]}}"),
        _optional("after_merger", f"{{status: unknown, because: {BLANK}}}"),
        *(_optional(name, f"[{slug}-{BLANK}]") for name in ("replaces", "amends", "prolongs")),
        *(_optional(name, f"{slug}-{BLANK}") for name in ("replaced_by", "became")),
        _optional("overlap", BLANK),
        _EXPLAINED,
    )


def _provision(base: str) -> tuple[Key, ...]:
    return (
        _blank("percent"),
        Key("of", base),
        _optional("total_percent", "80"),
        _optional("vnd_per_month", "230000"),
        _optional("age", "{from: 60, below: 75}"),
        _optional("months", "36"),
        _optional("household_order", "1"),
        _optional("conditions", f"[{BLANK}]"),
        _optional("condition", _IN_BOTH),
        _optional("note", _IN_BOTH),
        _optional("budget", BLANK),
        _optional("adds_up", "true"),
        _optional("status", "unclear", _OWN),
        _optional("from", "2026-07-01", _OWN),
        _optional("to", "2026-12-31", _OWN),
        _optional("replaced_by", BLANK),
        _EXPLAINED,
    )


_PROVINCIAL = "{vi: HĐND tỉnh, en: Provincial People's Council}"
_SOURCE = (_blank("publisher"), _optional("published", "2025-07-11"), _blank("says"))


def instrument(registry: Registry, slug: str) -> str:
    """A list entry of `instruments`, set in below that key."""
    unit = registry.territory.get(slug)
    city = unit.type == "city"
    council = "{vi: HĐND thành phố, en: City People's Council}" if city else _PROVINCIAL
    return "".join(f"{line}\n" for line in _instrument(registry, unit, council))


def whole_file(registry: Registry, slug: str) -> str:
    """A province's file with the template alone: a draft, or the file of an act that is to be put in."""
    unit = registry.territory.get(slug)
    return f"# {unit.vi} ({unit.en})\nprovince: {slug}\n\ninstruments:\n{instrument(registry, slug)}"


def _instrument(registry: Registry, unit: Province, council: str) -> Iterator[str]:
    for line in ("head_blank", "head_optional", "head_fix"):
        yield from _said(2, line)
    yield from _merged(registry.territory, unit)
    yield from _said(2, "key_id", slug=unit.slug)
    yield f"  - id: {unit.slug}-{BLANK}"
    yield from _keys(4, _first_keys(unit.slug, council))
    yield from _codes(registry)
    for programme in PROGRAMMES:
        yield from _said(4, f"key_{programme}")
        yield from _entry(programme, USUAL_BASE[programme], explain=programme == PROGRAMMES[0])
    yield from _keys(4, (_blank("confidence"), _optional("notes", BLANK)))
    yield from _said(4, "key_sources")
    yield "    sources:"
    yield from _said(6, "key_url")
    yield f"      - url: {BLANK}"
    yield from _keys(8, _SOURCE)


def _entry(programme: str, base: str, *, explain: bool = True) -> Iterator[str]:
    yield f"    {programme}:"
    if explain:
        yield from _said(6, "key_who")
    yield f"      - who: {BLANK}"
    keys = _provision(base)
    yield from _keys(8, keys if explain else keys[:2], explain=explain)


def _keys(deep: int, keys: tuple[Key, ...], *, explain: bool = True) -> Iterator[str]:
    before = ""
    for key in keys:
        text = f"key_{key.text or key.name}"
        if explain and text != before:
            yield from _said(deep, text)
        before = text
        yield f"{' ' * deep}{f'{MARK} ' if key.optional else ''}{key.name}: {key.value}"


def _said(deep: int, text: str, **values: object) -> Iterator[str]:
    """Vietnamese first, English below it."""
    for say in (_VI, _EN):
        yield f"{' ' * deep}{MARK} {say(text, **values)}"


def _merged(territory: Territory, unit: Province) -> Iterator[str]:
    old = territory.old.get(unit.slug)
    if old is None or old.into == unit.slug:
        return
    into = territory.new[old.into]
    for say, name, new in ((_VI, old.vi, into.vi), (_EN, old.en, into.en)):
        yield f"  {MARK} {say('head_merged', day=say.day(territory.merger), old=name, new=new, into=into.slug)}"


def _codes(registry: Registry) -> Iterator[str]:
    groups = [group for group in registry.groups.values() if not group.groups]
    for head, listed in (("head_groups", groups), ("head_conditions", registry.conditions)):
        yield from _said(4, head)
        yield from (f"    {MARK}   {one.code}: {one.vi} / {one.en}" for one in listed)
