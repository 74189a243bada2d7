import pytest

from registry.checks import repeated_condition as check
from tests.invented.country import condition, country, instrument, only, provision, said

RESIDENCE, NO_CARD = condition("permanent_residence"), condition("no_card")


def test_a_code_listed_twice():
    twice = RESIDENCE | {"vi": "khác", "en": "other", "question_vi": "Khác không?", "question_en": "Other?"}
    found = only(check, country(conditions={"conditions": [RESIDENCE, twice]}))
    assert (found.level, found.file, found.field) == ("error", "conditions.yaml", "conditions[1].code")


@pytest.mark.parametrize("key", ["vi", "en", "question_vi", "question_en"])
def test_one_question_under_two_codes(key):
    same = NO_CARD | {key: f"{RESIDENCE[key].upper()} "}
    found = only(check, country(conditions={"conditions": [RESIDENCE, same]}))
    assert (found.level, found.field) == ("error", f"conditions[1].{key}")
    assert "permanent_residence says the same" in found.message


def test_a_code_named_twice():
    faulty = instrument("yen-phu-a", provision(conditions=["no_card", "permanent_residence", "no_card"]))
    found = only(check, country(yen_phu=[faulty], conditions={"conditions": [RESIDENCE, NO_CARD]}))
    assert (found.level, found.field) == ("error", "instruments[0].health_insurance[0].conditions[2]")


@pytest.mark.parametrize("own", [{"vi": NO_CARD["vi"], "en": "else"}, {"vi": "khác", "en": f"{NO_CARD['en']}."}])
def test_words_for_what_has_a_code(own):
    faulty = instrument("yen-phu-a", provision(condition=own))
    found = only(check, country(yen_phu=[faulty], conditions={"conditions": [NO_CARD]}))
    key = "vi" if own["en"] == "else" else "en"
    assert (found.level, found.field) == ("error", f"instruments[0].health_insurance[0].condition.{key}")
    assert "no_card" in found.message


def test_both_sentences_of_a_code_are_one_problem():
    faulty = instrument("yen-phu-a", provision(condition={"vi": NO_CARD["vi"], "en": NO_CARD["en"]}))
    found = only(check, country(yen_phu=[faulty], conditions={"conditions": [NO_CARD]}))
    assert found.field == "instruments[0].health_insurance[0].condition.vi"


def test_each_once():
    own = {"vi": "là thợ làm muối", "en": "works in salt production"}
    fine = instrument("yen-phu-a", provision(conditions=["no_card", "permanent_residence"], condition=own))
    assert said(check, country(yen_phu=[fine], conditions={"conditions": [RESIDENCE, NO_CARD]})) == []
