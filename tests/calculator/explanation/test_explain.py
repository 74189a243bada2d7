"""Why a line is as it is: one sentence for each step, in both languages, with the line's own figures."""

from __future__ import annotations

import datetime
import re
import string
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given

import calculator.explanation
from calculator import HealthInsurance, Household, Person, VoluntarySI
from calculator.explanation.explain import ROOMS, explain
from calculator.explanation.wording import TEXTS
from calculator.legal_names import in_vietnamese
from calculator.rules.parameters_used import PARAMETERS
from registry.law.rule import ALWAYS, FOREVER, Certainty
from registry.voice.texts import TEXTS as TEXTS_OF_THE_VOICE
from tests.invented.checked import assess, many, shipped
from tests.invented.households import households
from tests.invented.law import DAY, MERGED, hi, household, law, nothing, parameter, patient, saver, vsi

POSSIBLE = Certainty.POSSIBLE


def told(people, *rules, language="en", on=DAY, province="alpha", statements=(), parameters=(), **said):
    """The sentences of the last line of some people under invented rules."""
    found = law(*rules, on=on, statements=statements, parameters=parameters)
    members = people if isinstance(people, tuple) else (people,)
    assessment = assess(household(*members, province=province, on=on, **said), found)
    return explain(assessment, found, language)[-1].sentences


def says(sentences, *parts):
    """Whether one of the sentences has all of the parts."""
    return any(all(part in sentence for part in parts) for sentence in sentences)


# The real law


HA_NOI = Household(
    date=datetime.date(2026, 3, 1),
    province="ha-noi",
    members=(Person("mother", groups=("near_poor",), voluntary_si=VoluntarySI(1_500_000, 12)),),
)


def of_ha_noi(language):
    (found,) = explain(assess(HA_NOI, shipped()), shipped().law(HA_NOI.date), language)
    return found


def test_it_reads_as_the_case_worker_would_say_it():
    found = of_ha_noi("en")
    assert (found.member, found.programme) == ("mother", "voluntary_si")
    state = (
        "Near-poor household: the State pays 40% of 330,000 = 132,000 a month for 12 months: 1,584,000 "
        "(Decree 159/2025/ND-CP art. 5 cl. 1)."
    )
    assert state in found.sentences
    assert says(found.sentences, "Hà Nội adds 60% of 330,000 = 198,000 a month for 12 months: 2,376,000", "19/2025")
    assert "Left to pay: 3,960,000 − 1,584,000 (State) − 2,376,000 (Hà Nội) = 0." in found.sentences


def test_it_reads_as_an_office_would_write_it():
    found = of_ha_noi("vi")
    state = (
        "Hộ cận nghèo: Nhà nước hỗ trợ 40% của 330.000 đồng = 132.000 đồng/tháng × 12 tháng = 1.584.000 đồng "
        "(khoản 1 Điều 5 Nghị định 159/2025/NĐ-CP)."
    )
    assert state in found.sentences
    assert says(found.sentences, "Hà Nội hỗ trợ thêm 60%", "Nghị quyết 19/2025/NQ-HĐND", "từ 01/01/2026")


def test_what_must_be_checked_is_also_given_apart():
    checks = of_ha_noi("en").checks
    assert {check.instrument for check in checks} == {"Resolution 19/2025/NQ-HĐND"}
    assert [check.condition for check in checks] == [
        "has permanent residence in the province or city",
        "the household is poor or near-poor by the national standard",
    ]
    assert [check.condition for check in of_ha_noi("vi").checks] == [
        "đăng ký thường trú tại tỉnh, thành phố",
        "hộ nghèo, hộ cận nghèo được xác định theo chuẩn quốc gia",
    ]


# The contribution


def test_voluntary_si_is_a_percent_of_the_chosen_income_and_support_of_the_lowest():
    found = told(saver("near_poor", income=600_000, months=3))
    assert says(found, "Contribution: 20% of the chosen income of 600,000 = 120,000 a month for 3 months: 360,000")
    assert says(found, "Support is a percent of 100,000 a month: 20% of the rural poverty line of 500,000")


@pytest.mark.parametrize(("paid", "word"), [({"years_ahead": 2}, "discounted"), ({"missing_months": 13}, "compounded")])
def test_what_is_paid_at_once_says_by_which_return(paid, word):
    person = saver(months=None, **paid)
    found = told(person, parameters=(parameter("vsi_investment_rate", 1),))
    assert says(found, word, "monthly return of 1%")
    assert says(found, "latest announced")


