"""Cost by year and payer as a picture: two bars a year, without the draft and with it."""

from __future__ import annotations

from typing import NamedTuple

from calculator.simulation.cost.cost import Cost
from calculator.simulation.cost.result import Simulation
from hotro.simulate.layers import layers, unit_of
from hotro.simulate.plot_numbers import digits
from registry.voice.voice import Voice

WIDTH, HEIGHT = 760, 320
LEFT, TOP, RIGHT, BOTTOM = 64, 14, 8, 28
MOST_TICKS = 6


class BarLayer(NamedTuple):
    """A layer of a bar, in units of the picture."""

    key: str
    x: float
    y: float
    width: float
    height: float
    text: str


class Bars(NamedTuple):
    """All that is drawn."""

    parts: tuple[BarLayer, ...]
    keys: tuple[str, ...]
    years: tuple[tuple[float, int], ...]
    ticks: tuple[tuple[float, str], ...]
    unit: str
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    bottom: int = HEIGHT - BOTTOM


def bars(simulation: Simulation, say: Voice) -> Bars:
    """The bars of every year."""
    highest = max(side.contribution.high for sides in simulation.by_year for side in sides[:2])
    unit, dong = unit_of(highest)
    ticks = _ticks(highest / dong)
    across = (WIDTH - LEFT - RIGHT) / len(simulation.years)
    high = (HEIGHT - TOP - BOTTOM) / ticks[-1]
    parts: list[BarLayer] = []

    def bar(x: float, width: float, cost: Cost) -> None:
        below = 0.0
        for key, amount in layers(cost):
            height = high * amount / dong
            if amount:
                y = HEIGHT - BOTTOM - below - height
                text = f"{say(key)}: {digits(amount, dong, say)}"
                parts.append(BarLayer(key, round(x, 1), round(y, 1), round(width, 1), round(height, 1), text))
            below += height

    for at, sides in enumerate(simulation.by_year):
        left = LEFT + across * at
        bar(left + across * 0.12, across * 0.36, sides.before)
        bar(left + across * 0.52, across * 0.36, sides.after)
    years = tuple((round(LEFT + across * (at + 0.5), 1), year) for at, year in enumerate(simulation.years))
    keys = tuple(dict.fromkeys(part.key for part in parts))
    marks = tuple((round(HEIGHT - BOTTOM - high * tick, 1), say.decimal(tick)) for tick in ticks)
    return Bars(tuple(parts), keys, years, marks, unit)


def _ticks(highest: float) -> list[float]:
    """Round numbers from 0 to the highest or a little past it."""
    steps = (lead * 10.0**power for power in range(-3, 9) for lead in (1, 2, 5))
    step = next(step for step in steps if highest <= step * MOST_TICKS)
    return [step * i for i in range(max(2, int(-(-highest // step)) + 1))]
