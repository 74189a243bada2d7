"""What one act says of a replacement, the other says too: `replaces` and `replaced_by`."""

from __future__ import annotations

from collections.abc import Iterator

from registry.files.place import Keys
from registry.fixes._edit import ChangedValue, Edit
from registry.fixes._known import Known
from registry.fixes._policy_text import PolicyText, YamlBlock
from registry.written.province import Instrument


def edits(file: PolicyText, known: Known) -> Iterator[Edit]:
    """The side that is missing, where no other act is named in its place, and neither is a draft."""
    law = {i.id: i for f in known.policies.provinces.values() for i in f.instruments if i.status != "draft"}
    for path, block in file.blocks.items():
        own = file.scalars.get((*path, "id"))
        if len(path) != 2 or path[0] != "instruments" or own is None or own.text not in law or block.flow:
            continue
        written = file.yaml.value["instruments"][path[1]]
        later = [i.id for i in law.values() if own.text in i.replaces and i.id != own.text]
        if len(later) == 1 and "replaced_by" not in written and _asked(known, own.text, later[0]):
            yield from _line(file, path, f"replaced_by: {later[0]}", ChangedValue((*path, "replaced_by"), later[0]))
        yield from _replaces(file, path, own.text, [i for i in law.values() if _asked(known, own.text, i.id)])


def _asked(known: Known, one: str, other: str) -> bool:
    return known.about is None or not known.about.isdisjoint((one, other))


def _replaces(file: PolicyText, path: Keys, own: str, law: list[Instrument]) -> Iterator[Edit]:
    at = (*path, "replaces")
    said = file.yaml.value["instruments"][path[1]].get("replaces")
    earlier = [i.id for i in law if i.replaced_by == own != i.id and i.id not in (said or ())]
    if not earlier:
        return
    if said is None:
        yield from _line(file, path, f"replaces: [{', '.join(earlier)}]", ChangedValue(at, earlier))
    elif said and at in file.blocks:  # one at a time: each is an edit of the same place
        yield _entry(file, at, file.blocks[at], len(said), earlier[0])


def _entry(file: PolicyText, at: Keys, block: YamlBlock, length: int, new: str) -> Edit:
    last = file.scalars[*at, length - 1].end
    joint = ", " if block.flow else f"\n{' ' * block.column}- "
    place = last if block.flow else file.line_end(last)
    return Edit(place, place, f"{joint}{new}", ChangedValue(at, new, added=True))


def _line(file: PolicyText, path: Keys, text: str, change: ChangedValue) -> Iterator[Edit]:
    """A line of its own below `to`, which every act has."""
    to = file.scalars.get((*path, "to"))
    if to is not None:
        end = file.line_end(to.end)
        yield Edit(end, end, f"\n{' ' * file.blocks[path].column}{text}", change)
