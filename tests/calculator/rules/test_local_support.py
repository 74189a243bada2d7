"""What a province, district or commune adds: every form of rule, which one wins, and what is not known.

In the invented country (`invented_law`) a month of voluntary SI is 100,000 and a month of health insurance 50,000. The
State pays 10% of voluntary SI for anybody, 25% for the near-poor, 30% for the poor.
"""

from __future__ import annotations

import datetime

import pytest

from registry.law.rule import Certainty
from tests.invented.checked import assess
from tests.invented.law import MERGED, hi, household, law, nothing, only_line, patient, saver, vsi

D = datetime.date


def parts(line):
    return line.state, line.local, line.other, line.pays


def local_range(line):
    """What is known of the province's part: one amount, or the lowest and the highest."""
    said = line.as_json()
    return said["local"] if said["local_known"] else tuple(said["range"]["local"])


# The forms of a rate


def test_a_percent_comes_on_top_of_the_states():
    assert parts(only_line(saver("near_poor"), vsi("near_poor", 20))) == (25_000, 20_000, 0, 55_000)


def test_a_percent_of_the_poverty_line_does_not_grow_with_the_income():
    line = only_line(saver("near_poor", income=1_000_000), vsi("near_poor", 20))
    assert (line.contribution, line.local) == (200_000, 20_000)


def test_a_percent_of_the_contribution_does():
    line = only_line(saver("near_poor", income=1_000_000), vsi("near_poor", 20, of="contribution"))
    assert line.local == 40_000


def test_a_percent_of_the_first_members_contribution():
    first, second = patient(id="a"), patient(id="b")
    rule = hi("household_member", 20, of="first_member_contribution")
    lines = assess(household(first, second), law(rule)).lines
    assert [(line.contribution, line.local) for line in lines] == [(50_000, 10_000), (35_000, 10_000)]


def test_a_total_is_state_and_province_together():
    assert parts(only_line(saver("near_poor"), vsi("near_poor", 40, kind="total_percent"))) == (
        25_000,
        15_000,
        0,
        60_000,
    )


def test_a_total_below_the_states_part_adds_nothing():
    assert parts(only_line(saver("poor"), vsi("poor", 20, kind="total_percent"))) == (30_000, 0, 0, 70_000)


def test_a_total_where_the_states_months_have_run_out():
    """After 120 months the State pays nothing; the total is what the resolution promises."""
    rule = vsi("poor", 40, kind="total_percent")
    assert parts(only_line(saver("poor", supported_months_so_far=120), rule)) == (0, 40_000, 0, 60_000)


def test_fixed_dong_a_month():
    assert only_line(saver(months=3), vsi("any", 12_345, kind="vnd_per_month", of=None)).local == 37_035


def test_a_schedule_gives_the_rate_of_the_year():
    rule = vsi("any", rates=((2023, 10), (2024, 20), (2025, None)))
    assert [only_line(saver(), rule, on=D(year, 12, 31)).local for year in (2023, 2024)] == [10_000, 20_000]
    unknown = only_line(saver(), rule, on=D(2025, 1, 1))
    assert (unknown.local_known, local_range(unknown)) == (False, (0, 90_000))


def test_support_never_exceeds_what_the_state_leaves():
    assert parts(only_line(saver("poor"), vsi("poor", 90))) == (30_000, 70_000, 0, 0)
    assert parts(only_line(saver("poor"), vsi("poor", 500_000, kind="vnd_per_month", of=None))) == (
        30_000,
        70_000,
        0,
        0,
    )


def test_with_a_higher_income_the_rest_is_paid():
    assert only_line(saver("poor", income=1_000_000), vsi("poor", 70)).pays == 100_000


# Whom a rule is for


def test_a_rule_for_others_is_for_everybody_in_voluntary_si():
    """The best support counts, so nobody loses by belonging to a further group."""
    rules = vsi("other", 20), vsi("near_poor", 5)
    assert only_line(saver("near_poor"), *rules).local == 20_000


