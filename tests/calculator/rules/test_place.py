"""Where a household lives: the units of the day, before and since the merger, by any name that is still used."""

import datetime

import pytest

from calculator.problems import BadHousehold
from calculator.rules.place import Place, resolve_place, resolve_school
from tests.invented.checked import shipped

BEFORE, SINCE = datetime.date(2025, 6, 30), datetime.date(2025, 7, 1)


def place(day, province, former=None, district=None):
    return resolve_place(shipped().law(day), day, province, former, district)


@pytest.mark.parametrize(
    ("day", "said", "resolved"),
    [
        (BEFORE, ("Bình Dương",), Place("binh-duong", None, None)),
        (BEFORE, ("binh-duong", "Bình Dương"), Place("binh-duong", None, None)),
        (SINCE, ("Bình Dương",), Place("ho-chi-minh-city", "binh-duong", None)),
        (SINCE, ("TP.HCM", "Bình Dương"), Place("ho-chi-minh-city", "binh-duong", None)),
        (SINCE, ("TP.HCM",), Place("ho-chi-minh-city", None, None)),
        (SINCE, ("TP.HCM", "TP.HCM"), Place("ho-chi-minh-city", "ho-chi-minh-city", None)),
        (SINCE, ("Hà Nội", "Hà Nội", "Sóc Sơn"), Place("ha-noi", None, "Sóc Sơn")),
    ],
)
def test_a_place(day, said, resolved):
    assert place(day, *said) == resolved


@pytest.mark.parametrize(
    ("day", "said", "field", "says"),
    [
        (BEFORE, ("Hà Nội", "Sơn La"), "former_province", "were merged on 2025-07-01; before that day write province"),
        (SINCE, ("Bình Dương", "Hà Nội"), "former_province", "ha-noi is not a part of binh-duong"),
        (SINCE, ("TP.HCM", "Hà Nội"), "former_province", "is not a part of ho-chi-minh-city; its parts are "),
        (SINCE, ("Hà Lội",), "province", "ha-noi"),
        (SINCE, (None, "Hà Nội"), "province", "expected with former_province or district"),
        (SINCE, (None, None, "Sóc Sơn"), "province", "expected with former_province or district"),
    ],
)
def test_no_place(day, said, field, says):
    with pytest.raises(BadHousehold) as bad:
        place(day, *said)
    (problem,) = bad.value.problems
    assert problem.field == field
    assert says in problem.message


def test_nobody_need_say_where_they_live():
    assert place(SINCE, None) is None


def test_a_school_has_the_rules_of_its_province():
    assert resolve_school(shipped().law(SINCE), SINCE, "Bình Dương").province == "ho-chi-minh-city"
