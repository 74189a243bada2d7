"""First and last days in tables: the day where there is one, whether it is known, and how."""

from __future__ import annotations

from typing import get_args

from registry.law.rule import Certainty
from registry.tables.table import Column, TableRow, day, text, yes_no
from registry.written.bound import Bound, Known, parse_begin, parse_end

HOW = get_args(Known)
CERTAINTIES = tuple(c.name.lower() for c in Certainty if c is not Certainty.NO)
ALWAYS_VI = "0001-01-01: từ trước đến nay; 9999-12-31: không có ngày kết thúc"
ALWAYS_EN = "0001-01-01: always before; 9999-12-31: no end"

BEGIN: tuple[Column, ...] = (
    day("from", "ngày đầu được hỗ trợ; để trống nếu chưa biết", "first day supported; empty where it is not known"),
    yes_no("from_known", "có biết ngày đầu không", "whether the first day is known, exactly or by its year"),
    text(
        "from_how",
        "biết bằng cách nào: stated = nguồn nêu; year = chỉ nêu năm; inferred = suy ra; by = chậm nhất; unknown",
        "how it is known: stated by a source, year only, inferred, by = that day at the latest, unknown",
        empty=False,
        words=HOW,
    ),
)
END: tuple[Column, ...] = (
    day(
        "to",
        "ngày cuối được hỗ trợ; để trống nếu chưa biết hoặc không thời hạn",
        "last day supported; empty where it is not known or no end is set",
    ),
    yes_no("to_known", "có biết ngày cuối không (không thời hạn là biết)", "whether the end is known; no end set is"),
    text(
        "to_how",
        "biết bằng cách nào: stated, year, inferred; not_before = ít nhất đến ngày đó; open = không thời hạn; unknown",
        "how it is known: stated, year, inferred, not_before = still in force that day, open = no end set, unknown",
        empty=False,
        words=HOW,
    ),
)


def begin_cells(written: str) -> TableRow:
    """The cells of BEGIN for a first day as a file writes it."""
    return _cells(parse_begin(written))


def end_cells(written: str) -> TableRow:
    """The cells of END for a last day as a file writes it."""
    return _cells(parse_end(written))


def _cells(bound: Bound) -> TableRow:
    return bound.day, bound.known not in ("by", "not_before", "unknown"), bound.known
