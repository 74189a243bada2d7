"""From the fields of the form to a household."""

import pytest

from hotro.pages.household.form import MOST_MEMBERS, as_household, read_form

NAMES = tuple(f"Person {n}" for n in range(1, MOST_MEMBERS + 1))


def household(**fields):
    form = read_form({name: value if isinstance(value, tuple) else (value,) for name, value in fields.items()})
    return as_household(form, NAMES[: len(form.members)])


def test_every_field_reaches_the_household():
    found = household(
        **{
            "province": "ha-noi",
            "date": "2026-03",
            "former_province": "ha-noi",
            "poor_commune": "true",
            "members[0].born": "02/05/1980",
            "members[0].groups": ("near_poor", "ethnic_minority", "near_poor"),
            "members[0].since.near_poor": "2025-01",
            "members[0].met.permanent_residence": "false",
            "members[0].pension": "false",
            "members[0].voluntary_si": "m12",
            "members[0].income": "2.500.000",
            "members[0].so_far": "24",
            "members[1].born": "2012",
            "members[1].groups": "student",
            "members[1].school_province": "son-la",
            "members[1].health_insurance": "12",
            "members[2].health_insurance": "elsewhere",
            "members[3].voluntary_si": "y3",
        }
    )
    assert found == {
        "province": "ha-noi",
        "former_province": "ha-noi",
        "poor_commune": True,
        "date": "2026-03",
        "members": [
            {
                "id": "Person 1",
                "born": "1980-05-02",
                "groups": ["near_poor", "ethnic_minority"],
                "since": {"near_poor": "2025-01"},
                "met": {"permanent_residence": False},
                "pension": False,
                "voluntary_si": {"income": 2500000, "months": 12, "supported_months_so_far": 24},
            },
            {
                "id": "Person 2",
                "born": 2012,
                "groups": ["student"],
                "school_province": "son-la",
                "health_insurance": {"months": 12},
            },
            {"id": "Person 3", "health_insurance": {"covered_elsewhere": True}},
            {"id": "Person 4", "voluntary_si": {"income": 1, "years_ahead": 3}},
        ],
    }


def test_answers_that_hold_no_longer_are_left_out():
    found = household(
        **{
            "province": "son-la",
            "at": "ha-noi",
            "district": "Long Biên",
            "former_province": "ha-noi",
            "members[0].since.near_poor": "2025-01",
            "members[0].school_province": "ha-noi",
            "members[0].health_insurance": "12",
        }
    )
    assert set(found) == {"province", "date", "members"}
    assert found["members"] == [{"id": "Person 1", "health_insurance": {"months": 12}}]


@pytest.mark.parametrize(
    ("do", "left"), [("add", ["a", "b", ""]), ("remove0", ["b"]), ("remove1", ["a"]), ("", ["a", "b"])]
)
def test_people_are_added_and_removed(do, left):
    form = read_form({"members[0].born": ("a",), "members[1].born": ("b",), "do": (do,)})
    assert [member.born for member in form.members] == left


def test_the_last_person_stays_and_there_are_not_too_many():
    assert len(read_form({"members[0].born": ("a",), "do": ("remove0",)}).members) == 1
    many = {f"members[{i}].born": ("1",) for i in range(40)} | {"do": ("add",)}
    assert len(read_form(many).members) == MOST_MEMBERS


def test_no_form_is_one_person_who_pays_for_a_year():
    form = read_form({})
    assert form.pays
    assert [member.health_insurance for member in form.members] == ["12"]
