"""The nearest incomes that may be chosen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from calculator.rules.limits import IncomeLimits

LIMITS = IncomeLimits(floor=1_500_000, ceiling=46_820_000, step=50_000)


def test_beside():
    assert LIMITS.beside(1_510_000) == (1_500_000, 1_550_000)
    assert LIMITS.beside(46_810_000) == (46_800_000, 46_820_000)  # the ceiling is allowed, a step above it is not
    assert LIMITS.beside(1) == (1_500_000, 1_500_000)
    assert LIMITS.beside(90_000_000) == (46_820_000, 46_820_000)


@given(st.integers(0, 60_000_000))
def test_both_sides_may_be_chosen_and_nothing_between_them(income: int):
    lower, upper = LIMITS.beside(income)
    assert LIMITS.allow(lower)
    assert LIMITS.allow(upper)
    assert not any(map(LIMITS.allow, range(lower + 1, upper)[:60_000:997]))
    if LIMITS.floor <= income <= LIMITS.ceiling:
        assert lower <= income <= upper
        assert upper - lower <= LIMITS.step
