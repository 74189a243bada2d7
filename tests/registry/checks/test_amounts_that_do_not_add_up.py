import pytest

from registry.checks import amounts_that_do_not_add_up as check
from tests.invented.country import PAGE, country, only, said


def of(trust="good", **figures):
    amount = {
        "programme": "health_insurance",
        "who": "poor",
        "date": "2017-01-01",
        "months": 12,
        "trust": trust,
        "note": "as printed",
        "source": PAGE,
    }
    return country(yen_phu={"published_amounts": [amount | figures]})


@pytest.mark.parametrize(
    "figures",
    [
        {"contribution": 100, "state": 70, "local": 20, "other": 0, "pays": 9},
        {"contribution": 100, "state": 70, "pays": 31},
        {"contribution": 100, "pays": -1},
    ],
)
def test_too_few_or_too_many(figures):
    found = only(check, of(**figures))
    assert (found.level, found.field) == ("error", "published_amounts[0]")


def test_printed_figure_that_is_not_given():
    assert said(check, of(contribution=100, printed=["contribution", "pays"])) == [
        ("error", "yen-phu.yaml", "published_amounts[0].printed[1]")
    ]


@pytest.mark.parametrize(
    "figures",
    [
        {"contribution": 100, "state": 70, "local": 20, "other": 0, "pays": 10, "printed": ["pays"]},
        {"contribution": 100, "state": 70},
        {"state": 70, "pays": 70},
        {"trust": "misprint", "contribution": 100, "pays": 200},
    ],
)
def test_adds_up_or_not_to_be_trusted(figures):
    assert said(check, of(**figures)) == []
