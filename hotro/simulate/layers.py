"""The layers of a bar of the pictures of a draft's cost: who pays how much, and what is not known whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from calculator.simulation.cost.cost import Cost

UNITS = {"billion": 10**9, "million": 10**6, "thousand": 10**3}


def layers(cost: Cost) -> Iterator[tuple[str, int]]:
    """From the bottom: State, province, others, what is not known whose it is, and the person."""
    yield "state", cost.state.low
    yield "local", cost.local.low
    yield "other", cost.other.low
    yield "plot_unknown", cost.local.high - cost.local.low
    yield "pays", cost.pays.low


def unit_of(highest: int) -> tuple[str, int]:
    """The largest unit that the highest bar has one of, so that ticks have few zeros; with how many dong it is."""
    found = (pair for pair in UNITS.items() if highest >= pair[1])
    return next(found, ("thousand", UNITS["thousand"]))
