"""What is taken for granted is said beside the figures."""

from __future__ import annotations

from calculator.simulation import simulate
from calculator.simulation.cost.assumptions import assumptions
from calculator.simulation.cost.cost import Band
from tests.invented.drafts import draft, hi, patient, saver, table, vsi


def test_an_income_below_a_later_floor_is_raised_to_it_and_said(registry):
    found = simulate(registry, draft(vsi("poor", 30)), table((5, saver("poor", income=1_500_000))), [2026, 2027])
    assert [sides.after.contribution.low for sides in found.by_year] == [5 * 3_960_000, 5 * 5_808_000]
    (said,) = [a.values for a in assumptions(found, registry) if a.key == "income_adapted"]
    assert said == {"chosen": 1_500_000, "taken": 2_200_000, "from": 2027, "people": 5}


def test_an_income_above_the_floor_stays(registry):
    found = simulate(registry, draft(vsi("poor", 30)), table((1, saver("poor", income=3_000_000))), [2026, 2027])
    assert [sides.after.contribution.low for sides in found.by_year] == [12 * 660_000] * 2
    assert not [a for a in assumptions(found, registry) if a.key == "income_adapted"]


def test_people_of_other_provinces_are_not_touched(registry):
    found = simulate(registry, draft(vsi("other", 20)), table((3, saver(province="ha-noi"))), [2026])
    (sides,) = found.by_year
    assert sides.before == sides.after
    assert sides.after.draft == Band(0, 0)
    assert [a.values for a in assumptions(found, registry) if a.key == "people_elsewhere"] == [{"rows": 1, "people": 3}]


def test_none_now_may_be_assumed_and_is_said(registry):
    found = simulate(registry, draft(vsi("poor", 20)), table((1, saver("poor"))), [2026], assume_none=True)
    (sides,) = found.by_year
    assert sides.before.local == Band(0, 0)
    assert sides.change.local == Band(792_000, 792_000)
    assert "none_assumed" in {a.key for a in assumptions(found, registry)}


def test_a_rule_that_begins_within_the_year_is_said_too(registry):
    """Twelve months for victims of trafficking, from July 2025 on."""
    made = draft(hi("student", 20), programme="health_insurance")
    found = simulate(registry, made, table((100, patient("trafficking_victim"))), [2025])
    said = [a.values["months"] for a in assumptions(found, registry) if a.key == "limit_not_reached"]
    assert said == [12]


def test_a_state_rule_that_is_limited_in_months_is_said(registry):
    """36 months from the day on which the commune left; the row for those who are asked about is not taken."""
    rows = table((3, patient("ethnic_minority_left_list")), (1, patient("student")))
    made = draft(hi("student", 20), programme="health_insurance")
    found = simulate(registry, made, rows, [2026, 2027])
    said = [a.values for a in assumptions(found, registry) if a.key == "limit_not_reached"]
    assert said == [{"rule": "state.health_insurance.ethnic_minority_left_list.2025-07-01", "months": 36}]
