"""A column as small whole numbers and what they stand for, so that each distinct cell is read once."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple, overload

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from calculator.population.bad_table import BadTable
from calculator.population.cells.arrays import Codes, empty, whole, zeros
from calculator.population.cells.processors import on_all_processors, pieces
from calculator.population.cells.values import VIETNAM_TIME, reader
from calculator.population.columns import InputColumn, Kind
from calculator.tell import tell

EPOCH = datetime.date(1970, 1, 1).toordinal()
FEW = 256
"""Whole numbers that are so few steps from the lowest to the highest are coded by counting the steps."""
STEPS = 1 << 12
"""The same where few of the steps are left out, as far as a look at some cells tells."""
AT_ONCE = 1 << 16
"""Cells worked on at a time: they stay in the processor's cache."""
A_LOOK = 1000
"""Cells that are looked at."""
MOST_INT64 = (1 << 63) - 1
MANY_DAYS = 100_000
"""The same for days of birth: more than a life of 130 years, twice."""


class Coded(NamedTuple):
    """A column: one code a row, and the value of each code (Unreadable where the cell is not one)."""

    codes: npt.NDArray[Any]
    values: Sequence[Any]

    def value(self, row: int) -> Any:
        """The value of a row."""
        return self.values[self.codes[row]]


class DayRange(Sequence[datetime.date | None]):
    """The days of a range, made when asked for; None after the last."""

    def __init__(self, first: int, days: int) -> None:
        self.first = first
        """Ordinal."""
        self.days = days
        """How many."""

    def __len__(self) -> int:
        return self.days + 1

    @overload
    def __getitem__(self, index: int) -> datetime.date | None: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[datetime.date | None]: ...
    def __getitem__(self, index: int | slice) -> Any:
        """A day."""
        if isinstance(index, slice):
            raise TypeError("a range of days has no slices")
        return datetime.date.fromordinal(self.first + int(index)) if index < self.days else None


def code(values: Any, column: InputColumn) -> Coded:
    """Read a column of any type that fits its kind. Raises BadTable on one that does not."""
    array = _plain_type(whole(values), column)
    if column.kind == "birth" and pa.types.is_date32(array.type) and (days := _by_day(array)) is not None:
        return days
    coded = _coded(array)
    read = reader(column.kind)
    return Coded(coded.codes, [read(value) for value in coded.values])


def _coded(array: Any) -> Coded:
    if pa.types.is_null(array.type):
        return Coded(np.zeros(len(array), np.int32), [None])
    if pa.types.is_dictionary(array.type):
        return _with_null(_narrow(array.indices), array.dictionary.to_pylist())
    if pa.types.is_boolean(array.type):
        return _with_null(pc.cast(array, pa.uint8()), [False, True])
    if pa.types.is_integer(array.type) and (narrow := _by_counting(array)) is not None:
        return narrow
    found = pc.dictionary_encode(array)
    return _with_null(found.indices, found.dictionary.to_pylist())


def _narrow(codes: Any) -> Any:
    """Codes of at most 32 bits, with a sign."""
    return pc.cast(codes, pa.int32()) if codes.type.bit_width > 32 or codes.type == pa.uint32() else codes


def _with_null(codes: Any, values: list[Any]) -> Coded:
    if codes.null_count:
        codes = pc.fill_null(pc.cast(codes, pa.int32()), len(values))
        values = [*values, None]
    return Coded(codes.to_numpy(zero_copy_only=True), values)


