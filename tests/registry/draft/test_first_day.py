"""When a draft begins."""

import datetime

import pytest

from registry.draft.first_day import first_day
from tests.invented.drafts import draft, vsi


@pytest.mark.parametrize(
    ("begins", "day"),
    [
        ("2026-07-01", (2026, 7, 1)),
        ("2027", (2027, 1, 1)),
        ("2026-07-01 inferred", (2026, 7, 1)),
        ("by 2026-07-01", (2026, 7, 1)),
    ],
)
def test_the_first_day_that_is_sure(begins, day):
    assert first_day(draft(vsi("poor", 30), **{"from": begins})) == datetime.date(*day)


def test_of_several_instruments_the_first():
    one, other = (draft(vsi("poor", 30), **{"from": day}) for day in ("2027-01-01", "2026-07-01"))
    both = one.model_copy(update={"instruments": [*one.instruments, *other.instruments]})
    assert first_day(both) == datetime.date(2026, 7, 1)


def test_without_one_it_is_an_error():
    with pytest.raises(ValueError, match="empty"):
        first_day(draft(vsi("poor", 30), **{"from": "unknown"}))
