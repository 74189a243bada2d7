"""The law of all days."""

import datetime
from concurrent.futures import ThreadPoolExecutor

import pytest

from registry import Registry
from registry.law.laws import Laws
from registry.law.names import UnknownProvince
from tests.invented.rules import period, registry, rule

REGISTRY = Registry.load()


def on(day):
    return REGISTRY.law(datetime.date.fromisoformat(day))


def test_a_law_is_the_same_object_on_all_days_of_its_interval():
    law = on("2023-03-22")
    assert REGISTRY.law(law.first) is law is REGISTRY.law(law.last)
    assert law.first <= datetime.date(2023, 3, 22) <= law.last


def test_a_day_on_which_something_begins_or_ends_starts_an_interval():
    laws = registry(rule("a", period("2024-03-05", "2024-06-30")))
    day = datetime.date
    found = [laws.law(d) for d in (day(2024, 3, 4), day(2024, 3, 5), day(2024, 6, 30), day(2024, 7, 1))]
    assert [len(law.local_rules) for law in found] == [0, 1, 1, 0]
    assert (found[1].first, found[1].last) == (day(2024, 3, 5), day(2024, 6, 30))
    assert found[1] is found[2]


def test_a_rate_that_changes_with_the_year_starts_an_interval():
    laws = registry(rule("a", period("2024-03-05"), rates=((2024, 10), (2025, 20))))
    rates = [
        law.local_rules[0].rate for law in (laws.law(datetime.date(2024, 12, 31)), laws.law(datetime.date(2025, 1, 1)))
    ]
    assert rates == [10, 20]


@pytest.mark.parametrize("day", [datetime.date.min, datetime.date.max])
def test_the_first_and_the_last_day_there_is_have_a_law(day):
    law = REGISTRY.law(day)
    assert law.first <= day <= law.last


def test_laws_alone_answer_as_the_registry():
    alone = Laws(REGISTRY._facts)
    day = datetime.date(2026, 3, 1)
    assert alone.law(day).local_rules == REGISTRY.law(day).local_rules


def test_threads_that_ask_at_once_get_the_same_law():
    laws = registry(rule("a", period("2024-03-05")))
    with ThreadPoolExecutor(8) as threads:
        found = set(map(id, threads.map(laws.law, [datetime.date(2024, 6, 1)] * 64)))
    assert len(found) == 1


def test_a_province_by_slug_or_any_other_name():
    assert REGISTRY.slug("son-la") == REGISTRY.slug("Sơn La") == "son-la"
    with pytest.raises(UnknownProvince):
        REGISTRY.slug("Atlantis")
