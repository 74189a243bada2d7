"""A time from a day on."""

import datetime

import pytest

from registry.questions.time_ahead import TimeAhead


@pytest.mark.parametrize(
    ("start", "within", "end"),
    [
        ("2025-03-01", "90d", "2025-05-30"),
        ("2025-03-01", "6w", "2025-04-12"),
        ("2025-01-31", "1m", "2025-02-28"),
        ("2024-01-31", "1m", "2024-02-29"),
        ("2024-02-29", "1y", "2025-02-28"),
        ("2025-12-31", "12m", "2026-12-31"),
        ("2025-03-01", "999999y", "9999-12-31"),
        ("2025-03-01", "999999w", "9999-12-31"),
        ("9999-12-01", "1m", "9999-12-31"),
    ],
)
def test_a_time_from_a_day_on(start, within, end):
    assert TimeAhead.read(within).after(datetime.date.fromisoformat(start)) == datetime.date.fromisoformat(end)


@pytest.mark.parametrize("text", ["", "12", "m", "-1m", "1.5y", "12 m", "1000000d", "soon", "٣m"])
def test_other_times_are_refused(text):
    with pytest.raises(ValueError, match="expected a number and d, w, m or y, such as 90d or 12m, found"):
        TimeAhead.read(text)


def test_case_and_space_around_do_not_matter():
    assert TimeAhead.read(" 12M ") == TimeAhead(12, "m")