def test_several_groups_at_once():
    rule = hi(("student", "ethnic_minority"), 40)
    assert only_line(patient("student", "ethnic_minority"), rule).local == 20_000
    assert local_range(only_line(patient("student"), rule)) == (0, 35_000)


def test_a_group_that_another_implies():
    """A province's own poverty line is never below the State's."""
    assert only_line(patient("near_poor"), hi("near_poor_local_standard", 10)).local == 5_000


def test_two_provisions_for_the_same_group_that_differ_by_order_only():
    """They have one id: it names instrument, programme, groups and ages."""
    first = hi("household_member", 10, household_order=1)
    second = hi("household_member", 30, household_order=2)._replace(id=first.id)
    lines = assess(household(patient(id="a"), patient(id="b")), law(first, second)).lines
    assert [line.local for line in lines] == [5_000, 15_000]


def test_only_for_the_first_member():
    members = [patient(id=name) for name in "abc"]
    lines = assess(household(*members), law(hi("household_member", 10, household_order=1))).lines
    assert [line.local for line in lines] == [5_000, 0, 0]


@pytest.mark.parametrize(
    ("born", "local"),
    [
        (D(1954, 3, 1), 10_000),  # 70 on the very day
        (D(1954, 3, 2), 0),  # tomorrow
        (D(1949, 3, 2), 10_000),  # 75 tomorrow
        (D(1949, 3, 1), 0),  # 75 today
    ],
)
def test_ages_on_the_day(born, local):
    rules = hi("elderly", 20, age_from=70, age_below=75), hi("elderly", 0)
    assert only_line(patient(born=born), *rules, on=D(2024, 3, 1)).local == local


def test_an_age_of_which_only_the_year_is_known_may_be_in_doubt():
    """Born in 1954: 69 or 70 in 2024; born in 1953: 70 or 71."""
    rules = hi("elderly", 20, age_from=70, age_below=75), nothing("health_insurance")
    ask = {"statements": rules[1:]}
    assert local_range(only_line(patient(born=1954), rules[0], **ask)) == (0, 10_000)
    assert local_range(only_line(patient(born=1953), rules[0], **ask)) == 10_000
    assert local_range(only_line(patient(born=1940), rules[0], **ask)) == 0


def test_who_turns_60_this_year_is_older_only_perhaps():
    """Law on the Elderly art. 2: full 60 years. Born in 1964: 59 or 60 in 2024."""
    ask = {"statements": (nothing("health_insurance"),)}
    assert local_range(only_line(patient(born=1964), hi("elderly", 20), **ask)) == (0, 10_000)
    assert local_range(only_line(patient(born=1963), hi("elderly", 20), **ask)) == 10_000
    assert local_range(only_line(patient(born=1965), hi("elderly", 20), **ask)) == 0


def test_who_turns_16_this_year_is_a_child_only_perhaps():
    """Law on Children art. 1: under 16. Born in 2008: 15 or 16 in 2024."""
    ask = {"statements": (nothing("health_insurance"),)}
    assert local_range(only_line(patient(born=2008), hi("child", 20), **ask)) == (0, 10_000)
    assert local_range(only_line(patient(born=2009), hi("child", 20), **ask)) == 10_000


def test_who_is_said_to_be_older_is():
    assert local_range(only_line(patient("elderly", born=1964), hi("elderly", 20))) == 10_000
    assert local_range(only_line(patient("elderly"), hi("elderly", 20))) == 10_000


def test_an_age_that_is_not_known_leaves_a_rule_for_an_age_in_doubt():
    assert local_range(only_line(patient("elderly"), hi("elderly", 20, age_from=70), hi("elderly", 4))) == (
        2_000,
        10_000,
    )


# How long


LEFT_POVERTY = hi("escaped_poverty", 20, months=36)


