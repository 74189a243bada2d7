import pytest

from registry.files.as_far.group_names import code_meant, with_group
from registry.files.problem import Problem, about
from registry.tell import tell
from registry.written.groups import GroupsFile

GROUPS = GroupsFile.model_validate(
    {
        "groups": [
            {"code": "poor", "en": "poor household", "vi": "hộ nghèo"},
            {"code": "near_poor", "en": "near-poor household", "vi": "hộ cận nghèo"},
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
    assert code_meant(name, GROUPS) == code


def test_only_problems_of_form_about_who_have_the_hint():
    value = {"a": [{"who": ["hộ nghèo", "child"], "of": "hộ nghèo"}]}
    hint = tell("; did you mean `{close}`?", close="ho_ngheo")
    wrong = tell("expected {expected}, found {found}{hint}", expected="a code", found="'hộ nghèo'", hint=hint)
    told = Problem("f", 1, 1, "error", about("a[0].who[0]", wrong), "schema", "a[0].who[0]")
    assert (
        with_group(told, value, GROUPS).message
        == "a[0].who[0]: expected a code, found 'hộ nghèo'; did you mean `poor`?"
    )
    for other in (told._replace(field="a[0].of"), told._replace(check="x"), told._replace(field="a[3].who")):
        assert with_group(other, value, GROUPS) == other
