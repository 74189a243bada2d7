"""What was not said and would change an amount is asked, with what would be left to pay either way."""

from __future__ import annotations

import dataclasses
import datetime
import pickle

from hypothesis import given

from calculator import BadHousehold, HealthInsurance, Household, Person, VoluntarySI
from calculator import assess as plain_assess
from tests.invented.checked import assess, many, shipped
from tests.invented.conditions import RESIDENCE, in_words
from tests.invented.households import households
from tests.invented.law import hi, law, patient, state, vsi
from tests.invented.law import household as invented

D = datetime.date


def asked(household, source):
    return {(q.code, q.field): q for q in assess(household, source).questions}


def amounts(question):
    return {answer.value: answer.pays for answer in question.answers}


def test_a_condition_is_asked_with_the_amount_either_way():
    rule = vsi("any", 20, condition="registered")
    found = asked(invented(dataclasses.replace(patient(), voluntary_si=VoluntarySI(500_000, 1))), law(rule))
    question = found["condition", f"members[0].met.{rule.id}"]
    assert "registered" in question.en
    answers = amounts(question)
    assert answers[False] - answers[True] == 20_000


def test_an_answered_condition_is_not_asked_again_and_counts():
    rule = hi("any", 20, condition="registered")
    person = patient(met={rule.id: True})
    line = assess(invented(person), law(rule)).lines[0]
    assert (line.local, line.conditions) == (10_000, ())
    assert not any(code == "condition" for code, _ in asked(invented(person), law(rule)))
    line = assess(invented(patient(met={rule.id: False})), law(rule)).lines[0]
    assert (line.local, line.local_known) == (0, False)


def test_a_condition_that_many_rules_ask_is_asked_once_in_its_own_words():
    rules = [hi("any", 20, conditions=(RESIDENCE,)), hi("any", 10, conditions=(RESIDENCE,), adds_up=True)]
    found = [q for q in assess(invented(patient()), law(*rules)).questions if q.code == "condition"]
    assert [(q.field, q.en, q.vi) for q in found] == [
        ("members[0].met.permanent_residence", RESIDENCE.question_en, RESIDENCE.question_vi)
    ]
    assert amounts(found[0]) == {True: 35_000, False: 50_000}


def test_words_of_one_rule_are_asked_of_that_rule_with_all_that_is_open():
    rule = hi("any", 20, conditions=(RESIDENCE, *in_words("works in salt production")))
    found = asked(invented(patient()), law(rule))
    assert found.keys() >= {
        ("condition", "members[0].met.permanent_residence"),
        ("condition", f"members[0].met.{rule.id}"),
    }
    question = found["condition", f"members[0].met.{rule.id}"]
    assert question.en == "Is this so: permanent residence; works in salt production?"
    assert question.vi.startswith("Có đáp ứng điều kiện sau không: thường trú tại tỉnh; điều kiện:")
    said = asked(invented(patient(met={"permanent_residence": True})), law(rule))
    assert said["condition", f"members[0].met.{rule.id}"].en == "Is this so: works in salt production?"


def test_a_states_condition_that_is_not_met_leaves_the_next_rule():
    rules = (
        state("health_insurance", "veteran", 100, category="budget_pays", condition="of a certain kind"),
        state("health_insurance", "student", 30, category="budget_supports"),
    )
    there = law(state_rules=rules)
    person = patient("veteran", "student", months=12)
    assert assess(invented(person), there).lines[0].pays == 0
    unmet = dataclasses.replace(person, met={rules[0].id: False})
    assert assess(invented(unmet), there).lines[0].pays == 12 * 35_000
    assert amounts(asked(invented(person), there)["condition", f"members[0].met.{rules[0].id}"]) == {
        True: 0,
        False: 12 * 35_000,
    }


def test_since_when_is_asked_of_a_group_supported_for_a_time():
    question = asked(invented(patient("trafficking_victim", months=6)), law())[
        "since", "members[0].since.trafficking_victim"
    ]
    assert "victim" in question.vi
    assert len(set(amounts(question).values())) == 2
    said = patient("trafficking_victim", months=6, since={"trafficking_victim": D(2024, 1, 1)})
    assert ("since", "members[0].since.trafficking_victim") not in asked(invented(said), law())


def test_a_birth_that_matters_is_asked_for_with_the_extremes():
    question = asked(invented(patient(months=12)), law())["born", "members[0].born"]
    assert sorted(amounts(question).values()) == [0, 12 * 50_000]
    year = asked(invented(patient(months=12, born=2018)), law())["born", "members[0].born"]
    assert len(year.answers) == 2


def test_a_year_in_which_the_person_may_be_too_young_is_asked_about(registry):
    saver = Person("p", born=2011, voluntary_si=VoluntarySI(1_500_000))
    question = asked(Household(datetime.date(2026, 3, 1), (saver,)), registry)["born", "members[0].born"]
    assert amounts(question) == {datetime.date(2011, 1, 1): 264_000, datetime.date(2011, 12, 31): None}
    older = dataclasses.replace(saver, born=2010)
    assert ("born", "members[0].born") not in asked(Household(datetime.date(2026, 3, 1), (older,)), registry)


def test_who_may_not_join_is_asked_of_savers_of_the_new_law(registry):
    saver = Person("p", voluntary_si=VoluntarySI(1_500_000, 12))
    found = asked(Household(D(2026, 3, 1), (saver,), "ha-noi"), registry)
    assert amounts(found["pension", "members[0].pension"])[True] is None
    before = asked(Household(D(2025, 6, 30), (saver,), "ha-noi"), registry)
    assert ("pension", "members[0].pension") not in before


def test_the_most_decisive_comes_first_and_each_answer_is_what_assess_says(registry):
    person = Person("p", groups=("grassroots_security",), voluntary_si=VoluntarySI(1_500_000, 1))
    answered = assess(Household(D(2026, 3, 1), (person,), "ninh-binh"), registry)
    weights = [question.weight for question in answered.questions]
    assert weights == sorted(weights, reverse=True)
    assert weights
    former = next(q for q in answered.questions if q.code == "former_province")
    for answer in former.answers:
        there = Household(D(2026, 3, 1), (person,), "ninh-binh", answer.value)
        assert assess(there, registry).total.pays == answer.pays


def put(household, field, value):
    """The household with a field of a question filled."""
    if not field.startswith("members["):
        return dataclasses.replace(household, **{field: value})
    index, _, rest = field.removeprefix("members[").partition("].")
    name, _, key = rest.partition(".")
    members = list(household.members)
    member = members[int(index)]
    said = {**getattr(member, name), key: value} if key else value
    members[int(index)] = dataclasses.replace(member, **{name: said})
    return dataclasses.replace(household, members=tuple(members))


@many
@given(households(most=2, answers=True))
def test_every_answer_of_every_question_is_what_assess_says(household):
    registry = shipped()
    for question in plain_assess(household, registry).questions:
        assert len({(answer.pays, answer.lowest_pays) for answer in question.answers}) > 1
        for answer in question.answers:
            try:
                found = plain_assess(put(household, question.field, answer.value), registry).total.pays
            except BadHousehold:
                found = None
            assert found == answer.pays


def test_a_copy_in_another_process_has_its_questions(registry):
    person = Person("p", groups=("near_poor",), health_insurance=HealthInsurance(12))
    answered = assess(Household(D(2026, 3, 1), (person,), "ninh-binh"), registry)
    copy = pickle.loads(pickle.dumps(answered))
    assert copy.as_json() == answered.as_json()
