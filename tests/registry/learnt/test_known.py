"""From which day a fact was known."""

import datetime

import pytest

from registry.learnt.known import entry_known, instrument_known
from tests.invented.country import country, instrument

DOWN = datetime.date(2026, 11, 21)
PAGES = ["https://a.example/1", "https://a.example/2", "https://a.example/3"]


def of(*days):
    sources = [{"url": url} | ({"published": day} if day else {}) for url, day in zip(PAGES, days, strict=False)]
    (made,) = country([instrument("an-lac-1-2016", sources=sources)]).provinces["an-lac"].instruments
    return instrument_known(made, DOWN)


@pytest.mark.parametrize(
    ("days", "known"),
    [
        (["2020-01-02"], "2020-01-02"),
        ([None, "2021-01-01", "2020-01-02"], "2020-01-02"),
        ([None, None], "2026-11-21"),
    ],
)
def test_an_instrument_is_known_from_its_earliest_source(days, known):
    assert of(*days) == datetime.date.fromisoformat(known)


@pytest.mark.parametrize(
    ("date", "known"), [("2020-01-02", "2020-01-02"), ("2030-01-01", "2026-11-21"), ("2019, autumn", "2026-11-21")]
)
def test_a_report_is_known_from_the_day_it_speaks_of(date, known):
    said = {"date": date, "says": "A report.", "source": PAGES[0]}
    (report,) = country({"observations": [said]}).provinces["an-lac"].observations
    assert entry_known(report, DOWN) == datetime.date.fromisoformat(known)
