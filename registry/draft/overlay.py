"""A draft resolution laid over the registry, as if it had been adopted.

A draft is written like a resolution. Laid over the registry it is adopted, and what it replaces, amends or prolongs
changes with it:

- `replaces: [x]` ends all of x on the day before the draft begins;
- `amends: [x]` ends those provisions of x for which the draft has one for the same groups and ages;
- `prolongs: [x]` lets x run to the draft's last day;
- an instrument that bears the id of one the registry has is that one, written anew.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TypeVar

from registry.compiled import resolve
from registry.compiled.compiled_form import Compiled
from registry.compiled.files_kept import as_json
from registry.compiled.in_force import instrument_start
from registry.law.programmes import PROGRAMMES
from registry.law.rule import FOREVER
from registry.written.base import Source
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
    rules = tuple(
        rule
        for file in files.values()
        for rule in resolve.local_rules(file, where, instruments, content.groups, content.conditions)
    )
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
            # As law it must have them; what a draft leaves out, nobody has stated yet.
            "issued": instrument.issued or "unknown",
            "confidence": instrument.confidence or "low",
            "sources": instrument.sources or [Source(url="unknown")],
            **{programme: law(instrument.of_programme(programme)) for programme in PROGRAMMES},
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
                update={p: _amended(old.of_programme(p), new.of_programme(p), new, starts) for p in PROGRAMMES}
            )
        if old.id in new.prolongs:
            old = old.model_copy(update={"to": new.to, "replaced_by": None})
    return old


def _replaced(old: Instrument, new: Instrument, starts: Mapping[str, int]) -> Instrument:
    def follow(provisions: list[Provision]) -> list[Provision]:
        """A provision replaced on its own ends with the rest, if not before."""
        return [_succeeded(p, new, starts) if p.replaced_by else p for p in provisions]

    return _succeeded(old, new, starts).model_copy(
        update={programme: follow(old.of_programme(programme)) for programme in PROGRAMMES}
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
