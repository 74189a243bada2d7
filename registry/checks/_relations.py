"""How instruments say that they follow one another."""

from __future__ import annotations

from collections.abc import Iterator

from registry.checks._walk import Placed, Spot
from registry.files.place import Keys


def references(placed: Placed) -> Iterator[tuple[str, Keys, str]]:
    """Every id by which an instrument or one of its provisions points at another: key, path below it, id."""
    instrument = placed.instrument
    for key in ("replaces", "amends", "prolongs"):
        listed: list[str] = getattr(instrument, key)
        for number, other in enumerate(listed):
            yield key, (key, number), other
    for key in ("replaced_by", "became"):
        other = getattr(instrument, key)
        if other is not None:
            yield key, (key,), other
    for provision in placed.provisions:
        if provision.provision.replaced_by is not None:
            path = (*provision.spot.path[len(placed.spot.path) :], "replaced_by")
            yield "replaced_by", path, provision.provision.replaced_by


def spot_of(placed: Placed, path: Keys) -> Spot:
    """The place of a path below an instrument."""
    return Spot(placed.spot.file, (*placed.spot.path, *path))


def successions(placed: Placed) -> Iterator[tuple[str, Keys, str, str]]:
    """Key, path, id of the earlier instrument, id of the later one: what a reference says about their order."""
    own = placed.instrument.id
    for key, path, other in references(placed):
        if key in ("replaced_by", "became"):
            yield key, path, own, other
        else:
            yield key, path, other, own


def related(one: Placed, other: Placed) -> bool:
    """Whether one of two instruments names the other in any way."""
    a, b = one.instrument.id, other.instrument.id
    return any(target == b for *_, target in references(one)) or any(target == a for *_, target in references(other))
