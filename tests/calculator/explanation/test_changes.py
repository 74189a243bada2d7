"""What changes within the months paid for is told in both languages: when, why, and what holds from then on."""

from __future__ import annotations

import datetime
from typing import get_args

import pytest
from hypothesis import given

from calculator.explanation.explain import explain
from calculator.rules.stretches import What
from tests.invented.checked import assess, many, shipped
from tests.invented.households import households
from tests.invented.law import DAY, STATE_RULES, hi, household, law, parameter, patient, saver, state, vsi

D = datetime.date
LATER = D(2024, 7, 1)
"""Four months after DAY, 2024-03-01."""
BASES = (
    parameter("base_salary", 1_000_000, last=LATER.toordinal() - 1),
    parameter("base_salary", 1_200_000, LATER.toordinal()),
)
CARD = (
    state("health_insurance", "child", 100, category="budget_pays", age_below=6, card_until=(9, 30)),
    *(rule for rule in STATE_RULES if "child" not in rule.who),
)
UNCLEAR = (
    state(
        "health_insurance",
        "veteran",
        50,
        category="budget_supports",
        unclear_from=LATER.toordinal(),
        unclear="a later decree was not read",
    ),
)
VICTIM = {"trafficking_victim": D(2023, 7, 10)}


def explained(person, *rules, language="en", on=DAY, province="alpha", **of_law):
    found = law(*rules, on=on, **of_law)
    assessment = assess(household(person, province=province, on=on), found)
    (one,) = explain(assessment, found, language)
    return assessment.lines[0], one


