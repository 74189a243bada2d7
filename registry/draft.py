"""A draft resolution laid over the registry, as if it had been adopted."""

from __future__ import annotations

from registry import resolve
from registry.compiled import Compiled
from registry.written.province import Instrument, ProvinceFile


def overlay(content: Compiled, draft: ProvinceFile) -> Compiled:
    """The compiled registry in which the draft's instruments are adopted and what they replace has ended."""
    files = {slug: ProvinceFile.model_validate_json(content.province_files[slug]) for slug in _touched(content, draft)}
    added = {i.id: i.model_copy(update={"status": "adopted"}) for i in draft.instruments}
    successor = {old: i for i in added.values() for old in i.replaces}
    for slug, file in files.items():
        kept = [_ended(i, successor) for i in file.instruments if i.id not in added]
        own = list(added.values()) if slug == draft.province else []
        files[slug] = file.model_copy(update={"instruments": [*own, *kept]})
    where = content.territory
    instruments = resolve.instruments_by_id(files)
    untouched = tuple(r for r in content.local_rules if r.file not in files)
    rules = tuple(r for f in files.values() for r in resolve.local_rules(f, where, instruments))
    dumped = {s: f.model_dump_json(by_alias=True, exclude_none=True).encode() for s, f in files.items()}
    return content._replace(local_rules=untouched + rules, province_files={**content.province_files, **dumped})


def _touched(content: Compiled, draft: ProvinceFile) -> set[str]:
    replaced = {old for i in draft.instruments for old in i.replaces}
    return {draft.province} | {r.file for r in content.local_rules if r.instrument in replaced}


def _ended(instrument: Instrument, successor: dict[str, Instrument]) -> Instrument:
    new = successor.get(instrument.id)
    return instrument.model_copy(update={"replaced_by": new.id}) if new else instrument
