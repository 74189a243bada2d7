"""Programmes by their names, and what is said of each."""

import pytest

from registry.law import programmes
from registry.law.programmes import PROGRAMMES, UnknownProgramme, programme_called


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("voluntary_si", "voluntary_si"),
        ("vsi", "voluntary_si"),
        ("BHXH tự nguyện", "voluntary_si"),
        ("voluntary-si", "voluntary_si"),
        ("bhyt", "health_insurance"),
        ("Bảo hiểm y tế", "health_insurance"),
        ("HI", "health_insurance"),
    ],
)
def test_names(name, code):
    assert programme_called(name) == code


def test_a_near_miss_is_a_question():
    message = "expected voluntary_si or health_insurance, found 'helth insurance'; did you mean health_insurance?"
    with pytest.raises(UnknownProgramme) as caught:
        programme_called("helth insurance")
    assert str(caught.value) == message


@pytest.mark.parametrize("name", ["", " ", "pension", "\x00"])
def test_unknown_names(name):
    with pytest.raises(UnknownProgramme, match="expected voluntary_si or health_insurance, found"):
        programme_called(name)


def test_everything_is_said_of_every_programme():
    for said in (programmes.IN_ENGLISH, programmes.USUAL_BASE, programmes.EVERYBODY):
        assert tuple(said) == PROGRAMMES