CASES = [
    pytest.param(
        "age",
        patient(months=12, born=D(1964, 9, 10)),
        (hi("elderly", 40, age_from=60),),
        {},
        ("From October 2024: turns 60.", "from 2024-10: turns 60; left to pay"),
        ("Từ tháng 10/2024: đủ 60 tuổi.", "từ 10/2024: đủ 60 tuổi; còn phải đóng"),
        id="a birthday",
    ),
    pytest.param(
        "age",
        patient("child", months=12, born=2019),
        (),
        {"on": D(2024, 9, 1)},
        (
            "From January 2025: is 5 or 6, for only the year of birth was said.",
            "from 2025-01: is 5 or 6; household, payer no. 1",
        ),
        (
            "Từ tháng 1/2025: 5 hoặc 6 tuổi, vì chỉ nêu năm sinh.",
            "từ 01/2025: 5 hoặc 6 tuổi; theo hộ gia đình, người thứ 1",
        ),
        id="a birthday of which the year is known",
    ),
    pytest.param(
        "card_ends",
        patient(months=12, born=D(2018, 5, 10)),
        (),
        {"state_rules": CARD},
        (
            "From October 2024: the child's card ends.",
            "from 2024-10: the child's card ends; household, payer no. 1; left to pay 0–250,000",
        ),
        (
            "Từ tháng 10/2024: thẻ BHYT của trẻ hết giá trị sử dụng.",
            "từ 10/2024: thẻ của trẻ hết hạn; theo hộ gia đình, người thứ 1; còn phải đóng 0–250.000",
        ),
        id="the end of a child's card",
    ),
    pytest.param(
        "state_months",
        patient("trafficking_victim", months=12, since=VICTIM),
        (),
        {},
        (
            "From July 2024: the 12 months of support of this group are used up (victim).",
            "from 2024-07: the group's 12 months are used up; household, payer no. 1; left to pay",
        ),
        (
            "Từ tháng 7/2024: đã hưởng hết 12 tháng hỗ trợ của nhóm này (victim).",
            "từ 07/2024: hết 12 tháng của nhóm; theo hộ gia đình, người thứ 1; còn phải đóng",
        ),
        id="the months of a group",
    ),
    pytest.param(
        "life_limit",
        saver("poor", months=6, supported_months_so_far=118),
        (vsi("poor", 20),),
        {},
        (
            "From May 2024: 120 months of State support are used up.",
            "from 2024-05: 120 months of State support used up; left to pay 320,000",
        ),
        (
            "Từ tháng 5/2024: đã hưởng hết 120 tháng Nhà nước hỗ trợ.",
            "từ 05/2024: hết 120 tháng Nhà nước hỗ trợ; còn phải đóng 320.000",
        ),
        id="the months of a life",
    ),
    pytest.param(
        "local_months",
        saver("poor", months=6, local_supported_months_so_far=34),
        (vsi("poor", 20, months=36, number="7/NQ-HĐND"),),
        {},
        (
            "From May 2024: the 36 months of support by Resolution 7/NQ-HĐND of Alpha are used up.",
            "from 2024-05: 36 months by Alpha used up; left to pay",
        ),
        (
            "Từ tháng 5/2024: đã hưởng hết 36 tháng hỗ trợ theo Nghị quyết 7/NQ-HĐND của Alpha.",
            "từ 05/2024: hết 36 tháng của Alpha; còn phải đóng",
        ),
        id="the months of a province",
    ),
    pytest.param(
        "local_end",
        saver("poor", months=12),
        (vsi("poor", 20, number="7/NQ-HĐND", begin="2024-01-01", end="2024-12-31"),),
        {},
        (
            "From January 2025: Resolution 7/NQ-HĐND of Alpha ends on 2024-12-31.",
            "from 2025-01: Resolution 7/NQ-HĐND ends; left to pay 0–140,000",
        ),
        (
            "Từ tháng 1/2025: Nghị quyết 7/NQ-HĐND của Alpha hết hiệu lực sau ngày 31/12/2024.",
            "từ 01/2025: Nghị quyết 7/NQ-HĐND hết hiệu lực; còn phải đóng 0–140.000",
        ),
        id="the end of a resolution",
    ),
    pytest.param(
        "base",
        patient("poor", months=12),
        (),
        {"parameters": BASES},
        (
            "From July 2024: new base salary of 1,200,000: what the budget pays follows it.",
            "from 2024-07: new base salary 1,200,000; left to pay 0",
        ),
        (
            "Từ tháng 7/2024: mức lương cơ sở mới 1.200.000 đồng: phần do ngân sách đóng tính theo mức này.",
            "từ 07/2024: mức lương cơ sở mới 1.200.000 đồng; còn phải đóng 0",
        ),
        id="a new base salary",
    ),
    pytest.param(
        "base",
        patient("poor", months=12),
        (),
        {
            "parameters": (
                parameter("hi_rate", 5, last=LATER.toordinal() - 1),
                parameter("hi_rate", 6, LATER.toordinal()),
            )
        },
        (
            "From July 2024: new rate of 6%: what the budget pays follows it.",
            "from 2024-07: new rate 6%; left to pay 0",
        ),
        (
            "Từ tháng 7/2024: tỷ lệ đóng mới 6%: phần do ngân sách đóng tính theo tỷ lệ này.",
            "từ 07/2024: tỷ lệ đóng mới 6%; còn phải đóng 0",
        ),
        id="a new rate",
    ),
    pytest.param(
        "unclear",
        patient("veteran", months=12),
        (),
        {"state_rules": UNCLEAR},
        (
            "From July 2024: sources do not settle whether this support goes on: a later decree was not read.",
            "from 2024-07: not settled whether support goes on; left to pay",
        ),
        (
            (
                "Từ tháng 7/2024: các nguồn chưa thống nhất hỗ trợ này còn tiếp tục hay không: điều kiện: a later "
                "decree was not read."
            ),
            "từ 07/2024: chưa rõ còn được hỗ trợ không; còn phải đóng",
        ),
        id="what sources do not settle",
    ),
]


@pytest.mark.parametrize(("what", "person", "rules", "of_law", "english", "vietnamese"), CASES)
def test_each_change_is_told_in_both_languages(what, person, rules, of_law, english, vietnamese):
    for language, (sentence, short) in (("en", english), ("vi", vietnamese)):
        line, found = explained(person, *rules, language=language, **of_law)
        assert what in {change.what for period in line.periods for change in period.begins_with}
        assert sentence in found.sentences
        assert len(found.changes) == len(line.periods) - 1
        assert any(change.startswith(short) for change in found.changes), found.changes


def test_every_kind_of_change_has_a_case():
    assert {case.values[0] for case in CASES} == set(get_args(What))


