import pytest

from registry.checks import state_row_inconsistent as check
from tests.invented.country import HEALTH_INSURANCE, PAGE, VOLUNTARY_SI, country, only, said, state

FILE = "national/health_insurance.yaml"
UNCLEAR = {"vi": "chưa thống nhất cách tính", "en": "which count holds"}
CHILD = {"category": "budget_pays", "age": {"below": 6}}


def row(**more):
    return country(
        health_insurance=HEALTH_INSURANCE
        | {"state_support": [state("health_insurance", "student", 100, "2015-01-01", **more)]}
    )


@pytest.mark.parametrize(
    "more, key",
    [
        ({"only_if_met": True}, "only_if_met"),
        ({"card_until": "09-30", "category": "budget_pays"}, "card_until"),
        ({"card_until": "09-30", "category": "budget_pays", "age": {"from": 6}}, "card_until"),
        ({"card_until": "09-30", "category": "budget_supports", "age": {"below": 6}}, "card_until"),
        ({"months_from": "2020-01-01"}, "months_from"),
        ({"months_of": "student"}, "months_of"),
        ({"at_least_to": "2020-01-01"}, "at_least_to"),
        ({"months": 12, "months_of": "poor"}, "months_of"),
        ({"unclear_from": "2020-01-01"}, "unclear_from"),
        ({"unclear": UNCLEAR}, "unclear"),
        ({"unclear_from": "2015-01-01", "unclear": UNCLEAR}, "unclear_from"),
        ({"unclear_from": "2020-01-02", "unclear": UNCLEAR, "to": "2020-01-01"}, "unclear_from"),
    ],
)
def test_half_of_something(more, key):
    assert said(check, row(**more)) == [("error", FILE, f"state_support[0].{key}")]


@pytest.mark.parametrize(
    "more",
    [
        {"only_if_met": True, "condition": {"vi": "thu nhập thấp", "en": "a low income"}},
        {"only_if_met": True, "conditions": ["low_income"]},
        {"card_until": "09-30", **CHILD},
        {"months": 12, "months_of": "student", "at_least_to": "2020-01-01"},
        {"unclear_from": "2015-01-02", "unclear": UNCLEAR},
        {"unclear_from": "2020-01-01", "unclear": UNCLEAR, "to": "2020-01-01"},
    ],
)
def test_the_whole_of_it(more):
    assert said(check, row(**more)) == []


def test_two_rows_of_one_name():
    rows = [
        state("health_insurance", "student", 50, "2015-01-01", category="budget_supports"),
        state("health_insurance", "student", 100, "2015-01-01", category="budget_pays"),
    ]
    found = only(check, country(health_insurance=HEALTH_INSURANCE | {"state_support": rows}))
    assert (found.level, found.field) == ("error", "state_support[1]")
    assert "state.health_insurance.student.2015-01-01" in found.message


@pytest.mark.parametrize(
    "whom, message",
    [({}, "found neither"), ({"who": "poor", "circumstance": "pension"}, "found both")],
)
def test_an_exclusion_of_nobody(whom, message):
    excluded = {"says": {"vi": "không", "en": "no"}, "from": "2020-01-01", "sources": [PAGE]} | whom
    found = only(check, country(voluntary_si=VOLUNTARY_SI | {"not_open_to": [excluded]}))
    assert (found.level, found.file, found.field) == ("error", "national/voluntary_si.yaml", "not_open_to[0]")
    assert message in found.message


@pytest.mark.parametrize("whom", [{"who": ["poor", "student"]}, {"circumstance": "compulsory_si"}])
def test_an_exclusion(whom):
    excluded = {"says": {"vi": "không", "en": "no"}, "from": "2020-01-01", "sources": [PAGE]} | whom
    assert said(check, country(voluntary_si=VOLUNTARY_SI | {"not_open_to": [excluded]})) == []
