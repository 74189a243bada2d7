"""Percents higher and lower, within what the State's share leaves room for."""

from __future__ import annotations

import datetime

from calculator.simulation.drafts.raising import caps, raised
from tests.invented.drafts import draft, hi, rates, vsi


def test_five_points_more(registry):
    new = draft(vsi("poor", 30), vsi("other", 20))
    found = raised(new, 5, caps(registry, new, datetime.date(2030, 12, 31)))
    assert rates(found.draft) == {"poor": 35, "other": 25}
    assert (found.capped, found.not_percents) == ((), ())


def test_state_and_local_never_pass_a_hundred(registry):
    new = draft(vsi("poor", 48), vsi("near_poor", 30), vsi("other", 20))
    found = raised(new, 40, caps(registry, new, datetime.date(2030, 12, 31)))
    assert rates(found.draft) == {"poor": 50, "near_poor": 60, "other": 60}  # the State: 50, 40, 20
    assert found.capped == ("son-la-draft.voluntary_si.poor", "son-la-draft.voluntary_si.near_poor")


def test_health_insurance_has_the_states_share_of_its_group(registry):
    new = draft(
        hi("near_poor", 10),
        hi("student", 10),
        hi("elderly", 10, age={"from": 70, "below": 75}),
        programme="health_insurance",
    )
    found = raised(new, 100, caps(registry, new, datetime.date(2030, 12, 31)))
    assert rates(found.draft, "health_insurance") == {"near_poor": 30, "student": 50, "elderly": 100}


def test_lower_stops_at_nothing():
    new = draft(vsi("poor", 30), vsi("other", 3))
    assert rates(
        raised(new, -5, {"son-la-draft.voluntary_si.poor": 50, "son-la-draft.voluntary_si.other": 80}).draft
    ) == {
        "poor": 25,
        "other": 0,
    }


def test_schedules_totals_and_what_is_no_percent(registry):
    new = draft(
        vsi("poor", {"2026": 10, "2027": 48, "2028": 20, "2029": 20, "2030": 20}),
        {"who": "near_poor", "total_percent": 97, "of": "rural_poverty_line_contribution"},
        {"who": "other", "vnd_per_month": 30_000},
        {"who": "ethnic_minority", "percent": "unknown"},
    )
    found = raised(new, 5, caps(registry, new, datetime.date(2030, 12, 31)))
    poor, near_poor, other, minority = found.draft.instruments[0].voluntary_si
    assert poor.percent == {"2026": 15, "2027": 50, "2028": 25, "2029": 25, "2030": 25}
    assert near_poor.total_percent == 100
    assert other.vnd_per_month == 30_000
    assert minority.percent == "unknown"
    assert [rule.rpartition(".")[2] for rule in found.capped] == ["poor", "near_poor"]
    assert [rule.rpartition(".")[2] for rule in found.not_percents] == ["other", "ethnic_minority"]