def test_months_since_leaving_poverty():
    """36 months from September 2021 end in August 2024: 6 of the 12 months from March 2024."""
    person = patient("escaped_poverty", months=12, since={"escaped_poverty": D(2021, 9, 1)})
    assert only_line(person, LEFT_POVERTY).local == 60_000


def test_after_the_months_there_is_no_more():
    person = patient("escaped_poverty", since={"escaped_poverty": D(2021, 3, 1)})
    assert local_range(only_line(person, LEFT_POVERTY)) == 0


def test_months_that_cannot_be_counted_are_for_a_person_to_check():
    line = only_line(patient("escaped_poverty", months=12), LEFT_POVERTY)
    assert line.local == 120_000
    assert line.conditions == ("support is for at most 36 months",)
    assert line.as_json()["without_conditions"] == {"state": 0, "local": 0, "other": 0, "pays": 600_000}


def test_nobody_is_supported_for_longer_than_a_rule_gives_though_its_start_is_not_known():
    """As near-poor people of Thanh Hoa in the last quarter of 2022: three months."""
    assert only_line(patient("near_poor", months=12), hi("near_poor", 20, months=3)).local == 30_000


def test_months_of_voluntary_si_are_counted_by_those_supported():
    rule = vsi("any", 20, months=24)
    assert only_line(saver(months=12, local_supported_months_so_far=20), rule).local == 80_000
    assert only_line(saver(months=12, local_supported_months_so_far=24), rule).local == 0


# Where


def test_a_rule_of_another_province_is_not_for_us():
    assert local_range(only_line(saver(), vsi("any", 20, area=("delta",)))) == (0, 90_000)


def test_after_the_merger_an_old_resolution_covers_the_old_area():
    """Beta became a part of Gamma. Where in Gamma somebody lives has to be said."""
    rule = vsi("any", 20, area=("beta",))
    ask = {"on": MERGED}
    assert local_range(only_line(saver(), rule, province="gamma", former_province="beta", **ask)) == 20_000
    assert local_range(only_line(saver(), rule, province="beta", **ask)) == 20_000
    assert local_range(only_line(saver(), rule, province="gamma", former_province="gamma", **ask)) == (0, 90_000)
    assert only_line(saver(), rule, province="gamma", **ask).local == 0


def test_where_in_a_merged_province_is_not_said_its_parts_rules_are_in_doubt():
    rules = vsi("any", 20, area=("beta",)), vsi("any", 5, area=("beta", "gamma"))
    assert local_range(only_line(saver(), *rules, province="gamma", on=MERGED)) == (5_000, 20_000)


def test_a_rule_of_the_new_province_covers_all_of_it():
    rule = vsi("any", 20, area=("beta", "gamma"))
    for former in (None, "beta", "gamma"):
        line = only_line(saver(), rule, province="gamma", former_province=former, on=MERGED)
        assert local_range(line) == 20_000


def test_a_rule_of_which_no_source_says_where_it_covers_is_in_doubt_everywhere():
    rule = vsi("any", 20, area=("gamma",), area_known=False)
    stated = {"statements": (nothing("voluntary_si", province="gamma"), nothing("voluntary_si", province="beta"))}
    for former in (None, "beta", "gamma"):
        line = only_line(saver(), rule, province="gamma", former_province=former, on=MERGED, **stated)
        assert local_range(line) == (0, 20_000)


def test_a_districts_own_support_is_the_part_of_others():
    rules = vsi("poor", 30), vsi("poor", 40, level="district", districts=("Bắc Sơn",), adds_up=True)
    assert parts(only_line(saver("poor"), *rules)) == (30_000, 30_000, 0, 40_000)
    assert parts(only_line(saver("poor"), *rules, district="bac son")) == (30_000, 30_000, 40_000, 0)
    assert parts(only_line(saver("poor"), *rules, district="Nam Sơn")) == (30_000, 30_000, 0, 40_000)


