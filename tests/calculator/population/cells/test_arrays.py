"""Memory that is asked of the system."""

from __future__ import annotations

from calculator.population.cells.arrays import zeros


def test_many_small_answers_may_be_kept():
    # Above 65,530 maps of memory Linux gives a process no more.
    kept = [zeros(5) for _ in range(70_000)]
    assert all(buffer.size == 5 for buffer in kept)
