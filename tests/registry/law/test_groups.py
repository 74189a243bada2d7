"""Groups by their names, those behind a code, and those a person is in."""

import pytest

from registry import Registry
from registry.law.groups import group_called, groups_meant, groups_near, with_implied
from registry.law.names import UnknownGroup
from registry.law.rule import BeneficiaryGroup

GROUPS = Registry.load().groups


@pytest.mark.parametrize("name", ["near_poor", "Hộ cận nghèo", "hộ cận nghèo", "near-poor", "NEAR POOR"])
def test_names(name):
    assert group_called(name, GROUPS) == "near_poor"


def test_every_group_is_found_by_its_code_and_by_a_name_that_no_other_has():
    for code, group in GROUPS.items():
        assert group_called(code, GROUPS) == code
        for name in (group.en, group.vi):
            assert name in {form for other in (GROUPS[group_called(name, GROUPS)],) for form in (other.en, other.vi)}


def test_a_near_miss_is_a_question():
    with pytest.raises(UnknownGroup, match=r"no group is called 'near-por'; did you mean near_poor\?") as caught:
        group_called("near-por", GROUPS)
    assert caught.value.nearest == ("near_poor",)


def test_a_long_text_is_cut():
    with pytest.raises(UnknownGroup, match=r"\(5000 characters\)$"):
        group_called("q" * 5000, GROUPS)


def test_a_set_stands_for_its_members_and_a_group_for_itself():
    assert groups_meant("special_groups", GROUPS) == set(GROUPS["special_groups"].groups)
    assert groups_meant("poor", GROUPS) == {"poor"}
    with pytest.raises(KeyError):
        groups_meant("nobody", GROUPS)


def test_everybody_is_in_the_groups_that_theirs_imply_and_in_the_rest():
    assert with_implied((), GROUPS) == {"any", "other"}
    assert with_implied(("poor",), GROUPS) >= {"poor", "any", "other", *GROUPS["poor"].implies}
    assert with_implied(("a code of elsewhere",), GROUPS) == {"any", "other", "a code of elsewhere"}


NAMED = {
    g.code: g
    for g in (
        BeneficiaryGroup("poor", "poor household", "hộ nghèo", national=True, aliases=("nghèo",)),
        BeneficiaryGroup("near_poor", "near-poor household", "hộ cận nghèo", national=True, aliases=("cận nghèo",)),
        BeneficiaryGroup("elderly", "older person (see age)", "người cao tuổi", national=False, aliases=("cao tuổi",)),
        BeneficiaryGroup("alone", "older person living alone", "người cao tuổi neo đơn", national=False),
        BeneficiaryGroup("badge_30", "member", "đảng viên 30 năm", national=False, aliases=("đảng viên",)),
        BeneficiaryGroup("badge_40", "member of old", "đảng viên 40 năm", national=False, aliases=("đảng viên",)),
    )
}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("cận nghèo", "near_poor"),
        ("Can Ngheo", "near_poor"),
        ("Hộ cận nghèo", "near_poor"),
        ("NGHÈO", "poor"),
        ("near-poor household", "near_poor"),
        ("near poor", "near_poor"),
        ("cao tuoi", "elderly"),
        ("older person", "elderly"),
        ("older person (see age)", "elderly"),
    ],
)
def test_a_group_by_any_of_its_names(name, code):
    assert group_called(name, NAMED) == code


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("đảng viên", ("badge_30", "badge_40")),
        ("neo đơn", ("alone",)),
        ("người cao", ("elderly", "alone")),
        ("cận nghèoo", ("near_poor",)),
        ("thợ mỏ", ()),
    ],
)
def test_what_may_mean_several_is_refused_with_them(name, meant):
    with pytest.raises(UnknownGroup) as refused:
        group_called(name, NAMED)
    assert refused.value.nearest == meant


def test_codes_that_may_be_meant_are_valid_ones():
    assert groups_near("người cao", NAMED, ["alone"]) == ("alone",)
    assert groups_near("poor", NAMED, ["poorest"]) == ("poorest",)
