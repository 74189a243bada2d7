from registry.checks import national_file_mixed_up as check
from tests.invented.country import HEALTH_INSURANCE, VOLUNTARY_SI, country, find, said, state

CATEGORY = {"en": "x", "vi": "x", "legal_ref": "x", "who_pays": "x", "source": "x"}


def test_files_exchanged():
    policies = country(voluntary_si=HEALTH_INSURANCE)
    assert said(check, policies)[0] == ("error", "national/voluntary_si.yaml", "programme")


def test_rows_of_the_other_programme_and_base():
    rows = [
        state("health_insurance", "poor", 10, "2015-01-01"),
        state("voluntary_si", "poor", 10, "2015-01-01", of="contribution"),
        state("voluntary_si", "other", 10, "2015-01-01", category="budget_pays"),
    ]
    problems = find(check, country(voluntary_si=VOLUNTARY_SI | {"state_support": rows}))
    assert [problem.field for problem in problems] == [
        "state_support[0].programme",
        "state_support[1].of",
        "state_support[2].category",
    ]


def test_categories_out_of_order():
    categories = [{"order": order, "code": f"c{order}"} | CATEGORY for order in (1, 3)]
    assert said(check, country(health_insurance=HEALTH_INSURANCE | {"categories": categories})) == [
        ("error", "national/health_insurance.yaml", "categories[1].order")
    ]


def test_each_in_its_file():
    categories = [{"order": order, "code": f"c{order}"} | CATEGORY for order in (1, 2)]
    assert said(check, country(health_insurance=HEALTH_INSURANCE | {"categories": categories})) == []
