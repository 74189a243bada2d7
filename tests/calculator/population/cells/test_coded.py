"""Instants are days of Vietnam; times without a zone are the days that they name."""

import datetime

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.population.cells.coded import code
from calculator.population.cells.values import reader
from calculator.population.columns import BY_NAME
from tests.invented.checked import many

MIDNIGHT = datetime.datetime(1999, 12, 31, 17)  # noqa: DTZ001 - of UTC: midnight in Vietnam
MOMENTS = (MIDNIGHT, MIDNIGHT - datetime.timedelta(seconds=1), MIDNIGHT.replace(year=1950))


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
@pytest.mark.parametrize("zone", [None, "UTC", "Asia/Ho_Chi_Minh", "America/New_York"])
@pytest.mark.parametrize("column", ["born", "date"])
def test_instants_are_days_of_vietnam(unit, zone, column):
    for moment in MOMENTS:
        array = pa.array([moment, None], pa.timestamp(unit))
        ahead = datetime.timedelta(hours=0 if zone is None else 7)
        if zone is not None:
            array = array.cast(pa.timestamp(unit, "UTC")).cast(pa.timestamp(unit, zone))
        for values in (array, array.dictionary_encode()):
            coded = code(values, BY_NAME[column])
            assert [coded.values[n] for n in coded.codes] == [(moment + ahead).date(), None]


INTEGERS = [getattr(pa, f"{sign}int{bits}")() for bits in (8, 16, 32, 64) for sign in ("", "u")]
WIDTHS = {kind: (np.iinfo(kind.to_pandas_dtype()).min, np.iinfo(kind.to_pandas_dtype()).max) for kind in INTEGERS}


@st.composite
def whole_numbers(draw):
    """Columns of every type of integer: one value, narrow, at steps, off the steps, anywhere, with nulls."""
    kind = draw(st.sampled_from(INTEGERS))
    least, most = WIDTHS[kind]
    lowest = draw(st.sampled_from([least, most, 0]) | st.integers(least, most))
    step = draw(st.sampled_from([0, 1, 2, 50_000, 1 << 31, 1 << 33, 1 << 62]))
    steps = draw(st.lists(st.integers(0, draw(st.sampled_from([1, 3, 255, 256, 900, 5000]))), min_size=1, max_size=30))
    strays = draw(st.lists(st.sampled_from([least, most, 0, lowest]) | st.integers(least, most), max_size=2))
    cells = [lowest + step * n if lowest + step * n <= most else None for n in steps] + strays
    again = draw(st.integers(1, 40))
    return pa.array(cells * again, kind).slice(draw(st.integers(0, 3)))


@many
@given(whole_numbers())
def test_columns_of_whole_numbers_are_read_as_each_cell_is(array):
    coded, read = code(array, BY_NAME["vsi_income"]), reader("number")
    assert [coded.value(row) for row in range(len(array))] == [read(cell) for cell in array.to_pylist()]


@pytest.mark.parametrize("stray", [1_500_001, -1, 10**15, 1_500_000 + (1 << 40), None])
def test_a_stray_in_a_large_column_is_read_as_what_it_is(stray):
    """Wherever it stands: among the cells that are looked at or not, in whichever part."""
    plain = [1_500_000 + 50_000 * (row % 300) for row in range(200_000)]
    read = reader("number")
    for place in (0, 1, 70_001, 150_002, 199_999):
        cells = [*plain[:place], stray, *plain[place + 1 :]]
        coded = code(pa.array(cells, pa.int64()), BY_NAME["vsi_income"])
        assert coded.value(place) == read(stray)
        some = range(0, len(cells), 997)
        assert [coded.value(row) for row in some] == [read(cells[row]) for row in some]


@pytest.mark.parametrize("kind", [pa.int8(), pa.int16(), pa.int64(), pa.uint8()])
def test_numbers_as_far_apart_as_their_type_allows(kind):
    """Counted from the lowest the highest is no number of the type: it pointed outside the table of values."""
    numbers = [-128, 127, 0, None] if kind == pa.int8() else [0, 255, 1, None]
    found, wide = (code(pa.array(numbers, each), BY_NAME["hi_months"]) for each in (kind, pa.int64()))
    assert [str(found.values[n]) for n in found.codes] == [str(wide.values[n]) for n in wide.codes]
    assert min(found.codes) >= 0
