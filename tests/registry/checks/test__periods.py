"""The days that a term surely covers, and those it possibly does."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.checks._periods import NEVER, Days, day_before, term
from registry.written.province import Instrument, Provision
from tests.invented.checked import many
from tests.invented.country import instrument, provision

D = datetime.date
MIN, MAX = D.min, D.max


def act(begin, end, **more):
    return Instrument.model_validate(instrument("act", **{"from_": begin, "to": end, "issued": "2024-05-02"} | more))


@pytest.mark.parametrize(
    ("begin", "end", "surely", "possibly"),
    [
        ("2025-01-01", "2026-12-31", (D(2025, 1, 1), D(2026, 12, 31)), (D(2025, 1, 1), D(2026, 12, 31))),
        ("2025", "2026", (D(2025, 12, 31), D(2026, 1, 1)), (D(2025, 1, 1), D(2026, 12, 31))),
        ("2025", "2025", None, (D(2025, 1, 1), D(2025, 12, 31))),
        ("2025-01-01", "open", (D(2025, 1, 1), MAX), (D(2025, 1, 1), MAX)),
        ("2025-01-01", "unknown", (D(2025, 1, 1), D(2025, 1, 1)), (D(2025, 1, 1), MAX)),
        ("unknown", "2026-12-31", (D(2026, 12, 31), D(2026, 12, 31)), (D(2024, 5, 2), D(2026, 12, 31))),
        ("by 2025-07-01", "unknown", (D(2025, 7, 1), D(2025, 7, 1)), (D(2024, 5, 2), MAX)),
        ("unknown", "unknown", None, (D(2024, 5, 2), MAX)),
        ("2025-01-01 inferred", "2026-12-31 inferred", None, (D(2025, 1, 1), D(2026, 12, 31))),
        ("2025-01-01", "not before 2026-03-02", (D(2025, 1, 1), D(2026, 3, 2)), (D(2025, 1, 1), MAX)),
    ],
)
def test_a_term(begin, end, surely, possibly):
    found = term(act(begin, end))
    assert found.possibly == Days(*possibly)
    if surely is None:
        assert found.surely.first > found.surely.last
    else:
        assert found.surely == Days(*surely)


def test_a_provision_may_have_days_of_its_own():
    own = Provision.model_validate(provision(from_="2025-06-01"))
    assert term(act("2025-01-01", "2026-12-31"), own).surely == Days(D(2025, 6, 1), D(2026, 12, 31))
    assert term(act("2025-01-01", "2026-12-31"), Provision.model_validate(provision())).surely.first == D(2025, 1, 1)


runs = st.builds(Days, st.dates(D(2020, 1, 1), D(2020, 2, 1)), st.dates(D(2020, 1, 1), D(2020, 2, 1)))


@many
@given(runs, runs)
def test_the_days_of_both(one, other):
    def days(run):
        return set() if run is None else set(range(run.first.toordinal(), run.last.toordinal() + 1))

    assert days(one.both(other)) == days(one) & days(other)
    assert NEVER.both(one) is None


def test_days_in_words():
    assert str(Days(D(2025, 1, 1), MAX)) == "from 2025-01-01"
    assert str(Days(MIN, D(2025, 1, 1))) == "to 2025-01-01"
    assert str(Days(MIN, MAX)) == "at all times"


def test_before_the_first_day_there_is_none():
    assert [day_before(day) for day in (D(2025, 1, 1), D(1, 1, 2), MIN)] == [D(2024, 12, 31), MIN, MIN]
