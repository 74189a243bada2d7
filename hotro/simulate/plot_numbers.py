"""The numbers on the bars of the picture of `hotro simulate`: what each comes to, and each of its parts."""

from __future__ import annotations

from typing import Any

from registry.voice.voice import Voice

MOST_LETTERS = 30
"""Of the numbers above the bars of one side: where there are more, numbers stand upright."""
MOST_YEARS = 24
"""Bars of more years are too thin for numbers."""
LEAST_FLAT, LEAST_UPRIGHT = 0.022, 0.05
"""Of the highest bar: what a part must have to hold its number."""
BACKED = {"boxstyle": "round,pad=0.15", "facecolor": "white", "edgecolor": "none"}


def digits(amount: int, dong: int, say: Voice) -> str:
    """An amount in the unit of the picture, to three digits and to the whole unit at least."""
    value = amount / dong
    return say.decimal(round(value) if value >= 100 else float(f"{value:.3g}"))


class BarNumbers:
    """Writes numbers where there is room for them; no number is written over another."""

    def __init__(self, axes: Any, say: Voice, dong: int, highest: int, years: int) -> None:
        self._axes = axes
        self._say = say
        self._dong = dong
        self._highest = highest
        self._drawn = years <= MOST_YEARS
        self.upright = years * len(digits(highest, dong, say)) > MOST_LETTERS

    def part(self, x: float, below: int, amount: int, *, hatched: bool) -> None:
        """How much a part of a bar is, in the middle of it."""
        least = LEAST_UPRIGHT if self.upright else LEAST_FLAT
        if not self._drawn or amount < self._highest * least:
            return
        self._axes.text(
            x,
            (below + amount / 2) / self._dong,
            digits(amount, self._dong, self._say),
            ha="center",
            va="center",
            fontsize=6 if self.upright else 6.5,
            rotation=90 if self.upright else 0,
            color="black" if hatched else "white",
            bbox=BACKED if hatched else None,
        )

    def total(self, x: float, amount: int) -> None:
        """What the whole bar is, above it."""
        if self._drawn:
            self._axes.annotate(
                digits(amount, self._dong, self._say),
                (x, amount / self._dong),
                (0, 2),
                textcoords="offset points",
                ha="center",
                fontsize=6 if self.upright else 7,
                rotation=90 if self.upright else 0,
            )
