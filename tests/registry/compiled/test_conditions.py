"""What a rule asks: the conditions it names by code, then its own words."""

from collections import Counter

from registry.compiled.compiled_form import _decode, _encode
from registry.compiled.compiling import compile_policies
from registry.compiled.conditions import asked, conditions, in_own_words
from registry.registry import Registry
from registry.written.base import InTwoLanguages
from tests.invented.country import condition, country, instrument, provision

OWN = {"vi": "là thợ làm muối", "en": "works in salt production"}
LISTED = {"conditions": [condition("no_card"), condition("permanent_residence")]}
POLICIES = country(
    yen_phu=[
        instrument(
            "yen-phu-a",
            provision("poor", conditions=["permanent_residence", "no_card"], condition=OWN),
            provision("student", note={"vi": "nguồn in mờ", "en": "the source is hard to read"}),
        )
    ],
    conditions=LISTED,
)


def test_codes_first_then_words():
    known = {each.code: each for each in conditions(POLICIES)}
    found = asked(["permanent_residence", "no_card"], InTwoLanguages(**OWN), known)
    assert [each.code for each in found] == ["permanent_residence", "no_card", None]
    assert found[0] is known["permanent_residence"]
    assert found[2] == in_own_words(InTwoLanguages(**OWN))
    assert asked(None, None, known) == ()


def test_every_condition_can_be_asked_in_both_languages():
    own = in_own_words(InTwoLanguages(**OWN))
    assert own.question_en == "Is this so: works in salt production?"
    assert own.question_vi == "Có đáp ứng điều kiện sau không: là thợ làm muối?"
    for rule in Registry.load().local_rules:
        assert all(each.question_vi.endswith("?") and each.question_en.endswith("?") for each in rule.conditions)


def test_a_note_is_no_condition():
    poor, student = compile_policies(POLICIES).local_rules
    assert poor.condition == "is permanent_residence; is no_card; works in salt production"
    assert (poor.note_en, student.condition) == (None, None)
    assert (student.note_vi, student.note_en) == ("nguồn in mờ", "the source is hard to read")


def test_a_kept_form_gives_them_back():
    made = compile_policies(POLICIES)
    again = _decode(_encode(made))
    assert again == made
    assert again.local_rules[0].conditions[0].question_vi == "Có permanent_residence không?"


def test_what_several_rules_ask_has_a_code():
    """Own words stand in one rule: what a second one asks is asked once, by its code."""
    said = Counter(each.en for rule in Registry.load().local_rules for each in rule.conditions if each.code is None)
    assert len(said) > 50
    assert [words for words, rules in said.items() if rules > 1] == []