def test_what_goes_on_is_not_told_again():
    """The State's support runs out, the contribution and the province's part go on: told once, for all months."""
    _, found = explained(
        patient("trafficking_victim", months=12, since=VICTIM, outside_household=True), hi("trafficking_victim", 30)
    )
    told = [s for s in found.sentences if s.startswith(("Contribution", "Alpha adds", "Victim"))]
    assert [s.partition(" (")[0] for s in told] == [
        "Contribution: 5% of the base salary of 1,000,000 = 50,000 a month for 12 months: 600,000",
        "Victim: the State pays 50% of 50,000 = 25,000 a month for 4 months: 100,000",
        "Alpha adds 30% of 50,000 = 15,000 a month for 12 months: 180,000",
    ]
    assert "Left to pay: 600,000 − 100,000 (State) − 180,000 (Alpha) = 320,000." in found.sentences


def test_what_the_budget_pays_is_told_with_each_base_salary_and_the_law_of_its_day():
    _, found = explained(
        patient("poor", months=12),
        parameters=(
            BASES[0]._replace(instrument="Decree of 2023"),
            BASES[1]._replace(instrument="Decree of 2024", unsourced="not read"),
        ),
    )
    text = " ".join(found.sentences)
    assert "5% of the base salary of 1,000,000 = 50,000 a month for 4 months: 200,000" in text
    assert "5% of the base salary of 1,200,000 = 60,000 a month for 8 months: 480,000" in text
    first, second = (s for s in found.sentences if s.startswith("Contribution"))
    assert ("Decree of 2023" in first, "Decree of 2024" in first) == (True, False)
    assert ("Decree of 2023" in second, "Decree of 2024" in second) == (False, True)
    assert "Not confirmed by a page read, Decree of 2024: not read." in found.sentences
    assert "Left to pay: 680,000 − 680,000 (State) = 0." in found.sentences


@pytest.mark.parametrize(
    ("language", "sentence", "short"),
    [
        (
            "en",
            "Nothing is due for 4 months: the card of a child whom the State has paid for runs on (Decree 1).",
            "from 2024-06: turns 6; the card runs on, nothing is due; left to pay 0",
        ),
        (
            "vi",
            "Không phải đóng trong 4 tháng: thẻ BHYT của trẻ đã được Nhà nước đóng còn giá trị sử dụng (Nghị định 1).",
            "từ 06/2024: đủ 6 tuổi; thẻ còn giá trị, không phải đóng; còn phải đóng 0",
        ),
    ],
)
def test_months_in_which_a_childs_card_runs_on_are_said(language, sentence, short):
    line, found = explained(patient(months=12, born=D(2018, 5, 10)), language=language, state_rules=CARD)
    assert [period.contribution for period in line.periods] == [150_000, 0, 250_000]
    assert sentence in found.sentences
    assert found.changes[0] == short


def test_a_month_that_begins_within_a_month_is_told_by_its_day():
    _, found = explained(
        patient("trafficking_victim", months=12, since=VICTIM), language="vi", on=D(2024, 3, 15), province=None
    )
    assert any(s.startswith("Từ 15/07/2024: đã hưởng hết") for s in found.sentences)
    assert found.changes[0].startswith("từ 15/07/2024: ")


def test_anothers_change_in_the_same_month_is_not_told():
    """The base salary changes in the month in which a group's months are used up; the person pays for himself then."""
    _, found = explained(patient("trafficking_victim", months=12, since=VICTIM), parameters=BASES)
    (changed,) = (s for s in found.sentences if s.startswith("From July 2024"))
    assert "base salary" not in changed


