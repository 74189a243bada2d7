"""Bounds read as law: what a first and a last day, known so or so, make of a rule."""

import datetime
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.compiled.in_force import intervals
from registry.law.rule import FOREVER, Certainty
from registry.written.province import Instrument, Provision

MERGER = datetime.date(2025, 7, 1).toordinal()


def instrument(**facts):
    known = {
        "id": "moor-1",
        "number": "unknown",
        "kind": "resolution",
        "issuer": "Council",
        "status": "adopted",
        "issued": "unknown",
        "from": "unknown",
        "to": "unknown",
        "confidence": "high",
        "sources": [{"url": "https://moor.example"}],
    }
    return Instrument.model_validate(known | facts)


def provision(**facts):
    return Provision.model_validate({"who": "near_poor", "percent": 30, "of": "contribution"} | facts)


def certainty(day, periods):
    ordinal = datetime.date.fromisoformat(day).toordinal()
    return next((Certainty(c) for first, last, c in periods if first <= ordinal <= last), Certainty.NO)


def standing(on, *, rule=None, successor=None, merger=None, **facts):
    return certainty(on, intervals(instrument(**facts), rule or provision(), successor=successor, merger=merger))


@pytest.mark.parametrize(
    ("begin", "end", "day", "expected"),
    [
        ("2022-08-01", "2025-12-31", "2022-07-31", Certainty.NO),
        ("2022-08-01", "2025-12-31", "2022-08-01", Certainty.CERTAIN),
        ("2022-08-01", "2025-12-31", "2025-12-31", Certainty.CERTAIN),
        ("2022-08-01", "2025-12-31", "2026-01-01", Certainty.NO),
        (2021, 2025, "2021-01-01", Certainty.CERTAIN),
        (2021, 2025, "2025-12-31", Certainty.CERTAIN),
        (2021, 2025, "2026-01-01", Certainty.NO),
        ("2022-08-01", "open", "2090-01-01", Certainty.CERTAIN),
        ("2022-08-01", "unknown", "2090-01-01", Certainty.PRESUMED),
        ("2022-08-01", "2025-12-31 inferred", "2025-12-31", Certainty.PRESUMED),
        ("2022-08-01", "2025-12-31 inferred", "2026-01-01", Certainty.NO),
        ("2022-08-01", "not before 2024-03-02", "2024-03-02", Certainty.CERTAIN),
        ("2022-08-01", "not before 2024-03-02", "2024-03-03", Certainty.PRESUMED),
        ("by 2022-08-01", "2025-12-31", "2022-07-31", Certainty.POSSIBLE),
        ("by 2022-08-01", "2025-12-31", "2022-08-01", Certainty.CERTAIN),
        ("unknown", "2025-12-31", "2024-01-01", Certainty.POSSIBLE),
        ("unknown", "2025-12-31", "2026-01-01", Certainty.NO),
        ("unknown", "unknown", "2090-01-01", Certainty.POSSIBLE),
    ],
)
def test_bounds(begin, end, day, expected):
    assert standing(day, **{"from": begin, "to": end}) is expected


def test_nothing_is_in_force_before_it_is_passed():
    facts = {"issued": "2020-12-08", "from": "unknown", "to": "unknown"}
    assert standing("2020-12-07", **facts) is Certainty.NO
    assert standing("2020-12-08", **facts) is Certainty.POSSIBLE


def test_the_year_in_the_number_is_the_year_it_was_passed():
    facts = {"number": "08/2023/NQ-HĐND", "from": "unknown", "to": "unknown"}
    assert standing("2022-12-31", **facts) is Certainty.NO
    assert standing("2023-01-01", **facts) is Certainty.POSSIBLE


def test_a_support_year_does_not_surely_begin_before_the_act():
    """Nghe An 23/2016 is of August 2016 and supports 2016 to 2020: its first day in 2016 is not known."""
    facts = {"issued": "2016-08-04", "from": 2016, "to": 2020}
    assert standing("2016-03-01", **facts) is Certainty.POSSIBLE
    assert standing("2016-08-04", **facts) is Certainty.CERTAIN


def test_a_draft_is_never_in_force():
    assert standing("2024-01-01", status="draft", **{"from": "2022-01-01", "to": "open"}) is Certainty.NO


