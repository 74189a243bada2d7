"""Published counts beside documented ones."""

import pytest

from registry.law.rule import FOREVER, Statement
from tests.invented.rules import ordinal, period, published, registry, rule

ALPHA = rule("a", period("2020-01-01"))
BETA = rule("b", period("2020-01-01"), area=("beta",))


def _nothing(province):
    return Statement(province, "voluntary_si", ("any",), 1, FOREVER, True, "nothing", "https://x.example")


def _only(*rules, n, statements=()):
    (found,) = registry(*rules, counts=(published(n),), statements=statements).reconcile()
    return found


def test_named_and_missing():
    found = _only(ALPHA, BETA, n=3)
    assert (found.named, found.missing, found.contradiction) == (("alpha", "beta"), 1, None)


def test_more_named_than_published():
    found = _only(ALPHA, BETA, n=1)
    assert (found.missing, found.contradiction) == (-1, "more_named_than_published")


def test_too_few_left():
    statements = (_nothing("gamma"), _nothing("delta"))
    assert _only(ALPHA, n=2, statements=statements).contradiction is None
    assert _only(ALPHA, n=3, statements=statements).contradiction == "too_few_left"


def test_a_publication_without_a_number_contradicts_nothing():
    found = _only(ALPHA, n=None)
    assert (found.missing, found.contradiction) == (None, None)


@pytest.mark.parametrize("n", [0, 1])
def test_a_publication_of_none_is_about_everybody(n):
    found = _only(ALPHA, n=n)
    assert found.contradiction == (None if n else "more_named_than_published")


def test_each_is_held_against_its_own_day_and_group():
    students = rule("s", period("2024-06-01"), who=("student",))
    counts = (published(1, "2024-01-01", "student"), published(1, "2024-07-01", "student"))
    found = registry(students, counts=counts).reconcile()
    assert [len(r.named) for r in found] == [0, 1]
    assert found[0].as_json()["date"] == "2024-01-01"
    assert found[0].published.ordinal == ordinal("2024-01-01")
