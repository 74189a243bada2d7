"""Drafts made from another province's rules, made higher or lower, fitted to a budget, and ranked."""

import datetime

import pytest

from calculator.simulation import simulate
from calculator.simulation.cost.cost import Band
from calculator.simulation.cost.generosity import comparison_day, generosity
from calculator.simulation.drafts.adopt import CannotAdopt, adopt
from calculator.simulation.drafts.budget import dearest, fit
from calculator.simulation.drafts.draft_yaml import draft_yaml
from calculator.simulation.drafts.raising import caps, raised
from registry.draft.draft_file import read_draft
from registry.files.reading import read_bytes
from registry.registry import shipped_policies
from tests.invented.drafts import draft, hi, patient, saver, table, vsi

START = datetime.date(2026, 1, 1)
PEOPLE = 28_503


def rates(found, programme="voluntary_si"):
    return {
        str(p.who): p.percent if p.percent is not None else p.total_percent
        for i in found.instruments
        for p in getattr(i, programme)
    }


# Adopting


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
    conditions = " ".join(p.condition or "" for p in (*instrument.voluntary_si, *instrument.health_insurance))
    assert "permanent residence in Son La" in conditions
    assert "by the province's norm" in conditions
    for word in ("Hanoi", "Ha Noi", "Hà Nội", "city"):
        assert word not in conditions
    assert "19/2025/NQ-HĐND of Ha Noi" in instrument.sources[0].says


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


def test_every_province_can_be_adopted_written_read_again_and_passes_the_checks(registry, tmp_path):
    """Into a province without rules, and into one with many: the file says the same and is right as law."""
    made = 0
    for source in registry.territory.new:
        for target in ("son-la", "hai-phong"):
            if source == target:
                continue
            try:
                found = adopt(registry, source, target, START)
            except CannotAdopt:
                continue
            made += 1
            path = tmp_path / f"{target}-as-{source}.yaml"
            path.write_text(draft_yaml(found.draft, "A draft."), encoding="utf-8")
            again, _ = read_draft(path, shipped_policies())
            assert again == found.draft
    assert made >= 20


def test_the_file_reads_like_one_written_by_hand(registry):
    text = draft_yaml(
        adopt(registry, "quang-ninh", "son-la", START).draft, "Sơn La: a draft.", schema="../province.schema.json"
    )
    lines = text.splitlines()
    assert lines[0] == "# yaml-language-server: $schema=../province.schema.json"
    assert lines[1] == "# Sơn La: a draft."
    assert "    from: 2026-01-01" in lines
    assert "        age: {from: 65}" in lines
    assert max(len(line) for line in lines if "http" not in line) <= 120


def test_text_that_looks_like_something_else_comes_back_the_same():
    odd = [
        "no",
        "08",
        "1:30",
        "a: b",
        "# x",
        "- x",
        "'quoted'",
        "x" * 300,
        "two  spaces " * 20 + "x",
        "đồng\tx".replace("\t", " "),
    ]
    for text in odd:
        written = draft(vsi("poor", 30, condition=text), notes=text)
        read = read_bytes(draft_yaml(written).encode(), "province", "draft.yaml")
        assert read.problems == []
        assert read.model == written


# Higher and lower


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


# Budgets


def cost_at(registry, new, points, there, years):
    limits = caps(registry, new, datetime.date(max(years), 12, 31))
    return dearest(simulate(registry, raised(new, points, limits).draft, there, years))[0]


@pytest.mark.parametrize("budget", [0, 1, 10**9, 8_277_271_200, 20 * 10**9, 33_109_084_799, 33_109_084_800, 10**12])
def test_the_points_found_are_the_most_that_fit(registry, budget):
    new = adopt(registry, "quang-ninh", "son-la", START, programmes=["voluntary_si"]).draft
    there, years = table((PEOPLE, saver()), (1000, saver("poor"))), [2026, 2027]
    found = fit(registry, new, there, years, budget)
    fitting = [n for n in range(-30, 61) if cost_at(registry, new, n, there, years) <= budget]
    assert found.points == max(fitting)
    assert found.cost == cost_at(registry, new, found.points, there, years) <= budget
    if found.next_cost is None:
        assert found.raised.draft == raised(new, 100, caps(registry, new, datetime.date(2027, 12, 31))).draft
    else:
        assert found.next_cost > budget
        assert found.next_cost == cost_at(registry, new, found.points + 1, there, years)


def test_a_budget_of_exactly_the_cost_changes_nothing(registry):
    new = draft(vsi("other", 20))
    there = table((100, saver()))
    assert fit(registry, new, there, [2026], 79_200_000).points == 0
    assert fit(registry, new, there, [2026], 79_199_999).points == -1


def test_a_fixed_amount_may_never_fit(registry):
    new = draft({"who": "other", "vnd_per_month": 30_000})
    found = fit(registry, new, table((100, saver())), [2026], 35_999_999)
    assert (found.points, found.cost, found.next_cost) == (None, 36_000_000, None)
    assert found.people_share == pytest.approx(1, abs=1e-6)
    assert found.people_share < 1


def test_a_rate_that_is_open_counts_at_its_highest(registry):
    new = draft({"who": "other", "percent": "unknown"})
    assert fit(registry, new, table((1, saver())), [2026], 3_168_000).points == 0
    assert fit(registry, new, table((1, saver())), [2026], 3_167_999).points is None


# The place among all


def test_the_place_among_all_provinces(registry):
    new = adopt(registry, "quang-ninh", "son-la", START, programmes=["voluntary_si"]).draft
    found = generosity(registry, new, table((PEOPLE, saver())), [2026, 2027])
    assert (found.day, found.province, len(found.standings)) == (START, "son-la", 34)
    own = {s.province: s.a_head for s in found.standings}
    assert own["quang-ninh"] == found.with_draft.a_head == Band(792_000, 792_000)
    assert own["son-la"] == Band(0, 3_168_000)
    assert found.place_before == (1, 34)
    # Nobody is surely more generous; every province of which it is not known may be.
    assert found.place_after == (1, 1 + sum(not band.known for slug, band in own.items() if slug != "son-la"))


def test_assuming_none_puts_the_province_behind_those_that_are_known(registry):
    found = generosity(registry, draft(vsi("other", 1)), table((1, saver())), [2026], assume_none=True)
    assert found.place_before[0] == 1 + sum(s.a_head.low > 0 for s in found.standings)


def test_they_are_compared_when_the_draft_is_in_force():
    late = draft(vsi("other", 20), **{"from": "2027-03-15"})
    assert comparison_day(late, [2026, 2027]) == datetime.date(2027, 4, 1)
    assert comparison_day(late, [2026]) == datetime.date(2026, 1, 1)
    assert comparison_day(late, [2029]) == datetime.date(2029, 1, 1)


def test_patients_too(registry):
    new = draft(hi("student", 20), programme="health_insurance")
    found = generosity(registry, new, table((10, patient("student"))), [2026])
    assert found.with_draft.a_head == Band(252_720, 252_720)
