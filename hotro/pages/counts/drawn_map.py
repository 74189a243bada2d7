"""The map of a count: which tile stands where, and what it says."""

from __future__ import annotations

from typing import NamedTuple

from hotro.pages.counts.tiles import BEFORE_MERGER, ISLANDS_BEFORE, ISLANDS_SINCE, SINCE_MERGER, At
from registry.questions.count import Count
from registry.registry import Registry
from registry.voice.voice import Voice

WIDTH, HEIGHT, GAP = 102, 40, 3
SIGNS = {"supports": "✓", "presumed": "✓*", "none": "–", "unknown": "?"}
"""Said beside the colour, which not everybody sees."""
LONGEST_LINE = 10


class Tile(NamedTuple):
    """One tile, in units of the picture."""

    slug: str
    lines: tuple[str, ...]
    name: str
    status: str
    sign: str
    x: int
    y: int
    is_small: bool = False


class DrawnMap(NamedTuple):
    """The picture."""

    tiles: tuple[Tile, ...]
    width: int
    height: int
    tile: tuple[int, int] = (WIDTH, HEIGHT)


def drawn_map(registry: Registry, found: Count, say: Voice) -> DrawnMap:
    """One tile a province of the day, and the archipelagos with the provinces that they belong to.

    Of provinces that are not among those of Vietnam (other people's policies) nobody knows where they lie.
    """
    territory, day = registry.territory, found.date
    merged, here = day >= territory.merger, territory.on(day)
    grid = {slug: at for slug, at in (SINCE_MERGER if merged else BEFORE_MERGER).items() if slug in here}
    islands = [each for each in (ISLANDS_SINCE if merged else ISLANDS_BEFORE) if each.province in here]
    tiles = []
    for slug, at in grid.items():
        name = say.place(slug, territory, day)
        tiles.append(_tile(slug, name, _lines(name), found.status(slug), at))
    for each in islands:
        name = say("belongs_to", name=each.name, place=say.place(each.province, territory, day))
        tiles.append(
            _tile(each.province, name, (each.name,), found.status(each.province), each.at)._replace(is_small=True)
        )
    columns = 1 + max((at.column for at in (*grid.values(), *(each.at for each in islands))), default=0)
    rows = 1 + max((at.row for at in grid.values()), default=0)
    return DrawnMap(tuple(tiles), columns * (WIDTH + GAP), rows * (HEIGHT + GAP))


def _tile(slug: str, name: str, lines: tuple[str, ...], status: str, at: At) -> Tile:
    x, y = at.column * (WIDTH + GAP), at.row * (HEIGHT + GAP)
    return Tile(slug, lines, name, status, SIGNS[status], x, y)


def _lines(name: str) -> tuple[str, ...]:
    """A name in at most two lines of about the same length."""
    words = name.split()
    if len(name) <= LONGEST_LINE:
        return (name,)
    halves = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    return min(halves, key=lambda two: (max(map(len, two)), -len(two[0])))
