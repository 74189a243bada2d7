"""What stands beside amounts in words is there in both languages: conditions with their codes, and notices."""

import datetime
import json

import pytest

from calculator import HealthInsurance, Household, Person, VoluntarySI, assess
from registry import Registry

REGISTRY = Registry.load()
DAY = datetime.date(2026, 3, 1)


def household(province, group, **insured):
    return Household(DAY, province=province, members=(Person("a", groups=(group,), born=1980, **insured),))


def test_every_condition_of_every_rule_is_told_in_both_languages():
    """One person in each group, in each province: all that may be asked of anybody on the day."""
    told = {}
    for province in REGISTRY.territory.new:
        for group in REGISTRY.groups:
            found = Person("a", groups=(group,), born=1990, health_insurance=HealthInsurance(months=12))
            try:
                lines = assess(Household(DAY, province=province, members=(found,)), REGISTRY).lines
            except ValueError:
                continue
            for line in lines:
                plain = line.as_json()
                assert [each["en"] for each in plain.get("to_check", [])] == plain.get("conditions", [])
                told |= {each["en"]: each for each in plain.get("to_check", [])}
    assert len(told) > 10
    codes = {None, *(condition.code for condition in REGISTRY.conditions)}
    for each in told.values():
        assert each["vi"]
        assert each["vi"] != each["en"]
        assert each["code"] in codes
    assert any(each["code"] for each in told.values())


@pytest.mark.parametrize(
    "insured, day, code",
    [
        ({"voluntary_si": VoluntarySI(income=1500000, missing_months=24)}, DAY, "lump_sum"),
        ({"voluntary_si": VoluntarySI(income=1500000, months=12, supported_months_so_far=115)}, DAY, "life_limit"),
        ({"voluntary_si": VoluntarySI(income=2200000, months=12)}, datetime.date(2030, 3, 1), "later_year"),
    ],
)
def test_a_notice_is_in_both_languages_and_a_warning_its_english(insured, day, code):
    person = Person("mẹ", groups=("near_poor",), born=1966, **insured)
    plain = assess(Household(day, province="ha-noi", members=(person,)), REGISTRY).as_json()
    assert plain["warnings"] == list(dict.fromkeys(each["en"] for each in plain["notices"]))
    (notice,) = [each for each in plain["notices"] if each["code"] == code]
    assert notice["member"] == "mẹ"
    assert notice["vi"].startswith("mẹ: ")
    assert notice["vi"] != notice["en"]
    assert json.dumps(plain)
