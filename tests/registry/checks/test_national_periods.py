from registry.checks import national_periods as check
from tests.invented.country import HEALTH_INSURANCE, PAGE, PARAMETERS, VOLUNTARY_SI, country, only, said, state


def values(*periods):
    rows = [{"from": first, "to": last, "value": 1, "sources": [PAGE]} for first, last in periods]
    rows = [{key: value for key, value in row.items() if value} for row in rows]
    return {**PARAMETERS, "parameters": [PARAMETERS["parameters"][0] | {"values": rows}]}


def support(*rows):
    return HEALTH_INSURANCE | {"state_support": list(rows)}


def test_two_values_on_a_day():
    found = only(check, country(parameters=values(("2018-01-01", None), ("2015-01-01", "2018-01-01"))))
    assert (found.level, found.field) == ("error", "parameters[0].values[0].from")
    assert "2018-01-01" in found.message


def test_value_without_end_that_is_not_the_last():
    assert (
        "without a last day"
        in only(check, country(parameters=values(("2018-01-01", None), ("2015-01-01", None)))).message
    )


def test_gap():
    gap = values(("2018-01-02", None), ("2015-01-01", "2017-12-31"))
    assert said(check, country(parameters=gap)) == [
        ("warning", "national/parameters.yaml", "parameters[0].values[0].from")
    ]


def test_no_first_day():
    assert said(check, country(parameters=values((None, "2015-12-31")))) == [
        ("error", "national/parameters.yaml", "parameters[0].values[0]")
    ]


def test_state_support_of_one_group():
    rows = support(
        state("health_insurance", ["poor", "student"], 70, "2015-01-01", to="2018-01-01"),
        state("health_insurance", ["student", "poor"], 80, "2018-01-01"),
    )
    assert said(check, country(health_insurance=rows)) == [
        ("error", "national/health_insurance.yaml", "state_support[1].from")
    ]


def test_one_after_the_other_in_any_order():
    rows = support(
        state("health_insurance", "poor", 70, "2015-01-01", to="2017-12-31"),
        state("health_insurance", "poor", 80, "2018-01-01"),
        state("health_insurance", "poor", 100, "2016-01-01", poor_commune=True),
        state("health_insurance", "poor", 100, "2016-01-01", age={"from": 80}),
        state("health_insurance", "student", 30, "2016-01-01", category="budget_supports"),
        state(
            "health_insurance",
            "student",
            100,
            "2016-01-01",
            category="budget_pays",
            condition={"vi": "thu nhập thấp", "en": "with low income"},
        ),
        state(
            "health_insurance",
            "student",
            50,
            "2016-01-01",
            category="budget_supports",
            condition={"vi": "thu nhập thấp", "en": "with low income"},
            only_if_met=True,
        ),
    )
    parameters = values(("2015-01-01", "2017-12-31"), ("2018-01-01", None))
    assert said(check, country(health_insurance=rows, parameters=parameters)) == []


def test_an_exclusion_without_first_day():
    excluded = {"who": "poor", "says": {"vi": "không", "en": "no"}, "sources": [PAGE]}
    assert said(check, country(voluntary_si=VOLUNTARY_SI | {"not_open_to": [excluded]})) == [
        ("error", "national/voluntary_si.yaml", "not_open_to[0]")
    ]
