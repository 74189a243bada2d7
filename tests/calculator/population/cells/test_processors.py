"""Work divided between processors: every row once, in order, and what fails is not lost."""

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.population.cells.processors import FEW, MANY, on_all_processors, pieces
from tests.invented.checked import many


@many
@given(st.integers(0, 10) | st.integers(FEW - 1, FEW + 1) | st.integers(0, 40 * MANY))
def test_every_row_is_in_one_piece(rows):
    found = pieces(rows)
    assert [piece.start for piece in found] == [0, *(piece.stop for piece in found)][: len(found)]
    assert sum(piece.stop - piece.start for piece in found) == rows
    assert all(0 < piece.stop - piece.start <= max(FEW, MANY) for piece in found)
    assert len(found) <= 1 or rows > FEW


@many
@given(st.lists(st.integers(), max_size=50))
def test_answers_come_in_the_order_of_the_parts(parts):
    assert on_all_processors(lambda n: n * n, iter(parts)) == [n * n for n in parts]


def test_this_thread_works_too():
    me = threading.get_ident()
    assert on_all_processors(lambda _part: threading.get_ident() == me, range(4))[0]


@pytest.mark.parametrize("wrong", [0, 3])
def test_what_fails_in_a_part_is_raised(wrong):
    def work(part):
        if part == wrong:
            raise LookupError(part)
        return part

    with pytest.raises(LookupError):
        on_all_processors(work, range(5))
