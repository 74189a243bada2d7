"""First and last days in the cells of a table: every way in which a file writes one."""

import datetime

import pytest

from registry.tables.bounds import BEGIN, END, begin_cells, end_cells

D = datetime.date


@pytest.mark.parametrize(
    ("written", "cells"),
    [
        ("2026-01-01", (D(2026, 1, 1), True, "stated")),
        ("2026", (D(2026, 1, 1), True, "year")),
        ("2026-01-01 inferred", (D(2026, 1, 1), True, "inferred")),
        ("by 2025-07-01", (D(2025, 7, 1), False, "by")),
        ("unknown", (None, False, "unknown")),
    ],
)
def test_a_first_day(written, cells):
    assert begin_cells(written) == cells
    assert len(cells) == len(BEGIN)


@pytest.mark.parametrize(
    ("written", "cells"),
    [
        ("2026-12-31", (D(2026, 12, 31), True, "stated")),
        ("2026", (D(2026, 12, 31), True, "year")),
        ("2026-12-31 inferred", (D(2026, 12, 31), True, "inferred")),
        ("not before 2026-03-02", (D(2026, 3, 2), False, "not_before")),
        ("open", (None, True, "open")),
        ("unknown", (None, False, "unknown")),
    ],
)
def test_a_last_day(written, cells):
    assert end_cells(written) == cells
    assert len(cells) == len(END)


@pytest.mark.parametrize("written", ["", "open ", "2026-1-1", "from 2026", "by 2026"])
def test_what_no_file_may_write_is_no_cell(written):
    for cells in (begin_cells, end_cells):
        with pytest.raises(ValueError, match="not a bound"):
            cells(written)
