import pytest

from registry.checks import parameter_of_wrong_kind as check
from tests.invented.country import PAGE, PARAMETERS, country, only, said


def of(*pairs):
    rows = [
        {
            "key": key,
            "en": key,
            "vi": key,
            "unit": "x",
            "values": [{"from": "2015-01-01", "value": v, "sources": [PAGE]}],
        }
        for key, v in pairs
    ]
    return country(parameters={**PARAMETERS, "parameters": [*PARAMETERS["parameters"], *rows]})


@pytest.mark.parametrize(
    "key, value",
    [
        ("rural_poverty_line", 0),
        ("rural_poverty_line", 1.5),
        ("rural_poverty_line", "base_salary"),
        ("hi_rate", 101),
        ("hi_rate", [4]),
        ("vsi_income_floor", 700000),
        ("vsi_income_floor", "base_salery"),
        ("household_tiers", 100),
        ("vsi_min_age", 15.5),
        ("retirement_age_men", [720]),
        ("hi_household_months", 3),
        ("hi_student_months", [3, 12, 6]),
        ("household_tiers", [70, 60]),
        ("household_tiers", [100, 60, 70]),
    ],
)
def test_another_kind(key, value):
    found = only(check, of((key, value)))
    assert (found.level, found.field) == ("error", "parameters[1].values[0].value")


def test_name_of_no_parameter():
    assert "did you mean `base_salary`?" in only(check, of(("vsi_income_floor", "base_salery"))).message


def test_listed_twice():
    assert said(check, of(("base_salary", 900000))) == [("error", "national/parameters.yaml", "parameters[1].key")]


def test_right_kinds():
    fine = of(
        ("rural_poverty_line", 700000),
        ("hi_rate", 4.5),
        ("vsi_income_floor", "rural_poverty_line"),
        ("vsi_income_ceiling_multiple", 20),
        ("household_tiers", [100, 70, 60, 60]),
    )
    assert said(check, fine) == []
