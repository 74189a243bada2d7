"""A draft resolution laid over the registry, as if it had been adopted.

A draft is written like a resolution. Laid over the registry it is adopted, and what it replaces, amends or prolongs
changes with it:

- `replaces: [x]` ends all of x on the day before the draft begins;
- `amends: [x]` ends those provisions of x for which the draft has one for the same groups and ages;
- `prolongs: [x]` lets x run to the draft's last day;
- an instrument that bears the id of one the registry has is that one, written anew.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import TypeVar
from weakref import WeakKeyDictionary

from registry.compiled import resolve
from registry.compiled.compiling import as_json
from registry.compiled.form import Compiled
from registry.law.in_force import instrument_start
from registry.law.rule import ALWAYS, FOREVER, Certainty, LocalRule, Statement
from registry.registry import Registry
from registry.written.province import Instrument, ProvinceFile, Provision

Files = Mapping[str, ProvinceFile]
Old = TypeVar("Old", Instrument, Provision)


def overlay(content: Compiled, draft: ProvinceFile) -> Compiled:
    """The compiled registry in which the draft's instruments are law and what they replace has ended.

    Raises KeyError where the registry has no file of the draft's province.
    """
    files = laid_over({slug: _file(content, slug) for slug in _touched(content, draft)}, draft)
    where = content.territory
    instruments = {**_successors_elsewhere(content, files), **resolve.instruments_by_id(files)}
    untouched = tuple(r for r in content.local_rules if r.file not in files)
    rules = tuple(r for f in files.values() for r in resolve.local_rules(f, where, instruments, content.groups))
    dumped = {s: as_json(f) for s, f in files.items()}
    return content._replace(local_rules=untouched + rules, province_files={**content.province_files, **dumped})


def laid_over(files: Files, draft: ProvinceFile) -> dict[str, ProvinceFile]:
    """Province files as they would read with the draft adopted; its own instruments come first, in its order."""
    added = {i.id: _adopted(i) for i in draft.instruments}
    starts = _starts(files)
    found = {}
    for slug, file in files.items():
        kept = [_changed(i, added.values(), starts) for i in file.instruments if i.id not in added]
        own = list(added.values()) if slug == draft.province else []
        found[slug] = file.model_copy(update={"instruments": [*own, *kept]})
    return found


def side_by_side(
    registry: Registry,
    draft: ProvinceFile,
    slugs: Iterable[str],
    against: datetime.date | None = None,
    none_in: str | None = None,
) -> tuple[Registry, Registry]:
    """The registry without and with the draft, each with the local law of some provinces alone.

    They answer for these provinces what the whole registry does, and faster. With `against` the first one holds the
    local rules in force on that day, as if they went on unchanged. `none_in` is a province that is taken to add
    nothing where no rule is known.
    """
    places = _places(registry, slugs)
    assumed = tuple(chain(*map(_nothing, _places(registry, [none_in])))) if none_in else ()
    after = _within(overlay(registry._content, draft), places)  # noqa: SLF001 - the overlay is a part of the registry
    return _without(registry, places, against, assumed), Registry(_with_statements(after, assumed))


_without_draft: WeakKeyDictionary[Registry, dict[tuple[object, ...], Registry]] = WeakKeyDictionary()
"""Of a registry the law of some places without a draft, for as long as somebody has the registry."""
MOST_PLACES = 8


def _without(
    registry: Registry, places: frozenset[str], against: datetime.date | None, assumed: tuple[Statement, ...]
) -> Registry:
    """The law without a draft: the same for one draft after another, and so is what has been assessed under it."""
    kept = _without_draft.setdefault(registry, {})
    key = places, against, assumed
    found = kept.get(key)
    if found is None:
        before = _within(registry._content, places)  # noqa: SLF001 - as above
        if len(kept) >= MOST_PLACES:
            kept.clear()
        found = kept[key] = Registry(_with_statements(_kept(before, against) if against else before, assumed))
    return found


def _with_statements(content: Compiled, more: tuple[Statement, ...]) -> Compiled:
    return content._replace(statements=(*content.statements, *more))


def _nothing(province: str) -> Iterator[Statement]:
    """That a province adds nothing, as far as no rule says otherwise."""
    for programme in resolve.PROGRAMMES:
        yield Statement(province, programme, ("any",), ALWAYS, FOREVER, stated=True, says="assumed", source="")


def _file(content: Compiled, slug: str) -> ProvinceFile:
    return ProvinceFile.model_validate_json(content.province_files[slug])


def _touched(content: Compiled, draft: ProvinceFile) -> set[str]:
    named = {old for i in draft.instruments for old in (*i.replaces, *i.amends, *i.prolongs)}
    return {draft.province} | {r.file for r in content.local_rules if r.instrument in named}


def _successors_elsewhere(content: Compiled, files: Files) -> dict[str, Instrument]:
    """Instruments of other files that end something in these: a merged province's rules end by another's."""
    known = resolve.instruments_by_id(files)
    wanted = {
        later
        for i in known.values()
        for later in (i.replaced_by, *(p.replaced_by for p in (*i.voluntary_si, *i.health_insurance)))
        if later is not None and later not in known
    }
    if not wanted:
        return {}
    elsewhere = {r.file for r in content.local_rules if r.instrument in wanted}
    return resolve.instruments_by_id({slug: _file(content, slug) for slug in elsewhere})


def _adopted(instrument: Instrument) -> Instrument:
    def law(provisions: list[Provision]) -> list[Provision]:
        return [p.model_copy(update={"status": None}) if p.status == "draft" else p for p in provisions]

    return instrument.model_copy(
        update={
            "status": "adopted",
            "voluntary_si": law(instrument.voluntary_si),
            "health_insurance": law(instrument.health_insurance),
        }
    )


def _starts(files: Files) -> dict[str, int]:
    """First sure days (ordinals) of the instruments that surely begin."""
    starts = ((i.id, instrument_start(i).surely) for file in files.values() for i in file.instruments)
    return {name: start for name, start in starts if start is not None}


def _changed(old: Instrument, added: Collection[Instrument], starts: Mapping[str, int]) -> Instrument:
    """An instrument of the registry after the draft has acted on it."""
    for new in added:
        if old.id in new.replaces:
            old = _replaced(old, new, starts)
        if old.id in new.amends:
            old = old.model_copy(
                update={
                    "voluntary_si": _amended(old.voluntary_si, new.voluntary_si, new, starts),
                    "health_insurance": _amended(old.health_insurance, new.health_insurance, new, starts),
                }
            )
        if old.id in new.prolongs:
            old = old.model_copy(update={"to": new.to, "replaced_by": None})
    return old


def _replaced(old: Instrument, new: Instrument, starts: Mapping[str, int]) -> Instrument:
    def follow(provisions: list[Provision]) -> list[Provision]:
        """A provision replaced on its own ends with the rest, if not before."""
        return [_succeeded(p, new, starts) if p.replaced_by else p for p in provisions]

    return _succeeded(old, new, starts).model_copy(
        update={"voluntary_si": follow(old.voluntary_si), "health_insurance": follow(old.health_insurance)}
    )


def _amended(
    provisions: list[Provision], by: list[Provision], new: Instrument, starts: Mapping[str, int]
) -> list[Provision]:
    people = {(frozenset(resolve.who(p.who)), p.age) for p in by}
    return [_succeeded(p, new, starts) if (frozenset(resolve.who(p.who)), p.age) in people else p for p in provisions]


def _succeeded(old: Old, new: Instrument, starts: Mapping[str, int]) -> Old:
    """Replaced by the draft, unless something else has replaced it before."""
    draft_starts = instrument_start(new).surely or FOREVER
    earlier = old.replaced_by is not None and starts.get(old.replaced_by, FOREVER) <= draft_starts
    return old if earlier else old.model_copy(update={"replaced_by": new.id})


def _places(registry: Registry, slugs: Iterable[str]) -> frozenset[str]:
    """The old provinces that some provinces, old or new, are made of, and the units they are in."""
    where = registry.territory
    units = {where.old[s].into if s in where.old else s for s in slugs}
    return frozenset(units.union(*(where.parts[unit] for unit in units)))


def _within(content: Compiled, places: frozenset[str]) -> Compiled:
    return content._replace(
        local_rules=tuple(r for r in content.local_rules if not places.isdisjoint(r.area)),
        statements=tuple(s for s in content.statements if s.province in places),
    )


def _kept(content: Compiled, day: datetime.date) -> Compiled:
    """The local law of one day as if it held for ever; the State's parameters go their way."""
    ordinal = day.toordinal()
    return content._replace(
        local_rules=tuple(_always(r, day) for r in content.local_rules if r.certainty(day) is not Certainty.NO),
        statements=tuple(
            s._replace(first=ALWAYS, last=FOREVER) for s in content.statements if s.first <= ordinal <= s.last
        ),
    )


def _always(rule: LocalRule, day: datetime.date) -> LocalRule:
    return rule._replace(intervals=((ALWAYS, FOREVER, int(rule.certainty(day))),), rates=((0, rule.rate(day)),))
