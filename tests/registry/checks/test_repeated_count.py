from registry.checks import repeated_count as check
from tests.invented.country import country, said

COUNT = {"date": "2018-01-01", "programme": "voluntary_si", "n": 2, "of": 3, "by": "x", "source": "x"}


def test_twice():
    assert said(check, country(counts={"counts": [COUNT, COUNT | {"n": 3}]})) == [("error", "counts.yaml", "counts[1]")]


def test_other_group_day_or_publisher():
    counts = [COUNT, COUNT | {"group": "poor"}, COUNT | {"date": "2018-01-02"}, COUNT | {"by": "another"}]
    assert said(check, country(counts={"counts": counts})) == []
