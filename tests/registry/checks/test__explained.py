"""Warnings that a file explains: marked where they stand, and no explanation without its warning."""

import pytest

from registry.checks import run_checks
from tests.invented.country import PAGE, country, instrument, provision


def explained(check, vi="Đã đọc lại.", en="Read again."):
    return [{"check": check, "because": {"vi": vi, "en": en}}]


def levels(*instruments, **more):
    return sorted((p.check, p.level, p.field) for p in run_checks(country(yen_phu=[*instruments], **more)))


SAYS = [{"url": PAGE, "says": "20%"}]
INCOMPLETE = {"number": "14", "sources": SAYS}


def test_each_is_explained_where_it_stands():
    one = instrument(
        "yen-phu-a",
        provision(percent=30, explained=explained("rate_unlike_its_words")),
        explained=explained("number_format"),
        **INCOMPLETE,
    )
    assert levels(one) == [
        ("number_format", "explained", "instruments[0].number"),
        ("rate_unlike_its_words", "explained", "instruments[0].health_insurance[0].percent"),
    ]
    number, _ = run_checks(country(yen_phu=[one]))
    assert (number.because_vi, number.because_en) == ("Đã đọc lại.", "Read again.")


def test_that_of_the_instrument_is_not_for_its_provisions():
    one = instrument("yen-phu-a", provision(percent=30), explained=explained("rate_unlike_its_words"), sources=SAYS)
    assert levels(one) == [
        ("explained", "error", "instruments[0].explained[0].check"),
        ("rate_unlike_its_words", "warning", "instruments[0].health_insurance[0].percent"),
    ]


def test_that_of_one_provision_is_not_for_another():
    rates = [provision("poor", 30, explained=explained("rate_unlike_its_words")), provision("near_poor", 25)]
    assert levels(instrument("yen-phu-a", *rates, sources=SAYS)) == [
        ("rate_unlike_its_words", "explained", "instruments[0].health_insurance[0].percent"),
        ("rate_unlike_its_words", "warning", "instruments[0].health_insurance[1].percent"),
    ]


@pytest.mark.parametrize(
    ("check", "message"),
    [
        ("rate_unlike_its_words", "no warning of `rate_unlike_its_words` stands here any more"),
        ("number_fomat", "there is no check number_fomat; did you mean `number_format`?"),
    ],
)
def test_an_explanation_of_nothing_is_an_error(check, message):
    one = instrument("yen-phu-a", provision(percent=20, explained=explained(check)), sources=SAYS)
    (found,) = run_checks(country(yen_phu=[one]))
    assert (found.level, found.field) == ("error", "instruments[0].health_insurance[0].explained[0].check")
    assert message in found.message
    assert found.line > 0


def test_an_error_cannot_be_explained():
    one = instrument("yen-phu-a", number="19/2016/NQ-HDND", explained=explained("number_format"))
    assert [(name, level) for name, level, _ in levels(one)] == [("explained", "error"), ("number_format", "error")]


def test_a_statement():
    rule = instrument("yen-phu-a", provision())
    nothing = {
        "programme": "health_insurance",
        "who": "any",
        "date": "2017-01-01",
        "strength": "stated",
        "says": "nothing is added",
        "source": PAGE,
    }
    for extra, level in (({}, "warning"), ({"explained": explained("contradicted_statement")}, "explained")):
        file = {"instruments": [rule], "no_support": [nothing | extra]}
        assert [p.level for p in run_checks(country(yen_phu=file))] == [level]