@pytest.mark.parametrize(
    ("since", "english", "vietnamese"),
    [
        (
            D(2023, 7, 10),
            "The State supports this group for at most 12 months, 4 months left on 2024-03-01 (group: victim).",
            "Nhà nước hỗ trợ nhóm này không quá 12 tháng; tại ngày 01/03/2024 còn 4 tháng (đối tượng: victim).",
        ),
        (
            D(2023, 3, 10),
            "The State supports this group for at most 12 months, all of them used up on 2024-03-01 (group: victim).",
            "Nhà nước hỗ trợ nhóm này không quá 12 tháng; đến ngày 01/03/2024 đã hưởng hết (đối tượng: victim).",
        ),
    ],
)
def test_months_left_are_said_also_where_they_are_used_up(since, english, vietnamese):
    person = patient("trafficking_victim", months=6, since={"trafficking_victim": since})
    for language, sentence in (("en", english), ("vi", vietnamese)):
        _, found = explained(person, language=language)
        assert sentence in found.sentences
        assert sentence in found.warnings
    long, _ = explained(patient("trafficking_victim", months=1, since={"trafficking_victim": since}))
    assert len(long.periods) == 1


def test_months_left_that_last_are_no_warning():
    _, found = explained(
        patient("trafficking_victim", months=3, since={"trafficking_victim": DAY}), hi("trafficking_victim", 10)
    )
    assert any("12 months left on 2024-03-01" in s for s in found.sentences)
    assert found.warnings == ()


def test_months_left_of_a_province_name_its_rule():
    person = patient("escaped_poverty", months=6, since={"escaped_poverty": D(2021, 6, 1)})
    _, found = explained(person, hi("escaped_poverty", 50, months=36, number="7/NQ-HĐND"))
    assert (
        "Alpha (Resolution 7/NQ-HĐND) supports this group for at most 36 months, 3 months left on 2024-03-01 (group: "
        "left poverty)."
    ) in found.sentences


def test_months_left_are_those_of_the_rule_that_applies():
    """Of two rules with a limit the lower one gives nothing, so how long it lasts is not said."""
    person = saver("poor", months=6, local_supported_months_so_far=3)
    _, found = explained(person, vsi("poor", 30, months=36), vsi("any", 10, months=24))
    assert [s for s in found.sentences if "months left" in s] == [
        s for s in found.sentences if "at most 36 months, 33 months left" in s
    ]
    assert any("33 months left" in s for s in found.sentences)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "In all months, by the rules that count: 1,200,000 − 360,000 (State) − 200,000 (Alpha) = 640,000 at most.",
        ),
        (
            "vi",
            (
                "Tính chung các tháng, theo các quy định được tính: 1.200.000 đồng − 360.000 đồng (Nhà nước) − 200.000 "
                "đồng (Alpha) = nhiều nhất 640.000 đồng."
            ),
        ),
    ],
)
def test_sums_are_said_also_where_what_follows_is_not_known(language, sentence):
    rule = vsi("poor", 20, begin="2024-01-01", end="2024-12-31")
    line, found = explained(saver("poor", months=12), rule, language=language)
    assert not line.local_known
    assert sentence in found.sentences


def test_what_was_answered_is_no_longer_to_be_checked():
    rule = vsi("poor", 20, condition="permanent residence")
    _, asked = explained(saver("poor"), rule)
    assert [check.condition for check in asked.checks] == ["permanent residence"]
    _, answered = explained(saver("poor", met={rule.id: True}), rule)
    assert answered.checks == ()


def test_a_condition_of_later_months_is_to_be_checked_too():
    rules = (
        state("health_insurance", "elderly", 100, category="budget_pays", age_from=75, condition="a social pension"),
    )
    line, found = explained(patient(months=12, born=D(1949, 9, 10)), state_rules=rules)
    assert len(line.periods) == 2
    assert [check.condition for check in found.checks] == ["a social pension"]
    assert any("the State pays 0; left to pay at most 600,000" in s for s in found.sentences)


@many
@given(households(answers=True))
def test_every_stretch_of_months_is_told(asked):
    assessment = assess(asked, shipped())
    at = shipped().law(asked.date)
    lines = {(m.id, line.programme): line for m in assessment.members for line in m.lines}
    for one in explain(assessment, at):
        line = lines.get((one.member, one.programme))
        if line is None:
            continue
        assert len(one.changes) == len(line.periods) - 1
        for period, short in zip(line.periods[1:], one.changes, strict=True):
            assert f"{period.first:%Y-%m}" in short
            assert f"{period.pays:,}" in short
        assert sum(s.startswith("From ") and ": " in s for s in one.sentences) >= len(line.periods) - 1