def test_an_unclear_act_is_at_most_possible():
    assert standing("2024-01-01", status="unclear", **{"from": "2022-01-01", "to": "open"}) is Certainty.POSSIBLE


def test_a_provision_may_be_less_clear_than_its_act():
    facts = {"rule": provision(status="unclear"), "from": "2022-01-01", "to": "open"}
    assert standing("2024-01-01", **facts) is Certainty.POSSIBLE


def test_a_provision_may_end_before_its_act():
    facts = {"rule": provision(**{"from": "2020-01-01", "to": "2020-12-31"}), "from": "2018-08-01", "to": "2025-12-31"}
    assert standing("2019-12-31", **facts) is Certainty.NO
    assert standing("2020-06-01", **facts) is Certainty.CERTAIN
    assert standing("2021-01-01", **facts) is Certainty.NO


def test_a_schedule_gives_nothing_outside_its_years():
    facts = {"rule": provision(percent={"2021": 10, "2022": "unknown"}), "from": "2020-01-01", "to": "open"}
    assert standing("2020-12-31", **facts) is Certainty.NO
    assert standing("2022-12-31", **facts) is Certainty.CERTAIN
    assert standing("2023-01-01", **facts) is Certainty.NO


def test_nobody_is_supported_before_the_group_exists():
    first = datetime.date(2024, 7, 1).toordinal()
    [period] = intervals(instrument(), provision(), successor=None, merger=None, nobody_before=first)
    assert period[0] == first


def test_a_replaced_act_ends_when_its_successor_surely_begins():
    new = instrument(id="moor-2", **{"from": "2023-07-24"})
    facts = {"successor": new, "replaced_by": "moor-2", "from": "2020-01-01"}
    assert standing("2023-07-23", **facts) is Certainty.PRESUMED
    assert standing("2023-07-24", **facts) is Certainty.NO


def test_a_replaced_act_is_in_doubt_from_when_its_successor_may_have_begun():
    """Binh Thuan 08/2023 put 20 in the place of 3, on a day that no source states."""
    new = instrument(id="moor-2", number="08/2023/NQ-HĐND")
    facts = {"successor": new, "from": "2020-12-15"}
    assert standing("2022-12-31", **facts) is Certainty.PRESUMED
    assert standing("2023-01-01", **facts) is Certainty.POSSIBLE


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"from": "2020-01-01", "to": "unknown"}, Certainty.POSSIBLE),
        ({"from": "2020-01-01", "to": "2025-12-31"}, Certainty.PRESUMED),
        ({"from": "by 2025-07-11", "to": "2025-12-31"}, Certainty.CERTAIN),
        (
            {"from": "2020-01-01", "to": "unknown", "after_merger": {"status": "goes_on", "because": "letter"}},
            Certainty.PRESUMED,
        ),
        (
            {"from": "2020-01-01", "to": "2025-12-31", "after_merger": {"status": "stopped", "because": "letter"}},
            Certainty.NO,
        ),
        (
            {"from": "2020-01-01", "to": "2025-12-31", "after_merger": {"status": "unknown", "because": "silence"}},
            Certainty.POSSIBLE,
        ),
    ],
)
def test_after_the_merger_an_old_provinces_act_needs_evidence(facts, expected):
    assert standing("2025-09-01", merger=MERGER, **facts) is expected


def test_the_merger_changes_nothing_before_its_day():
    assert standing("2025-06-30", merger=MERGER, **{"from": "2020-01-01", "to": "unknown"}) is Certainty.PRESUMED


days = st.dates(datetime.date(2010, 1, 1), datetime.date(2030, 12, 31)).map(str)
begins = st.one_of(days, st.integers(2010, 2030), days.map("by {}".format), st.just("unknown"))
ends = st.one_of(days, st.integers(2010, 2030), days.map("not before {}".format), st.sampled_from(["open", "unknown"]))


@given(begins, ends, st.one_of(days, st.just("unknown")), st.booleans())
def test_periods_are_in_order_and_do_not_overlap(begin, end, issued, merged):
    found = intervals(
        instrument(issued=issued, **{"from": begin, "to": end}),
        provision(),
        successor=None,
        merger=MERGER if merged else None,
    )
    assert all(first <= last <= FOREVER and c > Certainty.NO for first, last, c in found)
    assert all(one[1] < other[0] for one, other in itertools.pairwise(found))