def test_health_insurance_says_the_category_first():
    assert told(patient("near_poor"))[0] == (
        "Category: the State budget pays a part of the contribution (near-poor; HI Law art. 12 cl. 4)."
    )
    assert "whole contribution (poor; Decree 1)" in told(patient("poor"))[0]
    assert "as the question says" in told(patient(paid_by_budget=True))[0]
    assert told(patient())[0].startswith("Category: household")


def test_of_several_groups_it_says_which_counts():
    assert says(told(patient("near_poor", "student")), "Of several groups")
    assert not says(told(patient("near_poor")), "Of several groups")


def test_a_place_in_the_households_order_says_why():
    couple = (patient(id="older", born=1960), patient(id="younger", born=1990))
    found = told(couple)
    assert says(found, "payer number 2 of the household 70% of that = 35,000 for 1 month")
    assert says(found, "Place 2 of 2", "the law does not say who comes first")
    assert says(told(patient(order=3)), "Place 3", "given in the question")
    assert not says(told(patient()), "Place 1")


def test_somebody_insured_elsewhere_is_told_so():
    found = told((patient(id="a"), patient(id="b", covered_elsewhere=True)))
    assert found == told(patient(id="b", covered_elsewhere=True))
    assert "takes no place" in found[0]


# The State's part


def test_months_used_up_are_told_once():
    found = told(saver("poor", months=6, supported_months_so_far=118))
    assert [s for s in found if "120 months" in s] == [
        "From May 2024: 120 months of State support are used up.",
        "Of the 6 months the State supports 2 months: at most 120 months in all.",
    ]


def test_a_group_supported_for_a_time_is_asked_since_when():
    assert says(told(patient("trafficking_victim")), "at most 12 months", "say since when")
    assert not says(told(patient("trafficking_victim", since={"trafficking_victim": DAY})), "say since when")


# Local rules


def test_a_percent_a_fixed_amount_and_a_total_are_said_as_they_are_worked_out():
    person = saver("poor", months=3)
    assert says(told(person, vsi("poor", 20)), "Alpha adds 20% of 100,000 = 20,000 a month for 3 months: 60,000")
    fixed = vsi("poor", 5_000, kind="vnd_per_month", of=None)
    assert says(told(person, fixed), "Alpha adds 5,000 a month for 3 months: 15,000")
    total = vsi("poor", 70, kind="total_percent")
    assert says(told(person, total), "The State and Alpha together pay 70% of 100,000", "leaves of that: 120,000")


def test_it_says_since_when_until_when_and_how_surely():
    rule = vsi("poor", 20, begin="2024-01-01", end="2024")
    assert says(told(saver("poor"), rule), "from 2024-01-01 to the end of 2024)")
    presumed = vsi("poor", 20, begin="by 2024-01-01", end="unknown", certainty=Certainty.PRESUMED)
    assert says(
        told(saver("poor"), presumed),
        "from 2024-01-01 at the latest, no source states its end; presumed to be in force",
    )


def test_what_goes_beyond_the_contribution_is_cut():
    found = told(saver("poor"), vsi("poor", 90))
    assert says(found, "Of that 70,000 counts")


def test_a_lower_rule_is_named_and_not_added():
    found = told(saver("poor"), vsi("poor", 20), vsi("any", 10))
    assert says(found, "would give 10,000 as well", "the highest applies")
    adding = told(saver("poor"), vsi("poor", 20), vsi("any", 10, adds_up=True))
    assert not says(adding, "would give")
    assert says(adding, "adds 10%")


def test_months_of_local_support_are_counted():
    rule = vsi("poor", 20, months=36)
    found = told(saver("poor", months=6, local_supported_months_so_far=34), rule)
    assert says(found, "adds 20% of 100,000 = 20,000 a month for 2 months: 40,000")
    assert says(found, "From May 2024: the 36 months of support by", "of Alpha are used up")
    assert says(found, "at most 36 months, 2 months left on 2024-03-01")
    assert not says(found, "gives nothing more")
    used = told(saver("poor", local_supported_months_so_far=36), rule)
    assert says(used, "gives nothing more", "36 months of support")
    assert says(used, "at most 36 months, all of them used up on 2024-03-01")


def test_a_total_below_the_states_part_adds_nothing():
    assert says(told(saver("poor"), vsi("poor", 20, kind="total_percent")), "nothing beyond what the State pays")


