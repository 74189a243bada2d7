"""Drafts made from another province's rules: what is adapted, what is left out, what they replace."""

from __future__ import annotations

import datetime

import pytest

from calculator.simulation import simulate
from calculator.simulation.cost.cost import Band
from calculator.simulation.drafts.adopt import CannotAdopt, adopt
from tests.invented.drafts import rates, saver, table

START = datetime.date(2026, 1, 1)
PEOPLE = 28_503


@pytest.mark.parametrize(
    ("source", "percents", "first", "later"),
    [
        ("quang-ninh", {"poor": 30, "near_poor": 30, "other": 20}, 22_574_376_000, 33_109_084_800),
        ("ha-noi", {"poor": 50, "near_poor": 60, "other": 10}, 11_287_188_000, 16_554_542_400),
        ("nghe-an", {"poor": 30, "near_poor": 25, "other": 5}, 5_643_594_000, 8_277_271_200),
    ],
)
def test_what_the_rules_of_three_provinces_would_cost_son_la(registry, source, percents, first, later):
    """28,503 people at the end of 2022, all taken as participants in no named group: 12 months at the poverty line."""
    found = adopt(registry, source, "son-la", START, programmes=["voluntary_si"])
    assert rates(found.draft) == percents
    years = simulate(registry, found.draft, table((PEOPLE, saver())), range(2026, 2031)).by_year
    assert [sides.after.draft for sides in years] == [Band(n, n) for n in (first, *[later] * 4)]
    # By hand: people x 12 x percent x 22% x poverty line.
    assert first == PEOPLE * 12 * percents["other"] * 22 * 1_500_000 // 10_000
    assert later == PEOPLE * 12 * percents["other"] * 22 * 2_200_000 // 10_000


def test_names_and_days_are_adapted(registry):
    found = adopt(registry, "ha-noi", "son-la", datetime.date(2026, 7, 1), on=START)
    (instrument,) = found.draft.instruments
    assert (instrument.id, instrument.status, instrument.from_, instrument.to) == (
        "son-la-as-ha-noi-19-2025",
        "draft",
        "2026-07-01",
        "open",
    )
    provisions = (*instrument.voluntary_si, *instrument.health_insurance)
    assert {"permanent_residence", "local_average_standard"} <= {c for p in provisions for c in p.conditions or ()}
    assert all(p.note is None for p in provisions)  # what it says of its source is not said of the draft
    assert "19/2025/NQ-HĐND of Ha Noi" in instrument.sources[0].says.en
    assert "19/2025/NQ-HĐND của Hà Nội" in instrument.sources[0].says.vi


def test_explanations_of_warnings_stay_where_they_are(registry):
    """Hà Nội's support of students explains its 70% there; in another province nobody has looked into it."""
    (there,) = [i for i in registry.province_file("ha-noi").instruments if i.id == "ha-noi-13-2023"]
    assert any(p.explained for p in there.health_insurance)
    draft = adopt(registry, "ha-noi", "son-la", START, on=datetime.date(2025, 8, 1)).draft
    adopted = [p for i in draft.instruments for p in (*i.voluntary_si, *i.health_insurance)]
    assert 70 in [p.percent for p in adopted]
    assert all(p.explained == [] for p in (*draft.instruments, *adopted))


def test_words_are_adapted_in_both_languages(registry):
    """A city's words as a province would write them, and a province's as a city would."""
    old = next(i for i in registry.province_file("ho-chi-minh-city").instruments if i.id == "ho-chi-minh-city-75-2025")
    wanted = next(p for p in old.health_insurance if p.who == "elderly_living_alone")
    assert "chuẩn nghèo đa chiều về thu nhập của thành phố" in wanted.condition.vi
    (found,) = (
        p
        for i in adopt(registry, "ho-chi-minh-city", "son-la", datetime.date(2026, 7, 1)).draft.instruments
        for p in i.health_insurance
        if p.who == "elderly_living_alone"
    )
    assert found.conditions == wanted.conditions
    assert "chuẩn nghèo đa chiều về thu nhập của tỉnh" in found.condition.vi
    assert "the province's multidimensional poverty income level" in found.condition.en
    assert "city" not in found.condition.en
    assert "thành phố" not in found.condition.vi


def test_a_term_is_as_long_as_there(registry):
    found = adopt(registry, "quang-ninh", "son-la", datetime.date(2026, 3, 1), on=START, programmes=["voluntary_si"])
    (instrument,) = found.draft.instruments
    assert (instrument.from_, instrument.to) == ("2026-03-01", "2031-02-28")  # five years, as 2023 to 2027


def test_a_yearly_schedule_begins_anew(registry):
    found = adopt(registry, "nghe-an", "son-la", START, on=datetime.date(2023, 1, 1), programmes=["health_insurance"])
    assert rates(found.draft, "health_insurance")["affs_average"] == {
        "2026": 10,
        "2027": 15,
        "2028": 20,
        "2029": 20,
        "2030": 20,
    }


def test_what_is_in_doubt_is_left_out_and_said(registry):
    found = adopt(registry, "quang-ninh", "son-la", START)
    assert {left.why for left in found.left_out} == {"perhaps_in_force"}
    assert "grassroots_security" not in rates(found.draft)


def test_an_unknown_rate_stays_unknown(registry):
    assert rates(adopt(registry, "quang-ninh", "son-la", START).draft, "health_insurance")["near_poor"] == "unknown"


def test_a_districts_own_support_is_left_out(registry):
    found = adopt(registry, "ha-noi", "son-la", START, on=datetime.date(2023, 1, 1), programmes=["voluntary_si"])
    assert "not_the_province" in {left.why for left in found.left_out}
    assert rates(found.draft) == {"poor": 30, "near_poor": 25, "other": 10}


def test_it_replaces_the_provinces_own_rules(registry):
    found = adopt(registry, "quang-ninh", "ha-noi", START)
    assert {old for i in found.draft.instruments for old in i.replaces} >= {"ha-noi-19-2025"}
    after = simulate(registry, found.draft, table((1, saver("near_poor", province="ha-noi"))), [2026])
    assert after.by_year[0].after.local == Band(30 * 39_600, 30 * 39_600)


@pytest.mark.parametrize(
    ("source", "target", "message"),
    [
        ("quang-ninh", "ha-nam", "ha-nam is a part of ninh-binh since 2025-07-01: name ninh-binh"),
        ("quang-ninh", "quang-ninh", "quang-ninh cannot adopt its own rules"),
        ("son-la", "quang-ninh", "no rule of son-la is known to be in force on 2026-01-01"),
    ],
)
def test_what_cannot_be_adopted(registry, source, target, message):
    with pytest.raises(CannotAdopt) as cannot:
        adopt(registry, source, target, START)
    assert message in str(cannot.value)
