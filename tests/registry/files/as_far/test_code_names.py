import pytest

from registry.files.as_far.code_names import code_meant, with_code
from registry.files.problem import Problem, about
from registry.law.nearest import did_you_mean_this
from registry.tell import tell
from registry.written.conditions import ConditionsFile
from registry.written.groups import GroupsFile

GROUPS = GroupsFile.model_validate(
    {
        "groups": [
            {"code": "poor", "en": "poor household", "vi": "hộ nghèo"},
            {"code": "near_poor", "en": "near-poor household", "vi": "hộ cận nghèo"},
        ]
    }
)

CONDITIONS = ConditionsFile.model_validate(
    {
        "conditions": [
            {
                "code": "no_card",
                "vi": "chưa có thẻ BHYT",
                "en": "has no health insurance card",
                "question_vi": "Ông/bà chưa có thẻ BHYT phải không?",
                "question_en": "Do you have no health insurance card?",
            }
        ]
    }
)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("hộ nghèo", "poor"),
        ("Ho can ngheo", "near_poor"),
        ("ho_ngheo", "poor"),
        ("near-poor households", "near_poor"),
        ("NEAR POOR", "near_poor"),
        ("người cao tuổi", None),
    ],
)
def test_by_its_name_or_the_nearest(name, code):
    assert code_meant(name, GROUPS.groups) == code


def wrong(name, hint=""):
    message = tell("expected {expected}, found {found}{hint}", expected="a code", found="'x'", hint=hint)
    return Problem("f", 1, 1, "error", about(name, message), "schema", name)


def test_only_problems_of_form_about_who_have_the_hint():
    value = {"a": [{"who": ["hộ nghèo", "child"], "of": "hộ nghèo"}]}
    told = wrong("a[0].who[0]", hint="; did you mean `ho_ngheo`?")
    hinted = "a[0].who[0]: expected a code, found 'x'; did you mean `poor`?"
    assert with_code(told, value, GROUPS, CONDITIONS).message == hinted
    for other in (told._replace(field="a[0].of"), told._replace(check="x"), told._replace(field="a[3].who")):
        assert with_code(other, value, GROUPS, CONDITIONS) == other


def test_a_code_that_only_looks_like_one_is_not_meant():
    value = {"a": [{"conditions": ["biết bơi"]}]}
    told = wrong("a[0].conditions[0]", hint=did_you_mean_this("biet_boi"))
    assert with_code(told, value, GROUPS, CONDITIONS).message == "a[0].conditions[0]: expected a code, found 'x'"


def test_a_sentence_that_its_commas_parted():
    listed = CONDITIONS.conditions[0].model_copy(update={"vi": "ở xã, phường", "code": "in_commune"})
    conditions = ConditionsFile(conditions=[listed])
    value = {"a": [{"conditions": ["Ở xã", "phường"]}]}
    for place in (0, 1):
        found = with_code(wrong(f"a[0].conditions[{place}]"), value, GROUPS, conditions)
        assert found.message.endswith("; a sentence with a comma is written in quotes; here it is `in_commune`")


def test_a_condition_by_its_sentence():
    value = {"a": [{"conditions": ["Chưa có thẻ BHYT", "biết bơi"]}]}
    told = wrong("a[0].conditions[0]")
    found = with_code(told, value, GROUPS, CONDITIONS)
    assert found.message == "a[0].conditions[0]: expected a code, found 'x'; did you mean `no_card`?"
    right = {"a": [{"conditions": ["no_card"]}]}  # and something else is wrong
    assert with_code(told, right, GROUPS, CONDITIONS) == told
    other = told._replace(field="a[0].conditions[1]")
    assert with_code(other, value, GROUPS, CONDITIONS) == other