def test_a_districts_part_is_told_apart():
    rule = vsi("poor", 20, level="district", districts=("Old Town",), adds_up=True)
    found = told(saver("poor"), rule, vsi("poor", 30), district="old town")
    assert says(found, "Old Town (Alpha) adds 20%")
    assert says(found, "− 20,000 (district, commune or fund)")


@pytest.mark.parametrize(
    ("rule", "what", "why"),
    [
        (vsi("poor", None), "a part that no source puts in numbers", "its rate is not known"),
        (vsi("poor", 50, of="unknown"), "50% of a base that no source names", "what the rate is a percent of"),
        (vsi("unspecified", 50), "50% of 100,000, 50,000 for the period", "the source does not name its group"),
        (vsi("poor", 50, certainty=POSSIBLE), "50%", "its first day is not known"),
        (vsi("poor", 50, certainty=POSSIBLE, begin="by 2030-01-01"), "50%", "its first day is not known"),
        (vsi("poor", 50, certainty=POSSIBLE, status="unclear"), "50%", "no source confirms that it was adopted"),
        (
            vsi("poor", 50, intervals=((ALWAYS, 10, 3), (11, FOREVER, 1)), begin="2020-01-01"),
            "50%",
            "it may have ended or been replaced",
        ),
        (vsi("poor", 50, area_known=False), "50%", "no source says which part of the province"),
        (vsi("poor", 50, districts=("Old Town",)), "50%", "limited to Old Town"),
        (vsi("poor", 50, age_from=60), "50%", "say when the person was born"),
        (vsi("poor", 70, kind="total_percent", certainty=POSSIBLE), "leaves of 70% of 100,000", "first day"),
        (vsi("poor", 5_000, kind="vnd_per_month", of=None, certainty=POSSIBLE), "5,000 for the period", "first day"),
    ],
)
def test_a_rule_in_doubt_says_why(rule, what, why):
    found = told(saver("poor"), rule)
    assert says(found, "In doubt and not counted", what, why)
    assert says(found, "Left to pay: between")
    assert all(
        says(told(saver("poor"), rule, language="vi"), "Chưa chắc chắn", word) for word in ("Alpha", rule.number)
    )


def test_after_the_merger_a_part_must_be_named():
    rule = vsi("poor", 50, area=("beta",))
    assert says(told(saver("poor"), rule, on=MERGED, province="gamma"), "former Beta", "say which former province")
    merger = MERGED.replace(year=2025, month=7).toordinal()
    stopped = vsi(
        "poor", 50, area=("beta",), begin="2020-01-01", intervals=((ALWAYS, merger - 1, 3), (merger, FOREVER, 1))
    )
    found = told(saver("poor"), stopped, on=MERGED, province="gamma", former_province="beta")
    assert says(found, "no source says whether it went on after the provinces were merged on 2025-07-01")


def test_none_and_not_known_are_not_the_same():
    none = told(saver("poor"), statements=(nothing("voluntary_si"),))
    assert says(none, "Alpha adds nothing here, as a source states: “adds nothing” (https://law.example)")
    assert says(none, "= 70,000.")
    unknown = told(saver("poor"))
    assert says(unknown, "What Alpha adds here is not known", "not the same as no support")
    assert says(unknown, "Left to pay: between 0 and 70,000, because Alpha may add 0 to 70,000.")


def test_without_a_province_only_the_state_counts():
    assert says(told(saver("poor"), province=None), "No province was named")
    assert says(told(patient("child", born=2023), hi("any", 10)), "Nothing is left to pay after the State's part")


def test_a_students_province_is_that_of_the_school():
    student = patient("student", school_province="delta")
    found = told(student, hi("student", 10, area=("delta",)), hi("student", 20))
    assert says(found, "the budget of the school's province supports: Delta")
    assert says(found, "Delta adds 10%")
    assert not says(found, "Alpha")


def test_a_student_of_another_group_too_is_told_whose_support_it_is():
    """The school's for students, that of home for all others."""
    person = patient("student", "near_poor", school_province="delta")
    of_school = told(person, hi("student", 10, area=("delta",)))
    assert says(of_school, "(Delta) =")
    assert not says(of_school, "Alpha")
    of_home = told(person, hi("near_poor", 20), hi("student", 10, area=("delta",)))
    assert says(of_home, "(Alpha) =")
    in_doubt = told(person, hi("near_poor", 20, certainty=POSSIBLE), hi("student", 10, area=("delta",)))
    assert says(in_doubt, "because Alpha and Delta may add")