def test_a_provinces_rule_for_some_districts_is_in_doubt_where_the_district_is_not_said():
    rule = vsi("any", 20, districts=("Bắc Sơn",))
    stated = {"statements": (nothing("voluntary_si"),)}
    assert local_range(only_line(saver(), rule, **stated)) == (0, 20_000)
    assert local_range(only_line(saver(), rule, district="Bắc Sơn", **stated)) == 20_000
    assert local_range(only_line(saver(), rule, district="Nam Sơn", **stated)) == 0


# Which rule wins


def test_the_highest_of_several_applies():
    rules = vsi("any", 10), vsi("near_poor", 30), vsi("veteran", 20)
    line = only_line(saver("near_poor", "veteran"), *rules)
    assert line.local == 30_000
    assert [b.rule for b in line.because] == ["state.voluntary_si.near_poor", rules[1].id]


def test_what_adds_up_comes_on_top_of_the_highest():
    rules = vsi("any", 10), vsi("near_poor", 30), vsi("veteran", 5, adds_up=True)
    assert only_line(saver("near_poor", "veteran"), *rules).local == 35_000


def test_of_two_that_give_the_same_the_first_by_name_is_cited_in_any_order():
    one, other = vsi("any", 10), vsi("near_poor", 10)
    cited = {only_line(saver("near_poor"), *rules).because[-1].rule for rules in ((one, other), (other, one))}
    assert cited == {min(one.id, other.id)}


# How surely


def test_a_rule_in_force_surely_or_presumably_counts():
    for certainty, said in ((Certainty.CERTAIN, "certain"), (Certainty.PRESUMED, "presumed")):
        line = only_line(saver(), vsi("any", 20, certainty=certainty))
        assert (local_range(line), line.because[-1].in_force) == (20_000, said)


def test_a_draft_never_counts():
    stated = {"statements": (nothing("voluntary_si"),)}
    assert local_range(only_line(saver(), vsi("any", 20, certainty=Certainty.NO, status="draft"), **stated)) == 0


def test_a_rule_that_is_possibly_in_force_widens_the_range():
    possible = vsi("any", 30, certainty=Certainty.POSSIBLE)
    line = only_line(saver("near_poor"), possible, vsi("near_poor", 20))
    assert (line.local, local_range(line)) == (20_000, (20_000, 30_000))
    assert line.as_json()["range"]["pays"] == [45_000, 55_000]
    assert [b.rule for b in line.because] == ["state.voluntary_si.near_poor", line.because[-1].rule]


def test_a_rule_that_is_possibly_in_force_and_gives_less_changes_nothing():
    possible = vsi("any", 10, certainty=Certainty.POSSIBLE)
    assert local_range(only_line(saver("near_poor"), possible, vsi("near_poor", 20))) == 20_000


def test_a_group_that_no_source_names_may_be_anybodys():
    rules = vsi("unspecified", 50), vsi("near_poor", 20)
    assert local_range(only_line(saver("near_poor"), *rules)) == (20_000, 50_000)


@pytest.mark.parametrize("unknown", [vsi("near_poor", None), vsi("near_poor", 30, of="unknown")])
def test_what_is_not_known_may_be_all_that_is_left(unknown):
    line = only_line(saver("near_poor"), unknown, vsi("any", 5))
    assert local_range(line) == (5_000, 75_000)
    assert line.as_json()["range"]["pays"] == [0, 70_000]


def test_no_rule_and_no_statement_is_not_known():
    line = only_line(saver())
    assert (line.local_known, local_range(line)) == (False, (0, 90_000))


def test_a_statement_that_there_is_nothing_is_known():
    for groups in ((), ("near_poor",)):
        assert local_range(only_line(saver(*groups), statements=(nothing("voluntary_si"),))) == 0


def test_a_statement_about_a_group_says_nothing_of_others():
    stated = {"statements": (nothing("voluntary_si", "near_poor"),)}
    assert local_range(only_line(saver("near_poor"), **stated)) == 0
    assert local_range(only_line(saver(), **stated)) == (0, 90_000)


