import pytest

from registry.checks import impossible_count as check
from tests.invented.country import country, said


def of(**count):
    given = {"date": "2018-01-01", "programme": "voluntary_si", "n": 2, "of": 3, "by": "x", "source": "x"} | count
    return country(counts={"counts": [given]})


def test_more_than_all():
    assert said(check, of(n=4)) == [("error", "counts.yaml", "counts[0].n")]


@pytest.mark.parametrize("count", [{"of": 2}, {"date": "2020-01-01"}])
def test_not_the_number_of_provinces(count):
    assert said(check, of(**count)) == [("warning", "counts.yaml", "counts[0].of")]


def test_all_of_them_and_the_new_number():
    assert said(check, of(n=3)) == []
    assert said(check, of(date="2020-01-01", of=2)) == []