def test_the_numbers_named_are_those_of_the_day_whose_figures_hold():
    """Who turns 80 after July 2025 is paid for by the reference level of that day, not by the base salary of before."""
    day = datetime.date(2025, 5, 15)
    old = Person("p", born=datetime.date(1945, 9, 10), health_insurance=HealthInsurance(12))
    found = explain(assess(Household(day, (old,)), shipped()), shipped().law(day))[0].sentences
    assert says(found, "of the base salary of 2,340,000", "Decree 73/2024/ND-CP")
    assert says(found, "of the reference level of 2,340,000", "SI Law 41/2024/QH15 art. 7")


def test_conditions_are_said_with_what_happens_if_they_are_not_met():
    found = told(saver("poor"), vsi("poor", 20, condition="permanent residence"))
    assert says(found, "To be checked, No. ", ": permanent residence.")
    assert says(found, "is not met: local support 0, left to pay 70,000.")
    limited = told(patient("escaped_poverty"), hi("escaped_poverty", 50, months=36))
    assert says(limited, "To be checked", "at most 36 months", "since when")


def test_what_no_page_confirms_is_said():
    doubtful = parameter("vsi_rate", 20)._replace(unsourced="no page read")
    assert says(told(saver(), parameters=(doubtful,)), "Not confirmed by a page read, Law on vsi_rate: no page read.")


# In any case


def test_texts_have_the_same_fields_in_both_languages():
    def fields(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    texts = [text for table in (*ROOMS, TEXTS) for text in table.items()]
    assert len({key for key, _ in texts}) == len(texts)
    for key, (english, vietnamese) in texts:
        assert fields(english) == fields(vietnamese), key
        assert english
        assert vietnamese


def test_every_text_is_used():
    folder = Path(calculator.explanation.__file__).parent
    code = "\n".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    said = re.sub(r'^    "[\w.]+": \(', "", code, flags=re.MULTILINE)
    by_parameter = PARAMETERS["health_insurance"]  # `hi_base` names the parameter, and the parameter its text
    literal = {*re.findall(r'"([\w.]+)"', said), *TEXTS_OF_THE_VOICE, *by_parameter}
    assert [key for table in (*ROOMS, TEXTS) for key in table if key not in literal] == []


_ENGLISH = re.compile(
    r"\b(?:Decree|Law|art\.|cl\.|Decision|Circular|unsourced|months?|from|the|State|support|not|known|adds|paid)\b"
)
_AS_WRITTEN = re.compile(r"“.*”|\(?https?://\S+|\([a-z0-9-]+\)", re.DOTALL)
"""What the registry has in English, which is marked so, and identifiers."""


def test_every_instrument_of_the_state_is_cited_in_vietnamese():
    content = shipped()._content
    cited = {value.instrument for value in (*content.parameters, *content.state_rules)}
    assert len(cited) > 40
    for instrument in cited:
        assert not _ENGLISH.search(in_vietnamese(instrument)), instrument


@many
@given(households(answers=True))
def test_every_line_is_told_in_both_languages_with_its_own_figures(asked):
    assessment = assess(asked, shipped())
    at = shipped().law(asked.date)
    english, vietnamese = explain(assessment, at, "en"), explain(assessment, at, "vi")
    lines = {(m.id, line.programme): line for m in assessment.members for line in m.lines}
    assert {(e.member, e.programme) for e in english} >= set(lines)
    for one, other in zip(english, vietnamese, strict=True):
        assert len(one.sentences) == len(other.sentences)
        assert len(one.checks) == len(other.checks)
        for sentence in (*one.sentences, *other.sentences):
            assert sentence[-1] == "."
            assert "{" not in sentence
            assert sentence[0] == sentence[0].upper()
        for sentence in other.sentences:
            assert not _ENGLISH.search(_AS_WRITTEN.sub("", sentence)), sentence
        if (line := lines.get((one.member, one.programme))) is not None:
            _fits(line, one.sentences)


def _fits(line, sentences):
    text = " ".join(sentences)
    for amount in (line.contribution, line.state, line.local, line.other, line.pays):
        assert not amount or f"{amount:,}" in text
    certain = [s for s in sentences if s.startswith("Left to pay:") and "between" not in s]
    assert len(certain) == line.local_known
    for because in line.because[1:]:
        assert because.instrument in text or because.instrument == "unknown"
    for candidate in line.candidates:
        rule = candidate.found.rule
        assert (rule.number if rule.number != "unknown" else rule.instrument) in text


def test_nothing_is_explained_unless_asked_for():
    code = "import sys, calculator; sys.exit('calculator.explanation.explain' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
