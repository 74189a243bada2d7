import pytest

from registry.checks import run_checks
from registry.checks import supporters_above_published as check
from tests.invented.country import PAGE, country, instrument, only, provision, said

NONE = {
    "programme": "health_insurance",
    "who": "near_poor",
    "date": "2017-05-01",
    "strength": "stated",
    "says": "nothing is added",
    "source": PAGE,
}


def counts(n, **more):
    count = {"date": "2017-05-01", "programme": "health_insurance", "of": 3, "by": "x", "source": "x", "n": n}
    return {"counts": [count | more]}


def two(n, *, one=None, **more):
    one = one or instrument("an-lac-1-2016", area={"former": ["an-lac"]})
    return country([one], yen_phu=[instrument("yen-phu-1-2016")], counts=counts(n, **more))


def test_more_than_published():
    found = only(check, two(1))
    assert (found.level, found.file, found.field) == ("error", "counts.yaml", "counts[0].n")
    assert "1 provinces were published" in found.message
    assert "has 2: an-lac, yen-phu" in found.message
    assert "an-lac-1-2016, yen-phu-1-2016" in found.message


def test_presumed_ones_count_and_are_named_as_such():
    old = instrument("an-lac-1-2016", area={"former": ["an-lac"]}, to="unknown")
    assert "1 of them presumed" in only(check, two(1, one=old)).message


def test_more_non_supporters_than_published():
    policies = country({"no_support": [NONE]}, {"no_support": [NONE]}, counts=counts(2, group="near_poor"))
    assert "at most 1 can" in only(check, policies).message


@pytest.mark.parametrize(
    "given",
    [
        two(2),
        two(3),
        two(1, date="2019-05-01"),
        two(1, group="student"),
        two(1, programme="voluntary_si"),
        two(1, one=instrument("an-lac-1-2016", status="draft")),
        two(1, one=instrument("an-lac-1-2016", from_="unknown", to="unknown", area={"former": ["an-lac"]})),
        country(counts=counts(3)),
    ],
)
def test_as_many_or_more_published(given):
    assert said(check, given) == []


def test_groups_of_a_set_count_together():
    poor = instrument("an-lac-1-2016", provision("poor"), area={"former": ["an-lac"]})
    assert said(check, two(0, one=poor, date="2017-05-01", group="special")) == [
        ("error", "counts.yaml", "counts[0].n")
    ]


def test_waits_until_the_policies_are_sound():
    policies = two(1, one=instrument("an-lac-1-2016", replaced_by="an-lac-2-2016", area={"former": ["an-lac"]}))
    assert {problem.check for problem in run_checks(policies)} == {"unknown_instrument"}
    assert "supporters_above_published" in {problem.check for problem in run_checks(two(1))}
