"""A place below the province is read leniently, and one that no rule names is said to be so."""

import datetime

import pytest

from calculator.household import HealthInsurance, Household, Person
from tests.invented.checked import assess, shipped

DAY = datetime.date(2023, 3, 1)


def asked(district, province="ha-noi"):
    person = Person("m", groups=("student",), health_insurance=HealthInsurance())
    return assess(Household(DAY, (person,), province, district=district), shipped())


@pytest.mark.parametrize("district", ["quận Long Biên", "Q. Long Bien", "LONG BIÊN", "Long Bien district"])
def test_a_title_does_not_make_support_vanish(district):
    assert asked(district).as_json() == asked("Long Biên").as_json()
    assert asked(district).warnings == asked("Long Biên").warnings
    assert not asked(district).notes


def test_a_district_that_no_rule_names_is_said_to_be_so():
    found = asked("Gia Lâm")
    assert found.warnings[0] == "no rule of this day names Gia Lâm; those of Hà Nội name Long Biên"
    assert found.notes[0].in_language("vi").startswith("không có quy định nào của ngày này nêu Gia Lâm")
    assert "warnings" in found.as_json()
    other = asked("Mộc Châu", "son-la")
    assert other.warnings[0] == "no rule of this day names Mộc Châu; none of Sơn La is for a district alone"


def test_nothing_is_said_where_no_district_is():
    assert asked(None).notes == ()