def _by_counting(array: Any) -> Coded | None:
    """Numbers of a narrow range, or at equal steps as chosen incomes are; None where they are not, or too many.

    To count steps and see whether all are whole takes a third of the time of a table of all values.
    """
    lowest, highest = _range(array)
    if lowest is None or highest is None or highest - lowest > MOST_INT64 or highest > MOST_INT64:
        return None
    if lowest == highest and not array.null_count:
        return Coded(np.frombuffer(zeros(4 * len(array)), np.int32, len(array)), [lowest])
    numbers = pc.fill_null(array, pa.scalar(lowest, array.type)) if array.null_count else array
    cells = numbers.to_numpy(zero_copy_only=True)
    some = set(cells[:: max(1, len(cells) // A_LOOK)].tolist())
    step = 1 if highest - lowest < FEW else max(1, math.gcd(highest - lowest, *(cell - lowest for cell in some)))
    values: list[Any] = list(range(lowest, highest + 1, step)[: STEPS + 1])
    if len(values) > max(FEW, min(STEPS, 4 * len(some))):
        return None
    codes = empty(len(cells))
    kind = np.uint32 if highest - lowest < 1 << 32 else np.int64  # half as wide, twice as fast
    if not all(on_all_processors(partial(_count, codes, cells, lowest, step, kind), pieces(len(cells)))):
        return None
    if array.null_count:
        codes[pc.is_null(array).to_numpy(zero_copy_only=False)] = len(values)
        values.append(None)
    return Coded(codes, values)


def _count(codes: Codes, cells: npt.NDArray[np.integer], lowest: int, step: int, kind: Any, part: slice) -> bool:
    """Write how many steps each cell is above the lowest; whether all are whole. `kind`: of number that holds them."""
    for start in range(part.start, part.stop, AT_ONCE):
        some = slice(start, min(start + AT_ONCE, part.stop))
        above = np.subtract(cells[some], lowest, dtype=np.int64, casting="unsafe").astype(kind, copy=False)
        steps = above // kind(step)
        codes[some] = steps
        steps *= kind(step)
        if not np.array_equal(steps, above):
            return False
    return True


def _by_day(array: Any) -> Coded | None:
    """Days of birth are many: coded by counting, so that no table of them need be looked up."""
    numbers = array.view(pa.int32())
    lowest, highest = _range(numbers)
    if lowest is None or highest is None or highest - lowest >= MANY_DAYS:
        return None
    count = highest - lowest + 1
    codes = pc.subtract(numbers, pa.scalar(lowest, pa.int32()))
    if codes.null_count:
        codes = pc.fill_null(codes, count)
    return Coded(codes.to_numpy(zero_copy_only=True), DayRange(lowest + EPOCH, count))


def _range(array: Any) -> tuple[int | None, int | None]:
    found = pc.min_max(array).as_py()
    return found["min"], found["max"]


# Types


def _plain_type(array: Any, column: InputColumn) -> Any:
    """The array in a type that is coded as it is. Raises BadTable on a type that cannot hold the column."""
    kind = array.type
    if isinstance(array, pa.ExtensionArray):
        return _plain_type(array.storage, column)
    if pa.types.is_dictionary(kind):
        check_type(kind.value_type, column)
        # A part of a large table may come with the dictionary of all of it.
        few = len(array.dictionary) <= 4 * len(array) + FEW
        as_it_is = _is_text(kind.value_type) or pa.types.is_integer(kind.value_type)
        return array if few and as_it_is else _plain_type(array.dictionary_decode(), column)
    check_type(kind, column)
    if _is_day(kind):
        return _days(array)
    if pa.types.is_floating(kind):
        return _whole_numbers(array)
    if _is_list(kind):
        return _joined(array)
    return pc.cast(array, pa.large_string()) if str(kind) == "string_view" else array


def _days(array: Any) -> Any:
    """Days; as text where one is so far off that Python has no date for it.

    An instant, which a time of a zone is, falls on the day that it is in Vietnam: midnight there is 17:00 in UTC.
    """
    if pa.types.is_timestamp(array.type) and array.type.tz is not None:
        local = pc.cast(array, pa.timestamp(array.type.unit))  # of UTC, whatever the zone that it is shown in
        array = pc.add(local, pa.scalar(VIETNAM_TIME, pa.duration(array.type.unit)))
    days = array if pa.types.is_date32(array.type) else pc.cast(array, pa.date32(), safe=False)
    lowest, highest = _range(days.view(pa.int32()))
    if lowest is None or highest is None or (lowest + EPOCH >= 1 and highest + EPOCH <= datetime.date.max.toordinal()):
        return days
    return pc.cast(days, pa.string())


def _whole_numbers(array: Any) -> Any:
    try:
        return pc.cast(array, pa.int64())
    except pa.ArrowInvalid:
        return array


def _joined(array: Any) -> Any:
    """Lists of group codes as one text each."""
    values = array.flatten()
    if pa.types.is_dictionary(values.type):
        values = values.dictionary_decode()
    if values.null_count:
        return pa.array(
            [None if row is None else ";".join(code or "null" for code in row) for row in array.to_pylist()]
        )
    return pc.binary_join(pc.cast(array, pa.list_(pa.string())), ";")


def _is_list(kind: Any) -> bool:
    return bool(pa.types.is_list(kind) or pa.types.is_large_list(kind) or pa.types.is_fixed_size_list(kind))


def _is_text(kind: Any) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind) or str(kind) == "string_view")


def _is_number(kind: Any) -> bool:
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind))


def _is_day(kind: Any) -> bool:
    return bool(pa.types.is_date(kind) or pa.types.is_timestamp(kind))


_FITS: dict[Kind, tuple[str, Callable[[Any], bool]]] = {
    "name": ("text", _is_text),
    "code": (tell("text or whole numbers"), lambda t: _is_text(t) or bool(pa.types.is_integer(t))),
    "groups": (tell("lists of text, or text"), lambda t: _is_text(t) or (_is_list(t) and _is_list_of_text(t))),
    "day": ("days", lambda t: _is_text(t) or _is_day(t)),
    "birth": (tell("days or years"), lambda t: _is_text(t) or _is_day(t) or _is_number(t)),
    "number": (tell("whole numbers"), lambda t: _is_text(t) or _is_number(t)),
    "yes_no": (tell("true and false"), lambda t: _is_text(t) or bool(pa.types.is_boolean(t)) or _is_number(t)),
}


def _is_list_of_text(kind: Any) -> bool:
    inside = kind.value_type
    return _is_text(inside.value_type if pa.types.is_dictionary(inside) else inside) or bool(pa.types.is_null(inside))


def check_type(kind: Any, column: InputColumn) -> None:
    """Raise BadTable where a column is of a type that cannot hold it."""
    expected, fits = _FITS[column.kind]
    if not pa.types.is_null(kind) and not fits(kind):
        raise BadTable(
            [tell("column {name!r}: expected {expected}, found {kind}", name=column.name, expected=expected, kind=kind)]
        )
