import pytest

from registry.checks import overlapping_rules as check
from tests.invented.country import country, find, instrument, only, provision, said

FIELD = "instruments[1].health_insurance[0]"


def pair(first=None, second=None, *, one=None, other=None):
    """Two instruments; by default both of 2016-2018 and for the near-poor."""
    return [
        instrument("yen-phu-a", one or provision(percent=20), **(first or {})),
        instrument("yen-phu-b", other or provision(percent=30), **(second or {})),
    ]


@pytest.mark.parametrize("rate", [20, 30])
def test_known_days(rate):
    found = only(check, country(yen_phu=pair(other=provision(percent=rate))))
    assert (found.level, found.field) == ("error", FIELD)
    assert "yen-phu-a and yen-phu-b both give health insurance support for near_poor in yen-phu" in found.message
    assert "from 2016-01-01 to 2018-12-31" in found.message


@pytest.mark.parametrize(
    "first, second",
    [
        ({"to": "2018-01-01"}, {"from_": "2018-01-01"}),
        ({"to": "unknown"}, {"from_": "2016-01-01", "to": "unknown"}),
        ({"from_": "by 2016-06-01", "to": "unknown"}, {}),
        ({"from_": "2016", "to": "2018"}, {}),
        ({"to": "not before 2017-01-01"}, {}),
        ({"to": "open"}, {"from_": "2018-01-01", "to": "2030-12-31"}),
    ],
)
def test_one_common_day_that_sources_state(first, second):
    assert only(check, country(yen_phu=pair(first, second))).level == "error"


@pytest.mark.parametrize(
    "first, second",
    [
        ({"from_": "unknown", "to": "unknown"}, {}),
        ({"to": "unknown"}, {"from_": "2020-01-01", "to": "2022-12-31"}),
        ({"from_": "2014", "to": "2016"}, {"from_": "2016"}),
        ({"from_": "2014-01-01", "to": "2016-05-01 inferred"}, {}),
        ({"from_": "by 2019-01-01", "to": "2020-12-31"}, {}),
    ],
)
def test_only_perhaps(first, second):
    found = only(check, country(yen_phu=pair(first, second)))
    assert found.level == "warning"
    assert "may both give" in found.message


def test_unknown_first_day_is_not_before_the_number_and_issue():
    by_number = pair({"number": "1/2019/NQ-HĐND", "from_": "unknown", "to": "unknown"})
    by_issue = pair({"issued": "2019-05-01", "from_": "unknown", "to": "unknown"})
    assert said(check, country(yen_phu=by_number)) == said(check, country(yen_phu=by_issue)) == []


@pytest.mark.parametrize(
    "first, second",
    [
        ({"replaced_by": "yen-phu-b"}, {"replaces": ["yen-phu-a"]}),
        ({}, {"amends": ["yen-phu-a"]}),
        ({"amends": ["yen-phu-b"]}, {}),
        ({}, {"prolongs": ["yen-phu-a"]}),
        ({"overlap": "the second is for those the first leaves out"}, {}),
        ({}, {"overlap": "the second is for those the first leaves out"}),
        ({"status": "draft"}, {}),
        ({}, {"status": "unclear"}),
    ],
)
def test_explained_or_not_law(first, second):
    assert said(check, country(yen_phu=pair(first, second))) == []


@pytest.mark.parametrize(
    "one, other",
    [
        (provision(), provision(adds_up=True)),
        (provision(), provision(["near_poor", "student"])),
        (provision("elderly", age={"from": 60, "below": 70}), provision("elderly", age={"from": 70})),
        (provision(to="2016-12-31"), provision(from_="2017-01-01")),
        (provision(status="draft"), provision()),
        (provision("unspecified"), provision("unspecified")),
        (provision(household_order=1), provision(household_order=2)),
        (provision(replaced_by="yen-phu-b"), provision()),
    ],
)
def test_different_people_or_time(one, other):
    assert said(check, country(yen_phu=pair(one=one, other=other))) == []


def test_ages_that_meet():
    ages = pair(one=provision("elderly", age={"from": 60, "below": 71}), other=provision("elderly", age={"from": 70}))
    assert only(check, country(yen_phu=ages)).level == "error"


def test_other_programme():
    assert said(check, country(yen_phu=pair({"voluntary_si": [provision("poor")]}))) != []
    apart = pair(one=provision("poor"), second={"health_insurance": [], "voluntary_si": [provision("poor")]})
    assert said(check, country(yen_phu=apart)) == []


def test_within_one_instrument():
    ages = [provision("elderly", age={"from": 60}), provision("elderly", age={"from": 80})]
    found = only(check, country(yen_phu=[instrument("yen-phu-a", *ages)]))
    assert (found.level, found.field) == ("error", "instruments[0].health_insurance[1]")
    assert "two provisions of yen-phu-a" in found.message


def test_what_nothing_tells_apart_is_left_to_another_check():
    assert said(check, country(yen_phu=[instrument("yen-phu-a", provision(), provision())])) == []


def test_old_provinces_are_apart_and_the_new_unit_has_them_both():
    own = instrument("an-lac-a", area={"former": ["an-lac"]}, to="2021-12-31")
    theirs = instrument("hoa-tho-a", to="2021-12-31")
    new = instrument("an-lac-b", from_="2021-01-01", to="2022-12-31")
    assert said(check, country([own], [theirs])) == []
    problems = find(check, country([own, new], [theirs]))
    assert [problem.field for problem in problems] == [FIELD, FIELD]
    assert "in an-lac from 2021-01-01 to 2021-12-31" in problems[0].message
    assert "in hoa-tho from 2021-01-01 to 2021-12-31" in problems[1].message


def test_new_council_does_not_reach_back():
    own = instrument("hoa-tho-a", to="2019-12-31")
    new = instrument("an-lac-a", from_="unknown", to="unknown")
    assert said(check, country([new], [own])) == []


def test_stopped_with_its_province():
    stopped = {"status": "stopped", "because": "a page says so"}
    own = instrument("hoa-tho-a", to="unknown", after_merger=stopped)
    assert said(check, country([instrument("an-lac-a", from_="2020-01-01", to="unknown")], [own])) == []


def test_area_that_is_not_known():
    own = instrument("an-lac-a", area={"former": ["an-lac"]})
    assert only(check, country([own, instrument("an-lac-b", area="unknown")])).level == "warning"


def test_districts():
    one = instrument("yen-phu-a", area={"districts": ["Hạ"]})
    other = instrument("yen-phu-b", area={"districts": ["Thượng"]})
    assert said(check, country(yen_phu=[one, other])) == []
    assert len(find(check, country(yen_phu=[one, other, instrument("yen-phu-c")]))) == 2


def test_followed_by_a_third():
    first = instrument("yen-phu-a", to="unknown", replaced_by="yen-phu-b")
    second = instrument("yen-phu-b", from_="2017-01-01", to="2017-12-31", replaces=["yen-phu-a"])
    assert said(check, country(yen_phu=[first, second, instrument("yen-phu-c", from_="2018-01-01")])) == []


def test_many_are_not_told_a_hundred_times():
    many = [instrument(f"yen-phu-{n}") for n in range(30)]
    assert len(find(check, country(yen_phu=many))) <= 30 * check.MOST_PROBLEMS
