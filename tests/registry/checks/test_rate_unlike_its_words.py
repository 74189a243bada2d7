import pytest

from registry.checks import rate_unlike_its_words as check
from tests.invented.country import PAGE, country, find, instrument, only, provision, said


def of(words, *provisions):
    return country(yen_phu=[instrument("yen-phu-a", *provisions, sources=[{"url": PAGE, "says": words}])])


def test_the_words_say_20_and_the_provision_30():
    found = only(check, of("The province adds 20% for near-poor households.", provision(percent=30)))
    assert (found.level, found.field) == ("warning", "instruments[0].health_insurance[0].percent")
    assert "30 percent" in found.message
    assert "tell of 20;" in found.message


@pytest.mark.parametrize(
    "words",
    [
        "near-poor 30%, students 10%",
        "adds 10 / 30 / 50% of the contribution",
        "thêm 30 phần trăm mức đóng",
        "pays 30 percent, where the law of 2018 has 20 percent",
        "",
        "supports near-poor households in 2016, 120,000 people",  # no share is told
    ],
)
def test_words_that_fit_or_tell_no_share(words):
    assert said(check, of(words or "nothing", provision(percent=30))) == []


@pytest.mark.parametrize(
    ("words", "percent", "fits"),
    [
        ("two thirds (200/3%)", "200/3", True),
        ("12,5% of the contribution", "25/2", True),
        ("12.5% of the contribution", "25/2", True),
        ("66% of the contribution", "200/3", False),
        ("130% of last year", 30, False),
        ("in 2030 and 30.000 people, 20%", 30, False),
        ("Decree 30/2016, 20%", 30, False),
    ],
)
def test_numbers_are_whole_ones(words, percent, fits):
    assert (said(check, of(words, provision(percent=percent))) == []) is fits


def test_of_years_each_has_its_line():
    rates = {"2016": 20, "2017": 25, "2018": "unknown"}
    (found,) = find(check, of("20% in the first year", provision(percent=rates)))
    assert found.field == "instruments[0].health_insurance[0].percent.2017"


def test_amounts_are_held_against_amounts():
    amount = provision(percent=None, vnd_per_month=230000)
    assert said(check, of("pays 230,000 VND a month", amount)) == []
    assert said(check, of("hỗ trợ 230.000 đồng/tháng", amount)) == []
    assert said(check, of("of 20% of the people", amount)) == []
    assert "203,000" in only(check, of("hỗ trợ 203.000 đồng/tháng", amount)).message


def test_one_source_of_several_is_enough():
    sources = [{"url": PAGE, "says": "20%"}, {"url": PAGE, "says": "30%"}, {"url": PAGE}]
    assert said(check, country(yen_phu=[instrument("yen-phu-a", provision(percent=30), sources=sources)])) == []
