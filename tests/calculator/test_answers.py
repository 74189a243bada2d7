"""A code answers a condition wherever it occurs; the id of a rule answers all that the rule asks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator import BadHousehold
from calculator.answers import is_denied, unanswered
from registry.law.rule import own_words
from tests.invented.checked import assess
from tests.invented.conditions import NO_CARD, RESIDENCE
from tests.invented.law import hi, household, law, patient, state, vsi

OWN = own_words("là thợ làm muối", "works in salt production")
EVERY = (RESIDENCE, NO_CARD, OWN)
ANSWERS = st.none() | st.booleans()


def test_a_code_answers_state_and_province_at_once():
    paid = state("health_insurance", "veteran", 50, category="budget_supports", conditions=(RESIDENCE,))
    rules = hi("any", 20, conditions=(RESIDENCE, OWN)), hi("any", 10, conditions=(RESIDENCE,), adds_up=True)

    def line(**met):
        return assess(household(patient("veteran", met=met)), law(*rules, state_rules=(paid,))).lines[0]

    assert (line().state, line().local) == (25_000, 15_000)
    assert line().conditions == (RESIDENCE.en, OWN.en)  # one question, though three rules rest on it
    assert line(permanent_residence=True).conditions == (OWN.en,)
    unmet = line(permanent_residence=False)
    assert (unmet.state, unmet.local, unmet.conditions) == (0, 0, ())


def test_the_id_of_a_rule_answers_all_that_it_asks_and_nothing_else():
    rule, other = vsi("any", 20, conditions=(RESIDENCE, OWN)), vsi("any", 10, conditions=(RESIDENCE,), adds_up=True)

    def line(answer):
        person = patient(met={rule.id: answer})
        return assess(household(person), law(*(r._replace(programme="health_insurance") for r in (rule, other)))).lines[
            0
        ]

    assert [c.found.rule.id for c in line(True).applied] == [rule.id, other.id]
    assert line(True).conditions == (RESIDENCE.en,)  # of the other rule
    assert [c.found.rule.id for c in line(False).applied] == [other.id]


@pytest.mark.parametrize("met", [{"permanent_residence": True, "no_card": True}, "the rule"])
def test_a_row_for_those_of_whom_it_is_said_needs_every_answer(met):
    row = state("health_insurance", "veteran", 100, category="budget_pays", only_if_met=True)._replace(
        conditions=(RESIDENCE, NO_CARD)
    )
    there = law(state_rules=(row,))

    def pays(met):
        return assess(household(patient("veteran", met=met)), there).lines[0].pays

    assert pays({row.id: True} if met == "the rule" else met) == 0
    for too_little in ({}, {"no_card": True}, {"permanent_residence": True, "no_card": False}):
        assert pays(too_little) == 50_000


@given(st.tuples(ANSWERS, ANSWERS, ANSWERS))
def test_what_is_open_and_what_is_denied(answers):
    rule = vsi("any", 20, conditions=EVERY)
    said = dict(zip(("permanent_residence", "no_card", rule.id), answers, strict=True))
    met = {key: answer for key, answer in said.items() if answer is not None}
    if said[rule.id] is not None:
        assert is_denied(rule, met) is not said[rule.id]
        assert unanswered(rule, met) == ()
    else:
        assert is_denied(rule, met) is (False in met.values())
        assert unanswered(rule, met) == tuple(each for each in EVERY if each.code not in met)


@pytest.mark.parametrize(
    ("key", "meant"),
    [("permanent_residense", "did you mean permanent_residence?"), ("xyz", "expected the code of a condition")],
)
def test_an_answer_to_nothing_is_refused(key, meant):
    with pytest.raises(BadHousehold) as refused:
        assess(household(patient(met={key: True})), law(hi("any", 20)))
    (problem,) = refused.value.problems
    assert problem.field == f"members[0].met.{key}"
    assert meant in problem.message


def test_a_rule_that_is_known_on_another_day_may_be_answered():
    gone = hi("any", 20)._replace(intervals=())
    assert assess(household(patient(met={gone.id: True})), law(gone)).lines[0].local == 0


def test_answers_that_contradict_each_other_are_refused():
    rule = hi("any", 20, conditions=(RESIDENCE,))
    with pytest.raises(BadHousehold) as refused:
        assess(household(patient(met={rule.id: True, "permanent_residence": False})), law(rule))
    (problem,) = refused.value.problems
    assert "met.permanent_residence: false" in problem.message
