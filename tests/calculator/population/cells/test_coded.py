"""Instants are days of Vietnam; times without a zone are the days that they name."""

import datetime

import pyarrow as pa
import pytest

from calculator.population.cells.coded import code
from calculator.population.columns import BY_NAME

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


@pytest.mark.parametrize("kind", [pa.int8(), pa.int16(), pa.int64(), pa.uint8()])
def test_numbers_as_far_apart_as_their_type_allows(kind):
    """Counted from the lowest the highest is no number of the type: it pointed outside the table of values."""
    numbers = [-128, 127, 0, None] if kind == pa.int8() else [0, 255, 1, None]
    found, wide = (code(pa.array(numbers, each), BY_NAME["hi_months"]) for each in (kind, pa.int64()))
    assert [str(found.values[n]) for n in found.codes] == [str(wide.values[n]) for n in wide.codes]
    assert min(found.codes) >= 0