def test_since_the_merger_a_statement_of_old_speaks_of_the_old_area_only():
    """As of Ho Chi Minh City in the second half of 2025: what it said of itself was not said of Binh Duong."""
    stated = {"statements": (nothing("voluntary_si", province="gamma"),), "on": MERGED}
    assert local_range(only_line(saver(), province="gamma", **stated)) == (0, 90_000)
    assert local_range(only_line(saver(), province="gamma", former_province="gamma", **stated)) == 0
    assert local_range(only_line(saver(), province="gamma", former_province="beta", **stated)) == (0, 90_000)


def test_a_statement_made_since_the_merger_speaks_of_the_whole_new_province():
    later = nothing("voluntary_si", province="gamma")._replace(first=D(2025, 7, 1).toordinal())
    for former in (None, "gamma", "beta"):
        line = only_line(saver(), province="gamma", former_province=former, statements=(later,), on=MERGED)
        assert local_range(line) == 0


def test_without_a_province_the_state_alone_is_asked():
    line = only_line(saver(), vsi("any", 20), province=None)
    assert (local_range(line), line.pays) == (0, 90_000)


def test_where_the_state_pays_all_no_province_is_asked():
    line = only_line(patient("poor"), hi("poor", 20))
    assert (local_range(line), line.pays, len(line.because)) == (0, 0, 1)


# Conditions in words


def test_a_condition_is_counted_in_and_told():
    line = only_line(saver(), vsi("any", 30, condition="registered for 12 months"), vsi("any", 10))
    said = line.as_json()
    assert (said["local"], said["conditions"]) == (30_000, ["registered for 12 months"])
    assert said["without_conditions"] == {"state": 10_000, "local": 10_000, "other": 0, "pays": 80_000}


def test_a_condition_of_a_rule_that_does_not_win_is_not_told():
    line = only_line(saver(), vsi("any", 10, condition="registered for 12 months"), vsi("any", 30))
    assert "conditions" not in line.as_json()


# The range where a district pays too


def test_a_possible_rule_of_the_province_beside_a_districts_never_makes_the_range_negative():
    """A district gives 60 of 90 unless the province gives more: the person pays 30, or 20, never less than 0."""
    district = vsi("any", 60, level="district", districts=("Bắc Sơn",))
    possible = vsi("any", 70, certainty=Certainty.POSSIBLE)
    stated = {"statements": (nothing("voluntary_si"),)}
    line = only_line(saver(), district, possible, district="Bắc Sơn", **stated)
    assert parts(line) == (10_000, 0, 60_000, 30_000)
    assert line.as_json()["range"] == {"local": [0, 70_000], "pays": [20_000, 30_000]}


def test_an_unknown_rate_beside_a_districts_that_does_not_add_up():
    district = vsi("any", 60, level="district", districts=("Bắc Sơn",))
    line = only_line(saver(), district, vsi("any", None), district="Bắc Sơn")
    assert line.as_json()["range"] == {"local": [0, 90_000], "pays": [0, 30_000]}


def test_what_a_district_possibly_adds_leaves_open_what_is_paid():
    possible = vsi("any", 10, level="district", districts=("Bắc Sơn",), adds_up=True, certainty=Certainty.POSSIBLE)
    line = only_line(saver(), vsi("any", 20), possible, district="Bắc Sơn")
    assert (parts(line), line.local_known) == ((10_000, 20_000, 0, 70_000), False)
    assert line.as_json()["range"] == {"local": [20_000, 20_000], "pays": [60_000, 70_000]}


def test_what_a_district_possibly_gives_instead_of_the_province():
    possible = vsi("any", 30, level="district", districts=("Bắc Sơn",), certainty=Certainty.POSSIBLE)
    line = only_line(saver(), vsi("any", 20), possible, district="Bắc Sơn")
    assert line.as_json()["range"] == {"local": [0, 20_000], "pays": [60_000, 70_000]}
