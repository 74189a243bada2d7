"""A household's payment over time as a picture: the curves of `hotro calc --plot`, drawn in a page's style."""

from __future__ import annotations

from typing import NamedTuple

from calculator.comparison.over_time import OverTime
from hotro.calc.plot import (
    CURVES,
    Steps,
    amount_ticks,
    is_unsure,
    lowest_pays,
    name_of,
    runs,
    span,
    year_of,
    year_ticks,
)
from hotro.calc.speaker import Speaker

WIDTH, HEIGHT = 760, 300
LEFT, TOP, RIGHT, BOTTOM = 96, 12, 24, 28
MOST_TICKS = 6


class Drawn(NamedTuple):
    """A line or an area."""

    key: str
    name: str
    points: tuple[str, ...]
    """The corners of each piece without a gap."""


class Tick(NamedTuple):
    """A place on an axis, and what stands there."""

    at: float
    text: str


class Picture(NamedTuple):
    """All that is drawn, in units of the picture."""

    lines: tuple[Drawn, ...]
    bands: Drawn | None
    gaps: tuple[tuple[float, float], ...]
    """Where the household is not possible: from, and how wide."""
    amounts: tuple[Tick, ...]
    years: tuple[Tick, ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    bottom: int = HEIGHT - BOTTOM
    top: int = TOP


def picture(found: OverTime, speaker: Speaker) -> Picture:
    """Steps over the years."""
    ticks = amount_ticks(found, MOST_TICKS)
    first, last = span(found)

    def x(year: float) -> float:
        return round(LEFT + (WIDTH - LEFT - RIGHT) * (year - first) / (last - first), 1)

    def y(amount: int) -> float:
        return round(HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * amount / ticks[-1], 1)

    def corners(run: Steps) -> str:
        return " ".join(f"{x(year)},{y(amount)}" for year, amount in zip(run.years, run.amounts, strict=True))

    def area(low: Steps, high: Steps) -> str:
        return f"{corners(low)} {corners(Steps(high.years[::-1], high.amounts[::-1]))}"

    lines = tuple(
        Drawn(curve.key, name_of(curve, found, speaker), tuple(corners(run) for run in runs(found, curve.value)))
        for curve in CURVES
    )
    bands = None
    if is_unsure(found):
        pairs = zip(runs(found, lowest_pays), runs(found, CURVES[-1].value), strict=True)
        bands = Drawn("plot_range", speaker.say("plot_range"), tuple(area(low, high) for low, high in pairs))
    gaps = tuple(
        (x(year_of(p.first)), round(x(year_of(p.last) + 1 / 365) - x(year_of(p.first)), 1))
        for p in found.periods
        if p.assessment is None
    )
    return Picture(
        lines,
        bands,
        gaps,
        tuple(Tick(y(amount), speaker.say.number(amount)) for amount in ticks),
        tuple(Tick(x(year), str(year)) for year in year_ticks(found) if first <= year <= last),
    )
